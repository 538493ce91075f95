import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { format } from "prettier";
import type { WalkerOptions } from "../../src/domain/follow/simulate.ts";
import { measure, type Habit, type Measured } from "../support/follow/measure.ts";
import { randomStrolls, realTown, tourStrolls } from "../support/follow/town.ts";

/** Seeds of the strolls and of the walks. None of them was looked at while the engine was tuned. */
const strollSeed = 7101;
const walkSeed = 9101;

interface Row {
  readonly name: string;
  readonly habits: readonly Habit[];
  readonly walker: WalkerOptions & { readonly interval?: number };
  /** Random strolls beside the tours; all of them when absent. */
  readonly strolls?: number;
}

const everyHabit = ["keeps", "wrong-street", "turns-back"] as const;
const burst = { everySeconds: 300, metres: [25, 60], seconds: [20, 60] } as const;

const rows: readonly Row[] = [
  { name: "σ 10", habits: everyHabit, walker: { sigma: 10 } },
  { name: "σ 5", habits: everyHabit, walker: { sigma: 5 }, strolls: 8 },
  { name: "σ 15", habits: everyHabit, walker: { sigma: 15 }, strolls: 8 },
  { name: "σ 20", habits: everyHabit, walker: { sigma: 20 }, strolls: 8 },
  { name: "σ 25", habits: ["keeps"], walker: { sigma: 25 }, strolls: 8 },
  {
    name: "σ 8, bursts of 25–60 m among high walls",
    habits: everyHabit,
    walker: { sigma: 8, bursts: burst },
    strolls: 12,
  },
  { name: "σ 10, white", habits: ["keeps"], walker: { sigma: 10, lastingShare: 0 }, strolls: 4 },
  { name: "σ 10, τ 5 s", habits: ["keeps"], walker: { sigma: 10, lastingSeconds: 5 }, strolls: 4 },
  { name: "σ 10, τ 60 s", habits: everyHabit, walker: { sigma: 10, lastingSeconds: 60 }, strolls: 4 },
  {
    name: "σ 10, accuracy missing",
    habits: everyHabit,
    walker: { sigma: 10, claimedAccuracy: "missing" },
    strolls: 4,
  },
  {
    name: "σ 10, accuracy half of the truth",
    habits: everyHabit,
    walker: { sigma: 10, claimedAccuracy: 0.8 },
    strolls: 4,
  },
  {
    name: "σ 10, accuracy three times the truth",
    habits: everyHabit,
    walker: { sigma: 10, claimedAccuracy: 4.8 },
    strolls: 4,
  },
  {
    name: "σ 8, 1 % leaps of 80–500 m",
    habits: everyHabit,
    walker: { sigma: 8, leaps: { share: 0.01, metres: [80, 500] } },
    strolls: 4,
  },
  {
    name: "σ 8, 5 % leaps of 80–500 m",
    habits: ["keeps"],
    walker: { sigma: 8, leaps: { share: 0.05, metres: [80, 500] } },
    strolls: 4,
  },
  {
    name: "σ 10, ten minutes at every stop",
    habits: ["keeps"],
    walker: { sigma: 10, pauseSeconds: 600 },
    strolls: 4,
  },
  {
    name: "σ 10, silent for 30 s every 5 min",
    habits: ["keeps"],
    walker: { sigma: 10, gaps: gapsOf(300, 30) },
    strolls: 4,
  },
  {
    name: "σ 10, silent for 5 min every 20 min",
    habits: ["keeps"],
    walker: { sigma: 10, gaps: gapsOf(1200, 300) },
    strolls: 4,
  },
  { name: "σ 10, slow: 0.8 m/s", habits: ["keeps"], walker: { sigma: 10, speed: 0.8 }, strolls: 4 },
  { name: "σ 10, brisk: 1.7 m/s", habits: ["keeps"], walker: { sigma: 10, speed: 1.7 }, strolls: 4 },
  { name: "σ 10, running: 4 m/s", habits: ["keeps"], walker: { sigma: 10, speed: 4 }, strolls: 4 },
  { name: "σ 10, a fix every 5 s", habits: ["keeps"], walker: { sigma: 10, interval: 5 }, strolls: 4 },
  { name: "σ 10, five fixes a second", habits: ["keeps"], walker: { sigma: 10, interval: 0.2 }, strolls: 4 },
];

