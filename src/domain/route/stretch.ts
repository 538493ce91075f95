import type { WayProperties } from "../layer.ts";
import { wayOfEdge, type WalkGraph } from "./graph.ts";
import { approximateGap } from "./path.ts";
import type { Path, Piece } from "./shortest.ts";
import type { Anchor } from "./snap.ts";
import type { WayInStep } from "./types.ts";

/** Water along part of a stretch. */
export interface Waterside {
  readonly side: "left" | "right";
  readonly water: string;
  readonly metres: number;
}

/** Part of a leg that one direction may cover. Distances are metres from the start of the leg. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Metres at its start on links and roundabouts, before its own way is reached. */
  readonly lead: number;
  readonly way: WayInStep;
  /** Between a place and the nearest way. */
  readonly isOffWay: boolean;
  readonly isDual: boolean;
  /** Its own way is the ring of a roundabout; `way.roundabout` only says that it crosses one. */
  readonly isRing: boolean;
  readonly bridges: readonly (string | null)[];
  readonly startsOnBridge: boolean;
  readonly endsOnBridge: boolean;
  readonly approximateMetres: number;
  readonly watersides: readonly Waterside[];
  /** Names of ways met between start and end. */
  readonly crossed: readonly string[];
  /** Names of ways met at the end. */
  readonly metAtEnd: readonly string[];
  /** Node at the start, or −1 where a walker steps onto the network. */
  readonly node: number;
}

/** A gap wider than this, in metres, is told as a stretch of its own; narrower ones belong to the way. */
const ownStretchMetres = 12;

/** The stretches of a path, one for each piece, with the gaps at both ends. */
export function stretchesOf(graph: WalkGraph, path: Path): Stretch[] {
  const stretches: Stretch[] = [];
  let walked = 0;
  const addGap = (anchor: Anchor): void => {
    if (!isWide(anchor)) return;
    stretches.push({ ...blank, from: walked, to: walked + anchor.gap, approximateMetres: anchor.gap });
  };
  addGap(path.from);
  walked = path.from.gap;
  for (const [index, piece] of path.pieces.entries()) {
    const metres = Math.abs(piece.stop - piece.start);
    stretches.push(stretchOf(graph, path, index, walked, walked + metres));
    walked += metres;
  }
  addGap(path.to);
  return withNarrowGaps(path, stretches);
}

/** One stretch instead of two that follow each other, told as the way of either. */
export function join(one: Stretch, other: Stretch, keep: "one" | "other"): Stretch {
  const kept = keep === "one" ? one : other;
  return {
    from: one.from,
    to: other.to,
    lead: keep === "one" ? one.lead : one.to - one.from + other.lead,
    way: {
      ...kept.way,
      passage: one.way.passage || other.way.passage,
      // One further on is not where the step begins, and must not be told as if it were.
      roundabout: one.way.roundabout || (keep === "other" && other.way.roundabout),
    },
    isOffWay: kept.isOffWay,
    isDual: one.isDual && other.isDual,
    isRing: kept.isRing,
    bridges: bridgesOf(one, other),
    startsOnBridge: one.startsOnBridge,
    endsOnBridge: other.endsOnBridge,
    approximateMetres: one.approximateMetres + other.approximateMetres,
    watersides: [...one.watersides, ...other.watersides],
    crossed: [...one.crossed, ...one.metAtEnd, ...other.crossed],
    metAtEnd: other.metAtEnd,
    node: one.node,
  };
}

/** The bridges of two stretches; one that runs on from the first into the second counts once. */
function bridgesOf(one: Stretch, other: Stretch): readonly (string | null)[] {
  const [last, first] = [one.bridges.at(-1), other.bridges[0]];
  const isOne =
    one.endsOnBridge && other.startsOnBridge && (last === first || last === null || first === null);
  if (!isOne || first === undefined) return [...one.bridges, ...other.bridges];
  return [...one.bridges.slice(0, -1), last ?? first, ...other.bridges.slice(1)];
}

/** Metres of a stretch. */
export function metresOf({ from, to }: Stretch): number {
  return to - from;
}

