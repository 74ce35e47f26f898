// What the status region says, and when: after a pause, so that typing makes one announcement and not five.
import type { Clock } from '../language/clock.js';

/** Long enough for the next key of a slow typist, short enough to feel like an answer. In milliseconds. */
const pause = 500;

/** Holds the one sentence of a `role="status"` region. */
export class Announcer {
  /** What the region holds now. */
  text = '';
  #timer: unknown;
  readonly #show: () => void;

  /** @param show called when `text` has changed */
  constructor(show: () => void) {
    this.#show = show;
  }

  /** Says the latest sentence once no other came for a while. */
  say(sentence: string, clock: Clock): void {
    this.cancel(clock);
    this.#timer = clock.setTimeout(() => {
      // Lit leaves the DOM alone for the same string, and what does not change is not read out again.
      this.text = this.text === sentence ? `${sentence}\u00a0` : sentence;
      this.#show();
    }, pause);
  }

  /** Nothing was said. */
  clear(clock: Clock): void {
    this.cancel(clock);
    this.text = '';
  }

  cancel(clock: Clock): void {
    clock.clearTimeout(this.#timer);
  }
}
