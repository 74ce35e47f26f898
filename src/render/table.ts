// One group → one native table (WAI tables tutorial; APG sortable table).
import { html, nothing, type TemplateResult } from 'lit';
import type { ListColumn } from '../list/columns.js';
import type { Sort } from '../list/sort.js';
import type { ListGroup, ListRow } from '../list/view.js';
import { renderItem, renderLines } from './text.js';

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
  return html`<th part="header-cell" scope="col" class=${kind} aria-sort=${sorted}>${content}</th>`;
}

const partsOf = ({ fields }: ListColumn): string =>
  ['cell', fields.includes('name') && 'name', fields.includes('legalName') && 'legal-name'].filter(Boolean).join(' ');

function tableRow(
  { cells }: ListRow,
  columns: readonly ListColumn[],
  parts: readonly string[],
  rowHeader: number,
): TemplateResult {
  return html`<tr part="row">
    ${columns.map(({ kind }, index) => {
      const content = renderLines(cells[index] ?? []);
      return index === rowHeader
        ? html`<th part=${parts[index] ?? nothing} scope="row" class=${kind}>${content}</th>`
        : html`<td part=${parts[index] ?? nothing} class=${kind}>${content}</td>`;
    })}
  </tr>`;
}

/** The table of a group. Its caption is for those who jump from table to table, and says the group's title again. */
export function renderTable(group: ListGroup, options: TableOptions): TemplateResult {
  const { columns, rows, rowHeader, caption } = group;
  const parts = columns.map(partsOf);
  return html`<div part="scroll" class="scroll">
    <table part="table">
      <caption part="caption" class="unseen" id=${options.id}>
        ${renderItem(caption)}
      </caption>
      <thead>
        <tr>
          ${columns.map((column) => headerCell(column, options))}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => tableRow(row, columns, parts, rowHeader))}
      </tbody>
    </table>
  </div>`;
}
