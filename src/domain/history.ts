/** A value with what it was before, and what was taken back; the nearest last in both lists. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
}

/** Changes remembered; more than anyone takes back one by one. */
const longest = 100;

export function beginHistory<T>(present: T): History<T> {
  return { past: [], present, future: [] };
}

/** The value becomes another; what had been taken back before is forgotten. */
export function change<T>({ past, present }: History<T>, next: T): History<T> {
  return { past: [...past, present].slice(-longest), present: next, future: [] };
}

/** Takes the last change back; without any the history stays as it is. */
export function undo<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  const before = past.at(-1);
  return before === undefined
    ? history
    : { past: past.slice(0, -1), present: before, future: [...future, present] };
}

/** Makes the change taken back last once more. */
export function redo<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  const after = future.at(-1);
  return after === undefined
    ? history
    : { past: [...past, present], present: after, future: future.slice(0, -1) };
}
