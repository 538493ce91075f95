/** Code that is fetched when it is first wanted. */
export interface Part {
  /** The file, as it is named to the visitor when it cannot be fetched. */
  readonly file: string;
  fetch(): Promise<unknown>;
}

/** Keeps the parts fetched so far. */
export class Parts {
  readonly #state = new Map<Part, "wanted" | "ready" | "failed">();
  readonly #ready: () => void;
  readonly #failed: (file: string) => void;

  /** `ready` is called whenever a part has come, `failed` with the file of one that has not. */
  constructor(ready: () => void, failed: (file: string) => void) {
    this.#ready = ready;
    this.#failed = failed;
  }

  /** True once the part is there. Asks for it the first time; one that failed waits for `retry`. */
  has(part: Part): boolean {
    if (!this.#state.has(part)) void this.#fetch(part);
    return this.#state.get(part) === "ready";
  }

  /** Asks once more for every part that could not be fetched. */
  retry(): void {
    for (const [part, state] of this.#state) if (state === "failed") void this.#fetch(part);
  }

  async #fetch(part: Part): Promise<void> {
    this.#state.set(part, "wanted");
    try {
      await part.fetch();
      this.#state.set(part, "ready");
      this.#ready();
    } catch {
      this.#state.set(part, "failed");
      this.#failed(part.file);
    }
  }
}
