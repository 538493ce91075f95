/** A round length and how wide it is drawn. */
export interface Scale {
  readonly metres: number;
  readonly pixels: number;
}

/** The longest round length (1, 2 or 5 times a power of ten metres) that is at most `room` pixels wide. */
export function scaleFor(metresPerPixel: number, room: number): Scale {
  const most = metresPerPixel * room;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = power * (most >= 5 * power ? 5 : most >= 2 * power ? 2 : 1);
  return { metres, pixels: metres / metresPerPixel };
}