/** Whether two stretches are on what a walker would call the same way. */
export function isSameWay(one: Stretch, other: Stretch): boolean {
  if (one.isOffWay || other.isOffWay) return one.isOffWay && other.isOffWay;
  if (one.way.name !== other.way.name) return false;
  return (
    one.way.name !== undefined ||
    (one.way.class === other.way.class &&
      one.way.names?.en === other.way.names?.en &&
      one.isRing === other.isRing)
  );
}

const blank: Stretch = {
  from: 0,
  to: 0,
  lead: 0,
  way: { class: "walkway", bridge: false, passage: false, roundabout: false },
  isOffWay: true,
  isDual: false,
  isRing: false,
  bridges: [],
  startsOnBridge: false,
  endsOnBridge: false,
  approximateMetres: 0,
  watersides: [],
  crossed: [],
  metAtEnd: [],
  node: -1,
};

function stretchOf(graph: WalkGraph, path: Path, index: number, from: number, to: number): Stretch {
  const piece = path.pieces[index] as Piece;
  const next = path.pieces[index + 1];
  const way = wayOfEdge(graph, piece.edge);
  const isNamedBridge = way.name !== undefined && graph.bridgeNames.has(way.name);
  const isBridge = way.bridge === true || isNamedBridge;
  return {
    ...blank,
    from,
    to,
    way: {
      ...(way.name !== undefined && { name: way.name }),
      ...(way.name_en !== undefined &&
        way.name_fr !== undefined && { names: { en: way.name_en, fr: way.name_fr } }),
      class: way.class,
      bridge: isNamedBridge || (isBridge && way.name_en !== undefined),
      passage: way.passage === true,
      roundabout: way.roundabout === true,
    },
    isOffWay: false,
    isDual: way.dual === true,
    isRing: way.roundabout === true,
    bridges: isBridge ? [isNamedBridge ? (way.name as string) : null] : [],
    startsOnBridge: isBridge,
    endsOnBridge: isBridge,
    approximateMetres: graph.edgeApproximate[piece.edge] === 1 ? to - from : 0,
    watersides: watersidesOf(way, piece, to - from),
    metAtEnd: next === undefined ? [] : namesMet(graph, piece, next),
    node: index === 0 ? -1 : nodeAtStart(graph, piece),
  };
}

function isWide({ gap }: Anchor): boolean {
  return gap > ownStretchMetres;
}

/** Gives narrow gaps to the first and last stretch, so that the stretches add up to the leg. */
function withNarrowGaps({ from, to, metres }: Path, stretches: readonly Stretch[]): Stretch[] {
  if (stretches.length === 0) {
    return [
      {
        ...blank,
        to: metres,
        approximateMetres: [from, to].reduce((sum, { gap }) => sum + approximateGap(gap), 0),
      },
    ];
  }
  return stretches.map((stretch, index) => {
    const before = index === 0 && !isWide(from) ? from.gap : 0;
    const after = index === stretches.length - 1 && !isWide(to) ? to.gap : 0;
    return {
      ...stretch,
      from: stretch.from - before,
      to: stretch.to + after,
      approximateMetres: stretch.approximateMetres + approximateGap(before) + approximateGap(after),
    };
  });
}

function watersidesOf(way: WayProperties, piece: Piece, metres: number): readonly Waterside[] {
  const isForward = piece.start <= piece.stop;
  const [left, right] = isForward ? [way.water_left, way.water_right] : [way.water_right, way.water_left];
  const watersides: Waterside[] = [];
  if (left !== undefined) watersides.push({ side: "left", water: left, metres });
  if (right !== undefined) watersides.push({ side: "right", water: right, metres });
  return watersides;
}

function nodeAtStart(graph: WalkGraph, { edge, start, stop }: Piece): number {
  return (start < stop ? graph.edgeFrom[edge] : graph.edgeTo[edge]) as number;
}

function namesMet(graph: WalkGraph, piece: Piece, next: Piece): readonly string[] {
  const node = nodeAtStart(graph, next);
  const own = new Set([wayOfEdge(graph, piece.edge).name, wayOfEdge(graph, next.edge).name]);
  const arcs = graph.arcs.subarray(graph.firstArc[node], graph.firstArc[node + 1]);
  const names = [...arcs].map((arc) => wayOfEdge(graph, arc >> 1).name);
  return [...new Set(names.filter((name) => name !== undefined && !own.has(name)))] as string[];
}
