// One group → one native table (WAI tables tutorial; APG sortable table).
// Roles are written out although the elements have them: in a narrow place the sheet stacks the cells, and `display`
// takes the role from a table element in some browsers. The label that stands before a stacked cell is in the sheet too.
import { html, nothing, type TemplateResult } from 'lit';
import type { ListColumn } from '../list/columns.js';
import { isSortedBy, type Sort } from '../list/sort.js';
import type { ListGroup, ListRow } from '../list/view.js';
import { templateOf } from './markup.js';
import { linesMarkup, renderItem } from './text.js';

export interface TableOptions {
  sort: Sort | undefined;
  /** Without it, headings are plain text. */
  onSort: ((field: string) => void) | undefined;
  /** Of the caption, unique in the shadow root; never made of manifest text. */
  id: string;
}

// Drawn, not written: an arrow as text would become part of the button's name.
const direction = html`<svg aria-hidden="true" viewBox="0 0 8 14">
  <path d="M1 5l3-4 3 4" />
  <path d="M1 9l3 4 3-4" />
</svg>`;

function headerCell(column: ListColumn, { sort, onSort }: TableOptions): TemplateResult {
  const { label, fields, kind } = column;
  const sorted = sort && isSortedBy(column, sort) ? (sort.descending ? 'descending' : 'ascending') : nothing;
  const content = onSort
    ? html`<button
        part="sort-button"
        type="button"
        @click=${() => {
          onSort(fields[0]);
        }}
      >
        ${renderItem(label)}${direction}
      </button>`
    : renderItem(label);
  return html`<th part="header-cell" role="columnheader" scope="col" class=${kind} aria-sort=${sorted}>${content}</th>`;
}

/** What stands before and after the words of a column's cells. The cell that heads its row needs no label. */
function cellTags({ fields, kind }: ListColumn, isRowHeader: boolean): readonly [start: string, end: string] {
  const own = (fields.includes('name') ? ' name' : '') + (fields.includes('legalName') ? ' legal-name' : '');
  const attributes = `part="cell${own}" class="${kind}"`;
  return isRowHeader
    ? [`<th ${attributes} role="rowheader" scope="row">`, '</th>']
    : [`<td ${attributes} role="cell" data-label=$>`, '</td>'];
}

/** The table of a group. Its caption is for those who jump from table to table, and says the group's title again. */
export function renderTable(group: ListGroup, options: TableOptions): TemplateResult {
  const { columns, rows, rowHeader, caption } = group;
  const tags = columns.map((column, index) => cellTags(column, index === rowHeader));
  // A row is one template, which Lit clones in one go: a template a cell takes a third longer.
  const renderRow = ({ cells }: ListRow): TemplateResult => {
    let row = '';
    const values: unknown[] = [];
    tags.forEach(([start, end], index) => {
      const [markup, own] = linesMarkup(cells[index] ?? []);
      row += start + markup + end;
      if (index !== rowHeader) values.push(columns[index]?.label.text);
      values.push(...own);
    });
    return templateOf(`<tr part="row" role="row">${row}</tr>`)(...values);
  };
  return html`<div part="scroll">
    <table part="table" role="table">
      <caption part="caption" class="unseen" id=${options.id}>
        ${renderItem(caption)}
      </caption>
      <thead>
        <tr role="row">
          ${columns.map((column) => headerCell(column, options))}
        </tr>
      </thead>
      <tbody>
        ${rows.map(renderRow)}
      </tbody>
    </table>
  </div>`;
}
