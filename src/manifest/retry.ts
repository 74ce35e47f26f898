// When a failed request is repeated, and after which pause.
import type { Clock } from '../language/clock.js';
import type { LoadError } from './errors.js';

/** How many times a request is repeated. */
export const maxRetries = 2;
/** In milliseconds. Someone waits for the page, and has a button to try again later. */
export const longestPause = 10_000;
const firstPause = 300;

/**
 * Whether the same request may succeed a second later: the connection failed, at once or midway, or the status says so
 * (408, 429, 5xx). Not after a time-out, which has cost the reader ten seconds: two more would keep the message and the
 * Retry button from them for half a minute.
 */
export function isWorthARetry(error: unknown): boolean {
  const { reason, status = 0 } = error as LoadError;
  return reason === 'network' || reason === 'cut-short' || status === 408 || status === 429 || status >= 500;
}

/**
 * The pause before a retry, in milliseconds: 0.3 s, doubled each time, give or take a half so that clients do not come
 * back together; longer if the server asks for it.
 *
 * @param retry 0 for the first
 * @param retryAfter the `Retry-After` header: seconds or an HTTP date (RFC 9110, 10.2.3); anything else is ignored
 */
export function pauseBefore(retry: number, retryAfter: string | null, clock: Clock): number {
  const text = retryAfter ?? '';
  const requested = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - clock.now();
  return Math.max(requested || 0, firstPause * 2 ** retry * (0.5 + clock.random()));
}
