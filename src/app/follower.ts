import { rememberFollowing } from "../domain/follow/memory.ts";
import type { WalkWish } from "../domain/follow/wish.ts";
import type { WalkGraph } from "../domain/route/graph.ts";
import { notify } from "./actions.ts";
import type { CompassSource } from "./compass.ts";
import {
  changeWalk,
  doByHand,
  endWalk,
  followOptions,
  headForStart,
  joinLeg,
  setOut,
  showWayBack,
  takeFix,
  turnCompass,
  turnToStep,
} from "./follow-actions.ts";
import type { FollowMode, Following } from "./following.ts";
import type { Listening } from "./listening.ts";
import { screenLock } from "./screen-lock.ts";
import { planKeyOf, strollOf } from "./select.ts";
import { simulatedWalker } from "./simulated-walker.ts";
import type { AppState } from "./state.ts";
import type { Store } from "./store.ts";
import { readWalk, writeWalk, type WalkMemory } from "./walk-memory.ts";
import { watchPosition } from "./watch.ts";

/** The page and the phone around a walk. */
export interface Surroundings {
  readonly page: Document;
  readonly geolocation: Geolocation | undefined;
  readonly wakeLock: WakeLock | undefined;
  /** Null in browsers that know none. */
  readonly compass: CompassSource | null;
  /** Whether browsers give positions here at all. */
  readonly secure: boolean;
  readonly storage: Storage | null;
  /** Milliseconds since the epoch. */
  now(): number;
  /** A short buzz, where the phone can; never the only sign. */
  buzz(): void;
  /** The network the open tour was planned on, as soon as there is one. */
  graph(): WalkGraph | null;
}

/** Walks with the visitor. */
export interface Follower {
  start(mode: FollowMode): void;
  wish(wish: WalkWish): void;
  end(): void;
}

/** How often the simulated walker says where it is, in milliseconds of our time. */
const demoTick = 250;
/** How often the age of the last fix is looked at, in milliseconds. */
const ageTick = 5000;

