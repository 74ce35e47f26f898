// The control that searches, and what stands in place of the tables when a search has found nothing.
import { html, nothing, type TemplateResult } from 'lit';
import { fillWithItems } from '../list/content.js';
import { anew } from './anew.js';
import type { Control } from './control.js';
import { hasFilters, renderClearFilters } from './facets.js';
import type { SetChoice } from '../list/state.js';
import type { ListView } from '../list/view.js';
import { renderItem } from './text.js';

const icon = html`<svg class="icon" aria-hidden="true" viewBox="0 0 16 16">
  <circle cx="7" cy="7" r="4.5" />
  <path d="m10.5 10.5 4 4" />
</svg>`;

export const searchField: Control = ({ strings, state }, set) =>
  html`<span class="search"
    >${icon}<input
      part="search"
      class="field"
      type="search"
      aria-label=${strings.search}
      placeholder=${strings.search}
      autocapitalize="none"
      autocomplete="off"
      autocorrect="off"
      enterkeyhint="search"
      spellcheck="false"
      .value=${state.query}
      @input=${(event: Event) => set({ query: (event.target as HTMLInputElement).value })}
  /></span>`;

/** Nothing found, with the ways back. */
export function renderNothingFound(view: ListView, set: SetChoice | undefined): TemplateResult {
  const { strings, state } = view;
  const query = state.query.trim();
  const isFiltered = hasFilters(view);
  const sentence = !isFiltered ? strings.nothing : query ? strings.nothingFiltered : strings.noneFiltered;
  return html`<div part="empty nothing-found" class="message">
    ${anew(
      [sentence, query],
      () =>
        html`<p class="paragraph">
          ${query ? fillWithItems(sentence, { query: [{ text: query }] }).map(renderItem) : sentence}
        </p>`,
    )}
    ${
      query
        ? html`<button part="clear" class="button" type="button" @click=${() => set?.({ query: '' })}>
            <bdi .textContent=${strings.clear}></bdi>
          </button>`
        : nothing
    }
    ${isFiltered && set ? renderClearFilters(view, set) : nothing}
  </div>`;
}
