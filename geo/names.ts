/** A name as part of an id: plain lower-case letters and hyphens. */
export function slug(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/œ/gi, "oe")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** A text with the apostrophes a printer would set. */
export function typographic(text: string): string {
  return text.replaceAll("'", "’");
}

/** Id of one of many things without a name: a word and its number among them, so that ids sort as numbers do. */
export function numbered(readable: string, index: number): string {
  return `${readable}-${String(index + 1).padStart(5, "0")}`;
}
