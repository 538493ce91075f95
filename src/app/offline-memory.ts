const key = "calais-1940.offline";
const version = 1;

/** Whose files were last all found right, and whether the way to the home screen was shown. */
export interface OfflineMemory {
  /** The address of the app and its release: other copies on the same origin prove themselves. */
  readonly release: string | null;
  /** When the files were found right, in milliseconds since the epoch. */
  readonly date: number;
  readonly hinted: boolean;
}

const nothing: OfflineMemory = { release: null, date: 0, hinted: false };

/** What was remembered; anything not written by `writeOffline` is nothing. */
export function readOffline(storage: Storage | null): OfflineMemory {
  try {
    const stored: unknown = JSON.parse(storage?.getItem(key) ?? "null");
    if (typeof stored !== "object" || stored === null) return nothing;
    const { version: written, release, date, hinted } = stored as Record<string, unknown>;
    const sound = written === version && typeof release === "string" && isDate(date);
    return { ...(sound ? { release, date } : { release: null, date: 0 }), hinted: hinted === true };
  } catch {
    return nothing;
  }
}

/** Remembers a change. Storage that fails costs only the memory: the files are read back once more next time. */
export function writeOffline(storage: Storage | null, change: Partial<OfflineMemory>): void {
  try {
    storage?.setItem(key, JSON.stringify({ version, ...readOffline(storage), ...change }));
  } catch {
    // Full or forbidden storage.
  }
}

function isDate(value: unknown): value is number {
  // Within what `Date` can say.
  return typeof value === "number" && value > 0 && value <= 8.64e15;
}
