// A view as records: what each row says under which heading, in words alone. Exports for people are written from these.
import { fill } from '../language/strings.js';
import { plainText } from '../manifest/markup.js';
import { cellText, lineOf, type Cell, type Item } from './content.js';
import type { GroupRow } from './rows.js';
import type { ListView, ViewGroup } from './view.js';

/** Texts by their headings; several may have the same. A heading may have no text. */
export type RecordFields = readonly (readonly [heading: string, text: string])[];

export interface ListRecord {
  readonly id: string;
  readonly name: string;
  /** What its columns say, the name among them. */
  readonly columns: RecordFields;
  /** What no column says. */
  readonly more: RecordFields;
  /** What belongs to its name. */
  readonly details: string;
}

export interface RecordGroup {
  readonly group: ViewGroup;
  /** Whether its rows are listed for the chosen set-up, in words; empty if none is chosen. */
  readonly listed: string;
  readonly records: readonly ListRecord[];
}

/** The groups that are on the page, with the rows that are in view. */
export function recordGroups(view: ListView): RecordGroup[] {
  const { scopeText, strings } = view;
  const notListed = fill(strings.notListed, { scope: scopeText });
  const part = (groups: readonly ViewGroup[], listed: string): RecordGroup[] =>
    groups
      .filter(({ isHidden }) => !isHidden)
      .map((group) => ({ group, listed, records: group.shownRows.map((row) => recordOf(row, group, view)) }));
  return [...part(view.groups, scopeText), ...part(view.others, notListed)];
}

function recordOf(groupRow: GroupRow, { columns, rowHeader, condition }: ViewGroup, view: ListView): ListRecord {
  const { cells, details, further, row } = groupRow;
  const { strings } = view;
  // The name is left as it is, so that it can be looked up; where it leads is said apart.
  const name = cells[rowHeader] ?? [];
  const href = name[0]?.items[0]?.href;
  return {
    id: row.id,
    name: cellText(name),
    columns: cells.map((cell, index) => [
      columns[index]?.label.text ?? '',
      cell === name ? cellText(cell) : writtenText(cell, view),
    ]),
    more: [
      ...further.map(({ label, cell }) => [label.text, writtenText(cell, view)] as const),
      ...(href ? [[strings.columns.links, href] as const] : []),
    ],
    // A condition of the group is one of each of its rows.
    details: writtenText([...details, ...lineOf([condition])], view),
  };
}

/** A cell with the addresses of its links, and with the footnotes that it refers to. */
export const writtenText = (cell: Cell, { footnotes }: ListView): string =>
  cellText(
    cell.flatMap(({ items }) =>
      items[0]?.footnote === undefined
        ? [{ items: items.map(withAddresses) }]
        : items.flatMap(({ footnote = -1 }) => {
            const { mark, text } = footnotes[footnote] ?? {};
            return lineOf([mark, text && { ...withAddresses(text), before: mark ? ' ' : '' }]);
          }),
    ),
  );

function withAddresses(item: Item): Item {
  const { blocks, href } = item;
  const text = blocks ? plainText(blocks, withAddress) : item.text;
  return { ...item, text: withAddress(text, href) };
}

/** `Privacy policy <https://example.com/privacy>`, or an address alone if it has no words of its own. */
const withAddress = (text: string, href?: string): string =>
  !href || [text, `${text}/`, `mailto:${text}`].includes(href) ? text : `${text} <${href}>`;
