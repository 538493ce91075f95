const space = /[\t\n\r ]*/y;
const atom = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const quote = /"/y;
const inString = /[^"\\\p{Cc}]+|[\u007f-\u009f]+|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/uy;

/** The line, counted from 1, in which a text stops being JSON (RFC 8259); browsers do not agree on telling it. */
export function jsonFaultLine(text: string): number {
  const open: ("]" | "}")[] = [];
  let position = 0;

  function takes(pattern: RegExp): boolean {
    pattern.lastIndex = position;
    if (!pattern.test(text)) return false;
    position = pattern.lastIndex;
    return true;
  }
  function is(sign: string | undefined): boolean {
    takes(space);
    if (text[position] !== sign) return false;
    position += 1;
    return true;
  }
  function string(): boolean {
    if (!is('"')) return false;
    while (takes(inString));
    return takes(quote);
  }
  function key(): boolean {
    return open.at(-1) === "]" || (string() && is(":"));
  }
  /** A value, or as much of one as opens; whether there is anything but a fault. */
  function value(): boolean {
    for (;;) {
      const opened = is("[") ? "]" : is("{") ? "}" : null;
      if (!opened) return string() || takes(atom);
      if (is(opened)) return true;
      open.push(opened);
      if (!key()) return false;
    }
  }

  let sound = value();
  while (sound && open.length > 0) {
    if (is(open.at(-1))) open.pop();
    else sound = is(",") && key() && value();
  }
  if (sound) takes(space);
  return text.slice(0, position).split("\n").length;
}
