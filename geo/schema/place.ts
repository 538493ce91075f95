import * as v from "valibot";
import {
  certainty,
  id,
  inEveryLanguage,
  metres,
  minutes,
  passage,
  position,
  prose,
  sources,
  year,
} from "./parts.ts";

const look = v.strictObject({ toward: v.union([prose, position]), text: prose });

const text = v.strictObject({
  name: prose,
  hook: v.pipe(prose, v.maxLength(90, "must not be longer than 90 characters")),
  story: v.array(passage),
  look: v.pipe(v.array(look), v.minLength(1), v.maxLength(3)),
  before: v.exactOptional(v.array(passage)),
  may1940: v.array(passage),
  after: v.exactOptional(v.array(passage)),
  today: v.array(passage),
  practical: v.array(passage),
  drawing: v.exactOptional(prose),
});

/** A file of `geo/content/places`. */
export const placeFile = v.strictObject({
  $schema: v.exactOptional(v.string()),
  id,
  code: v.pipe(v.string(), v.regex(/^[a-z]{2}$/, "must be two lower-case letters")),
  kind: v.picklist([
    "museum",
    "civic",
    "bridge",
    "park",
    "church",
    "tower",
    "hospital",
    "fort",
    "quarter",
    "memorial",
  ]),
  voice: v.picklist(["rifle", "umber", "water", "ink"]),
  landmark: prose,
  certainty: v.exactOptional(certainty),
  precision_m: v.exactOptional(metres),
  stand: v.strictObject({ at: position, precision_m: metres }),
  visit_minutes: minutes,
  opening_hours: v.exactOptional(v.strictObject({ value: prose, as_of: year, sources })),
  texts: inEveryLanguage(text),
});

/** A place as its author writes it. */
export type PlaceFile = v.InferOutput<typeof placeFile>;
