import type { Drawings } from "../domain/drawing.ts";
import type { Language } from "../domain/language.ts";
import type { PlaceId } from "../domain/place.ts";
import type { Stroll } from "../domain/route/types.ts";
import type { Texts, Tour } from "../domain/tour.ts";
import type { World } from "../domain/world.ts";
import type { Messages } from "../i18n/messages.ts";
import type { PrintWords } from "../i18n/print-words.ts";
import { atlasOf, type Atlas } from "./atlas.ts";
import { inksOf } from "./inks.ts";
import type { Face } from "./measure.ts";
import type { PrintOptions } from "../domain/printing.ts";
import { paperOf, type LetterSizes, type Paper } from "./paper.ts";
import type { Run } from "./text.ts";

/** Everything a print is made from. */
export interface PrintRequest {
  readonly world: World;
  readonly texts: Texts;
  /** Small drawings of places; one that is missing leaves its room to the words. */
  readonly drawings: Drawings;
  /** Null for a walk the visitor put together. */
  readonly tour: Tour | null;
  /** Title of such a walk. */
  readonly title: string;
  readonly stroll: Stroll;
  readonly options: PrintOptions;
  readonly messages: Messages;
  readonly words: PrintWords;
  /** Absolute link to a stop, or with null to the whole walk. */
  readonly address: (place: PlaceId | null) => string;
  /** ISO dates; the paper has no clock. */
  readonly today: string;
  readonly dataDate: string;
  readonly version: string;
}

/** A request with paper and inks chosen and the town sorted: what all pages are made from. */
export interface Edition extends PrintRequest {
  readonly paper: Paper;
  readonly atlas: Atlas;
  readonly title: string;
}

/** Prepares the making of pages. */
export function editionOf(request: PrintRequest): Edition {
  const { world, stroll, words, texts, options, tour } = request;
  const paper = paperOf(options);
  const nameOf = (id: PlaceId): string =>
    texts.places[id]?.name ?? (id === "start" ? words.start : id === "end" ? words.end : id);
  const atlas = atlasOf(world, stroll, words, nameOf, { sizes: paper.sizes, inks: inksOf(options.mono) });
  return { ...request, paper, atlas, title: (tour && texts.tours[tour.id]?.name) ?? request.title };
}

/** A stretch of text in the sizes and ink of the edition. */
export function run(
  { atlas }: Pick<Edition, "atlas">,
  text: string,
  face: Face = "sans",
  size: keyof LetterSizes = "body",
  ink?: string,
): Run {
  return { text, face, size: atlas.sizes[size], ink: ink ?? atlas.inks.ink };
}

const dateTags: Readonly<Record<Language, string>> = { en: "en-GB", fr: "fr-FR" };

/** A date as one reads it; anything that is no date stays as it is. */
export function readableDate(iso: string, language: Language): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime())
    ? iso
    : new Intl.DateTimeFormat(dateTags[language], { dateStyle: "long", timeZone: "UTC" }).format(date);
}
