import * as v from "valibot";
import { clocks, sides } from "../../src/domain/moment.ts";
import { id, inEveryLanguage, minute, passages, position, prose, sources } from "./parts.ts";

const $schema = v.exactOptional(v.string());
const ids = v.array(id);

/** A radius in metres; what is told of a battle may be known to a few kilometres only. */
const radius = v.pipe(v.number(), v.minValue(1), v.maxValue(10_000));
const line = v.pipe(v.array(position), v.minLength(2, "must have at least two positions"));
const ring = v.pipe(v.array(position), v.minLength(3, "must have at least three positions"));

/** A file of `geo/content/moments`. */
export const momentFile = v.strictObject({
  $schema,
  id,
  from: minute,
  to: minute,
  clock: v.picklist(clocks),
  at: v.union(
    [
      v.strictObject({ place: id }),
      v.strictObject({ point: position, precision_m: radius }),
      v.strictObject({ line, precision_m: radius }),
      v.strictObject({ area: ring, precision_m: radius }),
    ],
    "must be a place, or a point, line or area with precision_m",
  ),
  certainty: v.exactOptional(v.picklist(["approximate", "disputed"])),
  sides: v.pipe(v.array(v.picklist(sides)), v.minLength(1, "must name at least one side")),
  units: ids,
  people: ids,
  places: ids,
  heavy: v.exactOptional(v.boolean()),
  texts: inEveryLanguage(v.strictObject({ title: prose, when: prose, text: passages })),
});

/** A file of `geo/content/people`. */
export const personFile = v.strictObject({
  $schema,
  id,
  units: ids,
  places: ids,
  texts: inEveryLanguage(v.strictObject({ name: prose, role: prose, text: passages })),
});

/** A file of `geo/content/units`. */
export const unitFile = v.strictObject({
  $schema,
  id,
  side: v.picklist(sides),
  texts: inEveryLanguage(v.strictObject({ name: prose, short: prose, text: passages })),
});

/** A file of `geo/content/fronts`. */
export const frontFile = v.strictObject({
  $schema,
  id,
  from: minute,
  to: minute,
  kind: v.picklist(["line", "area"]),
  coordinates: line,
  precision_m: radius,
  texts: inEveryLanguage(v.strictObject({ title: prose, text: passages })),
});

/** `geo/content/glossary.json`. */
export const glossaryFile = v.array(
  v.strictObject({ id, texts: inEveryLanguage(v.strictObject({ term: prose, text: prose })), sources }),
);

export type MomentFile = v.InferOutput<typeof momentFile>;
export type PersonFile = v.InferOutput<typeof personFile>;
export type UnitFile = v.InferOutput<typeof unitFile>;
export type FrontFile = v.InferOutput<typeof frontFile>;
export type GlossaryFile = v.InferOutput<typeof glossaryFile>;
