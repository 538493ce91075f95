import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Language } from "../../../src/domain/language.ts";
import type { Stroll } from "../../../src/domain/route/types.ts";
import type { Tour } from "../../../src/domain/tour.ts";
import { loadMessages } from "../../../src/i18n/load.ts";
import { loadPrintWords } from "../../../src/print/load-words.ts";
import type { PrintRequest } from "../../../src/print/edition.ts";
import type { Page } from "../../../src/print/page.ts";
import type { PrintOptions } from "../../../src/domain/printing.ts";
import { drawPrint, planPrint, type PrintPlan } from "../../../src/print/plan.ts";
import { addressOf, readTown, type Town } from "./town.ts";

const geo = resolve(import.meta.dirname, "../../../geo");

/** The town from the committed files. */
export function readTownFromDisk(): Promise<Town> {
  return readTown(async (file) => JSON.parse(readFileSync(`${geo}/${file}`, "utf8")));
}

export const plainOptions: PrintOptions = {
  text: "full",
  paper: "a4",
  landscape: false,
  large: false,
  mono: false,
};

/** What a print of this tour, or of this stroll of one's own, is made from. */
export async function requestOf(
  town: Town,
  language: Language,
  options: Partial<PrintOptions>,
  walk: { readonly tour: Tour } | { readonly stroll: Stroll; readonly title: string },
): Promise<PrintRequest> {
  const tour = "tour" in walk ? walk.tour : null;
  return {
    world: town.world,
    texts: await town.textsIn(language),
    drawings: town.drawings,
    tour,
    title: "title" in walk ? walk.title : "",
    stroll: "stroll" in walk ? walk.stroll : town.strollOf(walk.tour),
    options: { ...plainOptions, ...options },
    messages: await loadMessages(language),
    words: await loadPrintWords(language),
    address: addressOf(language, tour?.id ?? "own"),
    today: "2026-11-22",
    dataDate: "2026-11-01",
    version: "0.1.0",
  };
}

/** All pages of a print, drawn. */
export async function drawAll(
  request: PrintRequest,
): Promise<{ readonly plan: PrintPlan; readonly pages: Page[] }> {
  const plan = planPrint(request);
  const pages: Page[] = [];
  for await (const page of drawPrint(plan, async () => {})) pages.push(page);
  return { plan, pages };
}
