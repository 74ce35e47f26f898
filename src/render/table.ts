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
import { detailsKey } from './details.js';
import type { ListTemplateOptions } from './list-options.js';
import { markup } from './markup.js';
import { columnClasses, columnParts, rowRenderer, type RowRenderer } from './row.js';
import { renderSortButton } from './sort.js';
import { renderItem } from './text.js';

const renderLabel = (column: ListColumn): unknown => anew([column], () => renderItem(column.label));

function renderHeaderCell(
  column: ListColumn,
  index: number,
  group: ViewGroup,
  view: ListView,
  set: SetChoice | undefined,
): TemplateResult {
  const { sort } = view.state;
  const direction = isSortedBy(column, sort) && (sort?.descending ? 'descending' : 'ascending');
  const parts = columnParts(markup`header-cell`, column, index, group.columns.length);
  return html`<th
    part=${direction ? `${parts} sorted sorted-${direction}` : parts}
    class="header-cell ${columnClasses(column)} ${index === group.rowHeader ? 'name-heading' : ''}"
    role="columnheader"
    scope="col"
    aria-sort=${direction || nothing}
  >
    ${
      // Where the headings are not shown, what nobody sees cannot have the focus.
      set && group.isSortable
        ? [renderSortButton(column, view, set), html`<span class="stacked">${renderLabel(column)}</span>`]
        : renderLabel(column)
    }
  </th>`;
}

/** The heading of the cells below the names, whose place says to the eye what they are. */
const renderDetailsHeading = ({ details }: Catalogue): TemplateResult =>
  html`<th part="header-cell" class="secondary" role="columnheader" scope="col">
    ${anew([details], () => html`<span class="unseen">${details}</span>`)}
  </th>`;

/** By a group's rows, which stay the same while the reader searches and sorts. */
const renderers = new WeakMap<ViewGroup['members'], { set: SetChoice | undefined; render: RowRenderer }>();

function rendererFor(group: ViewGroup, view: ListView, set: SetChoice | undefined): RowRenderer {
  let known = renderers.get(group.members);
  if (!known || known.set !== set)
    renderers.set(group.members, (known = { set, render: rowRenderer({ ...group, view, set }) }));
  return known.render;
}

const idOf = ({ row }: GroupRow): string => row.id;

/**
 * The table of a group. Its caption repeats the group's title, for those who go from table to table.
 *
 * @param id of the caption, unique in the shadow root; never made of manifest text
 */
export function renderTable(
  group: ViewGroup,
  view: ListView,
  id: string,
  { set, isAllOpen }: Pick<ListTemplateOptions, 'set' | 'isAllOpen'>,
): TemplateResult {
  const { columns, rows, shownRows, caption, rowHeader } = group;
  const renderRow = rendererFor(group, view, set);
  const isOpen = ({ row }: GroupRow): boolean => !set || !!isAllOpen || view.state.opened.has(detailsKey(row.id));
  const places = new Map(shownRows.map((row, place) => [row, place]));
  return html`<div part="scroll">
    <table part="table" class="table" role="table" aria-labelledby=${id}>
      <caption part="caption" class="caption unseen" id=${id}>
        ${anew([columns], () => renderItem(caption))}
      </caption>
      ${columns.map((column, index) => {
        const gap = index === rowHeader + 1 ? 'gap-column' : 'fact-column';
        return html`<col class="${index === rowHeader ? 'name-column' : gap} ${columnClasses(column)}" />`;
      })}
      <thead part="head" class="head">
        <tr part="header-row" class="header-row" role="row">
          ${columns.map((column, index) => [
            renderHeaderCell(column, index, group, view, set),
            index === rowHeader ? renderDetailsHeading(view.strings) : nothing,
          ])}
        </tr>
      </thead>
      <tbody part="body" class="body">
        ${repeat(rows, idOf, (row) => renderRow(row, places.get(row) ?? -1, shownRows.length, isOpen(row), view.marked))}
      </tbody>
    </table>
  </div>`;
}
