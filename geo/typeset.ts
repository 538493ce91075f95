/** Spaces at which no line ends; French printers set the narrow one before a semicolon. */
const [thin, whole] = ["\u202f", "\u00a0"];

/**
 * The same value with every text under a key `fr` set as French printers do: no line begins with a punctuation mark,
 * nor in the middle of a number or an hour. Authors write plain spaces.
 */
export function typeset<T>(value: T, isFrench = false): T {
  if (typeof value === "string") return (isFrench ? french(value) : value) as T;
  if (Array.isArray(value)) return value.map((each: unknown) => typeset(each, isFrench)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, typeset<unknown>(each, isFrench || key === "fr")]),
  ) as T;
}

function french(text: string): string {
  return text
    .replace(/ (?=[;:!?»])/g, thin)
    .replace(/(?<=«) /g, thin)
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, thin)
    .replace(/(?<=\d) (?=h\b)|(?<=\d[\s\u00a0]h) (?=\d\d)/g, whole);
}
