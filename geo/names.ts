import { createHash } from "node:crypto";

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

/** Ids that stay the same as long as what they stand for does: readable part, then a few letters of a digest. */
export function idMaker(): (readable: string, content: string) => string {
  const used = new Set<string>();
  return (readable, content) => {
    const digest = BigInt(`0x${createHash("sha256").update(content).digest("hex")}`).toString(36);
    for (let length = 5; ; length++) {
      const id = `${readable}-${digest.slice(0, length)}`;
      if (!used.has(id)) {
        used.add(id);
        return id;
      }
      if (length > digest.length) throw new Error(`two features with the same content: ${id}`);
    }
  };
}
