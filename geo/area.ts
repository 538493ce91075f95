import type { Bounds, Position } from "../src/domain/position.ts";

/** The town: nothing outside these bounds is imported, and no content may lie outside them. */
export const area: Bounds = [1.81, 50.935, 1.89, 50.98];

/** How far out the battle may be told of: 40 kilometres around the town, on land and at sea. */
export const battlefield: Bounds = [1.24, 50.575, 2.46, 51.34];

/**
 * Calais-Nord, the old town: between the canal in the south, the moat of the Citadel in the west, the basins in
 * the north and Bassin Carnot in the east. The line runs over water or along its banks, so that quays are inside
 * and the bridges that lead out end on it.
 */
export const oldTown: readonly Position[] = [
  [1.84415, 50.96035],
  [1.8438, 50.959],
  [1.8438, 50.9577],
  [1.8446, 50.957],
  [1.84595, 50.95485],
  [1.8475, 50.9544],
  [1.8506, 50.95432],
  [1.853, 50.9543],
  [1.8548, 50.95432],
  [1.8562, 50.955],
  [1.8575, 50.9557],
  [1.8587, 50.957],
  [1.8587, 50.9592],
  [1.8572, 50.9625],
  [1.8545, 50.9632],
  [1.8515, 50.9637],
  [1.8503, 50.9632],
  [1.8498, 50.9612],
  [1.8474, 50.961],
  [1.8445, 50.9605],
  [1.84415, 50.96035],
];
