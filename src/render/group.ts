// A group: its title, its texts and its table.
import { html, noChange, nothing, type TemplateResult } from 'lit';
import type { ListView, ViewGroup } from '../list/view.js';
import { anew } from './anew.js';
import type { ListTemplateOptions } from './list-options.js';
import { markupOfWord } from './markup.js';
import { renderEmpty } from './status.js';
import { renderTable } from './table.js';
import { renderBlocks, renderHeading, renderItem } from './text.js';

/**
 * Up to so many rows are laid out at once, in 20 ms on a slow phone; of a longer list, what is off the screen waits. Not in
 * every list, because a screen reader may miss the captions of what waits.
 */
const rowsAtOnce = 100;

export interface GroupOptions extends Pick<ListTemplateOptions, 'set' | 'isAllOpen'> {
  /** Its place in the list. */
  readonly index: number;
  /** Level of its heading. */
  readonly level: number;
}

export function renderGroup(group: ViewGroup, view: ListView, options: GroupOptions): TemplateResult {
  const { index, level } = options;
  const { id, title, description, condition, columns, rows, isHidden } = group;
  return html`<section
    part=${id ? `group group-${markupOfWord(id)}` : 'group'}
    class=${view.shown > rowsAtOnce ? 'far' : nothing}
    data-group=${id}
    ?hidden=${isHidden}
  >
    ${
      // The columns are the group's own, and new in another list.
      anew([columns, level], () => [
        title && renderHeading(level, renderItem(title), 'group-title'),
        description || condition
          ? html`<div part="group-description">
              ${description && renderBlocks(description, level + 1)}
              ${condition && html`<p class="paragraph">${renderItem(condition)}</p>`}
            </div>`
          : nothing,
      ])
    }
    ${
      // Nobody sees a hidden table: it stays as it was, and the rest of a search is faster by a third.
      isHidden
        ? noChange
        : rows.length
          ? renderTable(group, view, `caption-${String(index)}`, options)
          : // Not below words that say something else.
            description || condition
            ? nothing
            : renderEmpty(view.strings)
    }
  </section>`;
}
