// Items, lines and text with markup → templates. Every text of a manifest is isolated in its direction by `<bdi>`.
import { html, nothing, type TemplateResult } from 'lit';
import type { Item, Line } from '../list/content.js';
import type { SafeHref } from '../manifest/link.js';
import type { Block, Inline } from '../manifest/markup.js';
import { addressPieces } from '../list/address-breaks.js';
import { renderMark } from './footnotes.js';
import { concatenate, markup, markupOfNumber, slot, templateOf } from './markup.js';

/** A heading. A level below 6 stays at 6; what is no level is 2. */
export function renderHeading(level: number, content: unknown, part: unknown = nothing): TemplateResult {
  const rank = Number.isInteger(level) && level > 0 ? Math.min(6, level) : 2;
  const tag = markup`h${markupOfNumber(rank)}`;
  return templateOf(markup`<${tag} part=${slot} class="heading">${slot}</${tag}>`)(part, content);
}

/**
 * Text, with places where a line may break within an address. `<wbr>` has no text of its own: who copies the address, or
 * listens to it, has it whole.
 */
function renderText(text: string): unknown {
  const pieces = addressPieces(text);
  if (pieces.length === 1) return text;
  return templateOf(concatenate(pieces.map((_, index) => (index ? markup`<wbr />${slot}` : slot))))(...pieces);
}

/** Where a link stands, as a token beside its part. Outside of cells there is none. */
export type LinkPart = 'name-link' | 'cell-link';

export function renderLink(href: SafeHref, content: unknown, where?: LinkPart): TemplateResult {
  const part = `link${where ? ` ${where}` : ''}${href.startsWith('mailto:') ? ' mail-link' : ''}`;
  return html`<a part=${part} href=${href} rel="noopener noreferrer">${content}</a>`;
}

function renderInline(nodes: readonly Inline[], where?: LinkPart): unknown {
  return nodes.map((node) => {
    if (typeof node === 'string') return renderText(node);
    switch (node.kind) {
      case 'strong':
        return html`<strong>${renderInline(node.children, where)}</strong>`;
      case 'emphasis':
        return html`<em>${renderInline(node.children, where)}</em>`;
      case 'code':
        return html`<code>${renderText(node.text)}</code>`;
      case 'link':
        return renderLink(node.href, renderInline(node.children), where);
      case 'break':
        return html`<br />`;
    }
  });
}

/** @param level the level of a text's `## ` headings */
function renderBlock(node: Block, level: number, where?: LinkPart): TemplateResult {
  switch (node.kind) {
    case 'paragraph':
      return html`<p class="paragraph">${renderInline(node.children, where)}</p>`;
    case 'list':
      return html`<ul class="bullets">
        ${node.items.map((item) => html`<li>${renderInline(item, where)}</li>`)}
      </ul>`;
    case 'heading':
      return renderHeading(level + Math.max(0, node.level - 2), renderInline(node.children, where));
  }
}

/**
 * A text of several paragraphs, with lists and headings below `level`.
 *
 * @param className none in a cell, which has its own spaces
 */
export function renderBlocks(
  item: Item,
  level: number,
  className: unknown = 'prose',
  where?: LinkPart,
): TemplateResult {
  const blocks = item.blocks ?? [{ kind: 'paragraph' as const, children: [item.text] }];
  return html`<div class=${className} dir="auto" lang=${item.lang ?? nothing}>
    ${blocks.map((node) => renderBlock(node, level, where))}
  </div>`;
}

/** A text in a cell that is more than one paragraph needs a box of its own. Headings are literal there. */
const isProse = ({ href, blocks: [first, second] = [] }: Item): boolean =>
  !href && (second !== undefined || (first !== undefined && first.kind !== 'paragraph'));

/** Whether an item needs nothing around its content but `<bdi>`. */
export const isInline = (item: Item): boolean =>
  !item.before && !item.after && !item.lang && item.footnote === undefined && !isProse(item);

/** The content of an item that is no prose. */
export function renderInlineItem({ text, href, iso, blocks: [first] = [] }: Item, where?: LinkPart): unknown {
  // A link holds no links, so only the text of its markup is left.
  if (href) return renderLink(href, renderText(text), where);
  if (iso) return html`<time datetime=${iso}>${text}</time>`;
  return first?.kind === 'paragraph' ? renderInline(first.children, where) : renderText(text);
}

/** One item, with the list's own words around it. */
export const renderItem = (item: Item): TemplateResult => renderItemIn(item);

function renderItemIn(item: Item, where?: LinkPart): TemplateResult {
  if (item.footnote !== undefined) return renderMark(item);
  if (isInline(item)) return html`<bdi>${renderInlineItem(item, where)}</bdi>`;
  const { before, after, lang = nothing } = item;
  return html`${before}${
    isProse(item)
      ? renderBlocks(item, 6, nothing, where)
      : html`<bdi lang=${lang}>${renderInlineItem(item, where)}</bdi>`
  }${after}`;
}

/** Lines below each other. One plain line needs no box of its own. */
export function renderLines(lines: readonly Line[], where?: LinkPart): unknown {
  const [only, second] = lines;
  const render = (items: readonly Item[]): unknown => items.map((item) => renderItemIn(item, where));
  if (only && !second && !only.part) return render(only.items);
  return lines.map(({ items, part }) => {
    const content = render(items);
    // A mark stands close to the name, a badge after a blank.
    if (part === 'mark') return content;
    return part?.startsWith('badge')
      ? // In a box, since a blank between two cells is not shown.
        html`<span> <span part=${part} class="badge" dir="auto">${content}</span></span>`
      : html`<div part=${part ?? nothing} class="line">${content}</div>`;
  });
}
