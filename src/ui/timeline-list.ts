import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { ifDefined } from "lit/directives/if-defined.js";
import type { HistoryTexts, Moment } from "../domain/moment.ts";
import { dayOf, firstMinute, hourAt, type Hour, type LocalMinute } from "../domain/timeline.ts";
import { ThingOpenEvent } from "../events-explore.ts";
import type { ExploreWords } from "../i18n/explore-words.ts";
import { shared } from "./styles.ts";

type When = "past" | "now" | "maybe" | "ahead";

/**
 * @summary Every moment in the order of the map: over, happening, some time that day, and still to come.
 * @fires thing-open {ThingOpenEvent}
 */
@customElement("stroll-timeline-list")
export class TimelineList extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      h2 {
        margin-block: var(--stroll-large) var(--stroll-small);
        font-size: 1.125rem;
      }
      li {
        position: relative;
        scroll-margin-block: 13rem 2rem;
        border-inline-start: 1px solid var(--stroll-hairline);
        margin-inline-start: 6px;
      }
      li::before {
        content: "";
        position: absolute;
        inset: 1.125rem auto auto -6.5px;
        width: 12px;
        height: 12px;
        box-sizing: border-box;
        border: 2px solid var(--stroll-rifle);
        border-radius: 50%;
        background: var(--stroll-paper);
      }
      li[data-when="now"]::before {
        background: var(--stroll-rifle);
        outline: 3px solid var(--stroll-paper);
        transform: scale(1.35);
      }
      li[data-when="maybe"]::before {
        border-style: dotted;
      }
      li[data-when="ahead"]::before {
        border-color: var(--stroll-hairline);
      }
      button {
        width: 100%;
        min-height: var(--stroll-target);
        padding: var(--stroll-small) 0 var(--stroll-small) var(--stroll-large);
      }
      .title {
        display: block;
        font-family: var(--stroll-serif);
        font-weight: 600;
        line-height: 1.25;
      }
      [data-when="now"] .title {
        font-weight: 700;
        color: var(--stroll-rifle);
      }
      [data-when="ahead"] .title {
        color: var(--stroll-ink-soft);
        font-weight: 500;
      }
    `,
  ];

  @property({ attribute: false }) words!: ExploreWords;
  @property({ attribute: false }) texts!: HistoryTexts;
  @property({ attribute: false }) moments: readonly Moment[] = [];
  @property() at: LocalMinute = firstMinute;

  protected override updated(changed: PropertyValues): void {
    // The list goes along with the map, unless somebody is reading in it.
    if (changed.has("at") && !this.shadowRoot?.activeElement) this.showNow();
  }

  /** Scrolls to what began last of all that is happening. */
  showNow(): void {
    const begun = this.renderRoot.querySelectorAll('[data-when="now"]');
    begun[begun.length - 1]?.scrollIntoView({ block: "nearest" });
  }

  protected override render(): TemplateResult {
    const { words, moments, at } = this;
    if (moments.length === 0) return html`<p>${words.noMoments}</p>`;
    const hour = hourAt(moments, at);
    const dayIn = ({ from }: Moment): string => (from < firstMinute ? "" : dayOf(from));
    return html`${[...new Set(moments.map(dayIn))].map(
      (day) =>
        html`<h2>${day === "" ? words.before : words.day(`${day}T00:00`)}</h2>
          <ol>
            ${moments
              .filter((moment) => dayIn(moment) === day)
              .map((moment) => this.#moment(moment, whenOf(moment, hour)))}
          </ol>`,
    )}`;
  }

  #moment({ id, sides, certainty }: Moment, when: When): TemplateResult | typeof nothing {
    const { words } = this;
    const text = this.texts.moments[id];
    if (!text) return nothing;
    const doubt = certainty === "disputed" ? " (?)" : "";
    return html`<li
      data-when=${when}
      data-moment=${id}
      aria-current=${ifDefined(when === "now" ? "time" : undefined)}
    >
      <button @click=${() => this.dispatchEvent(new ThingOpenEvent({ kind: "moment", id }))}>
        <span class="small soft"
          >${text.when} · ${sides.map((side) => words.sides[side]).join(", ")}${this.#said(when)}</span
        ><span class="title">${text.title}${doubt}</span>
      </button>
    </li>`;
  }

  /** For those who do not see the discs. */
  #said(when: When): TemplateResult {
    const { now, ahead, maybe, quiet } = this.words;
    return html`<span class="hidden-words">. ${{ now, ahead, maybe, past: quiet }[when]}.</span>`;
  }
}

function whenOf(moment: Moment, hour: Hour<Moment>): When {
  return (["past", "now", "maybe"] as const).find((when) => hour[when].includes(moment)) ?? "ahead";
}

declare global {
  interface HTMLElementTagNameMap {
    "stroll-timeline-list": TimelineList;
  }
}
