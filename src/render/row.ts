// A row of a table. The cells of all rows of a table share one template, made for what its columns hold: Lit clones it in
// one go, where a template a cell takes a third longer. A page has as many of them as tables with different columns.
import type { TemplateResult } from 'lit';
import { html, noChange, nothing } from 'lit';
import { fill } from '../language/strings.js';
import { lineText, type Cell } from '../list/content.js';
import type { ColumnContent, ListColumn } from '../list/columns.js';
import { permalinkOf } from '../list/permalinks.js';
import type { GroupRow } from '../list/rows.js';
import type { SetChoice } from '../list/state.js';
import type { ListView, ViewGroup } from '../list/view.js';
import { anew } from './anew.js';
import { renderDetails, renderDetailsButton, rowLink, stripe } from './details.js';
import { concatenate, markup, markupOfNumber, markupOfWord, slot, templateOf, wordsOf, type Markup } from './markup.js';
import { isInline, renderInlineItem, renderLines } from './text.js';

/** A cell of one item, which can be part of the row's template; a blank cell can, too. */
const isSimple = ([line, second]: Cell): boolean =>
  !line || (!second && !line.part && line.items.length === 1 && line.items.every(isInline));

const contentClasses: Readonly<Record<ColumnContent, Markup>> = {
  text: markup`text`,
  long: markup`long`,
  date: markup`date`,
  number: markup`number`,
};

/** The parts that a cell and its heading have in common, after the name of each. */
export function columnParts(part: Markup, { fields }: ListColumn, index: number, count: number): Markup {
  return wordsOf([
    part,
    ...fields.map((field) => markup`${part}-${markupOfWord(field)}`),
    ...(index === 0 ? [markup`first-column-cell`] : []),
    ...(index === count - 1 ? [markup`last-column-cell`] : []),
  ]);
}

/** The classes that they have in common. */
export const columnClasses = ({ key, content }: ListColumn): Markup =>
  markup`column-${markupOfNumber(key)} ${contentClasses[content]}`;

function cellMarkup(column: ListColumn, index: number, count: number, isHeader: boolean, content: Markup): Markup {
  const { fields } = column;
  const cell = columnParts(markup`cell`, column, index, count);
  const name = fields.includes('name') ? markup`${cell} name` : cell;
  const parts = fields.includes('legalName') ? markup`${name} legal-name` : name;
  // Roles are written out, although the elements have them: in a narrow place the sheet lays the cells out otherwise, and
  // `display` takes the role from a table element in some browsers. The label of such a cell is drawn by the sheet.
  return isHeader
    ? markup`<th part="${parts}" class="cell row-header ${columnClasses(column)}" role="rowheader" scope="row">${content}</th>`
    : markup`<td part="${parts}" class="cell fact ${columnClasses(column)}" role="cell" data-label=${slot}>${content}</td>`;
}

/**
 * What stands below a name: a cell of its own, because a screen reader repeats the header of a row, all of it, before the
 * row's values. The sheet puts the two below each other, in one column.
 */
const secondary = (content: Markup): Markup =>
  markup`<td part="cell secondary" class="cell secondary" role="cell">${content}</td>`;

/**
 * @param place of the row among those in view, from 0 on; negative for one that is not
 * @param isOpen whether its details are open
 * @param marked the id of the row that an address leads to
 */
export type RowRenderer = (
  row: GroupRow,
  place: number,
  count: number,
  isOpen: boolean,
  marked?: string,
) => TemplateResult;

/** Where it is among the rows in view, where it stands in time, and whether an address leads to it. */
function rowParts({ row: { id, standing } }: GroupRow, place: number, count: number, marked?: string): string {
  let parts = `row ${stripe(place)}`;
  if (place === 0) parts += ' first-row';
  if (place === count - 1) parts += ' last-row';
  if (id === marked) parts += ' marked-row';
  return standing === 'current' ? parts : `${parts} ${standing}-row`;
}

/** What decides how the rows of a group are rendered. Their cells do not change with the view. */
export interface RowsOptions extends Pick<ViewGroup, 'columns' | 'members' | 'rowHeader'> {
  readonly view: Pick<ListView, 'strings' | 'localization'>;
  readonly set: SetChoice | undefined;
}

/** Makes what renders the rows of a group. */
export function rowRenderer({ columns, members, rowHeader, view, set }: RowsOptions): RowRenderer {
  const simple = columns.map((_, index) => members.every(({ cells }) => isSimple(cells[index] ?? [])));
  const hasFurther = members.some(({ further }) => further.length);
  const cellsMarkup = columns.flatMap((column, index) => {
    // Beside its label, a value is one box.
    if (index !== rowHeader) {
      const content = simple[index] ? markup`<bdi>${slot}</bdi>` : markup`<div>${slot}</div>`;
      return [cellMarkup(column, index, columns.length, false, content)];
    }
    const content = simple[index]
      ? markup`<bdi part="name-text">${slot}</bdi>`
      : markup`<span part="name-text">${slot}</span>`;
    return [
      cellMarkup(column, index, columns.length, true, content),
      // Most lists have nothing to open: a link in the row's own template is made faster.
      secondary(set && !hasFurther ? markup`${slot}${rowLink}${slot}` : markup`${slot}${slot}${slot}`),
    ];
  });
  const template = templateOf(concatenate(cellsMarkup));
  const renderCells = ({ row, cells, details, further }: GroupRow, isOpen: boolean): TemplateResult =>
    template(
      ...columns.flatMap(({ label }, index) => {
        const cell = cells[index] ?? [];
        const [item] = cell[0]?.items ?? [];
        const where = index === rowHeader ? 'name-link' : 'cell-link';
        const content = simple[index] ? item && renderInlineItem(item, where) : renderLines(cell, where);
        // Without a label for a blank cell: the sheet draws none for it.
        if (index !== rowHeader) return [item ? label.text : nothing, content];
        // Marks and badges stand on the name's line, and so does the link.
        const below = details.findIndex(({ part }) => part?.startsWith('note'));
        const [atName, belowName] = below < 0 ? [details, []] : [details.slice(0, below), details.slice(below)];
        const name = lineText({ items: item ? [item] : [] });
        const link = set ? [permalinkOf(row.id, view.localization), fill(view.strings.linkTo, { name })] : [];
        const lines = renderLines(belowName, 'cell-link');
        return [
          content,
          renderLines(atName, 'cell-link'),
          ...(set && !hasFurther
            ? [...link, lines]
            : [
                set && !further.length ? templateOf(rowLink)(...link) : nothing,
                set && further.length ? [lines, renderDetailsButton(row.id, name, isOpen, view, set)] : lines,
              ]),
        ];
      }),
    );
  return (row, place, count, isOpen, marked) => {
    const cells = html`<tr
      part=${place < 0 ? noChange : rowParts(row, place, count, marked)}
      class=${isOpen && row.further.length ? 'row open' : 'row'}
      role="row"
      data-row=${row.row.id}
      ?hidden=${place < 0}
    >
      ${anew([row], () => renderCells(row, isOpen), isOpen)}
    </tr>`;
    return hasFurther
      ? html`${cells}${isOpen && row.further.length ? renderDetails(row, place, columns.length + 1, view, set) : nothing}`
      : cells;
  };
}
