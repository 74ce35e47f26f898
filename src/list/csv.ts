// The list as a file for a spreadsheet (RFC 4180), as the reader has it before them.
import { cellText, type Line } from './content.js';
import type { ListView } from './view.js';

/**
 * One line a row, one column for each heading of any group that has rows, the group's title first where there are groups.
 * UTF-8 with a byte order mark and CRLF, which is what Excel reads without asking.
 *
 * A link is its words and its address, `Privacy policy <https://example.com/privacy>`, and an address alone where it has
 * no words of its own. The name stays the name, so that it can be looked up; links inside a sentence stay words.
 */
export function toCSV(view: ListView): string {
  const groups = view.groups.filter(({ rows }) => rows.length);
  const headings = [...new Set(groups.flatMap(({ columns }) => columns.map(({ label }) => label.text)))];
  const grouped = groups.some(({ title }) => title);
  const lines = [grouped ? [view.words.columns.group, ...headings] : headings];
  for (const { title, columns, rows, rowHeader } of groups) {
    for (const { cells } of rows) {
      const texts = cells.map((cell, index) => cellText(index === rowHeader ? cell : cell.map(withAddresses)));
      const values = headings.map((heading) =>
        texts.filter((_, index) => columns[index]?.label.text === heading).join('\n'),
      );
      lines.push(grouped ? [title?.text ?? '', ...values] : values);
    }
  }
  return `\ufeff${lines.map((line) => line.map(field).join(',')).join('\r\n')}\r\n`;
}

const withAddresses = ({ items }: Line): Line => ({
  items: items.map((item) => {
    const { text, href } = item;
    return !href || href.includes(text) ? item : { ...item, text: `${text} <${href}>` };
  }),
});

/** Quoted where RFC 4180 asks for it; a field that a spreadsheet would run as a formula gets a leading `'` (OWASP, CSV injection). */
function field(value: string): string {
  const text = /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
