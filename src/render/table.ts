// One group → one native table (WAI tables tutorial; APG sortable table).
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Catalogue } from '../language/strings.js';
import type { ListColumn } from '../list/columns.js';
import type { GroupRow } from '../list/rows.js';
import { isSortedBy } from '../list/sort.js';
import type { SetChoice } from '../list/state.js';
import type { ListView, ViewGroup } from '../list/view.js';
import { anew } from './anew.js';
import { rowRenderer, type RowRenderer } from './row.js';
import { renderSortButton } from './sort.js';
import { renderItem } from './text.js';

function renderHeaderCell(
  column: ListColumn,
  view: ListView,
  set: SetChoice | undefined,
  hasDetails: boolean,
): TemplateResult {
  const { sort } = view.state;
  const direction = isSortedBy(column, sort) ? (sort?.descending ? 'descending' : 'ascending') : nothing;
  return html`<th
    part="header-cell"
    class="header-cell ${hasDetails ? 'with-details' : ''} ${column.content}"
    role="columnheader"
    scope="col"
    aria-sort=${direction}
  >
    ${set ? renderSortButton(column, view, set) : renderItem(column.label)}
  </th>`;
}

/** The heading of the cells below the names, whose place says to the eye what they are. */
const renderDetailsHeading = ({ details }: Catalogue): TemplateResult =>
  html`<th part="header-cell" class="secondary" role="columnheader" scope="col">
    <span class="unseen">${details}</span>
  </th>`;

/** By a group's columns, which stay the same while the reader searches and sorts. */
const renderers = new WeakMap<readonly ListColumn[], RowRenderer>();

function rendererFor(group: ViewGroup): RowRenderer {
  let renderer = renderers.get(group.columns);
  if (!renderer) renderers.set(group.columns, (renderer = rowRenderer(group)));
  return renderer;
}

const idOf = ({ row }: GroupRow): string => row.id;

/**
 * The table of a group. Its caption repeats the group's title, for those who go from table to table.
 *
 * @param id of the caption, unique in the shadow root; never made of manifest text
 */
export function renderTable(group: ViewGroup, view: ListView, id: string, set: SetChoice | undefined): TemplateResult {
  const { columns, rows, shownRows, caption, rowHeader, hasDetails } = group;
  const renderRow = rendererFor(group);
  const shown = shownRows.length === rows.length ? undefined : new Set(shownRows);
  return html`<div part="scroll">
    <table part="table" class="table" role="table" aria-labelledby=${id}>
      <caption part="caption" class="caption unseen" id=${id}>
        ${anew([columns], () => renderItem(caption))}
      </caption>
      ${hasDetails ? columns.map((_, index) => html`<col class=${index === rowHeader ? 'name-column' : nothing} />`) : nothing}
      <thead part="head" class="head">
        <tr part="header-row" class="header-row" role="row">
          ${columns.map((column, index) => {
            const isAboveDetails = hasDetails && index === rowHeader;
            return [
              renderHeaderCell(column, view, set, isAboveDetails),
              isAboveDetails ? renderDetailsHeading(view.strings) : nothing,
            ];
          })}
        </tr>
      </thead>
      <tbody part="body" class="body">
        ${repeat(rows, idOf, (row) => renderRow(row, shown !== undefined && !shown.has(row)))}
      </tbody>
    </table>
  </div>`;
}
