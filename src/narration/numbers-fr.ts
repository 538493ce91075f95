const small =
  "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf".split(
    " ",
  );
const tens = "- - vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt".split(" ");

/** A whole number from 0 to 999 999 in words of France: `deux cent soixante et onze`. */
export function cardinal(value: number): string {
  return hundreds(value, true);
}

/** The same before a feminine noun: `vingt et une`. */
export function feminine(value: number): string {
  return value % 10 === 1 && value % 100 !== 11 && value % 100 !== 71 && value % 100 !== 91
    ? `${cardinal(value)}e`
    : cardinal(value);
}

/** Its place in a row from 2 on, or from 1 inside a larger number: `deuxième`, `vingt et unième`, `trentième`. */
export function ordinal(value: number): string {
  const words = hundreds(value, false);
  if (words.endsWith("cinq")) return `${words}uième`;
  if (words.endsWith("neuf")) return `${words.slice(0, -1)}vième`;
  return `${words.replace(/e$/, "")}ième`;
}

/** `alone`: nothing follows, so that “vingt” and “cent” take their plural. */
function hundreds(value: number, alone: boolean): string {
  if (value < 100) return underHundred(value, alone);
  if (value < 1000) {
    const [count, rest] = [Math.floor(value / 100), value % 100];
    const head = count === 1 ? "cent" : `${small[count]} cent`;
    if (rest > 0) return `${head} ${underHundred(rest, alone)}`;
    return count > 1 && alone ? `${head}s` : head;
  }
  const [count, rest] = [Math.floor(value / 1000), value % 1000];
  const head = count === 1 ? "mille" : `${hundreds(count, false)} mille`;
  return rest === 0 ? head : `${head} ${hundreds(rest, alone)}`;
}

function underHundred(value: number, alone: boolean): string {
  if (value < 20) return small[value] ?? "";
  const ten = Math.floor(value / 10);
  const rest = ten === 7 || ten === 9 ? (value % 10) + 10 : value % 10;
  const head = tens[ten] ?? "";
  if (rest === 0) return ten === 8 && alone ? `${head}s` : head;
  const link = (rest === 1 || rest === 11) && ten < 8 ? " et " : "-";
  return `${head}${link}${small[rest]}`;
}
