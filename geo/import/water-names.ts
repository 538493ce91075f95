import type { Position } from "../../src/domain/position.ts";
import { metresBetween } from "../plane.ts";

/** A point of named water, and how far from it the name may be used, in metres. */
export interface NamedWater {
  readonly name: string;
  readonly at: Position;
  readonly reach: number;
}

/** Names as people say them, for the names of the source. */
const spoken: Readonly<Record<string, string>> = {
  "Arrière-port (outer harbour)": "Arrière-port",
  "Bassin Ouest (marina)": "Bassin Ouest",
  "Bassin des Chasses de l'Ouest": "Bassin des Chasses de l’Ouest",
  "La Manche / Pas de Calais": "mer",
};

/** The name walkers use for a name of the source. */
export function spokenName(name: string): string {
  return spoken[name] ?? name;
}

/**
 * The polygons of the source are one seamless mass without names, with ten labelled points in it. These points are
 * added so that every stretch of water a walker passes lies near a point of its own name.
 */
export const moreNamedWater: readonly NamedWater[] = [
  { name: "Canal de Calais", at: [1.8466, 50.9547], reach: 120 },
  { name: "Canal de Calais", at: [1.849, 50.95455], reach: 150 },
  { name: "Canal de Calais", at: [1.8528, 50.9545], reach: 170 },
  { name: "Canal de Calais", at: [1.8565, 50.9539], reach: 120 },
  { name: "Canal de Calais", at: [1.8588, 50.9518], reach: 300 },
  { name: "Canal de Calais", at: [1.8652, 50.9457], reach: 450 },
  { name: "Canal de Calais", at: [1.8705, 50.941], reach: 450 },
  { name: "Fossé de la Citadelle", at: [1.84385, 50.9593], reach: 120 },
  { name: "Fossé de la Citadelle", at: [1.8443, 50.9568], reach: 150 },
  { name: "Fossé de la Citadelle", at: [1.8452, 50.9553], reach: 110 },
  { name: "Fossé de la Citadelle", at: [1.8435, 50.955], reach: 140 },
  { name: "Fossé de la Citadelle", at: [1.8415, 50.9543], reach: 140 },
  { name: "Bassin du Paradis", at: [1.8488, 50.9613], reach: 120 },
  { name: "Bassin Ouest", at: [1.8462, 50.9617], reach: 150 },
  { name: "Bassin Ouest", at: [1.841, 50.9601], reach: 250 },
  { name: "Bassin Carnot", at: [1.8595, 50.9625], reach: 250 },
  { name: "Bassin Carnot", at: [1.8615, 50.958], reach: 250 },
  { name: "mer", at: [1.82, 50.9655], reach: 500 },
  { name: "mer", at: [1.838, 50.968], reach: 500 },
];

/** How far the labelled points of the source lend their name, in metres. */
export const labelReach = 300;

/** The name of the water at a position: that of the nearest named point that reaches so far. */
export function waterName(at: Position, named: readonly NamedWater[]): string | undefined {
  let best: { readonly name: string; readonly share: number } | undefined;
  for (const each of named) {
    const metres = metresBetween(at, each.at);
    if (metres > each.reach) continue;
    if (!best || metres / each.reach < best.share) best = { name: each.name, share: metres / each.reach };
  }
  return best?.name;
}
