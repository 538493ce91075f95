import type { Draft } from "../domain/draft.ts";
import { decodeDraft, encodeDraft } from "../domain/exchange/draft-link.ts";
import { queryReader } from "../domain/exchange/query.ts";
import { beginHistory } from "../domain/history.ts";
import { notify } from "./actions.ts";
import { notKept } from "./draft-actions.ts";
import { discreet, draftKey, type Drafting, type KeptStroll } from "./draft.ts";
import type { AppState } from "./state.ts";
import type { Store } from "./store.ts";

const key = "calais-1940.strolls";
const version = 1;
/** Characters of what could not be read that are put aside at most; more were never ours. */
const longestAside = 100_000;

/** The strolls on the phone. */
interface Shelf {
  readonly kept: readonly KeptStroll[];
  /** The link of the stroll worked on last. */
  readonly last: string | null;
  /** What could not be read: damaged, or written by a newer release. */
  readonly damaged: readonly unknown[];
  /** What could not be read before, and was told then. */
  readonly aside: readonly unknown[];
}

/**
 * Takes up the strolls kept on this phone, and the one worked on last; from now on keeps them as they change, here and
 * in other tabs, of which `page` hears. Strolls are stored as their links, so what reads old links reads old strolls.
 * The position of the phone is not stored.
 */
export function keepOwnStrolls(
  store: Store<AppState>,
  storage: Storage | null,
  page: EventTarget,
): () => void {
  const { kept, last, damaged } = readShelf(storage);
  const draft = readLink(last);
  const history = draft && beginHistory(draft);
  const id = kept.find((each) => draft && draftKey(each.draft) === draftKey(draft))?.id ?? null;
  store.update((state) => ({
    ...state,
    kept,
    drafting: history && { history, isOpen: false, kept: id, picking: null, here: null },
  }));
  if (damaged.length > 0) store.update(notify({ kind: "strolls-damaged", count: damaged.length }));

  /** The strolls as they are stored, and as they were here when this was last looked at. */
  let stored = kept;
  let seen = kept;
  let worked = store.state.drafting;

  /** Shows what is stored, with what was done here and could not be stored. */
  function show(now: readonly KeptStroll[]): void {
    const both = merge(now, stored, store.state.kept);
    stored = now;
    seen = both;
    store.update((state) => ({ ...state, kept: both }));
  }

  function write(): void {
    const { kept: wanted, drafting } = store.state;
    const asked = wanted !== seen;
    if (!asked && drafting === worked) return;
    const link = lastOf(drafting);
    const isNews = link !== lastOf(worked);
    seen = wanted;
    worked = drafting;
    if (!asked && !isNews) return;
    const shelf = readShelf(storage);
    const both = merge(shelf.kept, stored, wanted);
    const written = writeShelf(storage, { ...shelf, kept: both, ...(isNews && { last: link }) });
    if (written) {
      stored = wanted;
      show(both);
    }
    // The draft on the table is in the address as well; a stroll that was to be kept is not.
    else if (asked) {
      store.update(notify({ kind: "storage-unavailable" }));
      store.update(notKept);
    }
  }

  function hear({ key: changed }: StorageEvent): void {
    if (changed !== key && changed !== null) return;
    const shelf = readShelf(storage);
    // Written by another release.
    if (shelf.damaged.length === 0) show(shelf.kept);
  }

  const unsubscribe = store.subscribe(write);
  page.addEventListener("storage", hear as EventListener);
  return () => {
    unsubscribe();
    page.removeEventListener("storage", hear as EventListener);
  };
}

/**
 * The strolls stored, with what was done between `before` and `after`: so nothing is lost that another tab has kept
 * meanwhile. The one kept last is at the end.
 */
function merge(
  stored: readonly KeptStroll[],
  before: readonly KeptStroll[],
  after: readonly KeptStroll[],
): readonly KeptStroll[] {
  const changed = new Map(after.filter((each) => !before.includes(each)).map((each) => [each.id, each]));
  const gone = new Set(before.map(({ id }) => id));
  for (const { id } of after) gone.delete(id);
  const newest = after.at(-1)?.id;
  const stay = stored.filter(({ id }) => !gone.has(id) && !(id === newest && changed.has(id)));
  const merged = stay.map((each) => changed.get(each.id) ?? each);
  for (const { id } of merged) changed.delete(id);
  return [...merged, ...changed.values()];
}

function lastOf(drafting: Drafting | null): string | null {
  const last = drafting && discreet(drafting);
  return last && last.stops.length > 0 ? linkOf(last) : null;
}

function writeShelf(storage: Storage | null, { kept, last, damaged, aside }: Shelf): boolean {
  const strolls = kept.map(({ id, draft, metres, minutes }) => ({
    id,
    link: linkOf(draft),
    metres,
    minutes,
  }));
  const unread = [...aside, ...damaged];
  const shelf = { version, strolls, last, aside: isLong(unread) ? aside : unread };
  try {
    storage?.setItem(key, JSON.stringify(shelf));
    return storage !== null;
  } catch {
    return false;
  }
}

function isLong(unread: readonly unknown[]): boolean {
  try {
    return JSON.stringify(unread).length > longestAside;
  } catch {
    // Nested deeper than can be written.
    return true;
  }
}

function readShelf(storage: Storage | null): Shelf {
  const none: Shelf = { kept: [], last: null, damaged: [], aside: [] };
  const text = readText(storage);
  if (text === null) return none;
  const { version: written, strolls, last, aside } = parse(text);
  if (written !== version || !Array.isArray(strolls)) return { ...none, damaged: [text] };
  const kept = new Map<number, KeptStroll>();
  const damaged: unknown[] = [];
  for (const each of strolls) {
    const stroll = readKept(each);
    if (stroll && !kept.has(stroll.id)) kept.set(stroll.id, stroll);
    else damaged.push(each);
  }
  return {
    kept: [...kept.values()],
    last: typeof last === "string" ? last : null,
    damaged,
    aside: Array.isArray(aside) && !isLong(aside) ? aside : [],
  };
}

function readText(storage: Storage | null): string | null {
  try {
    return storage?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

function parse(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>;
  } catch {
    return {};
  }
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
