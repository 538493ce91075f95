import { rememberFollowing } from "../domain/follow/memory.ts";
import { simulateWalk, type SimulatedWalk } from "../domain/follow/simulate.ts";
import type { WalkWish } from "../domain/follow/wish.ts";
import type { WalkGraph } from "../domain/route/graph.ts";
import type { Stroll } from "../domain/route/types.ts";
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
  turnToStep,
} from "./follow-actions.ts";
import type { FollowMode, Following } from "./following.ts";
import type { Listening } from "./listening.ts";
import { screenLock } from "./screen-lock.ts";
import { planKeyOf, strollOf } from "./select.ts";
import type { AppState } from "./state.ts";
import type { Store } from "./store.ts";
import { readWalk, writeWalk, type WalkMemory } from "./walk-memory.ts";
import { watchPosition } from "./watch.ts";

/** The page and the phone around a walk. */
export interface Surroundings {
  readonly page: Document;
  readonly geolocation: Geolocation | undefined;
  readonly wakeLock: WakeLock | undefined;
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
  /** Takes up the walk that was left, in the way it was walked. */
  goOn(): void;
  wish(wish: WalkWish): void;
  end(): void;
}

/** How often the simulated walker says where it is, in milliseconds of our time. */
const demoTick = 250;
/** How often the age of the last fix is looked at, in milliseconds. */
const ageTick = 5000;
/** The simulated walker stops this long at every stop, in its own seconds. */
const demoPause = 12;

