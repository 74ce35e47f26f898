// A panel that a button of the toolbar opens: below the toolbar where there is room, otherwise a sheet over the page.
// Opening and closing the dialog as the state says is the element's work (element/controllers/panels.ts).
import { html, nothing, type TemplateResult } from 'lit';
import type { ListState, SetChoice } from '../list/state.js';
import type { ListView } from '../list/view.js';
import { cross } from './icons.js';

/** The key of a panel in `ListState.opened`, and the part of its button. */
export type PanelName = 'filters' | 'export';

/** Opens a panel, and closes the other; or closes it. */
const toggle =
  (name: PanelName) =>
  ({ opened }: ListState): Pick<ListState, 'opened'> => {
    const others = [...opened].filter((one) => one !== 'filters' && one !== 'export');
    return { opened: new Set(opened.has(name) ? others : [...others, name]) };
  };

/** @param content what stands in the button, and names it */
export const renderPanelButton = (
  name: PanelName,
  content: unknown,
  { state }: ListView,
  set: SetChoice,
): TemplateResult =>
  html`<button
    part=${name}
    class="button"
    type="button"
    aria-expanded=${state.opened.has(name)}
    aria-controls="panel-${name}"
    @click=${() => set(toggle(name))}
  >
    ${content}
  </button>`;

/**
 * The panel itself, somewhere behind its button.
 *
 * @param label its name
 * @param content made only while it is open
 * @param done the words of a button below the content, which leads back to the list from a sheet
 */
export function renderPanel(
  name: PanelName,
  label: string,
  view: ListView,
  set: SetChoice,
  content: () => unknown,
  done?: () => string,
): TemplateResult {
  const { state, strings } = view;
  const close = (): void => set(toggle(name));
  // Without a place in the order of Tab, which Firefox gives to dialogs and to what scrolls: a screen reader would then read
  // all that is in it at once. Its `open` is not a binding: who closes a sheet by a key or a gesture does so without us.
  return html`<dialog
    part="panel"
    class="panel"
    id="panel-${name}"
    data-panel=${name}
    tabindex="-1"
    aria-label=${label}
  >
    ${
      state.opened.has(name)
        ? html`<div class="sheet-head">
              <bdi .textContent=${label}></bdi
              ><button class="button bare" type="button" aria-label=${strings.close} @click=${close}>${cross}</button>
            </div>
            <div class="panel-content" tabindex="-1">${content()}</div>
            ${
              done
                ? html`<div class="sheet-foot">
                    <button class="button" type="button" @click=${close}><bdi .textContent=${done()}></bdi></button>
                  </div>`
                : nothing
            }`
        : nothing
    }
  </dialog>`;
}
