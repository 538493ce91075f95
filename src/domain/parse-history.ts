import * as v from "valibot";
import type { Drawings } from "./drawing.ts";
import type { DataError } from "./errors.ts";
import { clocks, sides } from "./moment.ts";
import type { Battle, Front, History, HistoryFacts, HistoryTexts, Moment } from "./moment.ts";
import { collection, geometry, parse, passages, sources, text, withPapers } from "./parse.ts";
import type { Result } from "./result.ts";
import type { Sketches } from "./sketch.ts";

const minute = v.pipe(v.string(), v.isoDateTime());
const ids = v.array(text);
const side = v.picklist(sides);
const span = { from: minute, to: minute };

const battleSchema = collection(
  geometry,
  v.variant("kind", [
    withPapers({ kind: v.literal("front"), ...span }),
    withPapers({
      kind: v.literal("moment"),
      ...span,
      clock: v.picklist(clocks),
      sides: v.array(side),
      units: ids,
      people: ids,
      places: ids,
      heavy: v.optional(v.boolean()),
    }),
  ]),
);

const factsSchema = v.object({
  people: v.array(v.object({ id: text, units: ids, places: ids })),
  units: v.array(v.object({ id: text, side })),
});

const textsSchema = v.object({
  moments: v.record(v.string(), v.object({ title: text, when: text, text: passages })),
  people: v.record(v.string(), v.object({ name: text, role: text, text: passages })),
  units: v.record(v.string(), v.object({ name: text, short: text, text: passages })),
  fronts: v.record(v.string(), v.object({ title: text, text: passages })),
  glossary: v.array(v.object({ id: text, term: text, text, sources: ids })),
  sources,
});

const pathData = v.array(v.pipe(v.string(), v.regex(/^M[\d\sMLHVCSQTAZmlhvcsqtaz.,-]+$/)));
const drawingsSchema = v.record(v.string(), v.object({ lines: pathData, solids: pathData }));

const whole = v.pipe(v.number(), v.integer());
const sketchesSchema = v.object({
  water: v.string(),
  tours: v.record(
    v.string(),
    v.object({
      box: v.tuple([whole, whole, whole]),
      line: v.string(),
      stops: v.array(v.tuple([whole, whole])),
    }),
  ),
});

/** The moments and fronts of `battle-1940`. */
export function parseBattle(file: string, json: unknown): Result<Battle, DataError> {
  return parse(file, battleSchema, json) as Result<Battle, DataError>;
}

/** People and units. */
export function parseHistoryFacts(file: string, json: unknown): Result<HistoryFacts, DataError> {
  return parse(file, factsSchema, json) as Result<HistoryFacts, DataError>;
}

/** Everything to be read of the four days in one language. */
export function parseHistoryTexts(file: string, json: unknown): Result<HistoryTexts, DataError> {
  return parse(file, textsSchema, json) as Result<HistoryTexts, DataError>;
}

/** The small drawings of places. */
export function parseDrawings(file: string, json: unknown): Result<Drawings, DataError> {
  return parse(file, drawingsSchema, json) as Result<Drawings, DataError>;
}

/** The tours as small maps. */
export function parseSketches(file: string, json: unknown): Result<Sketches, DataError> {
  return parse(file, sketchesSchema, json) as Result<Sketches, DataError>;
}

/** The four days joined: moments and fronts in the order they began, then by id. */
export function joinHistory(battle: Battle, { people, units }: HistoryFacts): History {
  const moments: Moment[] = [];
  const fronts: Front[] = [];
  for (const { id, geometry: where, properties } of battle.features) {
    const { from, to, precision_m: precisionMetres } = properties;
    const front: Front = { id: String(id), from, to, precisionMetres, geometry: where };
    if (properties.kind === "front") {
      fronts.push(front);
      continue;
    }
    const { clock, certainty, sides: taking, units: theirs, people: named, places, heavy } = properties;
    moments.push({
      ...front,
      clock,
      certainty,
      sides: taking,
      units: theirs,
      people: named,
      places,
      heavy: heavy === true,
    });
  }
  return {
    moments: moments.sort(byBeginning),
    fronts: fronts.sort(byBeginning),
    people: new Map(people.map((person) => [person.id, person])),
    units: new Map(units.map((unit) => [unit.id, unit])),
  };
}

function byBeginning(a: Front, b: Front): number {
  const [first, second] = a.from === b.from ? [a.id, b.id] : [a.from, b.from];
  return first < second ? -1 : first > second ? 1 : 0;
}
