// What stands before and after the tables.
import { html, nothing, type TemplateResult } from 'lit';
import type { ListView } from '../list/view.js';
import { renderBlocks, renderHeading, renderItem, renderLines } from './text.js';

/**
 * @param level of the title
 * @param below of headings in the texts below it
 */
export function renderHead(view: ListView, level: number, below: number): unknown {
  const { title, description, updated, policy, subscribe, strings, otherLanguage } = view;
  const hasPolicy = policy.length || subscribe.length || updated.length || otherLanguage;
  return [
    title && renderHeading(level, renderItem(title), 'title'),
    description && html`<div part="description">${renderBlocks(description, below)}</div>`,
    hasPolicy
      ? html`<div part="policy">
          ${policy.map(({ items }) => {
            const [first] = items;
            return items.length === 1 && first?.blocks
              ? renderBlocks(first, below)
              : html`<p class="paragraph">${items.map(renderItem)}</p>`;
          })}
          ${
            subscribe.length
              ? html`<p class="paragraph">${strings.subscribe} ${subscribe.map((item) => [renderItem(item), ' '])}</p>`
              : nothing
          }
          ${updated.length ? html`<p class="paragraph">${updated.map(renderItem)}</p>` : nothing}
          ${otherLanguage ? html`<p class="paragraph">${otherLanguage}</p>` : nothing}
        </div>`
      : nothing,
  ];
}

/** @param level of headings in the closing text */
export function renderFooter(
  { closing, footnotes, publisher }: ListView,
  level: number,
): TemplateResult | typeof nothing {
  if (!closing && !footnotes.length && !publisher.length) return nothing;
  return html`<div part="footer">
    ${footnotes.map(
      ({ items }) => html`<p part="note" class="paragraph">${items.map((item) => [renderItem(item), ' '])}</p>`,
    )}
    ${closing && renderBlocks(closing, level)}
    ${publisher.length ? html`<div>${renderLines(publisher)}</div>` : nothing}
  </div>`;
}

/** What paper needs and a screen does not: where the list was, and on which day. Shown in print only. */
export function renderPrintLine({ localization }: ListView, address: string): TemplateResult {
  const date = localization.date(localization.options.today);
  return html`<p class="printed paragraph"><bdi>${address}</bdi>, ${date && renderItem(date)}</p>`;
}
