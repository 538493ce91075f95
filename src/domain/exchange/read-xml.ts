/** Why a text is not the XML we accept, and in which line, counted from 1. */
export interface XmlFault {
  readonly why: "syntax" | "unclosed" | "declaration" | "too-deep" | "stopped";
  readonly line: number;
}

/** An element as it opens, with what it carries; `name` without its prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly line: number;
}

/** What a reader wants to hear of. */
export interface XmlReader {
  /** Asked before each tag: whether to stop there. */
  stops(line: number): boolean;
  open(element: XmlElement): void;
  /** All text of the element that is about to close, without that of elements inside it. */
  close(name: string, text: string): void;
}

const deepest = 64;
const word = "[^\\s<>/=\"'&!?]+";
const tag = new RegExp(
  `<(/?)(${word})((?:\\s+${word}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>|<!--[^]*?-->|<!\\[CDATA\\[([^]*?)\\]\\]>|<\\?[^]*?\\?>`,
  "y",
);
const attribute = new RegExp(`(${word})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "g");

/**
 * Reads XML from start to end and tells of every element. A small part of XML 1.0
 * (https://www.w3.org/TR/xml/): no document types, so that nothing can be declared, expanded or fetched.
 * Gives the first fault, `stopped` where the reader wished it, or null when the text was read to its end. Looks at
 * each character a fixed number of times, however the text is laid out.
 */
export function readXml(text: string, reader: XmlReader): XmlFault | null {
  const open: { readonly name: string; text: string }[] = [];
  let position = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let line = 1;
  let lineEnd = text.indexOf("\n");
  let roots = 0;

  function pass(end: number): void {
    for (; lineEnd >= 0 && lineEnd < end; lineEnd = text.indexOf("\n", lineEnd + 1)) line += 1;
    position = end;
  }

  while (position < text.length) {
    const next = text.indexOf("<", position);
    const end = next < 0 ? text.length : next;
    if (end > position) {
      const within = open.at(-1);
      const said = text.slice(position, end);
      if (within) within.text += said;
      else if (said.trim() !== "") return { why: "syntax", line };
      pass(end);
      continue;
    }
    if (reader.stops(line)) return { why: "stopped", line };
    if (text.startsWith("<!D", position)) return { why: "declaration", line };
    tag.lastIndex = position;
    const found = tag.exec(text);
    if (!found) return { why: "syntax", line };
    const [, closes, name, carried = "", closed, literal] = found;
    if (literal !== undefined) {
      const within = open.at(-1);
      if (!within) return { why: "syntax", line };
      within.text += literal.replaceAll("&", "&amp;");
    } else if (name !== undefined && closes) {
      const last = open.pop();
      if (last?.name !== name) return { why: "syntax", line };
      reader.close(local(name), plain(last.text));
    } else if (name !== undefined) {
      if (open.length === 0 && (roots += 1) > 1) return { why: "syntax", line };
      if (open.length >= deepest) return { why: "too-deep", line };
      reader.open({ name: local(name), attributes: attributesOf(carried), line });
      if (closed) reader.close(local(name), "");
      else open.push({ name, text: "" });
    }
    pass(tag.lastIndex);
  }
  if (open.length > 0 || roots === 0) return { why: "unclosed", line };
  return null;
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function attributesOf(carried: string): ReadonlyMap<string, string> {
  const found = [...carried.matchAll(attribute)];
  return new Map(found.map(([, name = "", double, single]) => [name, plain(double ?? single ?? "")]));
}

const named: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Text with its references resolved; one that means nothing stays as it was written. */
function plain(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{1,5}));/gi, (written, decimal, hex, name) => {
    if (name !== undefined) return named.get(String(name)) ?? written;
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : written;
  });
}
