// The controls that sort: a button in a column's heading, and one choice for all where there is no row of headings.
import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { fill } from '../language/strings.js';
import type { ListColumn } from '../list/columns.js';
import { nextSort, parseSort, sortToText } from '../list/sort.js';
import type { SetChoice } from '../list/state.js';
import { sortableColumns, type ListView } from '../list/view.js';
import { anew } from './anew.js';
import type { Control } from './control.js';
import { opens } from './icons.js';
import { renderItem } from './text.js';

// Drawn, not written: an arrow as text would become part of the button's name.
const arrow = html`<svg class="sort-arrow" aria-hidden="true" viewBox="0 0 16 16">
  <path d="M8 14V2M3 7l5-5 5 5" />
</svg>`;

export function renderSortButton(column: ListColumn, view: ListView, set: SetChoice): TemplateResult {
  return html`<button
    part="sort-button"
    class="sort-button"
    type="button"
    @click=${() => set(({ sort }) => ({ sort: nextSort(column, sort, view.publishedSort) }))}
  >
    ${anew([column], () => renderItem(column.label))}${arrow}
  </button>`;
}

const icons = html`<svg class="icon" aria-hidden="true" viewBox="0 0 16 16">
    <path d="M4.5 2v12M1.5 11l3 3 3-3M9 4h5.5M9 8h4M9 12h2.5" />
  </svg>
  ${opens}`;

export const sortChoice: Control = (view, set) => {
  const { order } = view.strings;
  const chosen = sortToText(view.state.sort);
  // By what they name, so that those of another list or language are new: a translator may have been over the old ones.
  const options = sortableColumns(view).map((column): { key: unknown; choices: { value: string; text: string }[] } => ({
    key: column,
    choices: ([order.ascending, order.descending] as const).map((pattern, index) => ({
      value: sortToText({ field: column.fields[0].trim(), descending: index === 1 }),
      text: fill(pattern, { column: column.label.text }),
    })),
  }));
  const published = sortToText(view.publishedSort);
  // Also where the publisher's is by a column that there is not: otherwise the list would seem to be in order of the first.
  if (!options.some(({ choices }) => choices.some(({ value }) => value === published)))
    options.unshift({ key: order, choices: [{ value: '', text: order.published }] });
  return html`<span class="sort">
    ${icons}<select
      part="sort"
      class="field"
      aria-label=${order.label}
      @change=${({ target }: Event) => set({ sort: parseSort((target as HTMLSelectElement).value) })}
    >
      ${repeat(
        options,
        ({ key }) => key,
        ({ choices }) =>
          choices.map(
            ({ value, text }) =>
              html`<option dir="auto" value=${value} .selected=${value === chosen} .textContent=${text}></option>`,
          ),
      )}
    </select>
  </span>`;
};
