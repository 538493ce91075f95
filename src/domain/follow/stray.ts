import type { Point } from "./frame.ts";
import { ageError, leapMetres, leaps } from "./phone.ts";

/**
 * A walker who left the known ways some seconds ago, across a square or along a path no map has: a place, a pace and
 * the error of the phone, each uncertain, the uncertainty the same to the east as to the north.
 */
export interface Stray {
  readonly weight: number;
  readonly age: number;
  readonly place: Point;
  /** Metres per second. */
  readonly pace: Point;
  readonly error: Point;
  /** Variances and covariances of place, pace and error, in metres and seconds. */
  readonly spread: Spread;
}

interface Spread {
  readonly place: number;
  readonly pace: number;
  readonly error: number;
  readonly placePace: number;
  readonly placeError: number;
  readonly paceError: number;
}

/** Metres per second per axis of someone walking about, and for how many seconds they keep their direction. */
const paceVariance = 0.8;
const paceSeconds = 30;

/** Someone who leaves the known ways here and now. */
export function stray(
  weight: number,
  place: Point,
  error: Point,
  placeVariance: number,
  errorVariance: number,
): Stray {
  return {
    weight,
    age: 0,
    place,
    pace: { east: 0, north: 0 },
    error,
    spread: {
      place: placeVariance,
      pace: paceVariance,
      error: errorVariance,
      placePace: 0,
      placeError: 0,
      paceError: 0,
    },
  };
}

/** The stray some seconds later, before anything new is seen. `sigma`: usual error of a position in metres. */
export function strollOn(before: Stray, seconds: number, sigma: number, isBent: boolean): Stray {
  const { spread, place, pace, error } = before;
  const aged = ageError(spread.error, seconds, sigma, isBent);
  const keep = Math.exp(-seconds / paceSeconds);
  return {
    weight: before.weight,
    age: before.age + seconds,
    place: { east: place.east + seconds * pace.east, north: place.north + seconds * pace.north },
    pace: { east: keep * pace.east, north: keep * pace.north },
    error: { east: aged.keep * error.east, north: aged.keep * error.north },
    spread: {
      place: spread.place + 2 * seconds * spread.placePace + seconds * seconds * spread.pace + 0.1 * seconds,
      pace: keep * keep * spread.pace + (1 - keep * keep) * paceVariance,
      error: aged.variance,
      placePace: keep * (spread.placePace + seconds * spread.pace),
      placeError: aged.keep * (spread.placeError + seconds * spread.paceError),
      paceError: keep * aged.keep * spread.paceError,
    },
  };
}

/** Takes in a fix; the weight is multiplied by how well it fits. `white`: variance of the brief part of the error. */
export function weighStray(before: Stray, seen: Point, white: number): Stray {
  const { spread, place, pace, error } = before;
  const usual = spread.place + 2 * spread.placeError + spread.error + white;
  const leapt = usual + leapMetres * leapMetres;
  const offEast = seen.east - place.east - error.east;
  const offNorth = seen.north - place.north - error.north;
  const squared = offEast * offEast + offNorth * offNorth;
  const asUsual = ((1 - leaps) / usual) * Math.exp(-squared / (2 * usual));
  const asLeap = (leaps / leapt) * Math.exp(-squared / (2 * leapt));
  const share = asUsual / (asUsual + asLeap);
  const toPlace = spread.place + spread.placeError;
  const toPace = spread.placePace + spread.paceError;
  const toError = spread.placeError + spread.error;
  const gain = share / usual + (1 - share) / leapt;
  const errorGain = (share * toError) / usual + ((1 - share) * (toError + leapMetres * leapMetres)) / leapt;
  const known = share / usual;
  return {
    weight: before.weight * (asUsual + asLeap),
    age: before.age,
    place: { east: place.east + gain * toPlace * offEast, north: place.north + gain * toPlace * offNorth },
    pace: { east: pace.east + gain * toPace * offEast, north: pace.north + gain * toPace * offNorth },
    error: { east: error.east + errorGain * offEast, north: error.north + errorGain * offNorth },
    spread: {
      place: spread.place - known * toPlace * toPlace,
      pace: spread.pace - known * toPace * toPace,
      error: spread.error - known * toError * toError,
      placePace: spread.placePace - known * toPlace * toPace,
      placeError: spread.placeError - known * toPlace * toError,
      paceError: spread.paceError - known * toPace * toError,
    },
  };
}
