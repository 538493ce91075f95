import type { FileKind } from "../domain/exchange/told.ts";

/** Every word for sending a walk, and keeping it as a file. A language that lacks one does not compile. */
export interface ShareWords {
  readonly heading: string;
  /** Under the heading: what a link carries, and what it never does. */
  readonly intro: string;
  readonly send: string;
  readonly link: string;
  readonly copy: string;
  readonly copied: string;
  /** The page may not write to the clipboard. */
  readonly copyByHand: string;
  readonly code: string;
  readonly codeHint: string;
  /** The link does not fit a code that phones read well. */
  readonly codeTooLong: string;
  readonly files: string;
  readonly file: Readonly<Record<FileKind, { readonly name: string; readonly use: string }>>;
  readonly otherMap: string;
  readonly otherMapHint: string;
}
