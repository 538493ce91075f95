import type { Page } from "playwright-core";
import type { Fix } from "../../src/domain/follow/types.ts";

/** What the page has asked of the phone so far, and not given back. */
export interface PhoneUse {
  readonly watches: number;
  readonly locks: number;
}

declare global {
  interface Window {
    /** Only in tests: the phone’s end of position and wake lock. */
    phone: {
      push(fixes: readonly Fix[]): void;
      fail(code: 1 | 2 | 3): void;
      hide(hidden: boolean): void;
      use(): PhoneUse;
    };
  }
}

/**
 * Puts a phone in place of the browser’s position and wake lock: it says where it is when the test says so, and
 * counts what is held. The map’s code is left out, so that only the walk is tried.
 */
export async function givePhone(page: Page, hasWakeLock = true): Promise<void> {
  await page.route(/maplibre/, (route) => route.abort());
  await page.addInitScript((keepsScreenOn: boolean) => {
    const watches = new Map<
      number,
      { ok: PositionCallback; bad: PositionErrorCallback | null | undefined }
    >();
    let last = 0;
    let locks = 0;
    let hidden = false;
    Object.defineProperty(navigator, "geolocation", {
      value: {
        watchPosition(ok: PositionCallback, bad?: PositionErrorCallback | null) {
          last += 1;
          watches.set(last, { ok, bad });
          return last;
        },
        clearWatch: (id: number) => watches.delete(id),
      },
    });
    const wakeLock = {
      async request() {
        locks += 1;
        const sentinel = new EventTarget();
        return Object.assign(sentinel, {
          async release() {
            locks -= 1;
            sentinel.dispatchEvent(new Event("release"));
          },
        });
      },
    };
    Object.defineProperty(navigator, "wakeLock", { value: keepsScreenOn ? wakeLock : undefined });
    Object.defineProperty(document, "visibilityState", { get: () => (hidden ? "hidden" : "visible") });
    window.phone = {
      push(fixes) {
        for (const { position, accuracy, time } of fixes) {
          const coords = { longitude: position[0], latitude: position[1], accuracy, speed: null };
          for (const { ok } of watches.values()) ok({ coords, timestamp: time } as GeolocationPosition);
        }
      },
      fail(code) {
        for (const { bad } of watches.values()) bad?.({ code, message: "" } as GeolocationPositionError);
      },
      hide(now) {
        hidden = now;
        document.dispatchEvent(new Event("visibilitychange"));
      },
      use: () => ({ watches: watches.size, locks }),
    };
  }, hasWakeLock);
}

/** Lets the phone say where it is. */
export async function push(page: Page, fixes: readonly Fix[]): Promise<void> {
  await page.evaluate((all) => window.phone.push(all), fixes as Fix[]);
}

/** What the page holds of the phone now. */
export async function use(page: Page): Promise<PhoneUse> {
  return page.evaluate(() => window.phone.use());
}
