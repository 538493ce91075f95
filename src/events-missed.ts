import { Wish } from "./events.ts";

/** A file that an element needs in a hurry could not be fetched: tell the visitor, and `again` when they ask for it. */
export class PartMissedEvent extends Wish {
  static readonly type = "part-missed";
  readonly file: string;
  readonly again: () => Promise<void>;
  constructor(file: string, again: () => Promise<void>) {
    super(PartMissedEvent.type);
    this.file = file;
    this.again = again;
  }
}

/** Runs `read`; when that fails for want of this file, says so from `host` upwards instead of throwing. */
export async function readOrMiss(host: EventTarget, file: string, read: () => Promise<void>): Promise<void> {
  try {
    await read();
  } catch {
    host.dispatchEvent(new PartMissedEvent(file, read));
  }
}

declare global {
  interface HTMLElementEventMap {
    "part-missed": PartMissedEvent;
  }
}
