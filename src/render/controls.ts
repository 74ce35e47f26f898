// The registry of controls in the toolbar, in the order in which they stand. A new control is one line here.
import { html, noChange, nothing, type TemplateResult } from 'lit';
import { fewRows } from '../list/facets.js';
import type { SetChoice } from '../list/state.js';
import type { ListView } from '../list/view.js';
import { renderCount } from './count.js';
import type { Control, ListActions } from './control.js';
import { exportButton, exportPanel } from './export.js';
import { filtersButton, filtersPanel, renderChips } from './facets.js';
import { keep } from './keys.js';
import { scopeChoice } from './scope.js';
import { searchField } from './search.js';
import { sortChoice } from './sort.js';

const controls: readonly Control[] = [
  searchField,
  filtersButton,
  exportButton,
  sortChoice,
  scopeChoice,
  filtersPanel,
  exportPanel,
];

/**
 * @param set left out in a static list, which has no controls; nor does a list of one row need any
 * @param holds whether a part that is to go has to stay until the focus has moved on
 */
export function renderToolbar(
  view: ListView,
  set: SetChoice | undefined,
  actions: ListActions | undefined,
  holds?: (part: string) => boolean,
): TemplateResult {
  if (!set || view.total < 2) return renderCount(view, set);
  const chips = renderChips(view, set);
  const hasChoices = view.facets.length > 0 || view.scope.length > 0;
  const isFew = !hasChoices && view.total <= fewRows;
  return html`<div part="toolbar" class=${isFew ? 'few' : nothing} @keydown=${keep} @keypress=${keep} @keyup=${keep}>
    ${controls.map((control) => control(view, set, actions))}
    <div class=${hasChoices ? 'standing whole' : 'standing'}>
      ${renderCount(view, set)}
      ${chips.length ? html`<div part="chips">${chips}</div>` : holds?.('chips') ? noChange : nothing}
    </div>
  </div>`;
}
