import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");

interface Locked {
  readonly license?: string;
  readonly dev?: boolean;
  readonly resolved?: string;
  readonly integrity?: string;
}

function json(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(`${root}/${file}`, "utf8")) as Record<string, unknown>;
}

const locked = Object.entries(json("package-lock.json")["packages"] as Record<string, Locked>).filter(
  ([path]) => path !== "",
);

/** Licences under which a library may be shipped with ours. EDL-1.0 is the BSD 3-clause text of Eclipse. */
const shippable = new Set([
  "MIT",
  "ISC",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "0BSD",
  "Apache-2.0",
  "OFL-1.1",
  "Unlicense",
  "(MIT OR Apache-2.0)",
  "(EDL-1.0 OR EPL-1.0)",
]);

/** Packages that name their licence badly or not at all; the text in the package was read. */
const readByHand: Readonly<Record<string, string>> = {
  "node_modules/arc": "BSD-3-Clause",
  "node_modules/splaytree-ts": "BSD-3-Clause",
};

describe("what we build on", () => {
  test("ships only under licences that allow it", () => {
    const shipped = locked.filter(([, { dev }]) => !dev);
    expect(shipped.length).toBeGreaterThan(5);
    const others = shipped.filter(
      ([path, { license }]) => !shippable.has(readByHand[path] ?? license ?? "none"),
    );
    expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
  });

  test("is pinned to the exact version, and to no address", () => {
    const { dependencies, devDependencies } = json("package.json");
    const versions = Object.entries({ ...(dependencies as object), ...(devDependencies as object) });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
    expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  test("is installed only as the bytes that were looked at", () => {
    const unsure = locked.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ""));
    expect(unsure.map(([path]) => path)).toEqual([]);
  });

  test("is named in the README, each with its licence", () => {
    const readme = readFileSync(`${root}/README.md`, "utf8");
    const rows = readme.split("\n").map((row) => row.split("|").map((cell) => cell.trim()));
    const missing = Object.keys(json("package.json")["dependencies"] as object).filter((name) => {
      const { license } = locked.find(([path]) => path === `node_modules/${name}`)?.[1] ?? {};
      const scopeless = name.split("/").at(-1) ?? name;
      return !rows.some(([, names, licence]) => {
        const named = names?.split(", ") ?? [];
        return licence === license && (named.includes(name) || named.includes(scopeless));
      });
    });
    expect(missing).toEqual([]);
  });

  test("every folder of data or texts says its licence", () => {
    for (const file of ["geo/layers/README.md", "geo/content/README.md", "geo/LICENSE.md", "LICENSE"]) {
      expect(readFileSync(`${root}/${file}`, "utf8"), file).toMatch(
        /ODbL|Open Database|CC BY 4\.0|Attribution 4\.0/,
      );
    }
  });
});