/** Keeps position, screen, simulated walker and memory in step with the walk; everything is let go with it. */
export function keepFollowing(store: Store<AppState>, around: Surroundings): Follower {
  const lock = screenLock(around.wakeLock, (screen) =>
    store.update(changeWalk((now) => (now.screen === screen ? now : { ...now, screen }))),
  );
  const simulated = simulatedWalker(store, around.now);
  let stopWatching: (() => void) | null = null;
  let stopCompass: (() => void) | null = null;
  let ticking: { readonly every: number; readonly timer: ReturnType<typeof setInterval> } | null = null;
  let remembered: Following | null = null;
  let heard: Listening | null = null;
  /** See `WalkMemory`. */
  let takenUp = 0;
  let toldOfStorage = false;

  function isVisible(): boolean {
    return around.page.visibilityState === "visible";
  }

  /** Brings the outside in line with the walk. */
  function settle(): void {
    const { following } = store.state;
    const isHere = following !== null && !following.elsewhere;
    const going = isHere && !["paused", "finished"].includes(following.walk.phase) && isVisible();
    const byPosition = going && following.mode === "gps";
    const playing = going && following.mode === "demo" && following.demo?.playing === true;
    settleWatch(byPosition);
    settleCompass(going && following.compass?.status === "on");
    if (byPosition || playing || (going && following.mode === "by-hand")) lock.hold();
    else lock.release();
    tickEvery(playing ? demoTick : byPosition ? ageTick : null);
    if (following && following.said !== remembered?.said && following.said?.type === "arrived") around.buzz();
    const { listening } = store.state;
    // A preview is not remembered: it would take the place of a walk.
    const isNew = following !== null && (isNews(following, remembered) || listening !== heard);
    remembered = following;
    heard = listening;
    if (isHere && isNew && following.mode !== "demo") remember(memoryOf(following, listening, takenUp));
    startAsWanted();
  }

  function remember(memory: WalkMemory | null): void {
    if (writeWalk(around.storage, memory) || toldOfStorage) return;
    toldOfStorage = true;
    store.update(notify({ kind: "storage-unavailable" }));
  }

  /** A walk taken up in another tab goes on there. A preview is no walk. */
  function letGoIfTaken(): void {
    const { following } = store.state;
    if (!following || following.mode === "demo" || following.walk.phase === "finished") return;
    if (!following.elsewhere && (readWalk(around.storage)?.takenUp ?? 0) > takenUp)
      store.update(changeWalk((now) => ({ ...now, elsewhere: true })));
  }

  /** From now on the walk is here. */
  function takeUp(): void {
    takenUp = Math.max(around.now(), takenUp + 1, (readWalk(around.storage)?.takenUp ?? 0) + 1);
  }

  function settleWatch(wanted: boolean): void {
    if (wanted && !stopWatching) {
      // A failure may be told at once, and must not start a second watch.
      stopWatching = () => {};
      stopWatching = watchPosition(around.geolocation, around.secure, {
        fix: (fix) => store.update(takeFix(fix)),
        trouble: (position) =>
          store.update(changeWalk((now) => (now.position === position ? now : { ...now, position }))),
      });
    } else if (!wanted && stopWatching) {
      stopWatching();
      stopWatching = null;
    }
  }

  function settleCompass(wanted: boolean): void {
    if (wanted && !stopCompass) {
      stopCompass =
        around.compass?.watch((degrees) =>
          store.update(turnCompass(degrees === null ? { status: "missing" } : { degrees })),
        ) ?? null;
    } else if (!wanted && stopCompass) {
      stopCompass();
      stopCompass = null;
    }
  }

  /** Asks for the compass; must be called within the tap. */
  async function takeCompass(on: boolean): Promise<void> {
    store.update(turnCompass(on ? { status: "asking" } : null));
    if (!on) return;
    const granted = around.compass === null ? null : await around.compass.ask();
    const status = granted === null ? "missing" : granted ? "on" : "denied";
    if (store.state.following?.compass) store.update(turnCompass({ status }));
  }

  function tickEvery(every: number | null): void {
    if (ticking?.every === every) return;
    if (ticking) clearInterval(ticking.timer);
    ticking = every === null ? null : { every, timer: setInterval(tick, every) };
  }

  function tick(): void {
    if (store.state.following?.demo) simulated.walkOn(demoTick / 1000);
    else store.update(changeWalk((now) => ({ ...now, now: Math.max(now.now, around.now()) })));
  }

  function startAsWanted(): void {
    const { followWanted, following, stroll } = store.state;
    if (followWanted === null || following || stroll.status !== "planned" || !around.graph()) return;
    const left = readWalk(around.storage);
    if (followWanted === "demo") start("demo");
    else if (left?.plan === planKeyOf(store.state)) start(left.mode);
    // Without an earlier walk nobody has said yes to being located, so the visitor is asked first.
    else store.update((now) => ({ ...now, followWanted: null, page: "walk" }));
  }

  function start(mode: FollowMode): void {
    const stroll = strollOf(store.state);
    const graph = around.graph();
    if (!stroll || !graph) return;
    // Asking again must reach the phone again.
    settleWatch(false);
    const left = readWalk(around.storage);
    const same = mode !== "demo" && left?.plan === planKeyOf(store.state) ? left : null;
    if (mode !== "demo") takeUp();
    // Another walk was begun elsewhere, or this one finished: here it goes on from where it was.
    if (store.state.following?.elsewhere && !same)
      return store.update(changeWalk((now) => ({ ...now, elsewhere: false })));
    store.update(setOut(stroll, followOptions(store.state, graph), mode, around.now(), same));
    if (mode === "demo") simulated.begin();
  }

  function doneByHand(what: Parameters<typeof doByHand>[0]): void {
    const { following } = store.state;
    const { demo, walk } = following ?? {};
    if (demo && walk && what === "back") simulated.seekGoal(walk.goal - 1);
    else if (demo && what === "restart") {
      simulated.seek(0);
      simulated.change({ playing: true });
    } else {
      if (what === "restart") takeUp();
      if (demo && walk && what === "arrive")
        simulated.seekGoal(walk.goal + (walk.phase === "at-stop" ? 1 : 0));
      const before = store.state.following;
      const isThere = demo && what === "arrive" && before?.walk.visits !== walk?.visits;
      if (!isThere) store.update(doByHand(what, demo ? (before?.now ?? 0) : around.now()));
    }
  }

  function onVisibility(): void {
    letGoIfTaken();
    if (!isVisible())
      store.update(changeWalk((now) => (now.mode === "gps" ? { ...now, wasHidden: true } : now)));
    settle();
  }

  const { page } = around;
  page.addEventListener("visibilitychange", onVisibility);
  page.defaultView?.addEventListener("storage", letGoIfTaken);
  const unsubscribe = store.subscribe(settle);
  settle();

  return {
    start,
    wish(wish) {
      const graph = around.graph();
      if (store.state.following?.elsewhere && wish.wish !== "end") return;
      lock.askAgain();
      switch (wish.wish) {
        case "end":
          return store.update(endWalk);
        case "join":
          return store.update(wish.leg === 0 && graph ? headForStart(graph) : joinLeg(wish.leg));
        case "step":
          return store.update(turnToStep(wish.step));
        case "track":
          return store.update(changeWalk((now) => ({ ...now, tracking: wish.on })));
        case "heading-up":
          return store.update(changeWalk((now) => ({ ...now, headingUp: wish.on, tracking: true })));
        case "compass":
          return void takeCompass(wish.on);
        case "way-back":
          return graph ? store.update(showWayBack(graph, wish.on)) : undefined;
        case "demo": {
          const { wish: _, seconds, ...change } = wish;
          simulated.change(change);
          return seconds === undefined ? undefined : simulated.seek(seconds);
        }
        default:
          return doneByHand(wish.wish);
      }
    },
    end() {
      unsubscribe();
      page.removeEventListener("visibilitychange", onVisibility);
      page.defaultView?.removeEventListener("storage", letGoIfTaken);
      settleWatch(false);
      settleCompass(false);
      tickEvery(null);
      lock.release();
    },
  };
}

/** Whether there is something to store; a compass turns far more often than a walk goes on. */
function isNews(now: Following, before: Following | null): boolean {
  const { walk, autoplay, elsewhere } = before ?? {};
  return now.walk !== walk || now.autoplay !== autoplay || now.elsewhere !== elsewhere;
}

/** What to store of a walk; nothing once it is over. */
function memoryOf(following: Following, listening: Listening | null, takenUp: number): WalkMemory | null {
  const { plan, mode, begun, autoplay, tally, walk } = following;
  if (walk.phase === "finished" || mode === "demo") return null;
  const { stop, sentence, seconds } = listening ?? {};
  const heard = stop === undefined ? null : { stop, sentence: sentence ?? 0, seconds: seconds ?? 0 };
  return { plan, mode, begun, takenUp, autoplay, heard, tally, walk: rememberFollowing(walk) };
}
