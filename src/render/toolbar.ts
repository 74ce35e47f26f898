// Search and count: one line above the tables.
import { html, type TemplateResult } from 'lit';
import { sentence } from '../list/content.js';
import type { ListView } from '../list/view.js';
import { renderItem } from './text.js';

/** What the controls call. Without them a list is static: no control is shown. */
export interface Controls {
  onSearch(query: string): void;
  onSort(field: string): void;
}

/** A single row needs no search. */
export function renderToolbar(
  { words, total, countText, state }: ListView,
  controls: Controls | undefined,
): TemplateResult {
  const count = html`<p part="count"><bdi>${countText}</bdi></p>`;
  if (!controls || total < 2) return count;
  return html`<div part="toolbar">
    <input
      part="search"
      type="search"
      aria-label=${words.search}
      placeholder=${words.search}
      .value=${state.query}
      @input=${(event: Event) => {
        controls.onSearch((event.target as HTMLInputElement).value);
      }}
    />
    ${count}
  </div>`;
}

/** Nothing found, with the way back. */
export function renderNothingFound({ words, state }: ListView, controls: Controls | undefined): TemplateResult {
  return html`<div part="empty" class="message">
    <p>${sentence(words.nothing, { query: [{ text: state.query.trim() }] }).map(renderItem)}</p>
    <button part="clear" type="button" @click=${() => controls?.onSearch('')}>${words.clear}</button>
  </div>`;
}
