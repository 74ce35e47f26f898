// What a row says besides its columns, behind one button; and the link to a row, which stands there or at the name.
import { html, type TemplateResult } from 'lit';
import { fill } from '../language/strings.js';
import type { FurtherField } from '../list/content.js';
import { permalinkOf } from '../list/permalinks.js';
import type { GroupRow } from '../list/rows.js';
import { toggleOpened, type SetChoice } from '../list/state.js';
import type { ListView } from '../list/view.js';
import { anew } from './anew.js';
import { markup, slot } from './markup.js';
import { renderItem, renderLines } from './text.js';

/** As the state knows it. */
export const detailsKey = (id: string): string => `row:${id}`;

/** Every second row is even, and so are its details. */
export const stripe = (place: number): string => (place % 2 ? 'even-row' : 'odd-row');

/** Drawn by the sheet, so that who copies a table does not copy a sign. */
export const rowLink = markup`<a part="row-link" class="row-link" href=${slot} aria-label=${slot}></a>`;

const chevron = html`<svg class="chevron" aria-hidden="true" viewBox="0 0 16 16"><path d="m4 6 4 4 4-4" /></svg>`;

export const renderDetailsButton = (
  id: string,
  name: string,
  isOpen: boolean,
  { strings }: Pick<ListView, 'strings'>,
  set: SetChoice,
): TemplateResult =>
  html`<button
    part="details-button"
    class="details-button"
    type="button"
    aria-label=${fill(strings.detailsOf, { name })}
    aria-expanded=${isOpen}
    @click=${() => set((state) => toggleOpened(state, detailsKey(id)))}
  >
    ${strings.details}${chevron}
  </button>`;

const renderField = ({ label, cell }: FurtherField): TemplateResult =>
  html`<div class="detail">
    <dt class="term">${renderItem(label)}</dt>
    <dd class="detail-value">${renderLines(cell, 'cell-link')}</dd>
  </div>`;

/** A row of its own, behind the one that it belongs to. */
export function renderDetails(
  row: GroupRow,
  place: number,
  columns: number,
  { strings, localization }: Pick<ListView, 'strings' | 'localization'>,
  set: SetChoice | undefined,
): TemplateResult {
  const { id } = row.row;
  const close = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // Nor does a dialog close that the list stands in.
    event.preventDefault();
    event.stopPropagation();
    const details = event.currentTarget as Element;
    details.previousElementSibling?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
    set?.((state) => toggleOpened(state, detailsKey(id)));
  };
  return html`<tr
    part="details-row ${stripe(place)}"
    class="details-row"
    role="row"
    data-row=${detailsKey(id)}
    ?hidden=${place < 0}
    @keydown=${close}
  >
    ${anew(
      [row],
      () =>
        html`<td class="details-cell" role="cell" colspan=${columns}>
          <dl part="details" class="details">${row.further.map(renderField)}</dl>
          ${
            set &&
            html`<a part="link row-link" href=${permalinkOf(id, localization)}><bdi>${strings.linkToEntry}</bdi></a>`
          }
        </td>`,
    )}
  </tr>`;
}
