import { describe, expect, test } from "vitest";
import { waterName } from "../../../geo/import/water-names.ts";
import { dualCarriageways } from "../../../geo/import/dual.ts";
import { landmarkPapers } from "../../../geo/import/facts.ts";
import { importRaws } from "../../../geo/import/import.ts";
import type { Raw } from "../../../geo/import/raw.ts";
import { makeStreets } from "../../../geo/import/streets.ts";
import { roundRings } from "../../../geo/import/roundabouts.ts";
import { streetKind } from "../../../geo/build/old-town.ts";
import { numbered, slug } from "../../../geo/names.ts";
import { metres } from "./small-town.ts";

const line = (name: string, ...corners: [number, number][]) => ({
  name,
  line: corners.map(([x, y]) => metres(x, y)),
});

describe("two carriageways", () => {
  const north = line("Boulevard", [0, 20], [100, 20]);
  const south = line("Boulevard", [100, 0], [0, 0]);

  test("run beside each other under one name, in either direction", () => {
    expect(dualCarriageways([north, south])).toEqual(new Set([north, south]));
  });

  test("are none with different names, or more than 25 metres apart", () => {
    expect(dualCarriageways([north, { ...south, name: "Rue" }]).size).toBe(0);
    expect(dualCarriageways([north, line("Boulevard", [0, -10], [100, -10])]).size).toBe(0);
  });

  test("are none when the other half only comes near at an angle", () => {
    const slant = line("Boulevard", [0, -5], [20, 15]);
    const short = line("Boulevard", [0, 20], [20, 20]);
    expect(dualCarriageways([short, slant]).size).toBe(0);
  });

  test("are none along less than three fifths of a line", () => {
    const partner = line("Boulevard", [0, 0], [50, 0]);
    expect([...dualCarriageways([north, partner])]).toEqual([partner]);
  });
});

describe("round rings", () => {
  const square = line("block", [0, 0], [30, 0], [60, 0], [60, 60], [30, 60], [0, 60], [0, 0]);
  const circle = (radius: number) =>
    line(
      "ring",
      ...Array.from({ length: 13 }, (_, step): [number, number] => {
        const angle = ((step % 12) * Math.PI) / 6;
        return [radius * Math.cos(angle), radius * Math.sin(angle)];
      }),
    );

  test("a circle of 15 metres is one, a square block of houses is none", () => {
    const ring = circle(15);
    expect(roundRings([ring])).toEqual(new Set([ring]));
    expect(roundRings([square]).size).toBe(0);
  });

  test("a circle as wide as a quarter is none, nor is a turning loop of 3 metres", () => {
    expect(roundRings([circle(80)]).size).toBe(0);
    expect(roundRings([circle(3)]).size).toBe(0);
  });

  test("streets that lead off a ring are not part of it", () => {
    const ring = circle(15);
    const arm = { name: "arm", line: [ring.line[0]!, metres(90, 0)] };
    expect(roundRings([ring, arm])).toEqual(new Set([ring]));
  });
});

describe("papers of landmarks", () => {
  const landmark = (tags: object): Raw => ({
    geometry: { type: "Point", coordinates: [1.85, 50.95] },
    tags: { precision_m: 10, confidence: "good", ...tags },
  });

  test.each([
    ["OSM way 57175436 (OpenStreetMap, ODbL)", "ODbL 1.0", "OpenStreetMap contributors", "ODbL-1.0"],
    ["Museofile", "Licence Ouverte 2.0", "Ministère de la Culture, Muséofile", "etalab-2.0"],
    ["SNCF gares-de-voyageurs", "ODbL / Licence Ouverte", "SNCF, gares de voyageurs", "etalab-2.0"],
    ["cadastral parcel 62193 BD 8", "Licence Ouverte", "Cadastre, Etalab", "etalab-2.0"],
    [
      "west bank opposite cadastral parcel BD 8",
      "derived from ODbL data",
      "OpenStreetMap contributors",
      "ODbL-1.0",
    ],
    ["inferred from the street name", "derived", "Calais 1940 project", "CC-BY-4.0"],
  ])("%s, %s", (source, licence, named, spdx) => {
    expect(landmarkPapers(landmark({ source, licence }))).toMatchObject({ source: named, licence: spdx });
  });

  test("an inferred point never looks surveyed, however small the radius it claims", () => {
    expect(landmarkPapers(landmark({ confidence: "inferred" })).certainty).toBe("approximate");
    expect(landmarkPapers(landmark({ confidence: "good" })).certainty).toBe("surveyed");
    expect(landmarkPapers(landmark({ precision_m: 16 })).certainty).toBe("approximate");
  });
});

describe("names", () => {
  test("of water: the nearest named point that reaches so far", () => {
    const named = [
      { name: "Canal", at: metres(0, 0), reach: 100 },
      { name: "Bassin", at: metres(150, 0), reach: 300 },
    ];
    expect(waterName(metres(20, 0), named)).toBe("Canal");
    expect(waterName(metres(120, 0), named)).toBe("Bassin");
    expect(waterName(metres(-200, 0), named)).toBeUndefined();
  });

  test("as ids: plain letters and hyphens", () => {
    expect(slug("Quai de l’Escaut")).toBe("quai-de-l-escaut");
    expect(slug("Place Crèvecœur")).toBe("place-crevecoeur");
  });

  test("as numbers: they sort as what they count does", () => {
    const ids = [0, 1, 9, 10, 9_999].map((index) => numbered("way", index));
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(5);
  });

  test("of streets: the first word tells the kind", () => {
    const names = ["Place d’Armes", "Quai de la Tamise", "Pont George V", "Rue du Pont Neuf", "Placette"];
    expect(names.map(streetKind)).toEqual(["square", "quay", "bridge", "street", "street"]);
  });
});

