// The choice of what the list is shown for: one of the values of each of the publisher's dimensions.
import { html, nothing } from 'lit';
import { fill } from '../language/strings.js';
import { withValues } from '../list/choices.js';
import { anew } from './anew.js';
import type { Control } from './control.js';
import { opens } from './icons.js';
import { renderItem } from './text.js';

export const scopeChoice: Control = ({ scope, strings, localization }, set) =>
  scope.length
    ? html`<div class="scope" role="group" aria-label=${strings.scope}>
        <bdi .textContent=${fill(strings.labelled, { label: strings.scope, text: '' }).trim()}></bdi>
        ${scope.map(({ key, label, options }) => {
          const chosen = options.filter(({ isChosen }) => isChosen);
          const choices: [isChosen: boolean, text: string, values?: string[]][] = [
            [!chosen.length, strings.any, []],
            ...options.map(({ key, text, isChosen }): (typeof choices)[0] => [
              isChosen && chosen.length === 1,
              text.text,
              [key],
            ]),
          ];
          // A page can choose several at once. The last, so that the others stay where they are when it goes.
          if (chosen.length > 1)
            choices.push([true, chosen.map(({ text }) => text.text).join(localization.formats.separator)]);
          return html`<label class="choice"
            >${anew([label], () => renderItem(label))}
            <span class="chosen"
              >${opens}<select
                part="scope"
                class="field"
                @change=${({ target }: Event) => {
                  const values = choices[(target as HTMLSelectElement).selectedIndex]?.[2];
                  if (values) set(({ scope }) => ({ scope: withValues(scope, key, values) }));
                }}
              >
                ${choices.map(
                  ([isChosen, text]) => html`<option dir="auto" .selected=${isChosen} .textContent=${text}></option>`,
                )}
              </select></span
            ></label
          >`;
        })}
      </div>`
    : nothing;
