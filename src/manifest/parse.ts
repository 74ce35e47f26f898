// A manifest with everything that its publisher should mend: what breaks the format, and what only looks wrong.
import { reporter } from './problem.js';
import { repairManifest, type ParseResult } from './repair.js';
import { checkReferences } from './references.js';

export interface ParseOptions {
  /** Today as `YYYY-MM-DD`, for the check that `updated` is not older than the newest past change. Default: the clock's. */
  today?: string;
}

/**
 * Reads any JSON value as a manifest. Never throws on content, not on a million nested arrays either.
 *
 * Its problems are errors, which break the format, and warnings: a repeated id, a group, dimension or column that is
 * not declared, an `updated` that is older than the newest change. The element tells the errors alone, since the
 * warnings change nothing for its readers, and every one of them would carry the checks.
 *
 * @param json what `JSON.parse()` made, or an object of the same form
 */
export function parseManifest(json: unknown, options: ParseOptions = {}): ParseResult {
  const { manifest, problems, rowsPath, singleValues } = repairManifest(json);
  const all = [...problems];
  if (manifest) {
    const today = options.today ?? new Date().toISOString().slice(0, 10);
    checkReferences(manifest, today, reporter(all, rowsPath), singleValues);
  }
  return { manifest, problems: all };
}

export type { ParseResult };
