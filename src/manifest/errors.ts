/** Why a manifest could not be had. The reader's sentence comes from the language catalogue, by `reason`. */
import type { Problem } from './problem.js';

export type LoadErrorReason =
  /** `src` is no http(s) address. */
  | 'address'
  /** `fetch` failed without saying why: offline, unknown host, refused by CORS or by a content security policy. */
  | 'network'
  /** No complete answer within `limits.seconds`. */
  | 'timeout'
  /** An HTTP status other than 2xx; `status` says which. */
  | 'status'
  /** Begins with `<`: an error page or a sign-in page, often with status 200. */
  | 'html'
  /** Nothing but white space. */
  | 'empty'
  /** More than `limits.bytes`, counted after decompression. */
  | 'too-large'
  /** Reading failed midway, or the text is valid JSON that stops before it is complete. */
  | 'cut-short'
  /** The text is not JSON; `cause` has the browser's own message. */
  | 'not-json'
  /** JSON, but neither an object that could be a manifest nor a list of rows. */
  | 'not-a-manifest';

export type LoadErrorOptions = Partial<Pick<LoadError, 'url' | 'status' | 'detail' | 'problems' | 'cause'>>;

/**
 * A manifest that could not be had, for exactly one `reason`. `message` is English and for developers, and made of what
 * the fields hold: sentences for readers stand in the catalogues, and would weigh twice here. `cause` holds the
 * platform's own error where there is one.
 *
 * @example
 * `No manifest from https://example.com/subprocessors.json: status, 503`
 */
export class LoadError extends Error {
  override readonly name = 'LoadError';
  readonly reason: LoadErrorReason;
  /** The absolute address that was asked for; `undefined` for a manifest that stands in the page. */
  readonly url: string | undefined;
  /** The HTTP status, with reason `status` alone. */
  readonly status: number | undefined;
  /** What else is known, in English: `503`, `10 s`. Where JSON goes wrong is told by `cause`, in the engine's words. */
  readonly detail: string | undefined;
  /** What `parseManifest()` says, with reason `not-a-manifest`; else empty. */
  readonly problems: readonly Problem[];

  constructor(reason: LoadErrorReason, { url, status, detail, problems = [], cause }: LoadErrorOptions = {}) {
    super(`No manifest from ${url ?? 'the page'}: ${reason}${detail ? `, ${detail}` : ''}`, { cause });
    this.reason = reason;
    this.url = url;
    this.status = status;
    this.detail = detail;
    this.problems = problems;
  }
}
