import { setDraft } from "../domain/draft.ts";
import { toCalendar } from "../domain/exchange/calendar.ts";
import { geoLink } from "../domain/exchange/geo-link.ts";
import { toGeoJson } from "../domain/exchange/geojson.ts";
import { toGpx } from "../domain/exchange/gpx.ts";
import { toKml } from "../domain/exchange/kml.ts";
import { encode } from "../domain/exchange/link.ts";
import { spotsOf, type FileKind } from "../domain/exchange/told.ts";
import { discreet } from "./draft.ts";
import { inCodes, linkOf, planOf, strollOf, textsOf } from "./select.ts";
import type { AppState } from "./state.ts";
import { toldWalk, type Surrounding } from "./told.ts";

/** A walk that can be handed on. */
export interface SharedWalk {
  readonly title: string;
  /** Absolute links: one to read, and a short one for the code. */
  readonly link: string;
  readonly shortLink: string;
  readonly files: readonly SharedFile[];
  /** The stops for other maps: name and `geo:` link. */
  readonly spots: readonly { readonly name: string; readonly link: string }[];
}

/** A file that is written when it is wanted. */
export interface SharedFile {
  readonly kind: FileKind;
  readonly name: string;
  readonly media: string;
  readonly content: () => string;
}

/** The open walk, ready to be handed on; null while there is none. */
export function sharedWalk(state: AppState, around: Surrounding): SharedWalk | null {
  const [stroll, texts, plan] = [strollOf(state), textsOf(state), planOf(state)];
  if (!stroll || !texts || !plan) return null;
  const told = toldWalk(state, texts, around);
  const name = `calais-1940-${state.tour ?? "stroll"}`;
  const { day, departAt } = plan.draft ?? {};
  const start = spotsOf(stroll)[0];
  const files: SharedFile[] = [
    {
      kind: "gpx",
      name: `${name}.gpx`,
      media: "application/gpx+xml",
      content: () => toGpx(stroll, told),
    },
    {
      kind: "kml",
      name: `${name}.kml`,
      media: "application/vnd.google-earth.kml+xml",
      content: () => toKml(stroll, told),
    },
    {
      kind: "geojson",
      name: `${name}.geojson`,
      media: "application/geo+json",
      content: () => JSON.stringify(toGeoJson(stroll, told, linkOf(state, null))),
    },
  ];
  if (day !== undefined && departAt !== undefined && start) {
    const outing = {
      title: told.title,
      description: stroll.order.map((id, index) => `${index + 1}. ${around.nameOf(id)}`).join("\n"),
      link: told.link,
      place: around.nameOf(start.id),
      position: stroll.legs[0]?.line[0] ?? start.position,
      day,
      departAt,
      minutes: stroll.walkMinutes + stroll.waitMinutes + stroll.visitMinutes,
    };
    files.push({
      kind: "calendar",
      name: `${name}.ics`,
      media: "text/calendar",
      content: () => toCalendar({ ...outing, written: around.now() }),
    });
  }
  return {
    title: told.title,
    link: told.link,
    shortLink: `${around.address}${shortQuery(state)}`,
    files,
    spots: spotsOf(stroll).map(({ id, position }) => ({
      name: around.nameOf(id),
      link: geoLink(position, around.nameOf(id)),
    })),
  };
}

/**
 * The same walk in as few characters as it can be said: stops by their two letters, no name, and the language left to
 * the phone that reads it. So the link of twelve stops fits a code of 41 modules.
 */
function shortQuery(state: AppState): string {
  const { drafting } = state;
  if (state.tour !== null || !drafting) return linkOf(state, null);
  return encode({ draft: setDraft(inCodes(state, discreet(drafting)), { name: undefined }) });
}
