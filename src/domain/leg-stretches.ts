import { lengthMetres, sliceAlong } from "./geometry.ts";
import type { Position } from "./position.ts";
import type { Leg } from "./route/types.ts";

/** A stretch of a leg that is surveyed throughout, or drawn by hand throughout. */
export interface Stretch {
  readonly line: readonly Position[];
  readonly approximate: boolean;
}

/**
 * The leg cut where surveyed ways end and ways drawn by hand begin. A step tells how many of its metres are
 * approximate but not where; they are taken to lie at the stop the leg begins or ends with.
 */
export function stretchesOf(leg: Leg): Stretch[] {
  const whole = lengthMetres(leg.line);
  if (whole === 0) return [];
  const walked = leg.steps.filter(({ metres }) => metres > 0);
  const cuts: { readonly to: number; readonly approximate: boolean }[] = [];
  for (const [index, step] of walked.entries()) {
    const to = step.metresFromStart + step.metres;
    const unsure = Math.min(step.approximateMetres, step.metres);
    if (step.way.class === "walkway" || unsure > step.metres / 2) cuts.push({ to, approximate: true });
    else if (index === 0) {
      cuts.push({ to: step.metresFromStart + unsure, approximate: true }, { to, approximate: false });
    } else cuts.push({ to: to - unsure, approximate: false }, { to, approximate: true });
  }
  if (cuts.length === 0) cuts.push({ to: whole, approximate: leg.approximateMetres > whole / 2 });
  const stretches: Stretch[] = [];
  let from = 0;
  for (const [index, { to, approximate }] of cuts.entries()) {
    const next = cuts[index + 1];
    if (next?.approximate === approximate) continue;
    const end = next ? Math.min(to, whole) : whole;
    if (end - from < 0.5) continue;
    stretches.push({ line: sliceAlong(leg.line, from, end), approximate });
    from = end;
  }
  return stretches;
}
