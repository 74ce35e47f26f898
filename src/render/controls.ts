// The registry of controls in the toolbar, in the order in which they stand. A new control is one line here.
import { html, type TemplateResult } from 'lit';
import type { SetChoice } from '../list/state.js';
import type { ListView } from '../list/view.js';
import { renderCount } from './count.js';
import type { Control } from './control.js';
import { keep } from './keys.js';
import { searchField } from './search.js';
import { sortChoice } from './sort.js';

const controls: readonly Control[] = [searchField, sortChoice];

/** @param set left out in a static list, which has no controls; nor does a list of one row need any */
export function renderToolbar(view: ListView, set: SetChoice | undefined): TemplateResult {
  if (!set || view.total < 2) return renderCount(view, set);
  return html`<div part="toolbar" @keydown=${keep} @keypress=${keep} @keyup=${keep}>
    ${controls.map((control) => control(view, set))} ${renderCount(view, set)}
  </div>`;
}
