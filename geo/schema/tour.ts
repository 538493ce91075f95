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

/** A voice recorded for a stop, in `public/recordings`; `cues` are the seconds at which its sentences begin. */
const recording = v.strictObject({
  file: v.pipe(
    v.string(),
    v.regex(/^[a-z0-9-]+\.(mp3|m4a|ogg|wav)$/, "must be a lower-case name ending in mp3, m4a, ogg or wav"),
  ),
  cues: v.exactOptional(v.array(v.pipe(v.number(), v.minValue(0)))),
});

/** A file of `geo/content/tours`. */
export const tourFile = v.strictObject({
  $schema: v.exactOptional(v.string()),
  id,
  /** Its place among the tours, from 1. */
  rank: v.pipe(v.number(), v.integer(), v.minValue(1)),
  order: v.picklist(["given", "best"]),
  shape: v.picklist(["one-way", "loop"]),
  stops: v.pipe(
    v.array(
      v.strictObject({
        place: id,
        visit_minutes: v.exactOptional(minutes),
        audio: v.exactOptional(
          v.strictObject({ en: v.exactOptional(recording), fr: v.exactOptional(recording) }),
        ),
      }),
    ),
    v.minLength(2, "must have at least two stops"),
  ),
  texts: inEveryLanguage(text),
});

/** A tour as its author writes it. */
export type TourFile = v.InferOutput<typeof tourFile>;
