/** What the phone can say of its position that a walker must be told. */
export type Trouble = "denied" | "unavailable" | "slow" | "insecure";

/** The sentences of setting out and of the walk itself. */
export interface WalkWords {
  readonly start: string;
  readonly goOn: string;
  readonly setOut: string;
  readonly why: string;
  readonly privacy: string;
  readonly withPosition: string;
  readonly byHand: string;
  readonly byHandHint: string;
  readonly preview: string;
  readonly previewHint: string;
  readonly asking: string;
  readonly trouble: Readonly<Record<Trouble, string>>;
  /** The walk was taken up in another tab of the browser, and the button that takes it back. */
  readonly elsewhere: string;
  readonly goOnHere: string;
  readonly leave: string;
  readonly next: (distance: string) => string;
  readonly now: string;
  readonly ahead: (name: string) => string;
  /** At a stop that was skipped, where the way leads on. */
  readonly onPast: (name: string) => string;
  readonly toStop: (number: number, name: string, distance: string) => string;
  readonly left: (distance: string) => string;
  readonly listening: (minutes: string) => string;
  readonly stopsDone: (done: number, count: number) => string;
  readonly here: (name: string) => string;
  readonly skip: string;
  readonly back: string;
  readonly pause: string;
  readonly paused: string;
  /** Under it, where the phone’s position leads the walk. */
  readonly unread: string;
  readonly resume: string;
  readonly restart: string;
  readonly walkOn: (number: number, name: string) => string;
  readonly finishWalk: string;
  readonly arrived: (name: string) => string;
  readonly leftLine: string;
  readonly turnedBack: string;
  readonly fine: string;
  readonly wayBack: (distance: string) => string;
  readonly showWayBack: string;
  readonly hideWayBack: string;
  readonly backOnLine: string;
  readonly joinStart: (name: string, distance: string) => string;
  readonly joinLeg: (name: string, distance: string) => string;
  readonly startAhead: (name: string, distance: string) => string;
  readonly tooFar: (distance: string) => string;
  /** Heading for the start from where no way is known, as from a quay behind a fence. */
  readonly noWay: (name: string, distance: string) => string;
  readonly farAway: string;
  readonly finished: string;
  /** The same, when most of it was left out. */
  readonly over: string;
  readonly finishedText: (stops: string, distance: string, time: string) => string;
  readonly leftOut: (names: string) => string;
  /** The position is too vague to go by; rough means the visitor allowed only a rough one. */
  readonly vague: (distance: string) => string;
  readonly rough: (distance: string) => string;
  readonly wasHidden: string;
  /** Why the compass does not lead: refused, not there, not yet compared with the walk, or proved wrong. */
  readonly compass: Readonly<Record<"denied" | "missing" | "unproven" | "disagrees", string>>;
  /** Eight directions as one stands, from straight ahead, clockwise. */
  readonly aside: readonly [string, string, string, string, string, string, string, string];
  readonly screen: Readonly<Record<"awake" | "sleepy" | "unsupported", string>>;
  readonly accuracy: (metres: string, seconds: number) => string;
  readonly previousStep: string;
  readonly nextStep: string;
  readonly demo: string;
  readonly play: string;
  readonly hold: string;
  readonly faster: (rate: number) => string;
  readonly scrub: string;
}
