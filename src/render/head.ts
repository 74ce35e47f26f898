// What stands before and after the tables.
import { html, nothing, type TemplateResult } from 'lit';
import type { Item, Line } from '../list/content.js';
import { extractText, listedFor } from '../list/extract.js';
import type { Fact } from '../list/head.js';
import type { ListView } from '../list/view.js';
import { anew } from './anew.js';
import { renderFootnote } from './footnotes.js';
import { renderBlocks, renderHeading, renderItem, renderLines } from './text.js';

const renderParagraph = (content: unknown): TemplateResult => html`<p class="paragraph">${content}</p>`;

/** Items that have no words of ours between them. */
const renderApart = (items: readonly Item[]): unknown => items.map((item) => [renderItem(item), ' ']);

/** A line of the policy: the publisher's own text may be several paragraphs. */
function renderPolicyLine({ items }: Line, level: number): TemplateResult {
  const [first] = items;
  return items.length === 1 && first?.blocks ? renderBlocks(first, level) : renderParagraph(items.map(renderItem));
}

const renderFact = ({ label, items }: Fact): TemplateResult =>
  html`<div class="about">
    <dt class="term">${label}</dt>
    <dd class="value">${renderApart(items)}</dd>
  </div>`;

/**
 * @param level of the title
 * @param below of headings in the texts below it
 */
export function renderHead(view: ListView, level: number, below: number): unknown {
  const { title, description, facts, policy, upcoming, otherLanguage } = view;
  return [
    title && renderHeading(level, renderItem(title), 'title'),
    description && html`<div part="description">${renderBlocks(description, below)}</div>`,
    facts.length ? html`<dl part="facts">${facts.map(renderFact)}</dl>` : nothing,
    policy.length ? html`<div part="policy">${policy.map((line) => renderPolicyLine(line, below))}</div>` : nothing,
    upcoming.length ? html`<p part="upcoming" dir="auto">${upcoming.map(renderItem)}</p>` : nothing,
    otherLanguage && html`<p class="other-language">${otherLanguage}</p>`,
  ];
}

/**
 * @param level of headings in the closing text
 * @param isStatic whether nothing follows a link from a footnote back to its mark
 */
export function renderFooter(
  { closing, footnotes, publisher, groups, others, strings }: ListView,
  level: number,
  isStatic: boolean,
): unknown {
  const details =
    footnotes.length && !isStatic
      ? [...groups, ...others].flatMap(({ rows }) => rows.flatMap((row) => row.details))
      : [];
  const referredTo = new Set(details.flatMap((line) => line.items.map(({ footnote }) => footnote)));
  const lines = [
    ...footnotes.map(({ mark, text }, index) =>
      renderFootnote(
        index,
        renderApart(text ? [mark, text] : [mark]),
        referredTo.has(index) ? strings.backToList : undefined,
      ),
    ),
    closing && renderBlocks(closing, level),
    publisher.length && html`<div>${renderLines(publisher)}</div>`,
  ].filter(Boolean);
  return lines.length ? html`<div part="footer">${lines}</div>` : nothing;
}

/**
 * What paper needs and a screen does not: where the list was, on which day, what it is listed for, and whether it is all.
 * Shown in print only.
 */
export function renderPrintLine(view: ListView, address: string): unknown {
  const sentences = [listedFor(view), extractText(view)];
  const { localization } = view;
  return anew([localization, address, ...sentences], () => {
    const date = localization.date(localization.options.today);
    return html`<div class="printed">
      ${renderParagraph([html`<bdi>${address}</bdi>`, ', ', date && renderItem(date)])}
      ${sentences.map((sentence) => sentence && renderParagraph(html`<bdi>${sentence}</bdi>`))}
    </div>`;
  });
}