/** Measures every row and writes the table beside this file. */
export async function main([asked = "60"]: readonly string[]): Promise<void> {
  const town = realTown();
  const random = randomStrolls(town, Number(asked), strollSeed);
  const tours = tourStrolls(town);
  const lines = rows.flatMap(({ name, habits, walker, strolls }) =>
    habits.map((habit) => {
      const walked = [...tours, ...random.slice(0, strolls ?? random.length)];
      const line = lineOf(name, habit, measure(town, walked, habit, walkSeed, walker));
      process.stdout.write(`${line}\n`);
      return line;
    }),
  );
  const text = [head(tours.length / 2, random.length), ...lines, "", foot].join("\n");
  writeFileSync(
    resolve(import.meta.dirname, "FOLLOWING.md"),
    await format(text, { parser: "markdown", printWidth: 110 }),
  );
}

function lineOf(name: string, habit: Habit, m: Measured): string {
  const metres = (value: number): string => (Number.isNaN(value) ? "–" : value.toFixed(0));
  const cells = [
    name,
    habit === "keeps" ? "keeps to the line" : habit === "wrong-street" ? "wrong streets" : "turns back",
    m.hours.toFixed(0),
    m.falsePerHour.toFixed(2),
    (100 * m.wronglyOff).toFixed(2),
    `${m.errorMiddle.toFixed(1)} / ${m.errorMost.toFixed(1)}`,
    m.leapsPerHour.toFixed(2),
    `${m.missed} / ${m.outOfOrder} / ${m.tooEarly} of ${m.stops}`,
    m.detours === 0 ? "–" : `${((100 * m.missedDetours) / m.detours).toFixed(1)} % of ${m.detours}`,
    m.detours === 0 ? "–" : `${metres(m.delayMiddle)} / ${metres(m.delayMost)}`,
  ];
  return `| ${cells.join(" | ")} |`;
}

function head(tours: number, random: number): string {
  return `# Following, measured

Written by \`node tests/bench/following.mjs\`. Simulated phones only: no recorded walks were to be had.
${tours} tours (each in both directions) and up to ${random} random strolls of seven stops on the real streets, 45 s at
every stop, one fix a second. σ is the error per axis in metres; 70 % of its variance lasts, with τ = 15 s; the phone
claims an accuracy of 1.2 to 2 σ. Wrong streets are left at a random crossing of every leg and walked for 200 m; who
turns back does so for 150 m. Strolls are drawn with seed ${strollSeed}, walks with seed ${walkSeed}; tuning used others.

| Phone | Walker | Hours on the line | False “off the line” an hour | Time wrongly off % | Progress error m, p50 / p95 | Leaps > 60 m an hour | Stops missed / out of order / too early | Detours missed | Noticed after m, p50 / p95 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |`;
}

const foot = `Goals at σ 10: stops 0 / 0 / 0; false ≤ 0.3 an hour; wrong street ≤ 40 / 100 m, ≤ 2 % missed; turning back found
within 60 m, ≤ 10 % missed; progress ≤ 16 m p95, ≤ 0.5 leaps an hour. At σ 20 and in bursts ≤ 1 false an hour.

After a wrong street or a turn back, the seconds until the walker is believed to be on the line again count as wrongly
off, and progress that goes back to where the walker rejoined it counts as a leap. A stop whose whole visit falls into a
silence counts as missed.
`;

function gapsOf(every: number, seconds: number): [from: number, to: number][] {
  return Array.from({ length: 30 }, (_, index) => [(index + 1) * every, (index + 1) * every + seconds]);
}