test("of two lines over the same vertices the same one stays, in whatever order they come", () => {
  const street = (name: string): Raw => ({
    geometry: { type: "LineString", coordinates: [metres(0, 0), metres(90, 0)] },
    tags: { highway: "residential", name },
  });
  const there = importRaws([street("Rue A"), street("Rue B")], []).files;
  expect(importRaws([street("Rue B"), street("Rue A")], []).files).toEqual(there);
  expect(there.get("layers/streets.geojson")).toContain("Rue A");
});

describe("who may walk", () => {
  const walkable = (tags: object) => {
    const raw: Raw = {
      geometry: { type: "LineString", coordinates: [metres(0, 0), metres(90, 0)] },
      tags: { ...tags },
    };
    const { features } = makeStreets([raw], () => undefined);
    return features.map(({ properties }) => properties.walkable);
  };

  test.each([
    [{ highway: "residential" }, [true]],
    [{ highway: "residential", foot: "no" }, [false]],
    [{ highway: "service", access: "private" }, [false]],
    [{ highway: "service", access: "private", foot: "yes" }, [true]],
    [{ highway: "trunk" }, [false]],
    [{ highway: "residential", tunnel: "yes" }, [false]],
    [{ highway: "footway", tunnel: "yes" }, [true]],
    [{ highway: "steps" }, [true]],
    [{ highway: "cycleway", foot: "no" }, [false]],
    [{ highway: "proposed" }, []],
    [{ highway: "pedestrian", area: "yes" }, []],
  ])("%j", (tags, expected) => {
    expect(walkable(tags)).toEqual(expected);
  });

  test.each([
    [{ highway: "footway" }, undefined],
    [{ highway: "footway", wheelchair: "yes" }, true],
    [{ highway: "footway", wheelchair: "designated", surface: "gravel" }, true],
    [{ highway: "footway", wheelchair: "limited" }, undefined],
    [{ highway: "footway", wheelchair: "no" }, false],
    [{ highway: "footway", kerb: "raised" }, false],
    [{ highway: "path", surface: "sand" }, false],
    [{ highway: "path", surface: "asphalt" }, undefined],
    [{ highway: "path", smoothness: "horrible" }, false],
  ])("%j: free of steps as far as it is told", (tags, expected) => {
    const raw: Raw = {
      geometry: { type: "LineString", coordinates: [metres(0, 0), metres(90, 0)] },
      tags: { ...tags },
    };
    const { features } = makeStreets([raw], () => undefined);
    expect(features.map(({ properties }) => properties.step_free)).toEqual([expected]);
  });

  test("a short tunnel in the old town is a porch, elsewhere an underpass", () => {
    const tags = { highway: "residential", tunnel: "yes" };
    const tunnel = (lng: number, lat: number): Raw => ({
      geometry: {
        type: "LineString",
        coordinates: [
          [lng, lat],
          [lng + 0.0001, lat],
        ],
      },
      tags,
    });
    const inside = makeStreets([tunnel(1.852, 50.9585)], () => undefined).features[0];
    expect(inside?.properties).toMatchObject({ passage: true, walkable: true });
    const outside = makeStreets([tunnel(1.88, 50.945)], () => undefined).features[0];
    expect(outside?.properties.walkable).toBe(false);
  });
});

describe("water", () => {
  const street: Raw = {
    geometry: { type: "LineString", coordinates: [metres(0, 0), metres(0, 200)] },
    tags: { highway: "residential", name: "Rue" },
  };
  const across = (width: number): Raw => ({
    geometry: {
      type: "Polygon",
      coordinates: [
        [metres(-50, 80), metres(50, 80), metres(50, 80 + width), metres(-50, 80 + width), metres(-50, 80)],
      ],
    },
    tags: { natural: "water" },
  });

  test("wide water is never cut for a street without a bridge: the check will refuse it", () => {
    const { files, report } = importRaws([street, across(40)], []);
    const wide = report.defects.find(({ title }) => title === "Ways over wide water without a bridge");
    expect(wide?.where).toEqual([expect.stringContaining("Rue")]);
    const water = JSON.parse(files.get("layers/water.geojson") ?? "") as { features: { geometry: object }[] };
    expect(water.features.map(({ geometry }) => geometry)).toMatchObject([{ type: "Polygon" }]);
  });

  test("an input with a coastline leaves the water layer as it is", () => {
    const coast: Raw = {
      geometry: { type: "LineString", coordinates: [metres(0, 300), metres(90, 300)] },
      tags: { natural: "coastline" },
    };
    expect(importRaws([street, across(5)], []).files.has("layers/water.geojson")).toBe(true);
    expect(importRaws([street, across(5), coast], []).files.has("layers/water.geojson")).toBe(false);
  });
});
