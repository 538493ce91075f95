import type { ReactiveController, ReactiveControllerHost } from "lit";
import { readOrMiss } from "../events-missed.ts";
import type { Language } from "../domain/language.ts";

/** Fetches words of their own in the language of their host, and renders the host when they are there. */
export class LateWords<Words> implements ReactiveController {
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #part: string;
  readonly #load: (language: Language) => Promise<Words>;
  readonly #language: () => Language | undefined;
  #value: Words | null = null;
  #asked: Language | null = null;

  /** `part` names the file that is told of when it cannot be fetched. */
  constructor(
    host: ReactiveControllerHost & EventTarget,
    part: string,
    load: (language: Language) => Promise<Words>,
    language: () => Language | undefined,
  ) {
    this.#host = host;
    this.#part = part;
    this.#load = load;
    this.#language = language;
    host.addController(this);
  }

  /** The words; null before the first have come. Those of the old language stay until the new ones are there. */
  get value(): Words | null {
    return this.#value;
  }

  hostUpdate(): void {
    const language = this.#language();
    if (language === undefined || language === this.#asked) return;
    this.#asked = language;
    void readOrMiss(this.#host, `${this.#part}-${language}.js`, () => this.#read(language));
  }

  async #read(language: Language): Promise<void> {
    const words = await this.#load(language);
    if (language !== this.#asked) return;
    this.#value = words;
    this.#host.requestUpdate();
  }
}
