// Why a manifest could not be loaded.
import type { Problem } from './problem.js';

export type LoadErrorReason =
  /** The address is not an absolute http(s) URL, or holds a user name or a password. */
  | 'address'
  /** `fetch` failed, which does not say why: offline, unknown host, refused by CORS or by a content security policy. */
  | 'network'
  /** No complete response within `limits.seconds`. */
  | 'timeout'
  /** An HTTP status other than 2xx, which is in `status`. */
  | 'status'
  /** The text begins with `<`: an error page or a sign-in page, often with status 200. */
  | 'html'
  /** The text is nothing but white space. */
  | 'empty'
  /** The body is larger than `limits.bytes`, counted after decompression. */
  | 'too-large'
  /** Reading failed midway, or the text is JSON that ends before it is complete; `line` and `column` say where. */
  | 'cut-short'
  /** The text is not JSON; `line` and `column` say where, and `cause` is the engine's own error. */
  | 'not-json'
  /** JSON, but neither an object that could be a manifest nor a list of rows; `problems` says more. */
  | 'not-a-manifest';

export type LoadErrorOptions = Partial<
  Pick<LoadError, 'url' | 'status' | 'line' | 'column' | 'detail' | 'problems' | 'cause'>
>;

/**
 * A manifest could not be loaded, for exactly one `reason`. `message` is in English, for developers, and made of the
 * fields alone: the sentences for readers are in the language catalogues, by `reason`. `cause` is the platform's own
 * error where there is one.
 *
 * @example
 * `Failed to load https://example.com/subprocessors.json: status (503)`
 */
export class LoadError extends Error {
  override readonly name = 'LoadError';
  readonly reason: LoadErrorReason;
  /** The absolute address that was requested; `undefined` for a manifest inside the page. */
  readonly url: string | undefined;
  /** The HTTP status; only with reason `status`. */
  readonly status: number | undefined;
  /** Where a text stops being JSON, or ends too early: the line, counted from 1. */
  readonly line: number | undefined;
  /** The column in that line, counted from 1 in UTF-16 code units. */
  readonly column: number | undefined;
  /**
   * Which status or limit it was, in English, or where: `503`, `10 s`, `line 4, column 1`; or the message of the first
   * problem.
   */
  readonly detail: string | undefined;
  /** The problems that `parseManifest()` reports, with reason `not-a-manifest`; else empty. */
  readonly problems: readonly Problem[];

  constructor(reason: LoadErrorReason, options: LoadErrorOptions = {}) {
    const { url, status, line, column, problems = [], cause } = options;
    const detail = line ? `line ${line}, column ${String(column)}` : options.detail;
    super(`Failed to load ${url ?? 'the manifest in the page'}: ${reason}${detail ? ` (${detail})` : ''}`, { cause });
    this.reason = reason;
    this.url = url;
    this.status = status;
    this.line = line;
    this.column = column;
    this.detail = detail;
    this.problems = problems;
  }
}
