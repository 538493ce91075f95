/** The sentences about having the app on the phone. */
export interface OfflineWords {
  readonly title: string;
  readonly impossible: string;
  readonly offer: string;
  readonly keep: string;
  readonly fetching: (percent: string) => string;
  readonly proving: string;
  readonly ready: string;
  readonly proof: (size: string, date: string) => string;
  readonly persisted: string;
  readonly persist: string;
  readonly repaired: (count: number) => string;
  readonly broken: string;
  readonly failed: string;
  readonly full: string;
  readonly again: string;
  readonly update: string;
  readonly blocked: string;
  readonly takeOver: string;
  readonly switching: string;
  readonly home: string;
  readonly homeSteps: readonly [string, string, string];
  readonly homeWhy: string;
  readonly seen: string;
}
