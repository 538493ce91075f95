const small =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

const ordinals: Readonly<Record<string, string>> = {
  one: "first",
  two: "second",
  three: "third",
  five: "fifth",
  eight: "eighth",
  nine: "ninth",
  twelve: "twelfth",
};

/** A whole number from 0 to 999,999 in British words: `two hundred and seventy-one`. */
export function cardinal(value: number): string {
  if (value < 20) return small[value] ?? "";
  if (value < 100) return joined(tens[Math.floor(value / 10)] ?? "", "-", value % 10);
  if (value < 1000) return joined(`${small[Math.floor(value / 100)]} hundred`, " and ", value % 100);
  return joined(
    `${cardinal(Math.floor(value / 1000))} thousand`,
    value % 1000 < 100 ? " and " : " ",
    value % 1000,
  );
}

/** Its place in a row: `twenty-fifth`, `sixtieth`. */
export function ordinal(value: number): string {
  const words = cardinal(value);
  const last = /[a-z]+$/.exec(words)?.[0] ?? "";
  const turned = ordinals[last] ?? (last.endsWith("y") ? `${last.slice(0, -1)}ieth` : `${last}th`);
  return words.slice(0, words.length - last.length) + turned;
}

/** A year from 1000 to 2099 as it is said: `nineteen forty`, `nineteen oh five`, `two thousand and six`. */
export function year(value: number): string {
  if (value >= 2000 && value < 2010) return cardinal(value);
  const [century, rest] = [Math.floor(value / 100), value % 100];
  if (rest === 0) return century % 10 === 0 ? cardinal(value) : `${cardinal(century)} hundred`;
  return rest < 10 ? `${cardinal(century)} oh ${cardinal(rest)}` : `${cardinal(century)} ${cardinal(rest)}`;
}

/** Ten years named by their first: `eighteen eighties`, `nineteen hundreds`. */
export function decade(value: number): string {
  return year(value)
    .replace(/y$/, "ies")
    .replace(/(hundred|ten|thousand)$/, "$1s");
}

function joined(head: string, link: string, rest: number): string {
  return rest === 0 ? head : `${head}${link}${cardinal(rest)}`;
}
