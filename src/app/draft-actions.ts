import { setDraft, type Draft } from "../domain/draft.ts";
import { beginHistory, change, redo, undo } from "../domain/history.ts";
import type { Position } from "../domain/position.ts";
import { admit, type Action } from "./actions.ts";
import { isSameDraft, type Drafting, type KeptStroll } from "./draft.ts";
import type { AppState, Page } from "./state.ts";

/** Opens a draft, as a stroll to look at or to work on; the one before it is put away. */
export function openDraft(draft: Draft, page: Page, kept: number | null = null): Action {
  return (state) =>
    admit(
      opened(state, { history: beginHistory(draft), isOpen: true, kept, picking: null, here: null }, page),
    );
}

/** Takes up the draft that waits. */
export const takeUpDraft: Action = (state) =>
  state.drafting ? opened(state, { ...state.drafting, isOpen: true }, "plan") : state;

/** The visitor changed the draft, which can be taken back. A walk along the draft as it was is left. */
export function changeDraft(draft: Draft): Action {
  return inDraft((drafting) => ({ ...drafting, history: change(drafting.history, draft) }));
}

/** Puts another draft in the place of this one, which can be taken back; what was kept on the phone stays as it is. */
export function replaceDraft(draft: Draft): Action {
  return inDraft((drafting) => ({ ...drafting, history: change(drafting.history, draft), kept: null }));
}

export const undoDraft: Action = inDraft((drafting) => ({ ...drafting, history: undo(drafting.history) }));
export const redoDraft: Action = inDraft((drafting) => ({ ...drafting, history: redo(drafting.history) }));

/** The next tap on the map sets this end of the stroll; with null it does not. */
export function pickOnMap(picking: Drafting["picking"]): Action {
  return inDraft((drafting) => ({ ...drafting, picking }));
}

/** A tap on the map, in degrees: the end of the stroll that was to be set lies there. */
export function pressMap(position: Position): Action {
  return inDraft((drafting) => {
    if (drafting.picking === null) return drafting;
    const draft = setDraft(drafting.history.present, { [drafting.picking]: position });
    return { ...drafting, history: change(drafting.history, draft), picking: null };
  });
}

/** The phone has told where it is: the stroll starts there. */
export function startHere(here: Position): Action {
  return inDraft((drafting) => {
    const draft = setDraft(drafting.history.present, { start: here });
    return { ...drafting, history: change(drafting.history, draft), here };
  });
}

/** Keeps the open draft on the phone under this name: once kept, it is kept anew, else under an id nothing else has. */
export function keepDraft(name: string, metres: number, minutes: number, freshId: number): Action {
  return (state) => {
    if (!state.drafting) return state;
    const { history, kept } = state.drafting;
    const draft = setDraft(history.present, { name });
    const known = state.kept.find((each) => each.id === kept || isSameDraft(each.draft, draft));
    const id = known?.id ?? freshId;
    const stroll: KeptStroll = { id, draft, metres, minutes };
    const drafting = { ...state.drafting, kept: id, history: { ...history, present: draft } };
    const others = state.kept.filter((each) => each.id !== id);
    return { ...state, drafting, kept: [...others, stroll] };
  };
}

/** The draft is not on the phone after all; keeping it again tries again. */
export const notKept: Action = inDraft((drafting) => ({ ...drafting, kept: null }));

export function renameKept(id: number, name: string): Action {
  return (state) => ({
    ...state,
    kept: state.kept.map((each) =>
      each.id === id ? { ...each, draft: setDraft(each.draft, { name }) } : each,
    ),
  });
}

/** Lets a kept stroll go; it can be brought back until the next one goes. */
export function removeKept(id: number): Action {
  return (state) => ({
    ...state,
    kept: state.kept.filter((each) => each.id !== id),
    removed: state.kept.find((each) => each.id === id) ?? state.removed,
  });
}

/** Brings back the kept stroll that went last. */
export const restoreKept: Action = (state) =>
  state.removed ? { ...state, kept: [...state.kept, state.removed], removed: null } : state;

function opened(state: AppState, drafting: Drafting, page: Page): AppState {
  return {
    ...state,
    drafting,
    tour: null,
    printing: null,
    following: null,
    selected: null,
    leg: null,
    map: null,
    page,
  };
}

function inDraft(edit: (drafting: Drafting) => Drafting): Action {
  return (state) => {
    if (!state.drafting) return state;
    const drafting = edit(state.drafting);
    if (drafting === state.drafting) return state;
    const same = drafting.history.present === state.drafting.history.present;
    return { ...state, drafting, ...(!same && { following: null, leg: null }) };
  };
}
