import { compassDegrees } from "../domain/follow/facing.ts";
import { turnDegrees } from "../domain/geometry.ts";

/** The compass of the phone. */
export interface CompassSource {
  /** Asks the visitor where the phone demands it, which must happen within a tap. False: refused. */
  ask(): Promise<boolean>;
  /** Tells the degrees clockwise from north the phone faces, until the returned function is called; null: none here. */
  watch(hear: (degrees: number | null) => void): () => void;
}

/** A turn smaller than this, in degrees, and news sooner than this, in milliseconds, are not worth telling. */
const worthDegrees = 4;
const worthMilliseconds = 200;
/** A phone that says nothing for so long, in milliseconds, has no compass. */
const patience = 3000;

/** What phones know beside the standard: iOS asks first, and tells degrees from north. */
type AskingOrientation = { requestPermission?: () => Promise<PermissionState> };
type KnowingNorth = DeviceOrientationEvent & { readonly webkitCompassHeading?: number };

/** The compass of the phone this page is open on; null in browsers that know none. */
export function phoneCompass(page: Window & typeof globalThis): CompassSource | null {
  if (!("DeviceOrientationEvent" in page)) return null;
  const type = "ondeviceorientationabsolute" in page ? "deviceorientationabsolute" : "deviceorientation";
  return {
    async ask() {
      const { requestPermission } = page.DeviceOrientationEvent as AskingOrientation;
      try {
        return requestPermission === undefined || (await requestPermission()) === "granted";
      } catch {
        return false;
      }
    },
    watch(hear) {
      let told: { readonly degrees: number; readonly at: number } | null = null;
      const timer = setTimeout(() => hear(null), patience);
      const listener = (event: Event): void => {
        const degrees = northOf(event as KnowingNorth, page.screen.orientation?.angle ?? 0);
        if (degrees === null) return;
        clearTimeout(timer);
        const isNews = told === null || Math.abs(turnDegrees(told.degrees, degrees)) >= worthDegrees;
        if (!isNews || event.timeStamp - (told?.at ?? -Infinity) < worthMilliseconds) return;
        told = { degrees, at: event.timeStamp };
        hear(degrees);
      };
      page.addEventListener(type, listener);
      return () => {
        clearTimeout(timer);
        page.removeEventListener(type, listener);
      };
    },
  };
}

function northOf(
  { webkitCompassHeading, absolute, alpha, beta, gamma }: KnowingNorth,
  screen: number,
): number | null {
  if (webkitCompassHeading !== undefined) return (webkitCompassHeading + screen) % 360;
  if (!absolute || alpha === null || beta === null || gamma === null) return null;
  return compassDegrees(alpha, beta, gamma, screen);
}
