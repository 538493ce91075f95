import { ContextConsumer } from "@lit/context";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { AppState } from "../app/state.ts";
import type { Store } from "../app/store.ts";
import { storeContext } from "./context.ts";

/** Re-renders its host when the selected part of the state becomes another. */
export class Selected<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #select: (state: AppState) => T;
  #store: Store<AppState> | null = null;
  #unsubscribe: (() => void) | null = null;
  #value: T | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, select: (state: AppState) => T) {
    this.#host = host;
    this.#select = select;
    host.addController(this);
    // Without `subscribe` the consumer is not called again after the element has moved in the page.
    new ContextConsumer(host, {
      context: storeContext,
      subscribe: true,
      callback: (store) => this.#connect(store),
    });
  }

  /** The selected part, or undefined before the element is in the page. */
  get value(): T | undefined {
    return this.#value;
  }

  hostConnected(): void {
    if (this.#store) this.#connect(this.#store);
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = null;
  }

  #connect(store: Store<AppState>): void {
    this.#unsubscribe?.();
    this.#store = store;
    this.#unsubscribe = store.subscribe(() => this.#read(store));
    this.#read(store);
  }

  #read(store: Store<AppState>): void {
    const next = this.#select(store.state);
    if (Object.is(next, this.#value)) return;
    this.#value = next;
    this.#host.requestUpdate();
  }
}
