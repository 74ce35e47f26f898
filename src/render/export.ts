// The control that takes the list along: a button, and a panel with the files, the paper, the link to what is in view and
// the list as it was published.
import { html, nothing, type TemplateResult } from 'lit';
import { exports } from '../list/export.js';
import type { Control, ListActions } from './control.js';
import type { ListView } from '../list/view.js';
import { renderPanel, renderPanelButton } from './panel.js';
import { renderLink } from './text.js';

const icon = html`<svg class="drawn" aria-hidden="true" viewBox="0 0 16 16">
  <path d="M8 1.5v9M4 7l4 4 4-4M2 14.5h12" />
</svg>`;

export const exportButton: Control = (view, set, actions) =>
  actions &&
  renderPanelButton('export', html`${icon}<bdi .textContent=${view.strings.exports.label}></bdi>`, view, set);

export const exportPanel: Control = (view, set, actions) =>
  actions && renderPanel('export', view.strings.exports.label, view, set, () => renderExport(view, actions));

type Pressed = Event & { readonly currentTarget: Element };

/** A field of the panel that a button stands in. */
const beside = ({ currentTarget }: Pressed, selector: string): HTMLInputElement | null | undefined =>
  currentTarget.closest('.export')?.querySelector(selector);

function renderExport(view: ListView, actions: ListActions): TemplateResult {
  const { strings, isExtract, shown, total, localization } = view;
  const { exports: words } = strings;
  const { link, published } = actions;
  const row = (isWhole: boolean, text: string, count: number): TemplateResult =>
    html`<label class="option"
      ><input
        class="check"
        type="radio"
        name="rows"
        .value=${isWhole ? 'all' : 'view'}
        ?disabled=${!count}
        .checked=${isWhole === !shown} /><span .textContent=${text}></span>
      <span class="option-count" .textContent=${localization.formats.number(count)}></span
    ></label>`;
  const button = (text: string, press: (event: Pressed) => void): TemplateResult =>
    html`<button class="button" type="button" @click=${press}><bdi .textContent=${text}></bdi></button>`;
  const keys = Object.keys(exports) as (keyof typeof exports)[];
  return html`<div class="export">
    ${
      isExtract
        ? html`<fieldset class="filter">
            <legend class="filter-label" .textContent=${words.rows}></legend>
            ${row(false, words.inView, shown)} ${row(true, words.all, total)}
          </fieldset>`
        : nothing
    }
    <div class="files">
      ${keys.map((key) =>
        button(words[key], (event) => {
          actions.save(exports[key], beside(event, '[value=all]')?.checked ?? true);
        }),
      )}
      ${button(words.print, actions.print)}
    </div>
    ${
      link === undefined
        ? nothing
        : html`<div class="files">
            <label class="view-link"
              ><span class="filter-label" .textContent=${words.link}></span
              ><input class="field address" dir="ltr" readonly .value=${link}
            /></label>
            ${button(words.copy, (event) => {
              const field = beside(event, '.address');
              if (field) actions.copy(field);
            })}<bdi .textContent=${actions.copied}></bdi>
          </div>`
    }
    ${published ? html`<p class="paragraph">${renderLink(published, html`<bdi .textContent=${words.manifest}></bdi>`)}</p>` : nothing}
  </div>`;
}
