import { bench, describe } from "vitest";
import { beginFollowing, follow } from "../../src/domain/follow/follow.ts";
import { simulateWalk } from "../../src/domain/follow/simulate.ts";
import type { Fix } from "../../src/domain/follow/types.ts";
import { realTown, tourStrolls } from "../support/follow/town.ts";

const town = realTown();
const options = { graph: town.graph, precision: town.precision };
const longest = tourStrolls(town).sort((one, other) => other.stroll.metres - one.stroll.metres)[0]!;
const walk = simulateWalk(longest.stroll, { seed: 3, sigma: 10, pauseSeconds: 60 });
const fixes = Array.from({ length: Math.floor(walk.seconds) }, (_, second) => walk.fixAt(second)).filter(
  (fix): fix is Fix => fix !== undefined,
);
const start = beginFollowing(longest.stroll, options);

describe(`following ${longest.name}, ${Math.round(longest.stroll.metres)} m`, () => {
  let state = start;
  let index = 0;
  bench("one fix", () => {
    state = index === 0 ? start : state;
    state = follow(state, fixes[index]!);
    index = (index + 1) % fixes.length;
  });

  bench("laying out the walk, once", () => {
    beginFollowing(longest.stroll, options);
  });
});
