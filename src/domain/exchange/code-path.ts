/**
 * A square code as one SVG path on a grid of its own modules, dark ones in runs along each line, so that no hair
 * of light shows between neighbours.
 */
export function codePath(modules: readonly (readonly boolean[])[]): string {
  const bars: string[] = [];
  for (const [line, row] of modules.entries()) {
    for (let from = 0; from < row.length; from++) {
      if (!row[from]) continue;
      let to = from;
      while (row[to]) to++;
      bars.push(`M${from} ${line}h${to - from}v1h${from - to}z`);
      from = to;
    }
  }
  return bars.join("");
}
