// The text of a manifest → JSON, with every way in which a text can fail to be JSON told apart.
import { LoadError } from './errors.js';
import { findFault } from './position.js';

/**
 * Parses JSON, with or without a byte order mark. Throws the same error in every engine.
 *
 * @param url where the text is from; undefined for a `<script type="application/json">` in the page
 * @throws LoadError with reason `empty`, `html`, `cut-short` or `not-json`; the last two say in which line and column,
 * and their `cause` is the engine's own error
 */
export function parseJson(text: string, url?: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    // This takes a byte order mark for white space, too.
    const start = text.trimStart();
    if (!start) throw new LoadError('empty', { url });
    if (start.startsWith('<')) throw new LoadError('html', { url, cause });
    const { isCutShort, ...position } = findFault(text) ?? {};
    throw new LoadError(isCutShort ? 'cut-short' : 'not-json', { url, cause, ...position });
  }
}
