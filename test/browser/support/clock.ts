// Time for tests that cannot wait: one clock that stands still until a test moves it, and one that hurries.
import type { Clock } from '../../../src/language/clock.js';

/** Begins on 1 January 2025 (UTC). Chance is a half, which makes each pause as long as its mean. */
export function stillClock() {
  let time = Date.parse('2025-01-01T00:00:00Z');
  let last = 0;
  const timers = new Map<unknown, { due: number; callback: () => void }>();
  const clock: Clock = {
    now: () => time,
    setTimeout(callback, milliseconds) {
      last += 1;
      timers.set(last, { due: time + milliseconds, callback });
      return last;
    },
    clearTimeout: (timer) => void timers.delete(timer),
    random: () => 0.5,
  };
  return {
    clock,
    /** How long each timer still has, in milliseconds. */
    pending: () => [...timers.values()].map(({ due }) => due - time),
    /** Moves on, and lets everything happen that is due; resolves in another turn of the event loop. */
    async pass(milliseconds: number) {
      time += milliseconds;
      for (const [timer, { due, callback }] of [...timers]) {
        if (due > time) continue;
        timers.delete(timer);
        callback();
      }
      await turn();
    },
  };
}

/** Pauses and time-outs pass a hundred times as fast. Together with `patience`, slow machines get the whole time. */
export const fastClock: Clock = {
  now: () => Date.now(),
  setTimeout: (callback, milliseconds) => setTimeout(callback, milliseconds / 100),
  clearTimeout: (timer) => {
    clearTimeout(timer as number);
  },
  random: () => 0.5,
};

/** Limits under which nothing takes too long by the fast clock. */
export const patience = { seconds: 1000 };

/** One turn of the event loop: every promise that can settle without the network or a clock has settled. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
