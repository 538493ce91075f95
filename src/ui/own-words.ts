import type { ReactiveController, ReactiveControllerHost } from "lit";
import { readOrMiss } from "../events-missed.ts";
import type { Language } from "../domain/language.ts";
import { loadExploreWords } from "../i18n/explore-load.ts";
import type { ExploreWords } from "../i18n/explore-words.ts";

/** Fetches the words of exploring in the language of its host, and renders the host when they are there. */
export class OwnWords implements ReactiveController {
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #language: () => Language | undefined;
  #value: ExploreWords | null = null;
  #asked: Language | null = null;

  constructor(host: ReactiveControllerHost & EventTarget, language: () => Language | undefined) {
    this.#host = host;
    this.#language = language;
    host.addController(this);
  }

  /** The words; null before the first have come. Those of the old language stay until the new ones are there. */
  get value(): ExploreWords | null {
    return this.#value;
  }

  hostUpdate(): void {
    const language = this.#language();
    if (language === undefined || language === this.#asked) return;
    this.#asked = language;
    void readOrMiss(this.#host, `explore-${language}.js`, () => this.#read(language));
  }

  async #read(language: Language): Promise<void> {
    const words = await loadExploreWords(language);
    if (language !== this.#asked) return;
    this.#value = words;
    this.#host.requestUpdate();
  }
}
