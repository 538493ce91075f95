import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { KeptStroll } from "../app/draft.ts";
import { cleanName, longestName } from "../domain/draft.ts";
import { KeptWishEvent, PlanOpenEvent } from "../events.ts";
import { formatMetres, formatMinutes } from "../i18n/format.ts";
import { loadPlanWords } from "../i18n/load.ts";
import type { Messages } from "../i18n/messages.ts";
import type { PlanWords } from "../i18n/plan-words.ts";
import { icon } from "./icon.ts";
import { LateWords } from "./late-words.ts";
import { planStyles } from "./plan-styles.ts";
import { shared } from "./styles.ts";

/**
 * @summary The strolls kept on this phone: opened, renamed, deleted and brought back.
 * @fires plan-open {PlanOpenEvent} @fires kept-wish {KeptWishEvent}
 */
@customElement("stroll-plan-kept")
export class PlanKept extends LitElement {
  static override styles = [
    shared,
    planStyles,
    css`
      h2 {
        margin-block: var(--stroll-large) var(--stroll-small);
      }
      li {
        display: flex;
        align-items: center;
        gap: var(--stroll-tight);
        min-height: 3.5rem;
        border-block-start: 1px solid var(--stroll-hairline);
      }
      .open {
        flex: 1;
        padding-block: var(--stroll-small);
      }
      .name,
      .open .small {
        display: block;
      }
      .sign {
        color: var(--stroll-ink-soft);
      }
      form,
      .gone {
        display: flex;
        flex: 1;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--stroll-small);
        padding-block: var(--stroll-small);
      }
      form input {
        flex: 1 1 8rem;
      }
    `,
  ];

  @property({ attribute: false }) words!: Messages;
  @property({ attribute: false }) kept: readonly KeptStroll[] = [];
  /** The stroll deleted last. */
  @property({ attribute: false }) removed: KeptStroll | null = null;

  readonly #say = new LateWords(this, "plan", loadPlanWords, () => this.words?.language);
  @state() private renaming: number | null = null;

  protected override updated(changed: PropertyValues): void {
    if (!changed.has("renaming")) return;
    const before = changed.get("renaming") as number | null | undefined;
    const next = this.renaming === null ? `#rename-${before}` : "input";
    this.renderRoot.querySelector<HTMLElement>(next)?.focus();
  }

  #wish(event: Event): () => void {
    return () => this.dispatchEvent(event);
  }

  protected override render(): TemplateResult | typeof nothing {
    const say = this.#say.value;
    const { removed } = this;
    if (!say) return nothing;
    return html`<h2>${say.keptStrolls}</h2>
      <ul>
        ${this.kept.map((stroll) => this.#stroll(stroll, say))}
      </ul>
      <div role="status">
        ${
          removed
            ? html`<p class="gone">
                <span>${say.removed(removed.draft.name ?? "")}</span>
                <button class="second" @click=${this.#wish(new KeptWishEvent({ wish: "restore" }))}>
                  ${icon("undo", 20)} ${say.bringBack}
                </button>
              </p>`
            : nothing
        }
      </div>`;
  }

  #stroll({ id, draft, metres, minutes }: KeptStroll, say: PlanWords): TemplateResult {
    const { words } = this;
    const name = draft.name ?? words.ownStroll;
    if (this.renaming === id) return this.#form(id, name, say);
    const facts = [
      words.stops(draft.stops.length),
      formatMetres(metres, words.language),
      formatMinutes(minutes, words.language),
    ];
    return html`<li>
      <button class="open" @click=${this.#wish(new PlanOpenEvent(id))}>
        <span class="name">${name}</span>
        <span class="small soft">${facts.join(" · ")}</span>
      </button>
      <button
        class="sign"
        id="rename-${id}"
        aria-label=${say.rename(name)}
        @click=${() => (this.renaming = id)}
      >
        ${icon("edit", 20)}
      </button>
      <button
        class="sign"
        aria-label=${say.forget(name)}
        @click=${this.#wish(new KeptWishEvent({ wish: "remove", id }))}
      >
        ${icon("close", 20)}
      </button>
    </li>`;
  }

  #form(id: number, before: string, say: PlanWords): TemplateResult {
    const save = (event: SubmitEvent): void => {
      event.preventDefault();
      const form = new FormData(event.target as HTMLFormElement);
      const name = cleanName(String(form.get("name")));
      this.renaming = null;
      if (name) this.dispatchEvent(new KeptWishEvent({ wish: "rename", id, name }));
    };
    return html`<li>
      <form @submit=${save}>
        <input
          name="name"
          aria-label=${say.name}
          maxlength=${longestName}
          .value=${before}
          autocomplete="off"
        />
        <button class="second">${say.save}</button>
      </form>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "stroll-plan-kept": PlanKept;
  }
}