/** Keeps position, screen, simulated walker and memory in step with the walk; everything is let go with it. */
export function keepFollowing(store: Store<AppState>, around: Surroundings): Follower {
  const lock = screenLock(around.wakeLock, (screen) =>
    store.update(changeWalk((now) => (now.screen === screen ? now : { ...now, screen }))),
  );
  let stopWatching: (() => void) | null = null;
  let ticking: { readonly every: number; readonly timer: ReturnType<typeof setInterval> } | null = null;
  let simulated: { readonly stroll: Stroll; readonly walk: SimulatedWalk; readonly begun: number } | null =
    null;
  let remembered: Following | null = null;
  let heard: Listening | null = null;

  function simulation({ walk, begun }: Following): SimulatedWalk {
    const { stroll } = walk.track;
    if (simulated?.stroll !== stroll || simulated.begun !== begun) {
      const options = { sigma: 5, pauseSeconds: demoPause, startTime: begun };
      simulated = { stroll, begun, walk: simulateWalk(stroll, options) };
    }
    return simulated.walk;
  }

  function isVisible(): boolean {
    return around.page.visibilityState === "visible";
  }

  /** Brings the outside in line with the walk. */
  function settle(): void {
    const { following } = store.state;
    const going = following !== null && !["paused", "finished"].includes(following.walk.phase) && isVisible();
    const byPosition = going && following.mode === "gps";
    const playing = going && following.mode === "demo" && following.demo?.playing === true;
    if (byPosition && !stopWatching) {
      // A failure may be told at once, and must not start a second watch.
      stopWatching = () => {};
      stopWatching = watchPosition(around.geolocation, around.secure, {
        fix: (fix) => store.update(takeFix(fix)),
        trouble: (position) =>
          store.update(changeWalk((now) => (now.position === position ? now : { ...now, position }))),
      });
    } else if (!byPosition && stopWatching) {
      stopWatching();
      stopWatching = null;
    }
    if (going && (byPosition || playing || following.mode === "by-hand")) lock.hold();
    else lock.release();
    tickEvery(playing ? demoTick : byPosition ? ageTick : null);
    if (following && following.said !== remembered?.said && following.said?.type === "arrived") around.buzz();
    const { listening } = store.state;
    if (following !== null && (following !== remembered || listening !== heard)) {
      writeWalk(around.storage, memoryOf(following, listening));
    }
    remembered = following;
    heard = listening;
    startAsWanted();
  }

  function tickEvery(every: number | null): void {
    if (ticking?.every === every) return;
    if (ticking) clearInterval(ticking.timer);
    ticking = every === null ? null : { every, timer: setInterval(tick, every) };
  }

  function tick(): void {
    const { following } = store.state;
    if (following?.mode === "demo" && following.demo) {
      advance(following.demo.seconds + (demoTick / 1000) * following.demo.rate);
    } else {
      store.update(changeWalk((now) => ({ ...now, now: around.now() })));
    }
  }

  /** Lets the simulated walker say where it is, second by second, up to a moment. */
  function advance(until: number): void {
    const { following } = store.state;
    if (!following?.demo) return;
    const walk = simulation(following);
    const end = Math.min(until, walk.seconds);
    for (let second = Math.ceil(following.demo.seconds); second <= end; second += 1) {
      const fix = walk.fixAt(second);
      if (fix) store.update(takeFix(fix));
    }
    store.update(
      changeWalk((now) => {
        if (!now.demo) return now;
        const over = end >= walk.seconds || now.walk.phase === "finished";
        return { ...now, demo: { ...now.demo, seconds: end, playing: now.demo.playing && !over } };
      }),
    );
  }

  function startAsWanted(): void {
    const { followWanted, following, stroll } = store.state;
    if (followWanted === null || following || stroll.status !== "planned" || !around.graph()) return;
    const left = readWalk(around.storage);
    if (followWanted === "demo") start("demo");
    else if (left?.plan === planKeyOf(store.state) && left.mode !== "demo") start(left.mode);
    // Without an earlier walk nobody has said yes to being located, so the visitor is asked first.
    else store.update((now) => ({ ...now, followWanted: null, page: "walk" }));
  }

  function start(mode: FollowMode): void {
    const stroll = strollOf(store.state);
    const graph = around.graph();
    if (!stroll || !graph) return;
    // Asking again must reach the phone again.
    stopWatching?.();
    stopWatching = null;
    const left = readWalk(around.storage);
    const same =
      left !== null &&
      left.plan === planKeyOf(store.state) &&
      (left.mode === mode || (left.mode !== "demo" && mode !== "demo"))
        ? left
        : null;
    store.update(setOut(stroll, followOptions(store.state, graph), mode, around.now(), same));
    if (mode !== "demo") return;
    store.update(
      changeWalk((following) => {
        const demo = {
          playing: true,
          rate: 1,
          seconds: same?.seconds ?? 0,
          lasts: simulation(following).seconds,
        };
        return { ...following, demo };
      }),
    );
  }

  function seek(seconds: number): void {
    const { following } = store.state;
    if (!following?.demo) return;
    if (following.walk.phase === "paused") store.update(doByHand("resume", around.now()));
    if (seconds < following.demo.seconds) {
      store.update(doByHand("restart", following.begun));
      store.update(changeWalk((now) => (now.demo ? { ...now, demo: { ...now.demo, seconds: 0 } } : now)));
    }
    advance(seconds);
  }

  function onVisibility(): void {
    if (!isVisible())
      store.update(changeWalk((now) => (now.mode === "gps" ? { ...now, wasHidden: true } : now)));
    settle();
  }

  around.page.addEventListener("visibilitychange", onVisibility);
  const unsubscribe = store.subscribe(settle);
  settle();

  return {
    start,
    goOn() {
      const left = readWalk(around.storage);
      if (left) start(left.mode);
    },
    wish(wish) {
      const graph = around.graph();
      if (wish.wish === "end") {
        writeWalk(around.storage, null);
        store.update(endWalk);
      } else if (wish.wish === "join")
        store.update(wish.leg === 0 && graph ? headForStart(graph) : joinLeg(wish.leg));
      else if (wish.wish === "step") store.update(turnToStep(wish.step));
      else if (wish.wish === "track") store.update(changeWalk((now) => ({ ...now, tracking: wish.on })));
      else if (wish.wish === "heading-up") {
        store.update(changeWalk((now) => ({ ...now, headingUp: wish.on, tracking: true })));
      } else if (wish.wish === "way-back") {
        if (graph) store.update(showWayBack(graph, wish.on));
      } else if (wish.wish === "demo") {
        const { playing, rate, seconds } = wish;
        store.update(
          changeWalk((now) =>
            now.demo
              ? {
                  ...now,
                  demo: { ...now.demo, playing: playing ?? now.demo.playing, rate: rate ?? now.demo.rate },
                }
              : now,
          ),
        );
        if (seconds !== undefined) seek(seconds);
      } else if (wish.wish === "restart" && store.state.following?.demo) {
        seek(0);
        store.update(
          changeWalk((now) => (now.demo ? { ...now, demo: { ...now.demo, playing: true } } : now)),
        );
      } else store.update(doByHand(wish.wish, around.now()));
    },
    end() {
      unsubscribe();
      around.page.removeEventListener("visibilitychange", onVisibility);
      stopWatching?.();
      stopWatching = null;
      tickEvery(null);
      lock.release();
    },
  };
}

/** What to store of a walk; nothing once it is over. */
function memoryOf(following: Following, listening: Listening | null): WalkMemory | null {
  const { plan, mode, begun, demo, autoplay, walk } = following;
  if (walk.phase === "finished") return null;
  const { stop, sentence, seconds } = listening ?? {};
  const heard = stop === undefined ? null : { stop, sentence: sentence ?? 0, seconds: seconds ?? 0 };
  return { plan, mode, begun, autoplay, heard, seconds: demo?.seconds ?? 0, walk: rememberFollowing(walk) };
}
