/** Gives the same thing again while what it is made from is the same, object by object. */
export class Memo<T> {
  #kept: { readonly from: readonly unknown[]; readonly value: T } | null = null;

  /** What `make` gives, or gave when it was last made from these. */
  of(from: readonly unknown[], make: () => T): T {
    const { from: before, value } = this.#kept ?? {};
    if (before?.every((part, index) => Object.is(part, from[index]))) return value as T;
    const made = make();
    this.#kept = { from, value: made };
    return made;
  }
}
