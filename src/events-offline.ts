import { Wish } from "./events.ts";

/** Something wished for about having the app on the phone. */
export class OfflineWishEvent extends Wish {
  static readonly type = "offline-wish";
  readonly wish: "keep" | "again" | "update" | "hint-seen";
  constructor(wish: OfflineWishEvent["wish"]) {
    super(OfflineWishEvent.type);
    this.wish = wish;
  }
}

declare global {
  interface HTMLElementEventMap {
    "offline-wish": OfflineWishEvent;
  }
}
