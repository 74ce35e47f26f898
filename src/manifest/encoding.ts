// The bytes of a file → its text, and what to say where some of them are not text.
import type { Problem } from './problem.js';

/**
 * The text of a JSON file. It is UTF-16 if it begins like that, and UTF-8 if it is valid UTF-8, whatever the server says:
 * many state a charset without looking at the file. What is neither is read by the stated charset. What cannot be read
 * becomes U+FFFD.
 *
 * @param contentType the header, such as `application/json; charset=windows-1252`
 */
export function decodeText(bytes: Uint8Array, contentType: string | null): string {
  const [first, second] = bytes;
  // JSON begins with an ASCII character: one of its two bytes is zero in UTF-16.
  const isBigEndian = first === 0 || (first === 0xfe && second === 0xff);
  const isLittleEndian = second === 0 || (first === 0xff && second === 0xfe);
  const unicode = isBigEndian ? 'utf-16be' : isLittleEndian ? 'utf-16le' : 'utf-8';
  const stated = /charset\s*=\s*"?([^\s;"]+)/i.exec(contentType ?? '')?.[1];
  const decode = (label?: string, fatal = false): string | undefined => {
    try {
      return new TextDecoder(label, { fatal }).decode(bytes);
    } catch {
      // Not in that encoding, or a charset that no browser knows.
      return undefined;
    }
  };
  return decode(unicode, true) ?? decode(stated) ?? decode() ?? '';
}

/** The problem that characters of a text were lost, here or when the file was saved; `undefined` if none were. */
export function encodingProblem(text: string): Problem | undefined {
  const [before = '', lost] = text.split('\uFFFD', 2);
  if (lost === undefined) return undefined;
  const lines = before.split(/\r\n?|\n/);
  return {
    path: '',
    code: 'encoding',
    message: 'A character could not be read, here and wherever “\uFFFD” is shown; save the file as UTF-8.',
    severity: 'error',
    line: lines.length,
    column: (lines.at(-1) ?? '').length + 1,
  };
}
