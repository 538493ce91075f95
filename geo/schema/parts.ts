import * as v from "valibot";
import type { Language } from "../../src/domain/language.ts";

/** Something written for a reader. */
export const prose = v.pipe(v.string(), v.nonEmpty("must not be empty"));

/** Ids are lower-case words joined by hyphens, as they stand in links. */
export const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case words and hyphens"),
);

/** `[longitude, latitude]` in degrees. */
export const position = v.tuple([v.number(), v.number()]);

/** A radius in metres. */
export const metres = v.pipe(v.number(), v.minValue(0), v.maxValue(1000));

/** Whole minutes. */
export const minutes = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(240));

/** The same thing in every language; a language without it is an error. */
export function inEveryLanguage<S extends v.GenericSchema>(schema: S) {
  return v.strictObject({ en: schema, fr: schema } satisfies Record<Language, S>);
}

/** A year, or a month of one, that a statement was true in. */
export const year = v.pipe(v.string(), v.regex(/^\d{4}(-\d{2})?$/, "must be a year, or year-month"));

/** A local minute as printed: `1940-05-24T16:20`. */
export const minute = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/,
    "must be a minute like 1940-05-24T16:20",
  ),
);

/** Ids of sources; at least one. */
export const sources = v.pipe(v.array(prose), v.minLength(1, "must name at least one source"));

/** A few sentences and the sources that carry them. */
export const passage = v.strictObject({
  text: prose,
  sources,
  certainty: v.exactOptional(v.picklist(["approximate", "disputed"])),
});

/** What is told in one piece; never empty. */
export const passages = v.pipe(v.array(passage), v.minLength(1, "must have a passage"));

/** How sure a position is, where the author knows better than the landmark. */
export const certainty = v.picklist(["surveyed", "approximate", "disputed"]);
