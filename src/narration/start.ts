import type { NarratorState } from "./narrator.ts";

/** What decides whether a stop may be read aloud on arrival without a tap. */
export interface Circumstances {
  /** The walker has said yes for this tour. */
  readonly agreed: boolean;
  /** Something was started by a tap since the page was opened: before, browsers and manners forbid it. */
  readonly tapped: boolean;
  readonly nearMainCrossing: boolean;
  readonly status: NarratorState["status"];
}

/** Whether narration may start by itself now. A walker in traffic is left alone, and a pause stays a pause. */
export function mayStart({ agreed, tapped, nearMainCrossing, status }: Circumstances): boolean {
  return agreed && tapped && !nearMainCrossing && status === "idle";
}
