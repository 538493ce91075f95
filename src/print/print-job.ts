import { loadMessages } from "../i18n/load.ts";
import type { Language } from "../domain/language.ts";
import { sans, serif } from "../theme.ts";
import type { PrintRequest } from "./edition.ts";
import { loadPrintWords } from "./load-words.ts";
import type { Page } from "./page.ts";
import { drawPrint, planPrint, type PrintPlan } from "./plan.ts";

/** What the caller knows; the sentences are fetched here. */
export type PrintWish = Omit<PrintRequest, "messages" | "words">;

/** A print on its way to the screen. */
export interface PrintJob {
  readonly plan: PrintPlan;
  /** Pages one after the other; gives way to the browser between them, and ends early when the signal says so. */
  readonly pages: (signal: AbortSignal, from: number) => AsyncGenerator<Page>;
}

const printFaces = [
  `400 12px ${sans}`,
  `680 12px ${sans}`,
  `400 12px ${serif}`,
  `italic 400 12px ${serif}`,
  `640 12px ${serif}`,
];

/** Fetches the sentences and the fonts, then sets every page; maps are drawn later, page by page. */
export async function preparePrint(wish: PrintWish, language: Language): Promise<PrintJob> {
  const [messages, words] = await Promise.all([
    loadMessages(language),
    loadPrintWords(language),
    ...printFaces.map((face) => document.fonts.load(face, "Aé")),
  ]);
  const plan = planPrint({ ...wish, messages, words });
  return { plan, pages: (signal, from) => drawPrint(plan, giveWay, signal, from) };
}

/** Lets the browser answer the visitor before the next page. */
function giveWay(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
