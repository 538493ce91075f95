import * as v from "valibot";
import { id, inEveryLanguage, minutes, prose } from "./parts.ts";

const text = v.strictObject({
  name: prose,
  hook: prose,
  summary: prose,
  start: prose,
  end: prose,
  stepFree: prose,
});

/** A file of `geo/content/tours`. */
export const tourFile = v.strictObject({
  $schema: v.exactOptional(v.string()),
  id,
  order: v.picklist(["given", "best"]),
  shape: v.picklist(["one-way", "loop"]),
  stops: v.pipe(
    v.array(v.strictObject({ place: id, visit_minutes: v.exactOptional(minutes) })),
    v.minLength(2, "must have at least two stops"),
  ),
  texts: inEveryLanguage(text),
});

/** A tour as its author writes it. */
export type TourFile = v.InferOutput<typeof tourFile>;
