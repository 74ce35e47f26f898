// What the status region says, and when: after a pause, so that typing makes one announcement and not five.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Clock } from '../../language/clock.js';

/** Long enough for the next key of a slow typist, short enough to feel like an answer. In milliseconds. */
const pause = 500;

interface LiveRegionHost extends ReactiveControllerHost {
  readonly clock: Clock;
}

/** Holds the one sentence of a `role="status"` region. */
export class LiveRegionController implements ReactiveController {
  /** What the region holds. */
  text = '';
  #timer: unknown;

  constructor(readonly host: LiveRegionHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#cancel();
  }

  /** Announces a sentence, unless another comes within the pause. */
  announce(sentence: string): void {
    this.#cancel();
    this.#timer = this.host.clock.setTimeout(() => {
      // Lit leaves the DOM alone for the same string, and what does not change is not read out again.
      this.text = this.text === sentence ? `${sentence}\u00a0` : sentence;
      this.host.requestUpdate();
    }, pause);
  }

  /** Empties the region, and drops what has not been announced yet. */
  clear(): void {
    this.#cancel();
    this.text = '';
  }

  #cancel(): void {
    this.host.clock.clearTimeout(this.#timer);
  }
}
