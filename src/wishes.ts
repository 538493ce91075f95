import {
  changeLanguage,
  changeTheme,
  dismissNotice,
  goOnWalking,
  loseMap,
  moveMap,
  openPage,
  openTour,
  selectPlace,
  showLeg,
  showPages,
  toggleLayer,
} from "./app/actions.ts";
import type { AppState } from "./app/state.ts";
import type { OfflineWish } from "./app/offline.ts";
import type { Store } from "./app/store.ts";
import type { Detent } from "./events.ts";
import type { PartMissedEvent } from "./events-missed.ts";
import { ignoreSecondTaps } from "./ui/second-tap.ts";
import { hearExploring } from "./wishes-explore.ts";
import type { OnTheWay } from "./on-the-way.ts";

/** What wishes are granted with. */
export interface Means {
  readonly store: Store<AppState>;
  detent(): Detent;
  pullSheet(detent: Detent): void;
  retry(): void;
  /** Tells of the file, and reads it again when that is asked for. */
  missed(wish: PartMissedEvent): void;
  /** Null until the code for walking is there. */
  onTheWay(): OnTheWay | null;
  /** Passes on what is wished about having the app on the phone. */
  keepOffline(wish: OfflineWish): void;
  walkLeft(): boolean;
}

/** Turns every wish that reaches the root into an action, or hands it to whoever can grant it. */
export function hearWishes(root: HTMLElement, means: Means): void {
  const update = means.store.update.bind(means.store);

  /** What is asked for must be seen, even if the sheet was pushed away. */
  function showText(): void {
    if (means.detent() === "peek") means.pullSheet("half");
  }

  ignoreSecondTaps(root);
  root.addEventListener("place-select", ({ place }) => {
    update(selectPlace(place));
    if (place !== null) showText();
  });
  root.addEventListener("page-open", ({ page }) => {
    update(openPage(page));
    showText();
    if (page === "walk" && !means.store.state.following && means.walkLeft()) update(goOnWalking);
  });
  hearExploring(root, means, showText);
  root.addEventListener("tour-open", ({ tour }) => update(openTour(tour)));
  root.addEventListener("leg-show", ({ leg }) => update(showLeg(leg)));
  root.addEventListener("layer-toggle", ({ layer, on }) => update(toggleLayer(layer, on)));
  root.addEventListener("language-change", ({ language }) => update(changeLanguage(language)));
  root.addEventListener("theme-change", ({ theme }) => update(changeTheme(theme)));
  root.addEventListener("print-options", ({ options }) => {
    update(showPages(options));
    // They may have been wanted before, and what sets them not have come.
    means.retry();
  });
  root.addEventListener("print-close", () => update(showPages(null)));
  root.addEventListener("walk-start", ({ mode }) => means.onTheWay()?.follower.start(mode));
  root.addEventListener("walk-wish", ({ wish }) => means.onTheWay()?.follower.wish(wish));
  root.addEventListener("listen", ({ act }) => means.onTheWay()?.narration.listen(act));
  root.addEventListener("listen-rate", ({ rate }) => means.onTheWay()?.narration.setRate(rate));
  root.addEventListener("listen-agree", ({ agreed }) => means.onTheWay()?.narration.agree(agreed));
  root.addEventListener("offline-wish", ({ wish }) => means.keepOffline(wish));
  root.addEventListener("sheet-move", ({ detent }) => means.pullSheet(detent));
  root.addEventListener("map-move", ({ zoom, lat, lng }) => update(moveMap({ zoom, lat, lng })));
  root.addEventListener("map-failed", ({ why }) => update(loseMap(why)));
  root.addEventListener("notice-dismiss", ({ index }) => update(dismissNotice(index)));
  root.addEventListener("data-retry", () => means.retry());
  root.addEventListener("part-missed", (wish) => means.missed(wish));
}
