import type { ReactiveController, ReactiveControllerHost } from "lit";

/** A row on its way, counted from 0; `shift` in CSS pixels down from where it was. */
export interface Dragged {
  readonly from: number;
  readonly to: number;
  readonly shift: number;
  /** Height of the row, which the others give way by. */
  readonly height: number;
}

/** Lets the rows of a list be dragged by their handles; `drop` hears from where to where. */
export class DragRows implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode };
  readonly #drop: (from: number, to: number) => void;
  /** Middles of the rows in CSS pixels down the window, as they lay when the drag began. */
  #middles: readonly number[] = [];
  #began = 0;
  dragged: Dragged | null = null;

  constructor(
    host: ReactiveControllerHost & { readonly renderRoot: ParentNode },
    drop: (from: number, to: number) => void,
  ) {
    this.#host = host;
    this.#drop = drop;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.dragged = null;
  }

  press(event: PointerEvent, from: number): void {
    if (event.button !== 0) return;
    const boxes = [...this.#host.renderRoot.querySelectorAll("[data-row]")].map((row) =>
      row.getBoundingClientRect(),
    );
    this.#middles = boxes.map(({ top, height }) => top + height / 2);
    this.#began = event.clientY;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.dragged = { from, to: from, shift: 0, height: boxes[from]?.height ?? 0 };
    this.#host.requestUpdate();
  }

  move(event: PointerEvent): void {
    if (!this.dragged) return;
    const { from } = this.dragged;
    const shift = event.clientY - this.#began;
    const middle = (this.#middles[from] ?? 0) + shift;
    const to = this.#middles.filter((other, row) => row !== from && other < middle).length;
    this.dragged = { ...this.dragged, to, shift };
    this.#host.requestUpdate();
  }

  /** `keep` is false when the press was taken away from the page. */
  release(keep: boolean): void {
    const { dragged } = this;
    this.dragged = null;
    this.#host.requestUpdate();
    if (keep && dragged && dragged.from !== dragged.to) this.#drop(dragged.from, dragged.to);
  }

  /** Moves the rows meanwhile; set by hand, as styles written into the page are not trusted. */
  hostUpdated(): void {
    for (const [index, row] of [
      ...this.#host.renderRoot.querySelectorAll<HTMLElement>("[data-row]"),
    ].entries()) {
      const moved = this.#movedBy(index);
      row.style.transform = moved === 0 ? "" : `translateY(${moved}px)`;
    }
  }

  /** CSS pixels down. */
  #movedBy(row: number): number {
    if (!this.dragged) return 0;
    const { from, to, shift, height } = this.dragged;
    if (row === from) return shift;
    if (row > from && row <= to) return -height;
    return row < from && row >= to ? height : 0;
  }
}
