// `:state(loading)` and the others, for a page's style sheet.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Keeps the element's custom states to those that hold. */
export class CustomStatesController implements ReactiveController {
  readonly #current: () => readonly string[];
  readonly #states: CustomStateSet | undefined;

  /** @param current the names of the states that hold now */
  constructor(host: ReactiveControllerHost & HTMLElement, current: () => readonly string[]) {
    this.#current = current;
    // Firefox before 126 and Safari before 17.4 have none.
    ({ states: this.#states } = host.attachInternals() as { states?: CustomStateSet });
    host.addController(this);
  }

  hostUpdated(): void {
    const wanted = this.#current();
    for (const state of this.#states ?? []) if (!wanted.includes(state)) this.#states?.delete(state);
    for (const state of wanted) {
      try {
        this.#states?.add(state);
      } catch {
        // Chrome before 125 takes only names that begin with `--`, and knows no `:state()`.
      }
    }
  }
}
