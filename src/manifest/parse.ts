// A manifest with all of its problems: what breaks the format, and what only looks wrong.
import { reporter } from './problem.js';
import { repairManifest, type ParseResult } from './repair.js';
import { checkReferences } from './references.js';
import { summarize } from './summary.js';
import { checkValues } from './values.js';

export interface ParseOptions {
  /**
   * Today as `YYYY-MM-DD`, for the check that `updated` is not older than the latest past change. Default: today in
   * UTC.
   */
  today?: string;
  /** What `json` was parsed from. With it, problems have a line and a column, and lost characters are a problem. */
  text?: string | undefined;
}

/**
 * Reads any JSON value as a manifest. Never throws on content, not even on a million nested arrays.
 *
 * Problems are errors, which break the format, and warnings, which keep to it: a repeated id, a group, dimension or
 * column that is not declared, an `updated` that is older than the latest change, a text that looks like a code or holds
 * HTML. The element reports what it reads in another way, and no other warnings: they change nothing for its readers, and
 * each of them would download the checks. The same problem in many rows is told once, at the place of the first.
 *
 * @param json what `JSON.parse()` returned, or an object of the same form; it is not changed
 */
export function parseManifest(json: unknown, options: ParseOptions = {}): ParseResult {
  const { manifest, problems, origins, singleValues } = repairManifest(json);
  const all = [...problems];
  if (manifest) {
    const today = options.today ?? new Date().toISOString().slice(0, 10);
    const report = reporter(all, origins);
    checkReferences(manifest, today, report, singleValues);
    checkValues(manifest, report, singleValues);
  }
  return { manifest, problems: summarize(all, origins, options.text) };
}

export type { ParseResult };
