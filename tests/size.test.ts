import { readFileSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { releaseOf } from "../deploy/release.ts";

const dist = resolve(import.meta.dirname, "../dist");

/** Gzip kilobytes (1000 bytes), as the budgets of the design are written. */
interface Shipped {
  readonly name: string;
  readonly bytes: number;
  readonly gzip: number;
}

const shipped: Shipped[] = [];

function total(...patterns: RegExp[]): number {
  return shipped
    .filter(({ name }) => patterns.some((pattern) => pattern.test(name)))
    .reduce((sum, { gzip }) => sum + gzip, 0);
}

const readme = readFileSync(resolve(import.meta.dirname, "../README.md"), "utf8");

/** Holds a size to its limit, and the README’s table to both; in the unit of the table. */
function expectWithin(row: string, measured: number, limit: number): void {
  console.log(`${row}: ${measured.toFixed(2)}`);
  expect(measured).toBeLessThanOrEqual(limit);
  const cells = readme.split("\n").map((line) => line.split("|").map((cell) => cell.trim()));
  const [, , now, most] = cells.find((line) => line[1] === row) ?? [];
  expect(Number.parseFloat(most ?? ""), `${row}, at most`).toBe(limit);
  expect(Math.abs(Number.parseFloat(now ?? "") - measured) / measured, `${row}, now`).toBeLessThan(0.1);
}

/** Parts a walk can do without. What no pattern names counts as part of the walk. */
const later = [
  {
    part: "fetched when first wanted: the paper",
    pattern: /assets\/(print|code-path|street-lines)-/,
    limit: 32,
  },
  { part: "— exploring the four days, layers and search", pattern: /assets\/explor(e|ing)-/, limit: 20 },
  {
    part: "— planning a stroll of one’s own, with its thread",
    pattern: /assets\/plan(ning(-thread)?)?-/,
    limit: 30,
  },
  { part: "— sending and saving", pattern: /assets\/(shar(e|ing)|save-file)-/, limit: 8 },
  {
    part: "— keeping it offline, with the list of every file and its hash",
    pattern: /assets\/keeping-|^worker\.js$/,
    limit: 12,
  },
] as const;

/** Our own scripts. */
function scripts(): readonly Shipped[] {
  return shipped.filter(({ name }) => name.endsWith(".js") && !/maplibre/.test(name));
}

function kilobytes(files: readonly Shipped[]): number {
  return files.reduce((sum, { gzip }) => sum + gzip, 0);
}

/** Scripts the page asks for before it has drawn anything: the entry and what it imports at once. */
function firstScripts(): string[] {
  const page = readFileSync(join(dist, "index.html"), "utf8");
  const found = new Set(
    [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, name]) => name ?? ""),
  );
  for (const name of found) {
    const text = readFileSync(join(dist, name), "utf8");
    for (const [, other] of text.matchAll(/(?:from|import)"\.\/([^"]+\.js)"/g)) found.add(`assets/${other}`);
  }
  return [...found];
}

beforeAll(() => {
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    shipped.push({
      name: path.slice(dist.length + 1),
      bytes: statSync(path).size,
      gzip: gzipSync(readFileSync(path), { level: 9 }).length / 1000,
    });
  }
  console.table(shipped.map(({ name, bytes, gzip }) => ({ name, kB: bytes / 1000, gzip })));
});

describe("the budget", () => {
  test("first load without the map: at most 60 kB of script, one language included", () => {
    const first = firstScripts();
    expect(first.length).toBeGreaterThan(0);
    const language = shipped.filter(({ name }) => /assets\/en-[^/]+\.js$/.test(name)).map(({ name }) => name);
    expect(language).toHaveLength(1);
    const sum = [...first, ...language].reduce(
      (kB, name) => kB + (shipped.find((file) => file.name === name)?.gzip ?? NaN),
      0,
    );
    expectWithin("script before the first text", sum, 60);
  });

  test("everything a walk on the quay needs beside MapLibre: at most 120 kB", () => {
    const walk = scripts().filter(({ name }) => !later.some(({ pattern }) => pattern.test(name)));
    const languages = walk.filter(({ name }) => /assets\/(en|fr)-/.test(name)).map(({ gzip }) => gzip);
    expect(languages).toHaveLength(2);
    // A reader has one language; the other is fetched only when it is wanted.
    const sum = kilobytes(walk) - Math.min(...languages);
    expectWithin("everything a walk needs beside MapLibre, one language", sum, 120);
  });

  test.each(later)("$part: at most $limit kB", ({ part: row, pattern, limit }) => {
    const part = scripts().filter(({ name }) => pattern.test(name));
    expect(part.length).toBeGreaterThan(0);
    const languages = part.filter(({ name }) => /-(en|fr)-/.test(name)).map(({ gzip }) => gzip);
    const sum = kilobytes(part) - (languages.length > 1 ? Math.min(...languages) : 0);
    expectWithin(row, sum, limit);
  });

  test("layers and one language of content: at most 250 kB", () => {
    const data = total(
      /\.geojson$/,
      /(tours|drawings)-[^/]*\.json$/,
      /history-(?!en-)[^/]*\.json$/,
      /assets\/fr-[^/]*\.json$/,
    );
    expect(data).toBeGreaterThan(50);
    expectWithin("layers, and all texts in one language", data, 250);
  });

  test("everything together: at most 4 MB as it lies on the phone", () => {
    const sum = releaseOf(dist).files.reduce((bytes, file) => bytes + file.bytes, 0);
    expectWithin("everything on the phone, both languages, not compressed", sum / 1e6, 4);
  });
});
