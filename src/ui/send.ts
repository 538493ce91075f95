import type { WalkWish } from "../domain/follow/wish.ts";
import { WalkWishEvent } from "../events.ts";

/** Sends a wish from the button that is pressed. */
export function send(wish: WalkWish): (event: Event) => void {
  return (event) => event.currentTarget?.dispatchEvent(new WalkWishEvent(wish));
}
