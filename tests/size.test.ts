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
    console.log(`first load: ${sum.toFixed(1)} kB gzip`);
    expect(sum).toBeLessThanOrEqual(60);
  });

  test("app code beside MapLibre, in the language that takes more: at most 120 kB", () => {
    const scripts = shipped.filter(({ name }) => name.endsWith(".js"));
    const own = scripts.filter(({ name }) => !/maplibre/.test(name));
    expect(own.length).toBeGreaterThan(5);
    const kB = (pattern: RegExp): number =>
      own.filter(({ name }) => pattern.test(name)).reduce((sum, { gzip }) => sum + gzip, 0);
    // A reader has one language; the other is fetched only when it is wanted.
    const languages = ["en", "fr"].map((language) => kB(new RegExp(`assets/(print-)?${language}-`)));
    const sum = kB(/./) - languages[0]! - languages[1]! + Math.max(...languages);
    console.log(`app code: ${sum.toFixed(1)} kB gzip, ${kB(/./).toFixed(1)} kB with every language`);
    expect(Math.min(...languages)).toBeGreaterThan(1);
    expect(sum).toBeLessThanOrEqual(120);
  });

  test("layers and one language of content: at most 250 kB", () => {
    const data = total(
      /\.geojson$/,
      /(tours|drawings)-[^/]*\.json$/,
      /history-(?!en-)[^/]*\.json$/,
      /assets\/fr-[^/]*\.json$/,
    );
    console.log(`layers and one language: ${data.toFixed(1)} kB gzip`);
    expect(data).toBeGreaterThan(50);
    expect(data).toBeLessThanOrEqual(250);
  });

  test("everything together: at most 4 MB as it lies on the phone", () => {
    const sum = releaseOf(dist).files.reduce((bytes, file) => bytes + file.bytes, 0);
    console.log(`everything: ${(sum / 1e6).toFixed(2)} MB`);
    expect(sum).toBeLessThanOrEqual(4_000_000);
  });
});
