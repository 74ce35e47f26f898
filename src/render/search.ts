// The control that searches, and what stands in place of the tables when a search has found nothing.
import { html, type TemplateResult } from 'lit';
import { fillWithItems } from '../list/content.js';
import { anew } from './anew.js';
import type { Control } from './control.js';
import type { SetChoice } from '../list/state.js';
import type { ListView } from '../list/view.js';
import { renderItem } from './text.js';

/** Keys that write or edit text: a printable one, a dead one, one of an input method, and those that delete or move in it. */
const editing = /^(.|Dead|Process|Unidentified|Backspace|Delete|Arrow.+|Home|End)$/u;

/**
 * A site's own shortcuts leave letters alone that go into a field. Outside of our shadow root the target is the list, so
 * those keys stay in here; Escape, Tab, Enter and combinations do not.
 */
const keep = (event: KeyboardEvent): void => {
  if (editing.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation();
};

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
      @keydown=${keep}
      @keypress=${keep}
      @keyup=${keep}
      @input=${(event: Event) => set({ query: (event.target as HTMLInputElement).value })}
  /></span>`;

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
