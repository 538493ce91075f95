import { html, nothing, type TemplateResult } from "lit";
import type { Following } from "../app/following.ts";
import { joinChoices } from "../domain/follow/join.ts";
import type { WayBack } from "../domain/follow/way-back.ts";
import { WalkStartEvent } from "../events.ts";
import { formatMetres } from "../i18n/format.ts";
import type { Messages, NameOf } from "../i18n/messages.ts";
import { send } from "./send.ts";

/** From further away than this, in metres in a straight line, one is on the ferry, or drives to the start. */
const walkable = 2500;
/** A leg further away than this, in metres, is no short cut into the walk. */
const near = 1000;

/** Far from the start: begin there, or join the tour where it is nearer. From very far, the preview is offered. */
export function offerToJoin(
  { walk, toStart, wayBack }: Following,
  words: Messages,
  nameOf: NameOf,
  directions: string,
): TemplateResult {
  const { walk: say, language } = words;
  const { track, fix } = walk;
  const first = track.goals[0];
  const choices = fix ? joinChoices(track, fix.position) : null;
  const start = first ? nameOf(first.id) : "";
  const metres = choices?.start.metres ?? 0;
  if (metres > walkable) {
    return html`<section class="next">
        <h1 tabindex="-1">${say.tooFar(formatMetres(metres, language))}</h1>
        <p>${directions}</p>
      </section>
      <div class="choices">
        <button class="main" @click=${preview}>${say.preview}</button>
      </div>`;
  }
  if (toStart) {
    return html`<section class="next">
      <p class="overline">${words.startHere}</p>
      ${
        wayBack
          ? html`<h1 tabindex="-1">${say.startAhead(start, formatMetres(wayBack.metres, language))}</h1>
              ${firstSteps(wayBack, words, nameOf)}`
          : html`<h1 tabindex="-1">${say.noWay(start, formatMetres(metres, language))}</h1>
              <p>${directions}</p>`
      }
    </section>`;
  }
  const leg = choices?.nearest && track.stroll.legs[choices.nearest.leg];
  return html`<section class="next">
      <h1 tabindex="-1">${say.farAway}</h1>
    </section>
    <div class="choices wide">
      <button class="main" @click=${send({ wish: "join", leg: 0 })}>
        ${say.joinStart(start, formatMetres(metres, language))}
      </button>
      ${
        choices?.nearest && leg && choices.nearest.metres < near
          ? html`<button class="second" @click=${send({ wish: "join", leg: choices.nearest.leg })}>
              ${say.joinLeg(nameOf(leg.to), formatMetres(choices.nearest.metres, language))}
            </button>`
          : nothing
      }
    </div>`;
}

function preview(event: Event): void {
  event.currentTarget?.dispatchEvent(new WalkStartEvent("demo"));
}

function firstSteps(way: WayBack, words: Messages, nameOf: NameOf): TemplateResult {
  return html`<ol>
    ${way.steps.slice(0, 3).map((step) => html`<li>${words.step(step, nameOf)}</li>`)}
  </ol>`;
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
              ${firstSteps(wayBack, words, nameOf)}`
          : nothing
      }
    </section>
    <div class="choices">
      <button class="second" @click=${send({ wish: "way-back", on: !wayBack })}>
        ${wayBack ? say.hideWayBack : say.showWayBack}
      </button>
    </div>`;
}
