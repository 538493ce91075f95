type Point = readonly [number, number];

const abbreviations = [
  [/^Boulevard /, "Bd "],
  [/^Avenue /, "Av. "],
  [/^Esplanade /, "Espl. "],
  [/^Place /, "Pl. "],
  [/^Square /, "Sq. "],
  [/^Impasse /, "Imp. "],
  [/\bGénéral\b/, "Gal"],
  [/\bMaréchal\b/, "Mal"],
  [/\bSaint-/, "St-"],
  [/\bSainte-/, "Ste-"],
] as const;

/** The name of a street as a map writes it: “Bd Jacquard”, “Pl. d’Armes”. */
export function shortName(name: string): string {
  return abbreviations.reduce((short, [long, brief]) => short.replace(long, brief), name);
}

/**
 * Joins lines end to end as long as one goes on, straightest first, turning them round where needed. Streets come cut
 * at every crossing and drawn in either direction; joined, they have room for their names. No bend is sharper than
 * the angle whose cosine is `sharpest`; `narrow` is how much shorter a unit is across than along, as a degree of
 * longitude is to one of latitude.
 */
export function chained<P extends Point>(lines: readonly P[][], sharpest: number, narrow = 1): P[][] {
  const left = new Set(lines);
  const byEnd = new Map<string, P[][]>();
  for (const line of lines) {
    for (const end of [line[0], line.at(-1)]) {
      const key = String(end);
      byEnd.set(key, [...(byEnd.get(key) ?? []), line]);
    }
  }

  /** The straightest unused line from the last position of a chain, turned to lead away from it. */
  function next(chain: readonly P[]): P[] | undefined {
    const end = chain.at(-1);
    const candidates = (byEnd.get(String(end)) ?? [])
      .filter((line) => left.has(line))
      .map((line) => ({ line, onward: String(line[0]) === String(end) ? line : line.toReversed() }))
      .map((candidate) => ({ ...candidate, straight: straightness(chain, candidate.onward, narrow) }))
      .filter(({ straight }) => straight > sharpest)
      .toSorted((one, other) => other.straight - one.straight);
    const best = candidates[0];
    if (best !== undefined) left.delete(best.line);
    return best?.onward;
  }

  /** All that goes on from the last position of a line. */
  function onwards(line: readonly P[]): P[] {
    const chain = [...line];
    for (let onward = next(chain); onward !== undefined; onward = next(chain)) chain.push(...onward.slice(1));
    return chain;
  }

  const chains: P[][] = [];
  for (const line of lines) {
    if (left.delete(line)) chains.push(onwards(onwards(line).toReversed()));
  }
  return chains;
}

/** 1 where the second line goes straight on from the first, 0 at a right angle, −1 where it turns back. */
function straightness(first: readonly Point[], second: readonly Point[], narrow: number): number {
  const [from, at, to] = [first.at(-2), second[0], second[1]];
  if (from === undefined || at === undefined || to === undefined) return 0;
  const [ax, ay] = [(at[0] - from[0]) * narrow, at[1] - from[1]];
  const [bx, by] = [(to[0] - at[0]) * narrow, to[1] - at[1]];
  return (ax * bx + ay * by) / (Math.hypot(ax, ay) * Math.hypot(bx, by) || 1);
}
