import type { Passage, PlaceId, SourceId } from "../domain/place.ts";
import { octant } from "../i18n/format.ts";
import { stopNumber } from "./atlas.ts";
import { besideCode, besidePicture, discRow, heading, lookRow, paragraph } from "./blocks.ts";
import { run, type Edition } from "./edition.ts";
import type { Block } from "./flow.ts";

/** The stop's number and name, where they are not the title, and its one line, beside the code that opens it. */
export function arrivalBlocks(
  edition: Edition,
  id: PlaceId,
  textPage: number | null,
  isTitled = false,
): Block[] {
  const { atlas, texts, drawings, words, address, options, stroll } = edition;
  const place = texts.places[id];
  if (!place) return [];
  const online = [run(edition, `${words.stopOnline}.`, "sans", "small")];
  if (textPage !== null) online.push(run(edition, ` ${words.textOn(textPage)}`, "sansStrong", "small"));
  return [
    besideCode(
      address(id),
      [
        ...(isTitled
          ? []
          : [
              besidePicture(
                drawings[id],
                discRow(stopNumber(stroll, id), [run(edition, place.name, "serifStrong", "heading")], atlas),
                atlas,
              ),
            ]),
        ...(options.text === "none" ? [] : [paragraph([run(edition, place.hook, "serifItalic")])]),
        paragraph(online),
      ],
      atlas,
    ),
  ];
}

/** Where to look from the stop, each with its bearing. */
export function lookBlocks(edition: Edition, id: PlaceId): Block[] {
  const { atlas, texts, messages, words } = edition;
  const looks = texts.places[id]?.look ?? [];
  if (looks.length === 0) return [];
  return [
    heading([run(edition, messages.lookAround, "serifStrong", "body")], 3, 3.4),
    ...looks.map(({ bearing, text }) =>
      lookRow(
        bearing,
        [
          run(
            edition,
            `${words.look(messages.directions[octant(bearing)], Math.round(bearing))}. `,
            "sansStrong",
            "small",
          ),
          run(edition, text, "sans", "small"),
        ],
        atlas,
      ),
    ),
  ];
}

/** What happened here in a few sentences, with its sources. */
export function shortBlocks(edition: Edition, id: PlaceId): Block[] {
  const place = edition.texts.places[id];
  const passages = place?.may1940.slice(0, 1) ?? [];
  const notes = numbered(passages);
  return [
    heading([run(edition, edition.messages.may1940, "serifStrong", "body")], 3, 3.4),
    ...passages.map((passage) => passageBlock(edition, passage, notes, "small")),
    ...sourceBlocks(edition, notes),
  ];
}

/** The whole text of the stop, its sources as footnotes. */
export function fullBlocks(edition: Edition, id: PlaceId): Block[] {
  const { texts, messages } = edition;
  const place = texts.places[id];
  if (!place) return [];
  const parts = [
    { title: null, passages: place.story },
    { title: messages.may1940, passages: place.may1940 },
    { title: messages.today, passages: place.today },
    { title: messages.practical, passages: place.practical },
  ];
  const notes = numbered(parts.flatMap(({ passages }) => passages));
  return [
    ...parts.flatMap(({ title, passages }) => [
      ...(title === null ? [] : [heading([run(edition, title, "serifStrong", "heading")], 3)]),
      ...passages.map((passage) => passageBlock(edition, passage, notes)),
    ]),
    ...sourceBlocks(edition, notes),
  ];
}

/** Numbers of the sources in the order they are first named. */
function numbered(passages: readonly Passage[]): ReadonlyMap<SourceId, number> {
  const ids = new Set(passages.flatMap(({ sources }) => sources));
  return new Map([...ids].map((id, index) => [id, index + 1]));
}

function passageBlock(
  edition: Edition,
  passage: Passage,
  notes: ReadonlyMap<SourceId, number>,
  size: "body" | "small" = "body",
): Block {
  const { messages, atlas } = edition;
  const doubt = passage.certainty === "disputed" ? messages.disputed : messages.unsure;
  const raised = atlas.sizes[size] * 0.68;
  const marks = passage.sources.map((source) => notes.get(source)).join(",");
  return paragraph([
    ...(passage.certainty === undefined ? [] : [run(edition, `${doubt}: `, "serifItalic", size)]),
    run(edition, passage.text, "serif", size),
    { text: marks, face: "sans", size: raised, ink: atlas.inks.soft, rise: raised * 0.5 },
  ]);
}

function sourceBlocks(edition: Edition, notes: ReadonlyMap<SourceId, number>): Block[] {
  const { texts, messages } = edition;
  if (notes.size === 0) return [];
  const list = [...notes].flatMap(([id, number]) => [
    run(edition, `${number}\u00a0`, "sansStrong", "tick"),
    run(edition, `${texts.sources[id]?.label ?? id}. `, "sans", "tick"),
  ]);
  return [paragraph([run(edition, `${messages.sources}: `, "sansStrong", "tick"), ...list], 3.4)];
}
