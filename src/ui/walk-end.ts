import { html, nothing, type TemplateResult } from "lit";
import type { Following } from "../app/following.ts";
import { aheadOf } from "../domain/follow/ahead.ts";
import { formatMetres, formatMinutes } from "../i18n/format.ts";
import { WalkStartEvent } from "../events.ts";
import type { Messages, NameOf } from "../i18n/messages.ts";
import { send } from "./send.ts";

/** The walk stands still: on with it, or anew. */
export function pausedWalk(mode: Following["mode"], { walk: say }: Messages): TemplateResult {
  return html`<section class="next">
      <h1 tabindex="-1">${say.paused}</h1>
      ${mode === "gps" ? html`<p>${say.unread}</p>` : nothing}
    </section>
    <div class="choices">
      <button class="main" @click=${send({ wish: "resume" })}>${say.resume}</button>
      <button class="second" @click=${send({ wish: "restart" })}>${say.restart}</button>
    </div>`;
}

/** The walk goes on in another tab, until it is taken back. */
export function walkElsewhere({ mode }: Following, { walk: say }: Messages): TemplateResult {
  const takeBack = (event: Event): void => {
    event.currentTarget?.dispatchEvent(new WalkStartEvent(mode));
  };
  return html`<section class="next"><h1 tabindex="-1">${say.elsewhere}</h1></section>
    <div class="choices"><button class="main" @click=${takeBack}>${say.goOnHere}</button></div>`;
}

/** What has really been walked, and what was left out. */
export function walkedWalk({ walk, tally }: Following, words: Messages, nameOf: NameOf): TemplateResult {
  const { walk: say, language } = words;
  const { stopsDone, stopsCount } = aheadOf(walk);
  const leftOut = walk.track.goals.filter(
    ({ kind }, goal) => kind === "stop" && walk.visits[goal] !== "arrived",
  );
  return html`<section class="next">
      <h1 tabindex="-1">${2 * stopsDone > stopsCount ? say.finished : say.over}</h1>
      <p>
        ${say.finishedText(
          say.stopsDone(stopsDone, stopsCount),
          formatMetres(tally.metres, language),
          formatMinutes(tally.milliseconds / 60_000, language),
        )}
      </p>
      ${leftOut.length > 0 ? html`<p>${say.leftOut(leftOut.map(({ id }) => nameOf(id)).join(", "))}</p>` : nothing}
    </section>
    <div class="choices">
      <button class="second" @click=${send({ wish: "restart" })}>${say.restart}</button>
    </div>`;
}
