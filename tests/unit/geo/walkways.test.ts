import { expect, test } from "vitest";
import { makeWalkways } from "../../../geo/build/walkways.ts";
import { metresBetween } from "../../../geo/plane.ts";
import type { AuthoredWalkway } from "../../../geo/schema/walkways.ts";
import type { Position } from "../../../src/domain/position.ts";
import { metres, street } from "./small-town.ts";

const rue = street("rue", [
  [0, 0],
  [100, 0],
]);

function walkway(more: Partial<AuthoredWalkway>): AuthoredWalkway {
  return {
    id: "path",
    class: "walkway",
    names: { en: "path", fr: "chemin" },
    line: [metres(50, 6), metres(50, 60)],
    joins: { start: "street", end: "nothing" },
    precision_m: 20,
    evidence: "seen",
    ...more,
  };
}

test("an end that joins a street is moved onto it", () => {
  const { features, findings } = makeWalkways([walkway({})], [rue]);
  const [start, end] = features[0]!.geometry.coordinates as unknown as [Position, Position];
  expect(metresBetween(start, metres(50, 0))).toBeLessThan(0.2);
  expect(metresBetween(end, metres(50, 60))).toBeLessThan(0.2);
  expect(features[0]!.properties).toMatchObject({ certainty: "approximate", licence: "CC-BY-4.0" });
  expect(findings).toEqual([]);
});

test("an end too far from the street it is to join is a finding with file, place and remedy", () => {
  const { findings } = makeWalkways([walkway({ line: [metres(50, 16), metres(50, 60)] })], [rue]);
  expect(findings).toEqual([
    {
      file: "content/walkways.json",
      where: "path, start",
      what: "no street within 15 metres to join",
      remedy: 'Move the start closer, or say that it joins "nothing"',
    },
  ]);
});

test("an end does not join a street nobody may walk", () => {
  const motorway = street(
    "motorway",
    [
      [0, 0],
      [100, 0],
    ],
    { walkable: false },
  );
  expect(makeWalkways([walkway({})], [motorway]).findings).toHaveLength(1);
});

test("walkways join each other where their ends are the same", () => {
  const next = walkway({
    id: "next",
    line: [metres(50, 60), metres(80, 60)],
    joins: { start: "walkway", end: "nothing" },
  });
  expect(makeWalkways([walkway({}), next], [rue]).findings).toEqual([]);
  expect(makeWalkways([next], []).findings.map(({ what }) => what)).toEqual([
    "no walkway within 1 metres to join",
  ]);
});

test("a surveyed footway along four fifths of a walkway replaces it; a street does not", () => {
  const surveyed = street(
    "survey",
    [
      [58, 0],
      [58, 60],
    ],
    { class: "footway" },
  );
  expect(makeWalkways([walkway({})], [rue, surveyed])).toMatchObject({ features: [], replaced: ["path"] });
  const short = street(
    "survey",
    [
      [58, 0],
      [58, 20],
    ],
    { class: "footway" },
  );
  expect(makeWalkways([walkway({})], [rue, short]).replaced).toEqual([]);
  const road = street("survey", [
    [58, 0],
    [58, 60],
  ]);
  expect(makeWalkways([walkway({})], [rue, road]).replaced).toEqual([]);
});

test("the neighbour of a replaced walkway joins the surveyed way instead", () => {
  const surveyed = street(
    "survey",
    [
      [58, 0],
      [58, 60],
    ],
    { class: "footway" },
  );
  const next = walkway({
    id: "next",
    line: [metres(50, 60), metres(0, 90)],
    joins: { start: "walkway", end: "nothing" },
  });
  const { features, replaced, findings } = makeWalkways([walkway({}), next], [rue, surveyed]);
  expect(replaced).toEqual(["path"]);
  expect(findings).toEqual([]);
  const start = features[0]!.geometry.coordinates[0] as unknown as Position;
  expect(metresBetween(start, metres(58, 60))).toBeLessThan(0.2);
});
