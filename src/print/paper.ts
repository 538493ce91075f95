import type { PaperName, PrintOptions } from "../domain/printing.ts";

/** Sizes of letters in millimetres. */
export interface LetterSizes {
  readonly title: number;
  readonly heading: number;
  readonly body: number;
  readonly small: number;
  readonly label: number;
  readonly tick: number;
}

/** Everything about the sheet before anything is on it; millimetres. */
export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly landscape: boolean;
  readonly large: boolean;
  readonly sizes: LetterSizes;
}

/** Width and height in portrait, in millimetres. */
const formats: Readonly<Record<PaperName, readonly [number, number]>> = {
  a4: [210, 297],
  letter: [215.9, 279.4],
};

/** No printer reaches the very edge, and a thumb has to hold the sheet. */
const margin = 12;

/** Lines of running text are this many times as high as their letters. */
export const leading = 1.32;

const millimetresPerPoint = 25.4 / 72;
const usual = { title: 19, heading: 13, body: 10.5, small: 9, label: 9, tick: 7.5 };
const large = { title: 24, heading: 20, body: 18, small: 14, label: 12, tick: 10 };

/** The sheet the visitor chose. */
export function paperOf(options: PrintOptions): Paper {
  const [short, long] = formats[options.paper];
  const points = options.large ? large : usual;
  const sizes = Object.fromEntries(
    Object.entries(points).map(([name, size]) => [name, size * millimetresPerPoint]),
  ) as unknown as LetterSizes;
  return {
    width: options.landscape ? long : short,
    height: options.landscape ? short : long,
    margin,
    landscape: options.landscape,
    large: options.large,
    sizes,
  };
}
