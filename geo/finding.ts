import { posix } from "node:path";

/** Something wrong, where it is, and what to do about it. */
export interface Finding {
  /** Path inside `geo/`. */
  readonly file: string;
  /** Place, feature or field. */
  readonly where: string;
  readonly what: string;
  readonly remedy: string;
}

/** A finding in one line. */
export function findingLine({ file, where, what, remedy }: Finding): string {
  return `${posix.join("geo", file)}: ${where}: ${what}. ${remedy}.`;
}
