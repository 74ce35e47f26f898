// The current time, timers and random numbers, passed in so that tests can control them.

/** A source of the current time, timers and random numbers. */
export interface Clock {
  /** Milliseconds since 1970, like `Date.now()`. */
  now(): number;
  /** Returns the timer to pass to `clearTimeout`. */
  setTimeout(callback: () => void, milliseconds: number): unknown;
  clearTimeout(timer: unknown): void;
  /** At least 0 and less than 1, like `Math.random()`. */
  random(): number;
}

/** The clock of the browser or of Node. */
export const realClock: Clock = {
  now: () => Date.now(),
  setTimeout: (callback, milliseconds) => setTimeout(callback, milliseconds),
  clearTimeout: (timer) => {
    clearTimeout(timer as number);
  },
  random: () => Math.random(),
};
