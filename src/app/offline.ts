/** How far the app has got with being on the phone. Sizes in bytes, dates in milliseconds since the epoch. */
export type Keeping =
  /** Not looked at yet. */
  | { readonly status: "unknown" }
  /** This browser keeps nothing for pages, or not in this window. */
  | { readonly status: "impossible" }
  /** The visitor saves data and is asked first. */
  | { readonly status: "offered" }
  | { readonly status: "fetching"; readonly done: number; readonly bytes: number }
  | { readonly status: "proving" }
  /** Every file was read back and is right; `date` is when. */
  | { readonly status: "ready"; readonly bytes: number; readonly date: number }
  /** The browser has cleared some files, and they cannot be fetched now. */
  | { readonly status: "broken" }
  /** Not everything could be fetched; `full` if the phone has no room. */
  | { readonly status: "failed"; readonly full: boolean };

/** A newer release: none, ready to take over, held up by other open pages, or taking over. */
export type Update = "none" | "ready" | "blocked" | "switching";

/** What a visitor can wish for. `keep`: fetch it, or once it is there have the browser promise to leave it. */
export type OfflineWish = "keep" | "again" | "update" | "hint-seen";

/** Everything about being on the phone. */
export interface Offline {
  readonly keeping: Keeping;
  /** Files the browser had cleared and that were fetched again in this visit. */
  readonly repaired: number;
  readonly update: Update;
  /** The browser has promised not to clear anything by itself; null where it cannot be asked. */
  readonly persisted: boolean | null;
  /** The way to the home screen is to be shown. */
  readonly hint: boolean;
}

/** What is known before anything was looked at. */
export const offlineAtFirst: Offline = {
  keeping: { status: "unknown" },
  repaired: 0,
  update: "none",
  persisted: false,
  hint: false,
};
