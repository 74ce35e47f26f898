// A row of a table. The cells of all rows of a table share one template, made for what its columns hold: Lit clones it in
// one go, where a template a cell takes a third longer. A page has as many of them as tables with different columns.
import type { TemplateResult } from 'lit';
import { html, noChange, nothing } from 'lit';
import type { Cell } from '../list/content.js';
import type { ColumnContent, ListColumn } from '../list/columns.js';
import type { ViewGroup } from '../list/view.js';
import type { GroupRow } from '../list/rows.js';
import { anew } from './anew.js';
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

function cellMarkup(
  column: ListColumn,
  index: number,
  count: number,
  headerClass: Markup | undefined,
  content: Markup,
): Markup {
  const { fields } = column;
  const cell = columnParts(markup`cell`, column, index, count);
  const name = fields.includes('name') ? markup`${cell} name` : cell;
  const parts = fields.includes('legalName') ? markup`${name} legal-name` : name;
  // Roles are written out, although the elements have them: in a narrow place the sheet lays the cells out otherwise, and
  // `display` takes the role from a table element in some browsers. The label of such a cell is drawn by the sheet.
  return headerClass
    ? markup`<th part="${parts}" class="cell ${headerClass} ${columnClasses(column)}" role="rowheader" scope="row">${content}</th>`
    : markup`<td part="${parts}" class="cell fact ${columnClasses(column)}" role="cell" data-label=${slot}>${content}</td>`;
}

/**
 * What stands below a name: a cell of its own, because a screen reader repeats the header of a row, all of it, before the
 * row's values. The sheet puts the two below each other, in one column.
 */
const details = markup`<td part="cell secondary" class="cell secondary" role="cell">${slot}</td>`;

/**
 * @param place of the row among those in view, from 0 on; negative for one that is not
 * @param marked the id of the row that an address leads to
 */
export type RowRenderer = (row: GroupRow, place: number, count: number, marked?: string) => TemplateResult;

/** Where it is among the rows in view, where it stands in time, and whether an address leads to it. */
function rowParts({ row: { id, standing } }: GroupRow, place: number, count: number, marked?: string): string {
  let parts = place % 2 ? 'row even-row' : 'row odd-row';
  if (place === 0) parts += ' first-row';
  if (place === count - 1) parts += ' last-row';
  if (id === marked) parts += ' marked-row';
  return standing === 'current' ? parts : `${parts} ${standing}-row`;
}

/** Makes what renders the rows of a group. Their cells do not change with the view. */
export function rowRenderer({
  columns,
  rows,
  rowHeader,
  hasDetails,
}: Pick<ViewGroup, 'columns' | 'rows' | 'rowHeader' | 'hasDetails'>): RowRenderer {
  const simple = columns.map((_, index) => rows.every(({ cells }) => isSimple(cells[index] ?? [])));
  const cellsMarkup = columns.flatMap((column, index) => {
    // Beside its label, a value is one box.
    if (index !== rowHeader) {
      const content = simple[index] ? markup`<bdi>${slot}</bdi>` : markup`<div>${slot}</div>`;
      return [cellMarkup(column, index, columns.length, undefined, content)];
    }
    const content = simple[index]
      ? markup`<bdi part="name-text">${slot}</bdi>`
      : markup`<span part="name-text">${slot}</span>`;
    return hasDetails
      ? [cellMarkup(column, index, columns.length, markup`row-header with-details`, content), details]
      : [cellMarkup(column, index, columns.length, markup`row-header`, content)];
  });
  const template = templateOf(concatenate(cellsMarkup));
  const renderCells = ({ cells, details }: GroupRow): TemplateResult =>
    template(
      ...columns.flatMap(({ label }, index) => {
        const cell = cells[index] ?? [];
        const [item] = cell[0]?.items ?? [];
        const where = index === rowHeader ? 'name-link' : 'cell-link';
        const content = simple[index] ? item && renderInlineItem(item, where) : renderLines(cell, where);
        // Without a label for a blank cell: the sheet draws none for it.
        if (index !== rowHeader) return [item ? label.text : nothing, content];
        return hasDetails ? [content, renderLines(details, 'cell-link')] : [content];
      }),
    );
  return (row, place, count, marked) =>
    html`<tr
      part=${place < 0 ? noChange : rowParts(row, place, count, marked)}
      class="row"
      role="row"
      data-row=${row.row.id}
      ?hidden=${place < 0}
    >
      ${anew([row], () => renderCells(row))}
    </tr>`;
}
