// The list as a file for a spreadsheet (RFC 4180).
import type { ExportFormat } from './export-format.js';
import { sourceOf } from './extract.js';
import { asValue } from './formula.js';
import { permalinkOf } from './permalinks.js';
import { recordGroups, type ListRecord, type RecordFields } from './records.js';
import type { ListView } from './view.js';

/**
 * One record a row in view, with one column for each heading of any group, after the group's title where there are
 * groups. What stands below the names and what the row is listed for have a column where there is any; the last one says
 * of each record where it is from, so that it does so in another file, too. UTF-8 with a byte order mark and CRLF, which
 * Excel opens as it is.
 *
 * A link is its label and its address, `Privacy policy <https://example.com/privacy>`, or an address alone if it has no
 * label of its own.
 */
function writeCSV(view: ListView, page: string): string {
  const { strings, scopeText } = view;
  // As on the page, whatever its base.
  const fragmentOf = (id: string): string => permalinkOf(id, view.localization)?.replace(/^[^#]*/, '') ?? '';
  const [address, ...source] = sourceOf(view, page);
  const groups = recordGroups(view).filter(({ records }) => records.length);
  const all = groups.flatMap(({ records }) => records);
  const headings = (fieldsOf: (record: ListRecord) => RecordFields): string[] =>
    all.flatMap((record) => fieldsOf(record).map(([heading]) => heading));
  const isGrouped = groups.some(({ group }) => group.title);
  const middle = new Set([...headings(({ columns }) => columns), ...headings(({ more }) => more)]);
  if (all.some(({ details }) => details)) middle.add(strings.details);
  const columnsOf = (first: string, fields: readonly string[], listed: string, source: string): string[] => [
    ...(isGrouped ? [first] : []),
    ...fields,
    ...(scopeText ? [listed] : []),
    source,
  ];
  const lines = [
    columnsOf(strings.columns.group, [...middle], strings.scope, strings.exports.source),
    ...groups.flatMap(({ group, listed, records }) =>
      records.map(({ id, columns, more, details }) => {
        const fields = [...columns, ...more, [strings.details, details] as const];
        const texts = [...middle].map((heading) =>
          fields.flatMap(([name, text]) => (name === heading && text ? [text] : [])).join('\n'),
        );
        return columnsOf(group.title?.text ?? '', texts, listed, [`${address}${fragmentOf(id)}`, ...source].join('; '));
      }),
    ),
  ];
  return `\ufeff${lines.map((line) => line.map(quoteField).join(',')).join('\r\n')}\r\n`;
}

export const csv: ExportFormat = {
  extension: 'csv',
  mediaType: 'text/csv',
  write: writeCSV,
};

/** Quoted where RFC 4180 asks for it. */
function quoteField(value: string): string {
  const text = asValue(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
