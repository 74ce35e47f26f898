// The whole list: what stands around it, the toolbar, the groups and their tables.
import { html, nothing, type TemplateResult } from 'lit';
import type { Item } from '../list/content.js';
import type { ListGroup, ListView } from '../list/view.js';
import { renderTable } from './table.js';
import { heading, renderBlocks, renderItem, renderLines } from './text.js';
import { renderNothingFound, renderToolbar, type Controls } from './toolbar.js';

export interface ListTemplateOptions {
  /** Level of the list's title, or of its groups' where it has none: 1 to 6. */
  headingLevel: number;
  /** Left out, the list is static: no search, no sorting. */
  controls?: Controls | undefined;
}

// With fewer, all of them are laid out in 20 ms on a slow phone; with more, what is off the screen waits. A screen reader
// may miss the captions of what waits, which is why not every list does.
const rowsAtOnce = 100;

/** A view as a template. Pure: the same view makes the same template. */
export function renderList(view: ListView, { headingLevel, controls }: ListTemplateOptions): TemplateResult {
  const { title, groups, total, shown, state, words, closing, footnotes, publisher } = view;
  const groupLevel = headingLevel + (title ? 1 : 0);
  const message = (text: string): TemplateResult => html`<p part="empty" class="message" tabindex="-1">${text}</p>`;
  return html`
    ${renderHead(view, headingLevel, groupLevel)}
    ${total ? renderToolbar(view, controls) : groups.length ? nothing : message(words.empty)}
    ${groups.map((group, index) =>
      renderGroup(group, groupLevel, message(words.empty), shown > rowsAtOnce, {
        sort: state.sort,
        onSort: controls?.onSort.bind(controls),
        id: `caption-${String(index)}`,
      }),
    )}
    ${total && !shown ? renderNothingFound(view, controls) : nothing}
    ${
      closing || footnotes.length || publisher.length
        ? html`<div part="footer">
            ${footnotes.map(({ items }) => html`<p part="note">${items.map((item) => [renderItem(item), ' '])}</p>`)}
            ${closing && renderBlocks(closing, groupLevel)}
            ${publisher.length ? html`<div>${renderLines(publisher)}</div>` : nothing}
          </div>`
        : nothing
    }
  `;
}

/** What a sheet of paper needs and a screen does not: where the list was, and on which day. Shown in print only. */
export function renderPrinted({ reading }: ListView, address: string): TemplateResult {
  const date = reading.date(reading.options.today);
  return html`<p class="printed"><bdi>${address}</bdi>, ${date && renderItem(date)}</p>`;
}

function renderHead(
  { title, description, updated, policy, subscribe, words, otherLanguage }: ListView,
  level: number,
  below: number,
): unknown {
  return [
    title && heading(level, renderItem(title), 'title'),
    description && html`<div part="description">${renderBlocks(description, below)}</div>`,
    policy.length || subscribe.length || updated.length || otherLanguage
      ? html`<div part="policy">
          ${policy.map(({ items }) => {
            const [first] = items;
            return items.length === 1 && first?.blocks
              ? renderBlocks(first, below)
              : html`<p>${items.map(renderItem)}</p>`;
          })}
          ${
            subscribe.length
              ? html`<p>${words.subscribe} ${subscribe.map((item) => [renderItem(item), ' '])}</p>`
              : nothing
          }
          ${updated.length ? html`<p>${updated.map(renderItem)}</p>` : nothing}
          ${otherLanguage ? html`<p>${otherLanguage}</p>` : nothing}
        </div>`
      : nothing,
  ];
}

function renderGroup(
  group: ListGroup,
  level: number,
  empty: unknown,
  isFar: boolean,
  options: Parameters<typeof renderTable>[1],
): TemplateResult {
  const { title, description, condition, rows } = group;
  const paragraph = (item: Item): TemplateResult => html`<p>${renderItem(item)}</p>`;
  return html`<section part="group" class=${isFar ? 'far' : nothing}>
    ${title && heading(level, renderItem(title), 'group-title')}
    ${
      description || condition
        ? html`<div part="group-description">
            ${description && renderBlocks(description, level + 1)}${condition && paragraph(condition)}
          </div>`
        : nothing
    }
    ${rows.length ? renderTable(group, options) : empty}
  </section>`;
}
