/** One kind of thing met in the source, what was done about it, and where it was. */
export interface Defect {
  readonly title: string;
  readonly handled: string;
  readonly where: readonly string[];
}

/** What an import met and did. */
export interface Report {
  readonly counts: readonly (readonly [what: string, count: number])[];
  readonly defects: readonly Defect[];
}

/** The report as Markdown, without times, so that the same import writes the same bytes. */
export function reportText({ counts, defects }: Report): string {
  const parts = [
    "# What the import met\n",
    "Written by `npm run geo:import`; never edited. Places are named by street and by longitude, latitude.\n",
    "## Written\n",
    `${counts.map(([what, count]) => `- ${what}: ${count}`).join("\n")}\n`,
    "## Defects of the source, and what was done\n",
  ];
  for (const { title, handled, where } of defects) {
    parts.push(`### ${title}: ${where.length}\n`, `${handled}\n`);
    if (where.length > 0) parts.push(`${where.map((place) => `- ${place}`).join("\n")}\n`);
  }
  return parts.join("\n");
}

/** The report in a few lines for the terminal. */
export function reportSummary({ counts, defects }: Report): string {
  const found = defects.map(({ title, where }) => `  ${title}: ${where.length}`);
  return [
    `Written: ${counts.map(([what, n]) => `${n} ${what}`).join(", ")}.`,
    "Met on the way:",
    ...found,
  ].join("\n");
}
