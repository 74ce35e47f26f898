// Plain lines → a manifest's markup: the other way round from markup.ts.
import { safeLink } from './link.js';
import { parseMarkup, plainText } from './markup.js';
import type { TextLine, TextRun } from './page-content.js';

/** The words of a line, with single blanks. */
export const lineWords = ({ runs }: TextLine): string =>
  runs
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** The words of all lines, on one. */
export const wordsOf = (lines: readonly TextLine[]): string => lines.map(lineWords).filter(Boolean).join(' ');

/** Text in which nothing is markup. */
export const literal = (text: string): string => text.replace(/[\\`*_[\]<]/g, '\\$&').replace(/^(\s*)([-#])/, '$1\\$2');

function runMarkup({ text, href, isStrong, isEmphasis }: TextRun, isPlain: boolean): string {
  const words = text.replace(/\s+/g, ' ');
  const [, before = '', inner = '', after = ''] = /^( ?)(.*?)( ?)$/.exec(words) ?? [];
  if (!inner) return words;
  const marks = isPlain ? '' : `${isStrong ? '**' : ''}${isEmphasis ? '*' : ''}`;
  const marked = `${marks}${literal(inner)}${[...marks].reverse().join('')}`;
  const address = href === undefined ? undefined : safeLink(href)?.href;
  const target = address?.replaceAll('(', '%28').replaceAll(')', '%29');
  return before + (target ? `[${marked}](${target})` : marked) + after;
}

const lineMarkup = (line: TextLine, isPlain: boolean): string =>
  (line.isItem ? '- ' : '') +
  line.runs
    .map((run) => runMarkup(run, isPlain))
    .join('')
    .replace(/ +/g, ' ')
    .trim();

/**
 * The markup of some lines. What it says is to the letter what the lines say: emphasis that the markup cannot hold at that
 * place, within a word for instance, is left out rather than its words changed.
 *
 * @param between what stands between lines: a line break, or a blank line between paragraphs
 */
export function markupText(lines: readonly TextLine[], between: '\n' | '\n\n' = '\n'): string {
  return lines
    .filter((line) => lineWords(line))
    .map((line, index, all) => {
      const written = lineMarkup(line, false);
      const isTrue = plainText(parseMarkup(written)) === lineWords(line);
      const text = isTrue ? written : lineMarkup(line, true);
      const before = all[index - 1];
      // What follows an item, or comes before one, is a block of its own.
      const gap = !before ? '' : before.isItem && line.isItem ? '\n' : before.isItem || line.isItem ? '\n\n' : between;
      return gap + text;
    })
    .join('');
}
