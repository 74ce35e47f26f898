/** A network and a clock that do nothing unless told, so that the pending state can be seen. */
import type { LoadError } from '../../src/manifest/errors.js';
import type { Clock } from '../../src/language/clock.js';
import type { LoadOptions } from '../../src/manifest/load.js';

export interface HeldRequest {
  url: string;
  init: RequestInit;
  answer(body: BodyInit | null, init?: ResponseInit): void;
  /** What the platform does offline, among others. */
  fail(): void;
}

/** A `fetch` whose requests wait in `requests` until a test answers them; like the real one it heeds its signal. */
export function heldNetwork() {
  const requests: HeldRequest[] = [];
  const fetch = (url: string | URL | Request, init: RequestInit = {}) =>
    new Promise<Response>((resolve, reject) => {
      init.signal?.addEventListener('abort', () => reject(init.signal?.reason), { once: true });
      requests.push({
        url: url as string,
        init,
        answer: (body, responseInit) => resolve(new Response(body, responseInit)),
        fail: () => reject(new TypeError('Failed to fetch')),
      });
    });
  return { requests, fetch };
}

/** A clock that stands still. Chance is a half, which makes each pause as long as its mean. */
export function stillClock() {
  let time = Date.parse('2025-01-01T00:00:00Z');
  let random = 0.5;
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
    random: () => random,
  };
  return {
    clock,
    /** How long each timer still has, in milliseconds. */
    pending: () => [...timers.values()].map(({ due }) => due - time),
    draw(value: number) {
      random = value;
    },
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

/** One turn of the event loop: every promise that can settle without the network or the clock has settled. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** A body that is written by hand. */
export function heldBody() {
  const encoder = new TextEncoder();
  let controller!: ReadableStreamDefaultController<Uint8Array>;
  const state = { cancelled: false };
  const stream = new ReadableStream<Uint8Array>({
    start(started) {
      controller = started;
    },
    cancel() {
      state.cancelled = true;
    },
  });
  return {
    stream,
    state,
    write: (text: string) => controller.enqueue(encoder.encode(text)),
    writeBytes: (...bytes: number[]) => controller.enqueue(new Uint8Array(bytes)),
    close: () => controller.close(),
    fail: () => controller.error(new TypeError('network error')),
  };
}

/** What became of a promise so far. */
export function watch(promise: Promise<unknown>) {
  const seen: { state: 'pending' | 'resolved' | 'rejected'; value?: unknown; reason?: unknown } = { state: 'pending' };
  promise.then(
    (value) => Object.assign(seen, { state: 'resolved', value }),
    (error: unknown) => Object.assign(seen, { state: 'rejected', value: error, reason: (error as LoadError).reason }),
  );
  return seen;
}

/** A network and a clock by hand, and the options that hand them to `loadManifest`. */
export function byHand() {
  const network = heldNetwork();
  const time = stillClock();
  const options: LoadOptions = { fetch: network.fetch, clock: time.clock };
  return { requests: network.requests, time, options };
}

export const address = 'https://example.com/subprocessors.json';
