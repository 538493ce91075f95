import { posix } from "node:path";
import type { Finding } from "../finding.ts";
import type { Town } from "../town.ts";

/** Drawings and the words for who cannot see them belong together, and to a place. */
export function checkDrawings({ drawings, places }: Pick<Town, "drawings" | "places">): Finding[] {
  const drawn = new Set(drawings.map(({ file }) => posix.basename(file, ".svg")));
  const known = new Set(places.map(({ value }) => value.id));
  return [
    ...drawings
      .filter(({ file }) => !known.has(posix.basename(file, ".svg")))
      .map(({ file }) => ({
        file,
        where: "the file",
        what: "is the drawing of no place",
        remedy: "Name it after a file of geo/content/places",
      })),
    ...places.flatMap(({ file, value: { id, texts } }) =>
      Object.entries(texts)
        .filter(([, { drawing }]) => (drawing !== undefined) !== drawn.has(id))
        .map(([language, { drawing }]) => ({
          file,
          where: `${id}, ${language}, drawing`,
          what: drawing === undefined ? "the drawing has no words" : "there are words and no drawing",
          remedy:
            drawing === undefined
              ? "Say in a few words what it shows"
              : `Draw geo/content/drawings/${id}.svg, or leave the words out`,
        })),
    ),
  ];
}
