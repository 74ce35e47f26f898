// A row of a table. The cells of all rows of a table share one template, made for what its columns hold: Lit clones it in
// one go, where a template a cell takes a third longer. A page has as many of them as tables with different columns.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Cell } from '../list/content.js';
import type { ColumnContent, ListColumn } from '../list/columns.js';
import type { ViewGroup } from '../list/view.js';
import type { GroupRow } from '../list/rows.js';
import { anew } from './anew.js';
import { concatenate, markup, slot, templateOf, type Markup } from './markup.js';
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

function cellMarkup(column: ListColumn, headerClass: Markup | undefined, content: Markup): Markup {
  const { fields } = column;
  const cell = fields.includes('name') ? markup`cell name` : markup`cell`;
  const parts = fields.includes('legalName') ? markup`${cell} legal-name` : cell;
  // Roles are written out, although the elements have them: in a narrow place the sheet stacks the cells, and `display`
  // takes the role from a table element in some browsers. The label of a stacked cell is drawn by the sheet.
  return headerClass
    ? markup`<th part="${parts}" class="cell ${headerClass} ${contentClasses[column.content]}" role="rowheader" scope="row">${content}</th>`
    : markup`<td part="${parts}" class="cell ${contentClasses[column.content]}" role="cell" data-label=${slot}>${content}</td>`;
}

/**
 * What stands below a name: a cell of its own, because a screen reader repeats the header of a row, all of it, before the
 * row's values. The sheet puts the two below each other, in one column.
 */
const details = markup`<td part="cell secondary" class="cell secondary" role="cell">${slot}</td>`;

export type RowRenderer = (row: GroupRow, isHidden: boolean) => TemplateResult;

/** Makes what renders the rows of a group. Their cells do not change with the view. */
export function rowRenderer({
  columns,
  rows,
  rowHeader,
  hasDetails,
}: Pick<ViewGroup, 'columns' | 'rows' | 'rowHeader' | 'hasDetails'>): RowRenderer {
  const simple = columns.map((_, index) => rows.every(({ cells }) => isSimple(cells[index] ?? [])));
  const cellsMarkup = columns.flatMap((column, index) => {
    const content = simple[index] ? markup`<bdi>${slot}</bdi>` : slot;
    if (index !== rowHeader) return [cellMarkup(column, undefined, content)];
    return hasDetails
      ? [cellMarkup(column, markup`row-header with-details`, content), details]
      : [cellMarkup(column, markup`row-header`, content)];
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
  return (row, isHidden) =>
    html`<tr part="row" class="row" role="row" data-row=${row.row.id} ?hidden=${isHidden}>
      ${anew([row], () => renderCells(row))}
    </tr>`;
}
