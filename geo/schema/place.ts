import * as v from "valibot";
import { certainty, id, inEveryLanguage, metres, minutes, passage, position, prose } from "./parts.ts";

const look = v.strictObject({ toward: v.union([prose, position]), text: prose });

const text = v.strictObject({
  name: prose,
  hook: v.pipe(prose, v.maxLength(90, "must not be longer than 90 characters")),
  story: v.array(passage),
  look: v.pipe(v.array(look), v.minLength(1), v.maxLength(3)),
  may1940: v.array(passage),
  today: v.array(passage),
  practical: v.array(passage),
});

/** A file of `geo/content/places`. */
export const placeFile = v.strictObject({
  $schema: v.exactOptional(v.string()),
  id,
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
  texts: inEveryLanguage(text),
});

/** A place as its author writes it. */
export type PlaceFile = v.InferOutput<typeof placeFile>;
