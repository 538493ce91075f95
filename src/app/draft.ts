import { setDraft, type Draft } from "../domain/draft.ts";
import { encodeDraft } from "../domain/exchange/draft-link.ts";
import type { History } from "../domain/history.ts";
import type { Position } from "../domain/position.ts";

/** The stroll of the visitor’s own on the table. */
export interface Drafting {
  readonly history: History<Draft>;
  /** It is what is open now; otherwise it waits to be taken up again. */
  readonly isOpen: boolean;
  /** The kept stroll it came from, or went to. */
  readonly kept: number | null;
  /** The end of the stroll that the next tap on the map sets. */
  readonly picking: "start" | "end" | null;
  /** Where the phone was when it was asked for a start; goes into no link by itself. */
  readonly here: Position | null;
}

/** A stroll kept on the phone. */
export interface KeptStroll {
  readonly id: number;
  readonly draft: Draft;
  /** As they were when it was kept. */
  readonly metres: number;
  readonly minutes: number;
}

/** The draft without the position of the phone, for whatever is stored or seen by others. */
export function discreet({ history: { present }, here }: Drafting): Draft {
  if (!here) return present;
  return setDraft(present, {
    ...(isSame(present.start, here) && { start: undefined }),
    ...(isSame(present.end, here) && { end: undefined }),
  });
}

/** What a walk along this draft is known by: the same wishes, the same walk, whatever it is called. */
export function draftKey(draft: Draft): string {
  return encodeDraft(setDraft(draft, { name: undefined })).join("&");
}

/** Whether two drafts wish for the same and are called the same. */
export function isSameDraft(one: Draft, other: Draft): boolean {
  return draftKey(one) === draftKey(other) && one.name === other.name;
}

function isSame(one: Position | undefined, other: Position): boolean {
  return one !== undefined && one[0] === other[0] && one[1] === other[1];
}
