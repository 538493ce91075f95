import * as v from "valibot";
import { certainty, id, inEveryLanguage, metres, prose, sources } from "./parts.ts";

/** `geo/content/streets.json`: what is told of streets of the old town, by their name. */
export const streetsFile = v.record(v.string(), v.strictObject({ note: inEveryLanguage(prose), sources }));

/** `geo/content/fortifications.json`: forts, gates and bastions, with or without a place on the map. */
export const fortificationsFile = v.array(
  v.strictObject({
    id,
    landmark: v.nullable(prose),
    place: v.exactOptional(id),
    kind: id,
    name: inEveryLanguage(prose),
    note: inEveryLanguage(prose),
    sources,
    certainty: v.exactOptional(certainty),
    precision_m: v.exactOptional(metres),
    outside: v.exactOptional(v.boolean()),
    unplaced: v.exactOptional(v.boolean()),
  }),
);

const named = v.strictObject({
  name: inEveryLanguage(prose),
  note: inEveryLanguage(prose),
  place: v.exactOptional(id),
});

/** `geo/content/citadel.json`: what is said of the two shapes of the Citadel. */
export const citadelFile = v.strictObject({ outline: named, moat: named });

export type StreetsFile = v.InferOutput<typeof streetsFile>;
export type FortificationsFile = v.InferOutput<typeof fortificationsFile>;
export type CitadelFile = v.InferOutput<typeof citadelFile>;
