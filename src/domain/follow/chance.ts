/** Numbers that look random and can be asked for in any order: the same seed and index always give the same one. */

/** A number from 0 up to 1. */
export function chanceAt(seed: number, index: number): number {
  let mixed = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) + Math.imul(index, 0xc2b2ae35)) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 4294967296;
}

/** Two independent numbers of the normal distribution, mean 0 and variance 1. */
export function normalsAt(seed: number, index: number): readonly [number, number] {
  const radius = Math.sqrt(-2 * Math.log(1 - chanceAt(seed, 2 * index)));
  const angle = 2 * Math.PI * chanceAt(seed, 2 * index + 1);
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}
