import type { ScreenStatus } from "./following.ts";

/** Keeps the screen on. */
export interface ScreenLock {
  /** Asks the phone to keep the screen on; asking twice is asking once, and a refusal stands until `askAgain`. */
  hold(): void;
  /** A tap, or the page coming back, may have changed the phone’s mind. */
  askAgain(): void;
  release(): void;
}

/**
 * A wake lock that tells what has become of it. The browser takes it away when the page is hidden or the battery is
 * low (https://www.w3.org/TR/screen-wake-lock/), so it is held again at the next `hold`.
 */
export function screenLock(wakeLock: WakeLock | undefined, tell: (status: ScreenStatus) => void): ScreenLock {
  let wanted = false;
  let held: WakeLockSentinel | null = null;
  let asking = false;
  let refused = false;

  async function take(source: WakeLock): Promise<void> {
    asking = true;
    try {
      const sentinel = await source.request("screen");
      if (!wanted) {
        await sentinel.release();
        return;
      }
      held = sentinel;
      tell("awake");
      sentinel.addEventListener("release", () => {
        if (held !== sentinel) return;
        held = null;
        tell("sleepy");
      });
    } catch {
      // Refused: low battery, or the page was hidden meanwhile.
      refused = true;
      tell("sleepy");
    } finally {
      asking = false;
    }
  }

  return {
    hold() {
      wanted = true;
      if (!wakeLock) tell("unsupported");
      else if (!held && !asking && !refused) void take(wakeLock);
    },
    askAgain() {
      refused = false;
    },
    release() {
      wanted = false;
      refused = false;
      const sentinel = held;
      held = null;
      if (sentinel) {
        tell("sleepy");
        void sentinel.release();
      }
    },
  };
}
