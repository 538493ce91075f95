import * as v from "valibot";
import { id, inEveryLanguage, metres, position, prose } from "./parts.ts";

const end = v.picklist(["street", "walkway", "nothing"]);

/** `geo/content/walkways.json`: paths drawn by hand where no survey has any. */
export const walkwaysFile = v.array(
  v.strictObject({
    id,
    class: v.literal("walkway"),
    names: inEveryLanguage(prose),
    line: v.pipe(v.array(position), v.minLength(2)),
    joins: v.strictObject({ start: end, end }),
    precision_m: metres,
    evidence: prose,
    bridge: v.exactOptional(v.boolean()),
  }),
);

export type WalkwaysFile = v.InferOutput<typeof walkwaysFile>;
export type AuthoredWalkway = WalkwaysFile[number];
