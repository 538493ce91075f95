import type { PrintOptions } from "./paper.ts";

/** The visitor wants the paper otherwise. */
export class PrintOptionsEvent extends Event {
  static readonly type = "print-options";
  readonly options: PrintOptions;
  constructor(options: PrintOptions) {
    super(PrintOptionsEvent.type, { bubbles: true, composed: true });
    this.options = options;
  }
}

/** The visitor is done with the pages. */
export class PrintCloseEvent extends Event {
  static readonly type = "print-close";
  constructor() {
    super(PrintCloseEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    "print-options": PrintOptionsEvent;
    "print-close": PrintCloseEvent;
  }
}
