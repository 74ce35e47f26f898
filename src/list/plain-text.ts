// The list as plain text, to be pasted into a questionnaire or an e-mail.
import { fill } from '../language/strings.js';
import type { ExportFormat } from './export-format.js';
import { listedFor, sourceOf } from './extract.js';
import { recordGroups, writtenText } from './records.js';
import type { ListView } from './view.js';

/** The title and where it is from; then each group, and below each name what the row says, a line for each heading. */
function writeText(view: ListView, page: string): string {
  const { title, strings } = view;
  const labelled = (label: string, text: string): string => {
    const onLines = text.includes('\n') ? `\n${text}`.replaceAll('\n', '\n  ') : text;
    return fill(strings.labelled, { label, text: onLines }).replace(/ +\n/, '\n');
  };
  let part = '';
  const blocks = recordGroups(view).flatMap(({ group, listed, records }) => {
    const heading = listed === part ? '' : listed === view.scopeText ? listedFor(view) : listed;
    part = listed;
    const about = [group.title, group.description].map((item) => item && writtenText([{ items: [item] }], view));
    const rows = records.map(({ name, columns, more, details }) => {
      const fields = [...columns.filter((_, index) => index !== group.rowHeader), ...more];
      const lines = fields.map(([label, text]) => text && labelled(label, text));
      return [name, details, ...lines].filter(Boolean).join('\n').replaceAll('\n', '\n  ');
    });
    return [heading, ...about, ...rows].filter(Boolean);
  });
  const [address, ...source] = sourceOf(view, page);
  const head = [title?.text ?? strings.caption, labelled(strings.exports.source, address), ...source].join('\n');
  return `${[head, ...blocks].join('\n\n')}\n`;
}

export const text: ExportFormat = { extension: 'txt', mediaType: 'text/plain', write: writeText };
