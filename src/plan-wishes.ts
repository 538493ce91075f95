import {
  changeDraft,
  keepDraft,
  openDraft,
  pickOnMap,
  pressMap,
  redoDraft,
  removeKept,
  replaceDraft,
  renameKept,
  restoreKept,
  startHere,
  takeUpDraft,
  undoDraft,
} from "./app/draft-actions.ts";
import { notify } from "./app/actions.ts";
import { guideOf, strollOf, tourOf } from "./app/select.ts";
import type { AppState } from "./app/state.ts";
import type { Store } from "./app/store.ts";
import { draftOfTour, emptyDraft } from "./domain/draft.ts";
import type { Position } from "./domain/position.ts";
import type { Detent, DraftWish, KeptWish, PlanOpenEvent } from "./events.ts";

/** What wishes about strolls of one’s own are granted with. */
export interface PlanMeans {
  readonly store: Store<AppState>;
  readonly geolocation: Geolocation | undefined;
  pullSheet(detent: Detent): void;
}

/** Grants what is wished of strolls of one’s own: opening, changing and keeping them. */
export function hearPlanWishes(root: HTMLElement, { store, geolocation, pullSheet }: PlanMeans): void {
  const update = store.update.bind(store);

  function open(what: PlanOpenEvent["what"]): void {
    if (what === "waiting") update(takeUpDraft);
    else if (what === "new") update(openDraft(emptyDraft, "plan"));
    else if (what === "tour") {
      const tour = tourOf(store.state);
      if (tour) update(openDraft(draftOfTour(tour), "plan"));
    } else {
      const kept = store.state.kept.find(({ id }) => id === what);
      if (kept) update(openDraft(kept.draft, "guide", kept.id));
    }
  }

  function grant(wish: DraftWish): void {
    if (wish.wish === "change") update(changeDraft(wish.draft));
    else if (wish.wish === "open") update(replaceDraft(wish.draft));
    else if (wish.wish === "undo") update(undoDraft);
    else if (wish.wish === "redo") update(redoDraft);
    else if (wish.wish === "pick") {
      update(pickOnMap(wish.end));
      pullSheet(wish.end ? "peek" : "full");
    } else if (wish.wish === "start-here") askPosition();
    else if (wish.wish === "keep") {
      const stroll = strollOf(store.state);
      const minutes = stroll ? stroll.walkMinutes + stroll.waitMinutes + stroll.visitMinutes : 0;
      update(keepDraft(wish.name, stroll?.metres ?? 0, minutes, Math.floor(Math.random() * 2 ** 53)));
    }
  }

  function askPosition(): void {
    const fail = (): void => update(notify({ kind: "no-position" }));
    if (!geolocation) return fail();
    geolocation.getCurrentPosition(
      ({ coords }) => update(startHere([coords.longitude, coords.latitude])),
      fail,
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 },
    );
  }

  function grantKept(wish: KeptWish): void {
    if (wish.wish === "rename") update(renameKept(wish.id, wish.name));
    else update(wish.wish === "remove" ? removeKept(wish.id) : restoreKept);
  }

  root.addEventListener("plan-open", ({ what }) => {
    open(what);
    if (store.state.page === "plan") pullSheet("full");
  });
  root.addEventListener("page-open", ({ page }) => page === "plan" && pullSheet("full"));
  root.addEventListener("draft-wish", ({ wish }) => grant(wish));
  root.addEventListener("kept-wish", ({ wish }) => grantKept(wish));
  function pick(event: Event, position: Position | undefined): void {
    if (!store.state.drafting?.picking || !position) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    update(pressMap(position));
    pullSheet("full");
  }
  root.addEventListener("map-press", (event) => pick(event, event.position));
  // While a point is picked, a place pressed on the map is one.
  root.addEventListener(
    "place-select",
    (event) => pick(event, guideOf(store.state)?.places.get(event.place ?? "")?.stand),
    { capture: true },
  );
}
