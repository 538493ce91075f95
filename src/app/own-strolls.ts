import type { Draft } from "../domain/draft.ts";
import { decodeDraft, encodeDraft } from "../domain/exchange/draft-link.ts";
import { queryReader } from "../domain/exchange/query.ts";
import { beginHistory } from "../domain/history.ts";
import { notify } from "./actions.ts";
import { discreet, draftKey, type KeptStroll } from "./draft.ts";
import type { AppState } from "./state.ts";
import type { Store } from "./store.ts";

const key = "calais-1940.strolls";
const version = 1;

/** The strolls on the phone. */
interface Shelf {
  readonly kept: readonly KeptStroll[];
  /** The stroll worked on last. */
  readonly last: Draft | null;
  /** How many could not be read. */
  readonly damaged: number;
}

/**
 * Takes up the strolls kept on this phone, and the one worked on last; from now on keeps them as they change. Strolls
 * are stored as their links, so what reads old links reads old strolls. The position of the phone is not stored.
 */
export function keepOwnStrolls(store: Store<AppState>, storage: Storage | null): () => void {
  const { kept, last, damaged } = readShelf(storage);
  const same = (draft: Draft): boolean => last !== null && draftKey(draft) === draftKey(last);
  const history = last && beginHistory(last);
  const id = kept.find(({ draft }) => same(draft))?.id ?? null;
  store.update((state) => ({
    ...state,
    kept,
    drafting: history && { history, isOpen: false, kept: id, picking: null, here: null },
  }));
  if (damaged > 0) store.update(notify({ kind: "strolls-damaged", count: damaged }));

  let before = store.state;
  return store.subscribe(() => {
    const { state } = store;
    if (state.kept === before.kept && state.drafting === before.drafting) return;
    const asked = state.kept !== before.kept;
    before = state;
    const written = writeShelf(storage, state);
    // The draft on the table is in the address as well; a stroll that was to be kept is not.
    if (asked && !written) store.update(notify({ kind: "storage-unavailable" }));
  });
}

function writeShelf(storage: Storage | null, { kept, drafting }: AppState): boolean {
  const last = drafting && discreet(drafting);
  const strolls = kept.map(({ id, draft, metres, minutes }) => ({
    id,
    link: linkOf(draft),
    metres,
    minutes,
  }));
  const shelf = { version, strolls, last: last && last.stops.length > 0 ? linkOf(last) : null };
  try {
    storage?.setItem(key, JSON.stringify(shelf));
    return storage !== null;
  } catch {
    return false;
  }
}

function readShelf(storage: Storage | null): Shelf {
  const none: Shelf = { kept: [], last: null, damaged: 0 };
  let stored: unknown;
  try {
    stored = JSON.parse(storage?.getItem(key) ?? "null");
  } catch {
    return { ...none, damaged: 1 };
  }
  if (stored === null) return none;
  const { version: written, strolls, last } = Object(stored) as Record<string, unknown>;
  if (written !== version || !Array.isArray(strolls)) return { ...none, damaged: 1 };
  const kept: KeptStroll[] = [];
  for (const each of strolls) {
    const stroll = readKept(each);
    if (stroll && kept.every(({ id }) => id !== stroll.id)) kept.push(stroll);
  }
  return { kept, last: readLink(last), damaged: strolls.length - kept.length };
}

function readKept(stored: unknown): KeptStroll | null {
  const { id, link, metres, minutes } = Object(stored) as Record<string, unknown>;
  const draft = readLink(link);
  const sound = Number.isSafeInteger(id) && isLength(metres) && isLength(minutes);
  return draft?.name !== undefined && sound ? { id: id as number, draft, metres, minutes } : null;
}

function linkOf(draft: Draft): string {
  return encodeDraft(draft).join("&");
}

function readLink(link: unknown): Draft | null {
  return (typeof link === "string" && link.length <= 4096 && decodeDraft(queryReader(link))) || null;
}

function isLength(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && value < Infinity;
}
