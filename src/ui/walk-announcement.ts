import type { FollowEvent, FollowState } from "../domain/follow/types.ts";
import { formatMetres } from "../i18n/format.ts";
import type { Messages, NameOf } from "../i18n/messages.ts";

/** What a screen reader is told of something that happened on the way; empty for what is not worth a word. */
export function announcementOf(
  event: FollowEvent | null,
  walk: FollowState,
  words: Messages,
  nameOf: NameOf,
): string {
  const { walk: say, language } = words;
  switch (event?.type) {
    case "arrived":
      return say.arrived(nameOf(event.id));
    case "left-route":
      return event.why === "turned-back" ? say.turnedBack : say.leftLine;
    case "back-on-route":
      return say.backOnLine;
    case "finished":
      return say.finished;
    case "step-ahead": {
      const step = walk.track.stroll.legs[event.leg]?.steps[event.step];
      if (!step || step.action === "arrive") return "";
      return `${say.next(formatMetres(event.metres, language))}: ${words.step(step, nameOf)}`;
    }
    default:
      return "";
  }
}
