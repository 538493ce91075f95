import { describe, expect, test } from "vitest";
import { decode } from "../../../src/domain/exchange/link.ts";
import { readStrollFile } from "../../../src/domain/exchange/read-stroll.ts";
import { messages as english } from "../../../src/i18n/en.ts";
import { messages as french } from "../../../src/i18n/fr.ts";
import { noticeFor } from "../../../src/i18n/messages.ts";
import { planWords as englishPlan } from "../../../src/i18n/plan-en.ts";
import { planWords as frenchPlan } from "../../../src/i18n/plan-fr.ts";
import { importErrorIn } from "../../../src/i18n/plan-words.ts";
import { guide } from "../../fixtures/walk.ts";

describe("a link full of what does not exist", () => {
  const names = Array.from({ length: 800 }, (_, index) => `X${index}`);

  test.each([
    ["layers", english, "There are no map layers called “X0”, “X1”, “X2” and 797 more."],
    ["layers", french, "Ces couches n’existent pas : « X0 », « X1 », « X2 » et 797 de plus."],
    ["stops", english, "stops at “X0”, “X1”, “X2” and 797 more, which"],
    ["stops", french, "s’arrête à « X0 », « X1 », « X2 » et 797 de plus, que"],
  ])("is told in one sentence that names three %s", (key, words, said) => {
    const read = decode(`?${key}=${names.join(".")}`);
    const faults = read.ok ? read.value.faults : [];
    expect(faults).toHaveLength(1);
    const told = noticeFor(words, faults[0]!, (id) => id).text;
    expect(told.replaceAll("\u00a0", " ")).toContain(said);
    expect(told.length).toBeLessThan(200);
  });

  test("names one as one", () => {
    const told = noticeFor(english, { kind: "unknown-layers", asked: ["moon"] }, (id) => id).text;
    expect(told).toBe("There is no map layer called “moon”. Choose under “Map layers” what to see.");
  });
});

test.each([
  [
    "<gpx>\n<a></b>",
    "at line 2: what stands there is no XML",
    "à la ligne 2 : ce qui s’y trouve n’est pas du XML",
  ],
  ["<gpx>\n", "at line 2: it ends before", "à la ligne 2 : il s’arrête avant"],
  ["<!DOCTYPE gpx>", "at line 1: it declares", "à la ligne 1 : il déclare"],
  [`<gpx>\n${"<a>\n".repeat(70)}`, "at line 65: its elements are nested", "à la ligne 65 : ses éléments"],
  [
    '{"a":\n1 2}',
    "at line 2: what stands there is no JSON",
    "à la ligne 2 : ce qui s’y trouve n’est pas du JSON",
  ],
  [`<gpx>${"<trkpt lat='1' lon='1'/>\n".repeat(50_001)}`, "From line 50001 on", "À partir de la ligne 50001"],
])("a damaged file is told with line and reason: %s", (text, ...told) => {
  const read = readStrollFile(text, guide, () => false);
  if (read.ok) throw new Error("It was read.");
  for (const [index, words] of [englishPlan, frenchPlan].entries())
    expect(importErrorIn(words, read.error).replaceAll("\u202f", " ")).toContain(told[index]);
});
