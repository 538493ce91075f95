/** Minutes after midnight as `HH:MM`. */
export function clock(minutes: number): string {
  const whole = Math.round(minutes);
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${two(Math.floor(whole / 60) % 24)}:${two(whole % 60)}`;
}

/** `HH:MM` as minutes after midnight, or undefined where that is no time of day. */
export function parseClock(text: string): number | undefined {
  const [, hours = "", minutes = ""] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  return hours === "" ? undefined : Number(hours) * 60 + Number(minutes);
}
