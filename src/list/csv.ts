// The list as a file for a spreadsheet (RFC 4180), as the reader has it before them.
import { cellText } from './content.js';
import type { ListView } from './view.js';

/**
 * One line a row, one column for each heading of any group, the group's title first where there are groups. UTF-8 with a
 * byte order mark and CRLF, which is what Excel reads without asking.
 */
export function toCSV(view: ListView): string {
  const headings = [...new Set(view.groups.flatMap(({ columns }) => columns.map(({ label }) => label.text)))];
  const grouped = view.groups.some(({ title }) => title);
  const lines = [grouped ? [view.words.columns.group, ...headings] : headings];
  for (const { title, columns, rows } of view.groups) {
    for (const { cells } of rows) {
      const values = headings.map((heading) =>
        columns.flatMap(({ label }, index) => (label.text === heading ? cellText(cells[index] ?? []) : [])).join('\n'),
      );
      lines.push(grouped ? [title?.text ?? '', ...values] : values);
    }
  }
  return `\ufeff${lines.map((line) => line.map(field).join(',')).join('\r\n')}\r\n`;
}

/** Quoted where RFC 4180 asks for it; a field that a spreadsheet would run as a formula gets a leading `'` (OWASP, CSV injection). */
function field(value: string): string {
  const text = /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
