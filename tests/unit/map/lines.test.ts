import { describe, expect, test } from "vitest";
import { lengthMetres } from "../../../src/domain/geometry.ts";
import type { Position } from "../../../src/domain/position.ts";
import type { Leg, Step, Stroll } from "../../../src/domain/route/types.ts";
import { shortName } from "../../../src/domain/street-lines.ts";
import { nameLines } from "../../../src/map/name-lines.ts";
import { routeLines, routePositions, routeStreets } from "../../../src/map/route-lines.ts";
import { at, collect, way } from "../../support/ways.ts";
import { readTown } from "./town.ts";

describe("names along streets", () => {
  const none = new Set<string>();

  test("a street cut at crossings and drawn both ways is one line", () => {
    const rue = { name: "Rue Droite" };
    const { features } = nameLines(
      collect(way([[0, 0], [50, 0]], rue), way([[120, 5], [50, 0]], rue), way([[120, 5], [200, 5]], rue)), // prettier-ignore
      none,
    );
    expect(features).toHaveLength(1);
    expect(features[0]?.geometry.coordinates).toHaveLength(4);
    expect(features[0]?.properties).toMatchObject({ name: "Rue Droite", quarter: false });
  });

  test("a side branch of the same name, another name and a roundabout stay apart", () => {
    const rue = { name: "Rue Droite" };
    const { features } = nameLines(
      collect(
        way([[0, 0], [50, 0]], rue), // prettier-ignore
        way([[50, 0], [50, 60]], rue), // prettier-ignore
        way([[50, 0], [100, 0]], { name: "Rue Autre" }), // prettier-ignore
        way([[100, 0], [110, 10], [100, 20]], { name: "Rond-Point", roundabout: true }), // prettier-ignore
      ),
      new Set(["Rue Autre"]),
    );
    expect(features.map(({ properties }) => [properties?.["name"], properties?.["quarter"]])).toEqual([
      ["Rue Droite", false],
      ["Rue Droite", false],
      ["Rue Autre", true],
    ]);
  });

  test("in the real town Rue Royale is one line of its full length", () => {
    const { streets } = readTown().layers;
    const pieces = streets.features.filter(({ properties }) => properties.name === "Rue Royale");
    const line = (coordinates: unknown) => lengthMetres(coordinates as Position[]);
    const whole = pieces.reduce((sum, { geometry }) => sum + line(geometry.coordinates), 0);
    const written = nameLines(streets, none).features.filter(
      ({ properties }) => properties?.["name"] === "Rue Royale",
    );
    expect(pieces.length).toBeGreaterThan(1);
    expect(written).toHaveLength(1);
    expect(line(written[0]?.geometry.coordinates)).toBeCloseTo(whole, 1);
  });

  test.each([
    ["Boulevard Jacquard", "Bd Jacquard"],
    ["Avenue du Président Wilson", "Av. du Président Wilson"],
    ["Place d’Armes", "Pl. d’Armes"],
    ["Rue de la Place", "Rue de la Place"],
    ["Rue Saint-Nicolas", "Rue St-Nicolas"],
    ["Boulevard du Général de Gaulle", "Bd du Gal de Gaulle"],
    ["Rue Royale", "Rue Royale"],
  ])("%s is written %s", (name, short) => {
    expect(shortName(name)).toBe(short);
  });
});

describe("the route", () => {
  const line = [at(0, 0), at(100, 0), at(100, 100)];

  function step(
    from: number,
    metres: number,
    approximateMetres: number,
    className: Step["way"]["class"],
  ): Step {
    return {
      action: "continue",
      way: { class: className, bridge: false, passage: false, roundabout: false, name: "Rue Droite" },
      bridges: [],
      passes: [],
      bearing: 0,
      position: at(0, 0),
      metres,
      metresFromStart: from,
      approximateMetres,
    };
  }

  function stroll(...steps: Step[]): Stroll {
    const unsure = { approximateMetres: 0, unknownMetres: 0 };
    const leg: Leg = { from: "a", to: "b", metres: 200, minutes: 3, line, steps, ...unsure };
    const sums = { metres: 200, walkMinutes: 3, visitMinutes: 0, waitMinutes: 0, proven: true, gap: 0 };
    return { order: ["a", "b"], dropped: [], visits: [], legs: [leg], ...sums };
  }

  function stretches(of: Stroll): [number, boolean][] {
    return routeLines(of).features.map(({ geometry, properties }) => [
      Math.round(lengthMetres(geometry.coordinates as unknown as Position[])),
      properties?.["approximate"] as boolean,
    ]);
  }

  test("is cut where a way drawn by hand begins", () => {
    expect(stretches(stroll(step(0, 80, 0, "street"), step(80, 120, 120, "walkway")))).toEqual([
      [80, false],
      [120, true],
    ]);
  });

  test("has the gap from the first stop at its beginning and to the last at its end", () => {
    expect(stretches(stroll(step(0, 100, 20, "street"), step(100, 100, 30, "street")))).toEqual([
      [20, true],
      [150, false],
      [30, true],
    ]);
  });

  test("loses no metre where steps are missing", () => {
    expect(stretches(stroll())).toEqual([[200, false]]);
  });

  test("tells where a leg goes back over dots that are there already", () => {
    const out = stroll(step(0, 200, 200, "walkway"));
    const back = stroll(step(0, 260, 260, "walkway")).legs.map((leg) => ({
      ...leg,
      metres: 260,
      line: [at(160, 100), ...line.toReversed()],
    }));
    const legs = [...out.legs, ...back];
    const { features } = routeLines({ ...out, legs });
    expect(features.map(({ properties }) => [properties?.["leg"], properties?.["again"]])).toEqual([
      [0, false],
      [1, false],
      [1, true],
    ]);
  });

  test("tells its positions and streets", () => {
    const walk = stroll(step(0, 200, 0, "street"));
    expect(routePositions(walk, null)).toEqual(line);
    expect(routePositions(walk, 5)).toEqual([]);
    expect(routeStreets(walk)).toEqual(["Rue Droite"]);
  });
});
