// Time and chance, passed in so that tests need not wait for either.

/** Where the current time, timers and random numbers come from. */
export interface Clock {
  /** Milliseconds since 1970, as `Date.now()`. */
  now(): number;
  /** Returns what `clearTimeout` takes. */
  setTimeout(callback: () => void, milliseconds: number): unknown;
  clearTimeout(timer: unknown): void;
  /** From 0 up to, but not including, 1, as `Math.random()`. */
  random(): number;
}

/** The browser's or Node's own. */
export const realClock: Clock = {
  now: () => Date.now(),
  setTimeout: (callback, milliseconds) => setTimeout(callback, milliseconds),
  clearTimeout: (timer) => {
    clearTimeout(timer as number);
  },
  random: () => Math.random(),
};
