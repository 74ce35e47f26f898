// One group → one native table (WAI tables tutorial; APG sortable table).
// Roles are written out although the elements have them: in a narrow place the sheet stacks the cells, and `display`
// takes the role from a table element in some browsers. The label that stands before a stacked cell is in the sheet too.
import { html, nothing, type TemplateResult } from 'lit';
import type { ListColumn } from '../list/columns.js';
import type { Sort } from '../list/sort.js';
import type { ListGroup, ListRow } from '../list/view.js';
import { plainWords, renderItem, renderLines } from './text.js';

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

function headerCell({ label, fields: [field], kind }: ListColumn, { sort, onSort }: TableOptions): TemplateResult {
  const sorted = sort?.field === field ? (sort.descending ? 'descending' : 'ascending') : nothing;
  const content = onSort
    ? html`<button
        part="sort-button"
        type="button"
        @click=${() => {
          onSort(field);
        }}
      >
        ${renderItem(label)}${direction}
      </button>`
    : renderItem(label);
  return html`<th part="header-cell" role="columnheader" scope="col" class=${kind} aria-sort=${sorted}>${content}</th>`;
}

const partsOf = ({ fields }: ListColumn): string =>
  ['cell', fields.includes('name') && 'name', fields.includes('legalName') && 'legal-name'].filter(Boolean).join(' ');

function tableRow(
  { cells }: ListRow,
  columns: readonly ListColumn[],
  parts: readonly string[],
  rowHeader: number,
): TemplateResult {
  const [first, second, third, fourth, fifth, sixth, ...more] = columns.map(({ kind, label }, index) => {
    const part = parts[index] ?? nothing;
    const lines = cells[index] ?? [];
    const words = plainWords(lines);
    if (index === rowHeader)
      return html`<th part=${part} role="rowheader" scope="row" class=${kind}>${renderLines(lines)}</th>`;
    // Most cells are this: two bindings instead of five.
    return part === 'cell' && kind === 'text' && words !== undefined
      ? html`<td part="cell" role="cell" data-label=${label.text}><bdi>${words}</bdi></td>`
      : html`<td part=${part} role="cell" class=${kind} data-label=${label.text}>${renderLines(lines)}</td>`;
  });
  // Lit makes two comments around each item of a list, one by one, but clones a template's places with it: measured at
  // 2,000 rows, these six halve the time to first paint.
  return html`<tr part="row" role="row">
    ${first}${second}${third}${fourth}${fifth}${sixth}${more.length ? more : nothing}
  </tr>`;
}

/** The table of a group. Its caption is for those who jump from table to table, and says the group's title again. */
export function renderTable(group: ListGroup, options: TableOptions): TemplateResult {
  const { columns, rows, rowHeader, caption } = group;
  const parts = columns.map(partsOf);
  return html`<div part="scroll" class="scroll">
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
        ${rows.map((row) => tableRow(row, columns, parts, rowHeader))}
      </tbody>
    </table>
  </div>`;
}
