// The control that searches, and what stands in place of the tables when a search has found nothing.
import { html, type TemplateResult } from 'lit';
import { fillWithItems } from '../list/content.js';
import { anew } from './anew.js';
import type { Control } from './control.js';
import type { SetChoice } from '../list/state.js';
import type { ListView } from '../list/view.js';
import { renderItem } from './text.js';

export const searchField: Control = ({ strings, state }, set) =>
  html`<input
    part="search"
    type="search"
    aria-label=${strings.search}
    placeholder=${strings.search}
    .value=${state.query}
    @input=${(event: Event) => set({ query: (event.target as HTMLInputElement).value })}
  />`;

/** Nothing found, with the way back. */
export function renderNothingFound({ strings, state }: ListView, set: SetChoice | undefined): TemplateResult {
  return html`<div part="empty" class="message">
    ${anew(
      [strings, state.query],
      () =>
        html`<p class="paragraph">
          ${fillWithItems(strings.nothing, { query: [{ text: state.query.trim() }] }).map(renderItem)}
        </p>`,
    )}
    <button part="clear" class="button" type="button" @click=${() => set?.({ query: '' })}>
      <bdi .textContent=${strings.clear}></bdi>
    </button>
  </div>`;
}
