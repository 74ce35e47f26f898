// The text of a manifest → JSON, with every way in which a text can fail to be JSON told apart.
import { LoadError } from './errors.js';

/**
 * Parses JSON, with or without a byte order mark. Throws the same error in every engine.
 *
 * @param url where the text is from; undefined for a `<script type="application/json">` in the page
 * @throws LoadError with reason `empty`, `html`, `cut-short` or `not-json`; its `cause` is the engine's own error
 */
export function parseJson(text: string, url?: string): unknown {
  const json = text.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(json);
  } catch (cause) {
    const start = json.trimStart();
    if (!start) throw new LoadError('empty', { url });
    const reason = start.startsWith('<') ? 'html' : endsInside(start) ? 'cut-short' : 'not-json';
    throw new LoadError(reason, { url, cause });
  }
}

/**
 * Whether a text ends inside a string, an array or an object that it began. WebKit reads a response that was cut off
 * without an error, and a publisher who uploaded half a file should be told so. Looks once at each character.
 */
function endsInside(text: string): boolean {
  const closers: string[] = [];
  // A string ends with its line, cut off or not: what is missing then is a quotation mark, not the rest of the file.
  for (const [token, closingQuote] of text.matchAll(/"(?:\\[^]|[^"\\\n])*(?:(")|\\?$|)|[[\]{}]/g)) {
    if (token[0] === '"') {
      if (!closingQuote) return text.endsWith(token);
    } else if (token === '[') closers.push(']');
    else if (token === '{') closers.push('}');
    // A bracket that closes nothing is a typing error.
    else if (closers.pop() !== token) return false;
  }
  return closers.length > 0;
}
