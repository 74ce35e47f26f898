// The list as a file for a spreadsheet (RFC 4180).
import { cellText, type Line } from './content.js';
import type { ExportFormat } from './export-format.js';
import { asValue } from './formula.js';
import type { ListView, ViewGroup } from './view.js';

/**
 * One record a row in view, with one column for each heading of any group, after the group's title where there are
 * groups, and a last one for what stands below the names. UTF-8 with a byte order mark and CRLF, which Excel opens as it is.
 *
 * A link is its label and its address, `Privacy policy <https://example.com/privacy>`, or an address alone if it has no
 * label of its own. The name is left as it is, so that it can be looked up; links inside of prose are left out.
 */
function writeCSV(view: ListView): string {
  const groups = view.groups.filter(({ shownRows }) => shownRows.length);
  const headingsOf = ({ columns, shownRows }: ViewGroup): string[] => [
    ...columns.map(({ label }) => label.text),
    ...(shownRows.some(({ details }) => cellText(details)) ? [view.strings.details] : []),
  ];
  const headings = [...new Set(groups.flatMap(headingsOf))];
  const isGrouped = groups.some(({ title }) => title);
  const records = [isGrouped ? [view.strings.columns.group, ...headings] : headings];
  for (const group of groups) {
    const { title, shownRows, rowHeader } = group;
    const groupHeadings = headingsOf(group);
    for (const { cells, details } of shownRows) {
      const texts = [...cells, details].map((cell, index) =>
        cellText(index === rowHeader ? cell : cell.map(withAddresses)),
      );
      const values = headings.map((heading) => texts.filter((_, index) => groupHeadings[index] === heading).join('\n'));
      records.push(isGrouped ? [title?.text ?? '', ...values] : values);
    }
  }
  return `\ufeff${records.map((record) => record.map(quoteField).join(',')).join('\r\n')}\r\n`;
}

export const csv: ExportFormat = { extension: 'csv', mediaType: 'text/csv', write: writeCSV };

const withAddresses = ({ items }: Line): Line => ({
  items: items.map((item) => {
    const { text, href } = item;
    return !href || href.includes(text) ? item : { ...item, text: `${text} <${href}>` };
  }),
});

/** Quoted where RFC 4180 asks for it. */
function quoteField(value: string): string {
  const text = asValue(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
