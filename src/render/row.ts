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

function cellMarkup(column: ListColumn, isRowHeader: boolean, content: Markup): Markup {
  const { fields } = column;
  const cell = fields.includes('name') ? markup`cell name` : markup`cell`;
  const parts = fields.includes('legalName') ? markup`${cell} legal-name` : cell;
  // Roles are written out, although the elements have them: in a narrow place the sheet stacks the cells, and `display`
  // takes the role from a table element in some browsers. The label of a stacked cell is drawn by the sheet.
  return isRowHeader
    ? markup`<th part="${parts}" class="cell row-header ${contentClasses[column.content]}" role="rowheader" scope="row">${content}</th>`
    : markup`<td part="${parts}" class="cell ${contentClasses[column.content]}" role="cell" data-label=${slot}>${content}</td>`;
}

export type RowRenderer = (row: GroupRow, isHidden: boolean) => TemplateResult;

/** Makes what renders the rows of a group. Their cells do not change with the view. */
export function rowRenderer({
  columns,
  rows,
  rowHeader,
}: Pick<ViewGroup, 'columns' | 'rows' | 'rowHeader'>): RowRenderer {
  const simple = columns.map((_, index) => rows.every(({ cells }) => isSimple(cells[index] ?? [])));
  const cellsMarkup = columns.map((column, index) =>
    cellMarkup(column, index === rowHeader, simple[index] ? markup`<bdi>${slot}</bdi>` : slot),
  );
  const template = templateOf(concatenate(cellsMarkup));
  const renderCells = ({ cells }: GroupRow): TemplateResult =>
    template(
      ...columns.flatMap(({ label }, index) => {
        const cell = cells[index] ?? [];
        const [item] = cell[0]?.items ?? [];
        const content = simple[index] ? item && renderInlineItem(item) : renderLines(cell);
        // Without a label for a blank cell: the sheet draws none for it.
        return index === rowHeader ? [content] : [item ? label.text : nothing, content];
      }),
    );
  return (row, isHidden) =>
    html`<tr part="row" class="row" role="row" data-row=${row.row.id} ?hidden=${isHidden}>
      ${anew([row], () => renderCells(row))}
    </tr>`;
}
