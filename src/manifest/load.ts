/** From an address to JSON: one request for all who ask at the same time, within limits, with every failure told apart. */
import { realClock, type Clock } from '../language/clock.js';
import { LoadError, type LoadErrorReason } from './errors.js';
import { parseJson } from './json.js';
import { isWorthARetry, longestPause, maxRetries, pauseBefore } from './retry.js';

/** What one attempt may cost. */
export interface Limits {
  /** The most the body may hold, in bytes after decompression. 5 MiB unless told. */
  bytes: number;
  /** The longest an attempt may last, headers and body together, in seconds. 10 unless told; `Infinity` for 24 days. */
  seconds: number;
}

export interface LoadOptions {
  /** Ends the caller's interest; the request goes on while somebody else waits for it. */
  signal?: AbortSignal | undefined;
  /** Asks the server whether a cached copy still holds: for a Retry button and `reload()`. */
  fresh?: boolean | undefined;
  limits?: Partial<Limits> | undefined;
  /** Together with `fetch` that of the caller who starts the request: those who join it share them. */
  clock?: Clock | undefined;
  fetch?: typeof globalThis.fetch | undefined;
}

interface SharedRequest {
  text: Promise<string>;
  waiting: number;
  /** Ends the request where it stands. Nobody waits for `text` then, and it may stay pending for ever. */
  stop(): void;
}

/** Longer delays overflow a timer's 32 bits, and it fires at once. */
const longestTimer = 2 ** 31 - 1;

/** Requests under way, and nothing else: what has settled is forgotten, so that no failure is ever kept. */
const underWay = new Map<string, SharedRequest>();

/**
 * Fetches a manifest and parses it as JSON, whatever its Content-Type says.
 *
 * Calls with the same address, limits and `fresh` share one request as long as it lasts. They share its text: each gets
 * a value of its own, so that nobody can change another's. Parsing a second time costs less than a copy would.
 *
 * @param address an absolute http(s) address; its fragment counts for nothing
 * @returns the JSON value, which need not be a manifest
 * @throws LoadError, or the reason of `signal` once that is aborted
 */
export function loadManifest(address: string, options: LoadOptions = {}): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const { signal, fresh = false, limits } = options;
    signal?.throwIfAborted();
    const url = httpAddress(address);
    const bytes = limits?.bytes ?? 5 * 1024 * 1024;
    const seconds = limits?.seconds ?? 10;

    const key = [fresh, bytes, seconds, url].join(' ');
    const forget = () => {
      // A later request may have taken the place of one that was given up.
      if (underWay.get(key) === shared) underWay.delete(key);
    };
    const shared = underWay.get(key) ?? startRequest(url, { bytes, seconds }, options, forget);
    underWay.set(key, shared);
    shared.waiting += 1;

    const leave = () => {
      shared.waiting -= 1;
      if (shared.waiting === 0) {
        // At once, so that whoever asks next does not join a request that is being given up.
        forget();
        shared.stop();
      }
      reject(signal?.reason);
    };
    signal?.addEventListener('abort', leave, { once: true });
    shared.text
      .finally(() => signal?.removeEventListener('abort', leave))
      .then((text) => parseJson(text, url))
      .then(resolve, reject);
  });
}

function httpAddress(address: string): string {
  let url;
  try {
    url = new URL(address);
  } catch (cause) {
    throw new LoadError('address', { url: address, cause });
  }
  // fetch refuses a user name or password with the same error as a broken network.
  if (!/^https?:$/.test(url.protocol) || url.username || url.password) throw new LoadError('address', { url: address });
  url.hash = '';
  return url.href;
}

/** Asks, and asks again where that may help, until there is a text or a final error; then calls `onSettled`. */
function startRequest(url: string, limits: Limits, options: LoadOptions, onSettled: () => void): SharedRequest {
  const { fresh, clock = realClock, fetch = globalThis.fetch } = options;
  const controller = new AbortController();
  let retryAfter: string | null = null;
  // One is enough: it is either an attempt's or that of the pause before the next.
  let timer: unknown;
  const wait = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      timer = clock.setTimeout(resolve, Math.min(milliseconds, longestTimer));
    });

  const failWith = (reason: LoadErrorReason) => (cause: unknown) => {
    throw new LoadError(reason, { url, cause });
  };

  const read = async (cache: RequestCache): Promise<string> => {
    retryAfter = null;
    const init: RequestInit = { credentials: 'same-origin', cache, signal: controller.signal };
    const { body, headers, ok, status } = await fetch(url, init).catch(failWith('network'));
    retryAfter = headers.get('Retry-After');
    const reader = body?.getReader();
    try {
      if (!ok) throw new LoadError('status', { url, status, detail: `${status}` });
      // Good for a refusal only: it counts compressed bytes, and may be absent or too low.
      const announced = Number(headers.get('Content-Length'));
      let received = 0;
      let text = '';
      // Drops a BOM. What is not UTF-8 becomes U+FFFD, as in `Response.json()`.
      const decoder = new TextDecoder();
      while (reader) {
        if (Math.max(announced, received) > limits.bytes) {
          throw new LoadError('too-large', { url, detail: `more than ${limits.bytes} bytes` });
        }
        const { done, value } = await reader.read().catch(failWith('cut-short'));
        if (done) break;
        received += value.byteLength;
        text += decoder.decode(value, { stream: true });
      }
      return text + decoder.decode();
    } finally {
      // Frees the connection, of which there are six to a host. Fails for a body that has failed: that is known by now.
      reader?.cancel().catch(() => {});
    }
  };

  const attempt = (cache: RequestCache): Promise<string> =>
    Promise.race([
      read(cache),
      wait(limits.seconds * 1000).then(() => {
        controller.abort();
        throw new LoadError('timeout', { url, detail: `${limits.seconds} s` });
      }),
    ]).finally(() => clock.clearTimeout(timer));

  const attempts = async (): Promise<string> => {
    for (let retry = 0; ; retry += 1) {
      try {
        // A retry must not be answered from a cache: a server may have let its error be stored.
        return await attempt(fresh || retry > 0 ? 'no-cache' : 'default');
      } catch (error) {
        if (controller.signal.aborted || retry === maxRetries || !isWorthARetry(error)) throw error;
        const pause = pauseBefore(retry, retryAfter, clock);
        // The server would refuse an earlier attempt, and the reader has a button for a later one.
        if (pause > longestPause) throw error;
        await wait(pause);
      }
    }
  };

  return {
    text: attempts().finally(onSettled),
    waiting: 0,
    stop: () => {
      clock.clearTimeout(timer);
      controller.abort();
    },
  };
}
