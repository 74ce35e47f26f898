// Address → JSON: one request for all who ask at the same time, within limits, and for each way to fail its own reason.
import { realClock, type Clock } from '../language/clock.js';
import { decodeText } from './encoding.js';
import { LoadError, type LoadErrorReason } from './errors.js';
import { parseJson } from './json.js';
import { isWorthARetry, longestPause, maxRetries, pauseBefore } from './retry.js';

/** The most that one attempt may take. */
export interface Limits {
  /** The size of the body in bytes, after decompression. Default: 5 MiB. */
  bytes: number;
  /**
   * How long it may last in seconds, headers and body together. Default: 10. `Infinity` means 24 days, a timer's
   * longest.
   */
  seconds: number;
}

export interface LoadOptions {
  /** Rejects this caller's promise. The request goes on as long as another caller waits for it. */
  signal?: AbortSignal | undefined;
  /** Has a cached copy revalidated by the server, for a Retry button and `reload()`. */
  fresh?: boolean | undefined;
  limits?: Partial<Limits> | undefined;
  /** Callers who join a request share the clock and the `fetch` of the one who started it. */
  clock?: Clock | undefined;
  fetch?: typeof globalThis.fetch | undefined;
}

interface SharedRequest {
  text: Promise<string>;
  /** How many callers wait for `text`. */
  callers: number;
  /** Aborts the request. `text` may stay pending for ever then. */
  abort(): void;
}

/** In milliseconds. A longer delay overflows the 32 bits of a timer, which then fires at once. */
const longestTimer = 2 ** 31 - 1;

/** Requests in progress. One that has settled is removed, so that no failure is ever cached. */
const pendingRequests = new Map<string, SharedRequest>();

/**
 * Fetches a manifest and parses it as JSON, whatever type the server states.
 *
 * Each caller gets a value of its own, so that none can change another's; parsing again costs less than copying.
 *
 * @param address an absolute http(s) URL; its fragment is ignored
 * @returns any JSON value, which need not be a manifest
 * @throws LoadError, or the reason of `signal` once that is aborted
 */
export async function loadManifest(address: string, options?: LoadOptions): Promise<unknown> {
  const { text, url } = await loadText(address, options);
  return parseJson(text, url);
}

/**
 * Fetches the text of a manifest. Calls with the same address, limits and `fresh` share one request while it lasts.
 *
 * @returns the text, and the address that was requested
 * @throws LoadError, or the reason of `signal` once that is aborted
 */
export function loadText(address: string, options: LoadOptions = {}): Promise<{ text: string; url: string }> {
  return new Promise((resolve, reject) => {
    const { signal, fresh = false, limits } = options;
    signal?.throwIfAborted();
    const url = httpAddress(address);
    const bytes = positive(limits?.bytes) ?? 5 * 1024 * 1024;
    const seconds = positive(limits?.seconds) ?? 10;

    const key = [fresh, bytes, seconds, url].join(' ');
    const forget = () => {
      // A later request may have taken the place of an aborted one.
      if (pendingRequests.get(key) === shared) pendingRequests.delete(key);
    };
    const shared = pendingRequests.get(key) ?? startRequest(url, { bytes, seconds }, options, forget);
    pendingRequests.set(key, shared);
    shared.callers += 1;

    const leave = () => {
      shared.callers -= 1;
      if (shared.callers === 0) {
        // At once, so that the next caller does not join an aborted request.
        forget();
        shared.abort();
      }
      reject(signal?.reason);
    };
    signal?.addEventListener('abort', leave, { once: true });
    shared.text
      .finally(() => signal?.removeEventListener('abort', leave))
      .then((text) => {
        resolve({ text, url });
      }, reject);
  });
}

/** A limit as a page sets it, which need not be TypeScript's: `"5"` is one; what is no number would be none at all. */
const positive = (limit: unknown): number | undefined => (Number(limit) > 0 ? Number(limit) : undefined);

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

/** Starts a request, with its retries. Calls `onSettled` once there is a text or a final error. */
function startRequest(url: string, limits: Limits, options: LoadOptions, onSettled: () => void): SharedRequest {
  const { fresh, clock = realClock, fetch = globalThis.fetch } = options;
  const controller = new AbortController();
  let retryAfter: string | null = null;
  // Either the time limit of an attempt or the pause before the next: never both at once.
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
      // Enough to refuse a body, never to accept one: it counts compressed bytes, and may be absent or too low.
      const contentLength = Number(headers.get('Content-Length'));
      let received = 0;
      const chunks: Uint8Array[] = [];
      while (reader) {
        if (Math.max(contentLength, received) > limits.bytes) {
          throw new LoadError('too-large', { url, detail: `more than ${limits.bytes} bytes` });
        }
        const { done, value } = await reader.read().catch(failWith('cut-short'));
        if (done) break;
        received += value.byteLength;
        chunks.push(value);
      }
      const bytes = new Uint8Array(received);
      for (const chunk of chunks.reverse()) bytes.set(chunk, (received -= chunk.byteLength));
      return decodeText(bytes, headers.get('Content-Type'));
    } finally {
      // Frees the connection, of which a browser has six per host. Rejects for a body that has failed, which is known
      // by now.
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
        // A retry must not be answered from a cache, where the error itself may be stored.
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
    callers: 0,
    abort: () => {
      clock.clearTimeout(timer);
      controller.abort();
    },
  };
}
