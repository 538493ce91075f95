import type { Position } from "../../src/domain/position.ts";
import { groupBy, item } from "../list.ts";
import { metresAlong, toPlane } from "../plane.ts";
import { indexSegments } from "../segments.ts";
import type { SourceLine } from "./lines.ts";
import { key } from "./network.ts";
import type { Network } from "./network.ts";
import { tag } from "./raw.ts";
import type { Defect } from "./report.ts";
import type { Way } from "./way.ts";

interface Found {
  readonly whole: readonly SourceLine[];
  readonly network: Network;
  readonly ways: readonly Way[];
  /** Groups of walkable ways that hang together, the biggest first. */
  readonly groups: readonly (readonly Way[])[];
  readonly dual: ReadonlySet<Way>;
  readonly ring: readonly Way[];
}

const nearMissMetres = 5;

/** What is wrong with a network, each kind with what was done about it. */
export function networkDefects({ whole, network, ways, groups, dual, ring }: Found): Defect[] {
  const duplicates = [...whole, ...network.duplicates].map(({ line, raw }) => at(tag(raw, "name"), line));
  return [
    {
      title: "Unconnected islands",
      handled: "Drawn, not routed: only the biggest group of walkable ways that hang together is walkable.",
      where: groups
        .slice(1)
        .map((group) => island(group))
        .sort(),
    },
    {
      title: "Ends that nearly meet",
      handled: `A dead end within ${nearMissMetres} metres of a way it does not join; reported, never joined.`,
      where: nearMisses(ways.filter(({ walkable }) => walkable)),
    },
    {
      title: "Duplicates",
      handled: "Lines or stretches over the same vertices: one is kept, the one with a name if there is one.",
      where: duplicates.sort(),
    },
    {
      title: "Underpasses",
      handled: "Road tunnels: drawn, not for walkers.",
      where: listed(ways.filter(({ underpass }) => underpass)),
    },
    {
      title: "Passages",
      handled: "Porches under houses and tunnels for walkers: walkable.",
      where: listed(ways.filter(({ passage }) => passage)),
    },
    {
      title: "Streets with two carriageways",
      handled: "Both halves are marked, so that directions need not change sides.",
      where: names([...dual]),
    },
    {
      title: "Roundabouts",
      handled: "Marked: by their tag, their name, or because they close a small round ring.",
      where: names(ring),
    },
    {
      title: "Vertices that rounding would have merged",
      handled: "The second moved by one step of the sixth decimal.",
      where: network.moved.map(([lng, lat]) => `${lng}, ${lat}`).sort(),
    },
  ];
}

/** A line for the report: a name and the middle vertex. */
export function at(name: string | undefined, line: readonly Position[]): string {
  const [lng, lat] = item(line, Math.floor(line.length / 2));
  return `${name ?? "unnamed"} (${lng.toFixed(5)}, ${lat.toFixed(5)})`;
}

function nearMisses(ways: readonly Way[]): string[] {
  const ends = ways.flatMap((way) => {
    const [first, last] = endsOf(way);
    return key(first) === key(last)
      ? []
      : [
          { way, end: first },
          { way, end: last },
        ];
  });
  const byNode = groupBy(ends, ({ end }) => key(end));
  const deadEnds = [...byNode.values()].filter((meeting) => meeting.length === 1).flat();
  const index = indexSegments(ways.map((owner) => ({ line: owner.line, owner })));
  const misses = deadEnds.flatMap(({ way, end }) => {
    const near = index
      .near(toPlane(end), nearMissMetres)
      .find(({ segment }) => segment.owner !== way && !touches(segment.owner, way));
    if (!near) return [];
    const other = near.segment.owner.name ?? "an unnamed way";
    return [`${at(way.name, [end])}, ${near.metres.toFixed(1)} m from ${other}`];
  });
  return misses.sort();
}

function touches(a: Way, b: Way): boolean {
  const ends = new Set(endsOf(a).map(key));
  return endsOf(b).some((end) => ends.has(key(end)));
}

function endsOf({ line }: Way): readonly [Position, Position] {
  return [item(line, 0), item(line, -1)];
}

function island(group: readonly Way[]): string {
  const metres = group.reduce((sum, { line }) => sum + metresAlong(line), 0);
  const [first] = listed(group);
  return `${first}: ${piecesOf(group.length)}, ${Math.round(metres)} m`;
}

function listed(ways: readonly Way[]): string[] {
  return ways.map(({ name, line }) => at(name, line)).sort();
}

function names(ways: readonly Way[]): string[] {
  const counts = new Map<string, number>();
  for (const { name } of ways) counts.set(name ?? "unnamed", (counts.get(name ?? "unnamed") ?? 0) + 1);
  return [...counts].map(([name, count]) => `${name} (${piecesOf(count)})`).sort();
}

function piecesOf(count: number): string {
  return count === 1 ? "1 piece" : `${count} pieces`;
}
