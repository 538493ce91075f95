/** Milliseconds of many runs of one thing. */
export interface Sample {
  readonly median: number;
  readonly least: number;
  readonly most: number;
  readonly p95: number;
}

export function sampleOf(times: readonly number[]): Sample {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  return { median: at(0.5), least: sorted[0]!, most: sorted.at(-1)!, p95: at(0.95) };
}

/** The sample of a thing done once for each of the items. */
export function timeEach<T>(items: readonly T[], run: (item: T) => unknown): Sample {
  return sampleOf(items.map((item) => timeOf(() => run(item))));
}

/** Milliseconds the processor works on a thing, whatever else it does meanwhile; for things of a millisecond or more. */
export function timeOf(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Milliseconds by the clock; for things too short to be interrupted often, and for other processes. */
export function clockOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Numbers from 0 to below 1, always the same for a seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export function number(value: number): string {
  if (!Number.isFinite(value)) return "–";
  return value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(2) : value.toFixed(3);
}

/** Median, with the least and the most. */
export function cell({ median, least, most }: Sample): string {
  return `${number(median)} (${number(least)}–${number(most)})`;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
