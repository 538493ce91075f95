import battle from "../../geo/layers/battle-1940.geojson?url";
import drawings from "../../geo/layers/drawings.json?url";
import facts from "../../geo/layers/history.json?url";
import sketches from "../../geo/layers/sketches.json?url";
import english from "../../geo/texts/history-en.json?url";
import french from "../../geo/texts/history-fr.json?url";
import type { Drawings } from "../domain/drawing.ts";
import type { DataError } from "../domain/errors.ts";
import type { Language } from "../domain/language.ts";
import type { History, HistoryTexts } from "../domain/moment.ts";
import {
  joinHistory,
  parseBattle,
  parseDrawings,
  parseHistoryFacts,
  parseHistoryTexts,
  parseSketches,
} from "../domain/parse-history.ts";
import { ok, type Result } from "../domain/result.ts";
import type { Sketches } from "../domain/sketch.ts";
import { readFile } from "./load.ts";

const texts: Readonly<Record<Language, string>> = { en: english, fr: french };

/** Reads the four days: moments, fronts, people and units. */
export async function loadHistory(): Promise<Result<History, DataError>> {
  const [told, known] = await Promise.all([
    readFile("battle-1940.geojson", battle, parseBattle),
    readFile("history.json", facts, parseHistoryFacts),
  ]);
  if (!told.ok) return told;
  return known.ok ? ok(joinHistory(told.value, known.value)) : known;
}

/** Reads what is told of the four days in one language. */
export async function loadHistoryTexts(language: Language): Promise<Result<HistoryTexts, DataError>> {
  return readFile(`history-${language}.json`, texts[language], parseHistoryTexts);
}

/** Reads the small drawings of places. */
export async function loadDrawings(): Promise<Result<Drawings, DataError>> {
  return readFile("drawings.json", drawings, parseDrawings);
}

/** Reads the small maps of the tours. */
export async function loadSketches(): Promise<Result<Sketches, DataError>> {
  return readFile("sketches.json", sketches, parseSketches);
}
