/** How phones err, as far as the filter knows. */

/** Share of the variance of a position that lasts from fix to fix, and for how many seconds. */
export const lastingShare = 0.7;
export const lastingSeconds = 15;

/** Now and then a position leaps, among high walls: how often per fix, and how far in metres. */
export const leaps = 1 / 150;
export const leapMetres = 40;

/** After a leap the new error stays, as long as the walls that bend the signal: for so many seconds, hardly fading. */
export const bentSeconds = 60;
const bentLastingSeconds = 240;

/** How the lasting error lives on over some seconds: the share of it that is kept, and its variance in m² afterwards. */
export function ageError(
  variance: number,
  seconds: number,
  sigma: number,
  isBent: boolean,
): { readonly keep: number; readonly variance: number } {
  const usual = Math.exp(-seconds / lastingSeconds);
  const keep = isBent ? Math.exp(-seconds / bentLastingSeconds) : usual;
  return { keep, variance: keep * keep * variance + (1 - usual * usual) * lastingShare * sigma * sigma };
}
