import { toJsonSchema } from "@valibot/to-json-schema";
import type { GenericSchema } from "valibot";
import { frontFile, glossaryFile, momentFile, personFile, unitFile } from "../schema/history.ts";
import { citadelFile, fortificationsFile, streetsFile } from "../schema/notes.ts";
import { placeFile } from "../schema/place.ts";
import { sourcesFile } from "../schema/sources.ts";
import { tourFile } from "../schema/tour.ts";
import { walkwaysFile } from "../schema/walkways.ts";

const schemas: Readonly<Record<string, GenericSchema>> = {
  place: placeFile,
  tour: tourFile,
  sources: sourcesFile,
  streets: streetsFile,
  fortifications: fortificationsFile,
  citadel: citadelFile,
  walkways: walkwaysFile,
  moment: momentFile,
  person: personFile,
  unit: unitFile,
  front: frontFile,
  glossary: glossaryFile,
};

/** JSON Schemas of the authored files, by their path inside `geo/`, for editors that check while one types. */
export function schemaFiles(): Map<string, string> {
  return new Map(
    Object.entries(schemas).map(([name, schema]) => [
      `schema/${name}.schema.json`,
      `${JSON.stringify(toJsonSchema(schema), undefined, 2)}\n`,
    ]),
  );
}
