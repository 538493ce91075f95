/** How one kind of written thing is said. Patterns are global, so that every place of a text is looked at. */
export interface Rule {
  readonly pattern: RegExp;
  readonly say: (match: RegExpExecArray) => string;
}

/** The value of a number written in groups: `4,000`, `4 000`. */
export function groups(written: string): number {
  return Number(written.replace(/\D/g, ""));
}

/** Initials letter by letter: `K R R C`. */
export function letters(initials: string): string {
  return [...initials.replace(/\P{L}/gu, "")].join(" ");
}
