import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..");
const longestFile = 300;

/** Who may import whom inside `src`, by top folder or file. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  domain: ["domain"],
  "theme.ts": [],
  "events-explore.ts": ["domain", "events.ts"],
  "wishes-explore.ts": ["app", "events-explore.ts"],
  "events.ts": ["domain", "theme.ts"],
  "events-offline.ts": ["events.ts"],
  "events-missed.ts": ["events.ts"],
  i18n: ["i18n", "domain", "theme.ts"],
  app: ["app", "domain", "theme.ts"],
  narration: ["narration", "domain", "i18n", "events.ts", "theme.ts"],
  print: ["print", "domain", "i18n", "events.ts", "theme.ts"],
  ui: [
    "ui",
    "app",
    "domain",
    "i18n",
    "events.ts",
    "events-explore.ts",
    "events-offline.ts",
    "events-missed.ts",
    "theme.ts",
  ],
  map: ["map", "domain", "i18n", "events.ts", "events-explore.ts", "theme.ts"],
  "narrate.ts": ["app", "domain", "events.ts", "i18n", "narration"],
  offline: ["offline", "app"],
  "on-the-way.ts": ["app", "events.ts", "i18n", "narrate.ts", "ui"],
  "keeping.ts": ["app", "offline", "ui"],
  "trusted.ts": [],
  "exploring.ts": ["app", "ui"],
  "pages.ts": ["app", "domain", "i18n", "print", "ui"],
  "plan-wishes.ts": ["app", "domain", "events.ts"],
  "planning.ts": ["ui"],
  "wishes.ts": ["app", "events.ts", "events-missed.ts", "wishes-explore.ts", "on-the-way.ts", "ui"],
  "parts.ts": [],
  "map-view.ts": ["app", "domain", "i18n", "theme.ts"],
  "sharing.ts": ["app", "i18n", "pages.ts", "ui"],
  "stroll-app.ts": [
    "sharing.ts",
    "wishes.ts",
    "plan-wishes.ts",
    "planning.ts",
    "pages.ts",
    "parts.ts",
    "map-view.ts",
    "app",
    "domain",
    "events.ts",
    "i18n",
    "map",
    "keeping.ts",
    "on-the-way.ts",
    "exploring.ts",
    "print",
    "theme.ts",
    "ui",
  ],
  "main.ts": ["stroll-app.ts", "fonts.css", "trusted.ts"],
};

/** Parts that the root may only fetch when they are wanted. */
const fetchedLate = new Set([
  "map",
  "print",
  "on-the-way.ts",
  "exploring.ts",
  "keeping.ts",
  "planning.ts",
  "sharing.ts",
]);

/** Packages each part may use; everything not listed may use none. */
const packages: Readonly<Record<string, readonly string[]>> = {
  domain: ["valibot", "geojson"],
  "domain/geometry.ts": ["@turf/turf", "geojson"],
  app: ["geojson"],
  ui: ["lit", "@lit/context"],
  "ui/share.ts": ["lit", "uqr"],
  print: ["lit", "uqr", "geojson"],
  map: ["lit", "maplibre-gl", "@maplibre/maplibre-gl-style-spec", "geojson"],
  "pages.ts": ["lit"],
  "map-view.ts": ["lit"],
  "stroll-app.ts": ["lit", "@lit/context"],
};

const impure =
  /\b(?:document|window|navigator|localStorage|fetch|setTimeout|performance)\b|Date\.now|new Date\(\)|Math\.random/;

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
}

interface Import {
  readonly what: string;
  /** Fetched when it is first wanted. */
  readonly lazy: boolean;
  /** Only types, of which nothing is left in the build. */
  readonly erased: boolean;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), "utf8");
  const still = [
    ...text.matchAll(/^(?:import|export)( type)?\b[^;]*?from\s+"([^"]+)"|^import\s+"([^"]+)"/gm),
  ];
  const lazy = [...text.matchAll(/\bimport\("([^"]+)"\)/g)];
  return [
    ...still.map(([, type, from, bare]) => ({
      what: from ?? bare ?? "",
      lazy: false,
      erased: type !== undefined,
    })),
    ...lazy.map(([, what]) => ({ what: what ?? "", lazy: true, erased: false })),
  ];
}

/** `src/ui/leg.ts` → `ui`; `src/main.ts` → `main.ts`. */
function partOf(file: string): string {
  const [, second = "", third] = file.split("/");
  return third === undefined ? second : second;
}

function target(file: string, what: string): string {
  return relative(root, resolve(root, dirname(file), what.replace(/\?.*$/, ""))).replaceAll("\\", "/");
}

function packageOf(what: string): string {
  return what
    .split("/")
    .slice(0, what.startsWith("@") ? 2 : 1)
    .join("/");
}

const sources = filesUnder("src");

describe("the house", () => {
  test("has files to look at", () => {
    expect(sources.length).toBeGreaterThan(40);
  });

  test.each(sources)("%s imports only what stands below it", (file) => {
    const part = partOf(file);
    const faults = importsOf(file).flatMap(({ what, lazy, erased }) => {
      if (what.startsWith(".")) {
        const to = target(file, what);
        if (to.startsWith("geo/")) return /^geo\/(layers|texts)\//.test(to) && part === "app" ? [] : [what];
        if (!(allowed[part] ?? []).includes(partOf(to))) return [what];
        const late = fetchedLate.has(partOf(to));
        return part.endsWith(".ts") && late && !lazy && !erased ? [`${what} (must be lazy)`] : [];
      }
      const own = packages[file.replace("src/", "")] ?? packages[part] ?? [];
      return own.includes(packageOf(what)) ? [] : [what];
    });
    expect(faults).toEqual([]);
  });

  test("the domain knows no page, no clock and no chance", () => {
    const faults = sources
      .filter((file) => file.startsWith("src/domain/"))
      .filter((file) =>
        impure.test(readFileSync(join(root, file), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "")),
      );
    expect(faults).toEqual([]);
  });

  test("imports go round in no circle", () => {
    const edges = new Map(
      sources.map((file) => [
        file,
        importsOf(file)
          .filter(({ what, lazy }) => what.startsWith(".") && !lazy)
          .map(({ what }) => target(file, what))
          .filter((to) => sources.includes(to)),
      ]),
    );
    const done = new Set<string>();
    const circles: string[] = [];
    function walk(file: string, path: readonly string[]): void {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(" → "));
      if (done.has(file) || path.includes(file)) return;
      for (const to of edges.get(file) ?? []) walk(to, [...path, file]);
      done.add(file);
    }
    for (const file of sources) walk(file, []);
    expect(circles).toEqual([]);
  });

  test.each([...sources, ...filesUnder("geo")])("%s is short enough to be one idea", (file) => {
    expect(readFileSync(join(root, file), "utf8").split("\n").length).toBeLessThanOrEqual(longestFile + 1);
  });

  test("an element is alone in a file of its name", () => {
    const faults = sources.flatMap((file) => {
      const tags = [...readFileSync(join(root, file), "utf8").matchAll(/@customElement\("([^"]+)"\)/g)];
      const expected = file.endsWith("stroll-app.ts")
        ? "stroll-app"
        : `stroll-${file.split("/").at(-1)?.slice(0, -3)}`;
      return tags.length === 0 || (tags.length === 1 && tags[0]?.[1] === expected) ? [] : [file];
    });
    expect(faults).toEqual([]);
  });
});
