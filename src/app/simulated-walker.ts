import { simulateWalk, type SimulatedWalk } from "../domain/follow/simulate.ts";
import type { Stroll } from "../domain/route/types.ts";
import type { Action } from "./actions.ts";
import { changeWalk, doByHand, takeFix } from "./follow-actions.ts";
import type { Demo, Following } from "./following.ts";
import type { AppState } from "./state.ts";
import type { Store } from "./store.ts";

/** Walks in place of a phone; everything happens through the store. */
export interface SimulatedWalker {
  begin(): void;
  /** One tick of our time, in seconds. */
  walkOn(seconds: number): void;
  change(change: Partial<Demo>): void;
  /** Turns to a second of the walk, forth or back. */
  seek(seconds: number): void;
  /** Turns to a moment at a goal, counted from 0; before the first, to the beginning. */
  seekGoal(goal: number): void;
}

/** The simulated walker stops this long at every stop, and after so many seconds there has been seen to arrive. */
const pauseSeconds = 12;
const arrivedSeconds = 7;

/** A walker that is exactly where the plan of the walk says, give or take what phones err. */
export function simulatedWalker(store: Store<AppState>, now: () => number): SimulatedWalker {
  let simulated: { readonly stroll: Stroll; readonly walk: SimulatedWalk; readonly begun: number } | null =
    null;

  function walkOf({ walk, begun }: Following): SimulatedWalk {
    const { stroll } = walk.track;
    if (simulated?.stroll !== stroll || simulated.begun !== begun) {
      simulated = { stroll, begun, walk: simulateWalk(stroll, { sigma: 5, pauseSeconds, startTime: begun }) };
    }
    return simulated.walk;
  }

  function change(to: Partial<Demo>): void {
    store.update(changeWalk((walk) => (walk.demo ? { ...walk, demo: { ...walk.demo, ...to } } : walk)));
  }

  /** Says where it is, second by second, up to a moment. */
  function advance(until: number): void {
    const { following } = store.state;
    if (!following?.demo) return;
    const walk = walkOf(following);
    const end = Math.min(until, walk.seconds);
    const moves: Action[] = [];
    for (let second = Math.ceil(following.demo.seconds); second <= end; second += 1) {
      const fix = walk.fixAt(second);
      if (fix) moves.push(takeFix(fix));
    }
    store.update((state) => moves.reduce((moved, move) => move(moved), state));
    const over = end >= walk.seconds || store.state.following?.walk.phase === "finished";
    change({ seconds: end, ...(over && { playing: false }) });
  }

  function seek(seconds: number): void {
    const { following } = store.state;
    if (!following?.demo) return;
    if (following.walk.phase === "paused") store.update(doByHand("resume", now()));
    if (seconds < following.demo.seconds) {
      store.update(doByHand("restart", following.begun));
      change({ seconds: 0 });
    }
    advance(seconds);
  }

  return {
    begin() {
      store.update(
        changeWalk((walk) => ({
          ...walk,
          demo: { playing: true, rate: 1, seconds: 0, lasts: walkOf(walk).seconds },
        })),
      );
    },
    walkOn(seconds) {
      const demo = store.state.following?.demo;
      if (demo) advance(demo.seconds + seconds * demo.rate);
    },
    change,
    seek,
    seekGoal(goal) {
      const { following } = store.state;
      const target = following?.walk.track.goals[goal];
      if (!following || !target) return seek(0);
      const walk = walkOf(following);
      let second = 0;
      while (second < walk.seconds && walk.truthAt(second).metresAlong < target.metres - 0.5) second += 1;
      seek(second + arrivedSeconds);
    },
  };
}
