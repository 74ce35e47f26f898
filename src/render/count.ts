// How many rows are in view. A static list has it too.
import { html, type TemplateResult } from 'lit';
import type { SetChoice } from '../list/state.js';
import type { ListView } from '../list/view.js';

/** @param set left out where the count never changes */
export function renderCount({ countText }: ListView, set: SetChoice | undefined): TemplateResult {
  // As `textContent`, which also replaces what a page translator has put in place of Lit's text node.
  const count = set ? html`<bdi .textContent=${countText}></bdi>` : html`<bdi>${countText}</bdi>`;
  return html`<p part="count" class="paragraph">${count}</p>`;
}
