// The control that sorts by a column: a button in its heading.
import { html, type TemplateResult } from 'lit';
import type { ListColumn } from '../list/columns.js';
import { nextSort } from '../list/sort.js';
import type { SetChoice } from '../list/state.js';
import type { ListView } from '../list/view.js';
import { anew } from './anew.js';
import { renderItem } from './text.js';

// Drawn, not written: an arrow as text would become part of the button's name.
const arrows = html`<svg class="sort-arrows" aria-hidden="true" viewBox="0 0 8 14">
  <path class="arrow up" d="M1 5l3-4 3 4" />
  <path class="arrow down" d="M1 9l3 4 3-4" />
</svg>`;

export function renderSortButton(column: ListColumn, view: ListView, set: SetChoice): TemplateResult {
  return html`<button
    part="sort-button"
    type="button"
    @click=${() => set(({ sort }) => ({ sort: nextSort(column, sort, view.publishedSort) }))}
  >
    ${anew([column], () => renderItem(column.label))}${arrows}
  </button>`;
}
