/** What the walker wants of the narration, on its way up to the root. */
abstract class ListenWish extends Event {
  constructor(type: string) {
    super(type, { bubbles: true, composed: true });
  }
}

/** Start, go on, pause, or move by one sentence. Fired within the tap, as phones demand of what begins to sound. */
export class ListenEvent extends ListenWish {
  static readonly type = "listen";
  readonly act: "play" | "pause" | "back" | "next";
  constructor(act: ListenEvent["act"]) {
    super(ListenEvent.type);
    this.act = act;
  }
}

/** Listen faster or slower; 1 is as the voice speaks by itself. */
export class ListenRateEvent extends ListenWish {
  static readonly type = "listen-rate";
  readonly rate: number;
  constructor(rate: number) {
    super(ListenRateEvent.type);
    this.rate = rate;
  }
}

/** Whether the stops of this tour may start by themselves on arrival. */
export class ListenAgreeEvent extends ListenWish {
  static readonly type = "listen-agree";
  readonly agreed: boolean;
  constructor(agreed: boolean) {
    super(ListenAgreeEvent.type);
    this.agreed = agreed;
  }
}

declare global {
  interface HTMLElementEventMap {
    listen: ListenEvent;
    "listen-rate": ListenRateEvent;
    "listen-agree": ListenAgreeEvent;
  }
}
