// Items, lines and text with markup → templates. Every text of a manifest is isolated in its direction by `<bdi>`.
import { html, nothing, type TemplateResult } from 'lit';
import type { Item, Line } from '../list/content.js';
import type { SafeHref } from '../manifest/link.js';
import type { Block, Inline } from '../manifest/markup.js';
import { renderMark } from './footnotes.js';
import { markup, slot, templateOf } from './markup.js';

const levels = [markup`1`, markup`2`, markup`3`, markup`4`, markup`5`, markup`6`];

/** A heading. A level below 6 stays at 6; what is no level is 2. */
export function renderHeading(level: number, content: unknown, part: unknown = nothing): TemplateResult {
  const tag = markup`h${levels[Math.min(6, level) - 1] ?? markup`2`}`;
  return templateOf(markup`<${tag} part=${slot} class="heading">${slot}</${tag}>`)(part, content);
}

export const renderLink = (href: SafeHref, content: unknown): TemplateResult =>
  html`<a part="link" href=${href} rel="noopener noreferrer">${content}</a>`;

function renderInline(node: Inline): unknown {
  if (typeof node === 'string') return node;
  switch (node.kind) {
    case 'strong':
      return html`<strong>${node.children.map(renderInline)}</strong>`;
    case 'emphasis':
      return html`<em>${node.children.map(renderInline)}</em>`;
    case 'code':
      return html`<code>${node.text}</code>`;
    case 'link':
      return renderLink(node.href, node.children.map(renderInline));
    case 'break':
      return html`<br />`;
  }
}

/** @param level the level of a text's `## ` headings */
function renderBlock(node: Block, level: number): TemplateResult {
  switch (node.kind) {
    case 'paragraph':
      return html`<p class="paragraph">${node.children.map(renderInline)}</p>`;
    case 'list':
      return html`<ul class="bullets">
        ${node.items.map((item) => html`<li>${item.map(renderInline)}</li>`)}
      </ul>`;
    case 'heading':
      return renderHeading(level + Math.max(0, node.level - 2), node.children.map(renderInline));
  }
}

/**
 * A text of several paragraphs, with lists and headings below `level`.
 *
 * @param className none in a cell, which has its own spaces
 */
export function renderBlocks(item: Item, level: number, className: unknown = 'prose'): TemplateResult {
  const blocks = item.blocks ?? [{ kind: 'paragraph' as const, children: [item.text] }];
  return html`<div class=${className} dir="auto" lang=${item.lang ?? nothing}>
    ${blocks.map((node) => renderBlock(node, level))}
  </div>`;
}

/** A text in a cell that is more than one paragraph needs a box of its own. Headings are literal there. */
const isProse = ({ href, blocks: [first, second] = [] }: Item): boolean =>
  !href && (second !== undefined || (first !== undefined && first.kind !== 'paragraph'));

/** Whether an item needs nothing around its content but `<bdi>`. */
export const isInline = (item: Item): boolean =>
  !item.before && !item.after && !item.lang && item.footnote === undefined && !isProse(item);

/** The content of an item that is no prose. */
export function renderInlineItem({ text, href, iso, blocks: [first] = [] }: Item): unknown {
  // A link holds no links, so only the text of its markup is left.
  if (href) return renderLink(href, text);
  if (iso) return html`<time datetime=${iso}>${text}</time>`;
  return first?.kind === 'paragraph' ? first.children.map(renderInline) : text;
}

/** One item, with the list's own words around it. */
export function renderItem(item: Item): TemplateResult {
  if (item.footnote !== undefined) return renderMark(item);
  if (isInline(item)) return html`<bdi>${renderInlineItem(item)}</bdi>`;
  const { before, after, lang = nothing } = item;
  return html`${before}${
    isProse(item) ? renderBlocks(item, 6, nothing) : html`<bdi lang=${lang}>${renderInlineItem(item)}</bdi>`
  }${after}`;
}

/** Lines below each other. One plain line needs no box of its own. */
export function renderLines(lines: readonly Line[]): unknown {
  const [only, second] = lines;
  if (only && !second && !only.part) return only.items.map(renderItem);
  return lines.map(({ items, part }) => {
    const content = items.map(renderItem);
    // A mark stands close to the name, a badge after a blank.
    if (part === 'mark') return content;
    return part?.startsWith('badge')
      ? [' ', html`<span part=${part} class="badge" dir="auto">${content}</span>`]
      : html`<div part=${part ?? nothing} class="line">${content}</div>`;
  });
}
