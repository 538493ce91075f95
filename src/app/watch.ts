import type { Fix } from "../domain/follow/types.ts";
import type { PositionStatus } from "./following.ts";

/** Hears of positions, and of why there are none. */
export interface WatchHearer {
  fix(fix: Fix): void;
  trouble(status: Extract<PositionStatus, "denied" | "unavailable" | "slow" | "insecure">): void;
}

/** GeolocationPositionError codes (https://www.w3.org/TR/geolocation/#position_error_interface). */
const troubles = { 1: "denied", 2: "unavailable", 3: "slow" } as const;

/** Where the visitor is not even asked, or does not answer, browsers stay silent for ever; so many milliseconds of it are enough. */
const silence = 25_000;

/**
 * Watches the phone’s position until the returned function is called. The browser asks the visitor first, so this
 * belongs behind a button. A failure does not end the watch: a fix may still come.
 */
export function watchPosition(
  geolocation: Geolocation | undefined,
  secure: boolean,
  hearer: WatchHearer,
): () => void {
  if (!secure || !geolocation) {
    hearer.trouble(secure ? "unavailable" : "insecure");
    return () => {};
  }
  const timer = setTimeout(() => hearer.trouble("slow"), silence);
  const watch = geolocation.watchPosition(
    ({ coords, timestamp }) => {
      clearTimeout(timer);
      hearer.fix({
        position: [coords.longitude, coords.latitude],
        accuracy: coords.accuracy,
        time: timestamp,
        ...(coords.speed !== null && { speed: coords.speed }),
      });
    },
    ({ code }) => {
      clearTimeout(timer);
      hearer.trouble(troubles[code as keyof typeof troubles] ?? "unavailable");
    },
    { enableHighAccuracy: true, maximumAge: 5000, timeout: 20_000 },
  );
  return () => {
    clearTimeout(timer);
    geolocation.clearWatch(watch);
  };
}
