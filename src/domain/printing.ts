/** Sheets of paper one can buy. */
export const paperNames = ["a4", "letter"] as const;
export type PaperName = (typeof paperNames)[number];

/** How much of the texts is printed; `none` leaves maps and directions. */
export const textAmounts = ["full", "short", "none"] as const;
export type TextAmount = (typeof textAmounts)[number];

/** What the visitor wants on paper. */
export interface PrintOptions {
  readonly text: TextAmount;
  readonly paper: PaperName;
  readonly landscape: boolean;
  /** Large print: running text in 18 point. */
  readonly large: boolean;
  /** Black and white: told apart by pattern, weight and grey alone. */
  readonly mono: boolean;
}

/** What is offered first. */
export const usualPrint: PrintOptions = {
  text: "full",
  paper: "a4",
  landscape: false,
  large: false,
  mono: false,
};
