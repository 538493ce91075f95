import { html, nothing, type TemplateResult } from "lit";
import type { Following } from "../app/following.ts";
import { joinChoices } from "../domain/follow/join.ts";
import type { FollowState } from "../domain/follow/types.ts";
import type { WalkWish } from "../domain/follow/wish.ts";
import { WalkWishEvent } from "../events.ts";
import { formatMetres } from "../i18n/format.ts";
import type { Messages, NameOf } from "../i18n/messages.ts";

/** Sends a wish from the button that is pressed. */
function send(wish: WalkWish): (event: Event) => void {
  return (event) => event.currentTarget?.dispatchEvent(new WalkWishEvent(wish));
}

/** Far from the start: begin there, or on a leg that is nearer. */
export function offerToJoin({ track, fix }: FollowState, words: Messages, nameOf: NameOf): TemplateResult {
  const { walk: say, language } = words;
  const first = track.goals[0];
  const choices = fix ? joinChoices(track, fix.position) : null;
  return html`<section class="next">
      <h1 tabindex="-1">${say.farAway}</h1>
    </section>
    <div class="choices">
      <button class="second" @click=${send({ wish: "join", leg: 0 })}>
        ${say.joinStart(first ? nameOf(first.id) : "", formatMetres(choices?.start.metres ?? 0, language))}
      </button>
      ${
        choices?.nearest
          ? html`<button class="main" @click=${send({ wish: "join", leg: choices.nearest.leg })}>
              ${say.joinLeg(choices.nearest.leg + 1, formatMetres(choices.nearest.metres, language))}
            </button>`
          : nothing
      }
    </div>`;
}

/** Off the line: said, and the way back offered; the tour itself stays as it is. */
export function offerWayBack({ wayBack, said }: Following, words: Messages, nameOf: NameOf): TemplateResult {
  const { walk: say, language } = words;
  const turned = said?.type === "left-route" && said.why === "turned-back";
  return html`<section class="next">
      <h1 tabindex="-1">${turned ? say.turnedBack : say.leftLine}</h1>
      <p class="soft">${say.fine}</p>
      ${
        wayBack
          ? html`<p>${say.wayBack(formatMetres(wayBack.metres, language))}</p>
              <ol>
                ${wayBack.steps.slice(0, 3).map((step) => html`<li>${words.step(step, nameOf)}</li>`)}
              </ol>`
          : nothing
      }
    </section>
    <div class="choices">
      <button class="second" @click=${send({ wish: "way-back", on: !wayBack })}>
        ${wayBack ? say.hideWayBack : say.showWayBack}
      </button>
    </div>`;
}
