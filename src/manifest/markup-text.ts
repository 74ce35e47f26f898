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

/** What some cells say, as one line. */
export const inLine = (cells: readonly ({ readonly lines: readonly TextLine[] } | undefined)[]): TextLine => ({
  runs: cells
    .flatMap((cell) => {
      const lines = cell?.lines.filter(lineWords) ?? [];
      return lines.length ? [lines.flatMap(({ runs }) => [...runs, { text: ' ' }])] : [];
    })
    .flatMap((runs, index) => (index ? [{ text: '· ' }, ...runs] : runs)),
});

/** Text in which nothing is markup. */
export const literal = (text: string): string => text.replace(/[\\`*_[\]<]/g, '\\$&').replace(/^(\s*)([-#])/, '$1\\$2');

/** Words between marks of emphasis, which stand at the words themselves. */
function runMarkup({ text, isStrong, isEmphasis }: TextRun, isPlain: boolean): string {
  const words = text.replace(/\s+/g, ' ');
  const [, before = '', inner = '', after = ''] = /^( ?)(.*?)( ?)$/.exec(words) ?? [];
  const marks = isPlain || !inner ? '' : `${isStrong ? '**' : ''}${isEmphasis ? '*' : ''}`;
  return `${before}${marks}${literal(inner)}${[...marks].reverse().join('')}${after}`;
}

/** What leads to one address, as one link. */
interface LinkedRuns {
  /** Without parentheses, which would end it in markup. */
  readonly href: string | undefined;
  readonly runs: TextRun[];
}

/** The runs of a line, those together that lead to the same address: `<a>the <b>list</b></a>` is one link. */
export function linkedRuns({ runs }: TextLine): readonly LinkedRuns[] {
  const linked: LinkedRuns[] = [];
  for (const run of runs) {
    const href = run.href && safeLink(run.href)?.href.replaceAll('(', '%28').replaceAll(')', '%29');
    const last = linked.at(-1);
    if (last && last.href === href) last.runs.push(run);
    else linked.push({ href, runs: [run] });
  }
  return linked;
}

const lineMarkup = (line: TextLine, isPlain: boolean): string =>
  (line.isItem ? '- ' : '') +
  linkedRuns(line)
    .map(({ href, runs }) => {
      const written = runs.map((run) => runMarkup(run, isPlain)).join('');
      const label = written.trim();
      return label && href ? written.replace(label, () => `[${label}](${href})`) : written;
    })
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
