import { html, nothing, type TemplateResult } from "lit";
import type { Following } from "../app/following.ts";
import { aheadOf } from "../domain/follow/ahead.ts";
import type { Step } from "../domain/route/types.ts";
import type { Texts } from "../domain/tour.ts";
import { formatMetres } from "../i18n/format.ts";
import type { Messages, NameOf } from "../i18n/messages.ts";
import { drawnShare } from "../i18n/step-words.ts";
import { icon } from "./icon.ts";
import { send } from "./send.ts";

/** A direction nearer than this, in metres, is to be done now. */
const nowMetres = 12;

/** The direction that comes next, as large as it can be. */
export function nextDirection(
  following: Following,
  words: Messages,
  texts: Texts,
  nameOf: NameOf,
): TemplateResult {
  const { walk, mode } = following;
  const byHand = mode === "by-hand";
  const isBlind = byHand || walk.fix === null;
  if (isBlind && walk.track.goals[walk.goal]?.leg === -1) return beforeStart(following, words, texts, nameOf);
  const steps = walk.track.stroll.legs[walk.leg]?.steps ?? [];
  const current = steps[walk.step];
  const shown = byHand ? current : (steps[walk.step + 1] ?? current);
  const near = walk.metresToStep <= nowMetres;
  const distance = formatMetres(byHand ? (current?.metres ?? 0) : walk.metresToStep, words.language);
  const until = !byHand && current && !near && current.action !== "arrive" ? current : null;
  return html`<section class="next" aria-live=${byHand ? "polite" : "off"}>
    <p class="overline">${byHand ? distance : near ? words.walk.now : words.walk.next(distance)}</p>
    <h1 tabindex="-1">${shown ? sentence(shown, following, words, nameOf) : nothing}</h1>
    ${shown ? drawn(shown, words) : nothing}
    ${until ? html`<p class="soft">${words.step(until, nameOf)}</p>` : nothing}
    ${byHand ? turning(following, words, steps.length) : nothing} ${towards(following, words, texts, nameOf)}
  </section>`;
}

/** Step by step or not found yet, before anything is reached: nothing to do but to get to the first stop. */
function beforeStart(following: Following, words: Messages, texts: Texts, nameOf: NameOf): TemplateResult {
  const first = aheadOf(following.walk).nextStop;
  return html`<section class="next">
    <p class="overline">${words.startHere}</p>
    <h1 tabindex="-1">${first ? nameOf(first.goal.id) : nothing}</h1>
    <p>${startOf(following, texts)}</p>
  </section>`;
}

/** How one gets to the start of a tour; of a stroll of one’s own, what is to be found there. */
export function startOf({ plan, walk }: Following, texts: Texts): string {
  const first = walk.track.goals[0]?.id ?? "";
  return texts.tours[plan]?.start ?? texts.places[first]?.hook ?? "";
}

function sentence(step: Step, { walk }: Following, words: Messages, nameOf: NameOf): string {
  const target = walk.track.stroll.legs[walk.leg]?.to;
  const next = aheadOf(walk).nextStop;
  if (step.action !== "arrive" || !target || !next) return words.step(step, nameOf);
  return target === next.goal.id ? words.walk.ahead(nameOf(target)) : words.walk.onPast(nameOf(target));
}

function drawn(step: Step, words: Messages): TemplateResult | typeof nothing {
  const share = drawnShare(step);
  if (!share) return nothing;
  const note = words.drawnByHand[share];
  return html`<p class="soft small">${note.charAt(0).toUpperCase() + note.slice(1)}</p>`;
}

function turning({ walk }: Following, { walk: say }: Messages, count: number): TemplateResult {
  const { step, leg, goal, track } = walk;
  const isLast = step >= count - 1 && leg >= (track.goals[goal]?.leg ?? 0);
  return html`<div class="turning">
    <button class="second" ?disabled=${step === 0} @click=${send({ wish: "step", step: step - 1 })}>
      ${icon("back", 20)} ${say.previousStep}
    </button>
    <button class="second" ?disabled=${isLast} @click=${send({ wish: "step", step: step + 1 })}>
      ${say.nextStep} ${icon("forward", 20)}
    </button>
  </div>`;
}

function towards(
  { walk }: Following,
  words: Messages,
  texts: Texts,
  nameOf: NameOf,
): TemplateResult | typeof nothing {
  const next = aheadOf(walk).nextStop;
  if (!next) return nothing;
  const distance = formatMetres(walk.metresToStop, words.language);
  return html`<p class="towards">
    ${words.walk.toStop(next.number, nameOf(next.goal.id), distance)}
    <span class="soft small">${texts.places[next.goal.id]?.hook}</span>
  </p>`;
}
