import { trim, type SvgNode } from "./node.ts";

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A drawing as SVG text, to be kept as a file. The same drawing gives the same text. */
export function writeSvg(drawing: SvgNode): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(drawing)}\n`;
}

function write(piece: SvgNode | string): string {
  if (typeof piece === "string") return escape(piece);
  const attributes = Object.entries(piece.attributes)
    .map(([name, value]) => ` ${name}="${escape(attributeText(value))}"`)
    .join("");
  const inner = piece.children.map(write).join("");
  return inner === ""
    ? `<${piece.name}${attributes}/>`
    : `<${piece.name}${attributes}>${inner}</${piece.name}>`;
}

/** The value of an attribute as written. */
export function attributeText(value: string | number): string {
  return typeof value === "number" ? trim(value) : value;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
}
