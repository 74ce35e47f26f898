// The control that filters: a button with the number of filters that are on, a panel with the values, and for each filter
// that is on a chip that takes it off.
import { html, noChange, nothing, type TemplateResult } from 'lit';
import { fill } from '../language/strings.js';
import { noChoices, toggleValue, withValues } from '../list/choices.js';
import type { ViewFacet, ViewOption } from '../list/facets.js';
import type { SetChoice } from '../list/state.js';
import { groupsIn, type ListView } from '../list/view.js';
import { anew } from './anew.js';
import type { Control } from './control.js';
import { cross } from './icons.js';
import { renderPanel, renderPanelButton } from './panel.js';
import { renderItem } from './text.js';

/** More values than this are behind a word of their own. */
const valuesAtOnce = 8;

/** The filters that are on. */
const filtersOn = ({ facets }: ListView): ViewFacet[] =>
  facets.filter(({ options }) => options.some(({ isChosen }) => isChosen));

export const hasFilters = (view: ListView): boolean => filtersOn(view).length > 0;

const icon = html`<svg class="drawn" aria-hidden="true" viewBox="0 0 16 16">
  <path d="M1.5 4h13M4 8h8M6.5 12h3" />
</svg>`;

export const filtersButton: Control = (view, set) => {
  const { strings, facets, localization } = view;
  if (!facets.length) return nothing;
  const { count, number, separator } = localization.stringFormats;
  const on = filtersOn(view).length;
  return renderPanelButton(
    'filters',
    // The same nodes whatever is on: Chromium says nothing of a focus that comes while they change.
    html`${icon}<bdi .textContent=${strings.filters}></bdi
      ><span class="filters-on" aria-hidden="true" ?hidden=${!on} .textContent=${number(on)}></span
      ><span class="unseen" .textContent=${on ? separator + count(strings.filtersOn, on) : ''}></span>`,
    view,
    set,
  );
};

function renderOption(
  { key, text, count, isChosen }: ViewOption,
  facet: ViewFacet,
  view: ListView,
  set: SetChoice,
): TemplateResult {
  // It would leave nothing. Not disabled, because what has the focus would lose it.
  const isDeadEnd = !count && !isChosen;
  const words = anew([text], () => html`<span>${renderItem(text)}</span>`);
  return html`<label class="option"
    ><input
      class="check"
      type="checkbox"
      aria-disabled=${isDeadEnd || nothing}
      .checked=${isChosen}
      @click=${(event: Event) => isDeadEnd && event.preventDefault()}
      @change=${() => set(({ facets }) => ({ facets: toggleValue(facets, facet.key, key) }))} />${words}
    <span class="option-count" .textContent=${view.localization.formats.number(count)}></span
  ></label>`;
}

function renderFacet(facet: ViewFacet, view: ListView, set: SetChoice): TemplateResult {
  const { label, note, options } = facet;
  const { strings, localization } = view;
  const [first, more] =
    // One alone needs no word to hide it.
    options.length > valuesAtOnce + 1 ? [options.slice(0, valuesAtOnce), options.slice(valuesAtOnce)] : [options, []];
  const render = (option: ViewOption): TemplateResult => renderOption(option, facet, view, set);
  return html`<fieldset part="filter" class="filter">
    <legend class="filter-label">${anew([label], () => renderItem(label))}</legend>
    ${first.map(render)}
    ${
      more.length
        ? // Opened by us where one of them is on, and never closed: the focus may be in it.
          html`<details ?open=${more.some(({ isChosen }) => isChosen) || noChange}>
            <summary
              class="more"
              .textContent=${localization.stringFormats.count(strings.moreValues, more.length)}
            ></summary>
            ${more.map(render)}
          </details>`
        : nothing
    }
    ${note ? html`<p class="filter-note" .textContent=${note}></p>` : nothing}
  </fieldset>`;
}

/** What the list shows, counted: subprocessors where each is one today. */
function shownText(view: ListView): string {
  const { shown, strings, localization } = view;
  const isEach = groupsIn(view).every(({ shownRows }) => shownRows.every(({ row }) => row.isSubprocessor));
  return localization.stringFormats.count(strings[isEach ? 'count' : 'entries'], shown);
}

export const filtersPanel: Control = (view, set) =>
  view.facets.length
    ? renderPanel(
        'filters',
        view.strings.filters,
        view,
        set,
        () => html`<div class="facets">${view.facets.map((facet) => renderFacet(facet, view, set))}</div>`,
        () => fill(view.strings.show, { entries: shownText(view) }),
      )
    : nothing;

/** The button that takes all filters off. */
export const renderClearFilters = ({ strings }: ListView, set: SetChoice): TemplateResult =>
  html`<button part="clear-filters" class="button bare" type="button" @click=${() => set({ facets: noChoices })}>
    <bdi .textContent=${strings.clearFilters}></bdi>
  </button>`;

export function renderChips(view: ListView, set: SetChoice): TemplateResult[] {
  const { strings, localization } = view;
  const chips = filtersOn(view).map(({ key, label, options }) => {
    const chosen = options.filter(({ isChosen }) => isChosen).map(({ text }) => text.text);
    const filter = fill(strings.labelled, {
      label: label.text,
      text: chosen.join(localization.formats.separator),
    });
    return html`<button
      part="chip"
      class="button chip"
      type="button"
      aria-label=${fill(strings.removeFilter, { filter })}
      @click=${() => set(({ facets }) => ({ facets: withValues(facets, key, []) }))}
    >
      <bdi .textContent=${filter}></bdi>${cross}
    </button>`;
  });
  return chips.length ? [...chips, renderClearFilters(view, set)] : chips;
}
