// Items, lines and marked-up text → templates. Every text of a manifest is isolated in its direction by `<bdi>`.
import { html, nothing, type TemplateResult } from 'lit';
import type { Item, Line } from '../list/content.js';
import type { Block, Inline } from '../manifest/markup.js';
import { templateOf } from './markup.js';

/** A heading; what is deeper than 6 stays at 6, and what is no level at all is 2. */
export function heading(level: number, content: unknown, part: string): TemplateResult {
  const tag = [1, 2, 3, 4, 5, 6].find((one) => one === Math.min(6, level)) ?? 2;
  return templateOf(`<h${String(tag)} part="${part}">$</h${String(tag)}>`)(content);
}

const anchor = '<a part="link" href=$ rel="noopener noreferrer">$</a>';

function inline(node: Inline): unknown {
  if (typeof node === 'string') return node;
  switch (node.kind) {
    case 'strong':
      return html`<strong>${node.children.map(inline)}</strong>`;
    case 'emphasis':
      return html`<em>${node.children.map(inline)}</em>`;
    case 'code':
      return html`<code>${node.text}</code>`;
    case 'link':
      return templateOf(anchor)(node.href, node.children.map(inline));
    case 'break':
      return html`<br />`;
  }
}

/** @param level the level of a text's `## ` headings */
function block(node: Block, level: number): TemplateResult {
  switch (node.kind) {
    case 'paragraph':
      return html`<p>${node.children.map(inline)}</p>`;
    case 'list':
      return html`<ul>
        ${node.items.map((item) => html`<li>${item.map(inline)}</li>`)}
      </ul>`;
    case 'heading':
      return heading(level + Math.max(0, node.level - 2), node.children.map(inline), '');
  }
}

/** Markup for `templateOf()`, and what goes to its places. */
export type Filled = readonly [markup: string, values: readonly unknown[]];

/** Whether an item's text is more than one paragraph, and needs a box of its own. */
const isProse = ({ href, blocks: [first, second] = [] }: Item): boolean =>
  !href && (second !== undefined || (first !== undefined && first.kind !== 'paragraph'));

/** The words of an item: a link, a date, marked-up text, or no more than that. */
function wordsMarkup({ text, href, iso, blocks = [] }: Item, isInBox: boolean): Filled {
  // A link holds no links, so that of its text only the words are left.
  if (href) return [anchor, [href, text]];
  if (iso) return ['<time datetime=$>$</time>', [iso, text]];
  if (isInBox) return ['$', [blocks.map((node) => block(node, 6))]];
  const [paragraph] = blocks;
  return ['$', [paragraph?.kind === 'paragraph' ? paragraph.children.map(inline) : text]];
}

/** One item, with the widget's own words around it. */
function itemMarkup(item: Item): Filled {
  const { before, after, lang } = item;
  const isInBox = isProse(item);
  const [words, values] = wordsMarkup(item, isInBox);
  const [tag, attributes] = isInBox ? ['div', ' dir="auto"'] : ['bdi', ''];
  return [
    `${before ? '$' : ''}<${tag}${attributes}${lang ? ' lang=$' : ''}>${words}</${tag}>${after ? '$' : ''}`,
    [...(before ? [before] : []), ...(lang ? [lang] : []), ...values, ...(after ? [after] : [])],
  ];
}

const fill = ([markup, values]: Filled): TemplateResult => templateOf(markup)(...values);

/** One item as a template. */
export const renderItem = (item: Item): TemplateResult => fill(itemMarkup(item));

/** A block text: paragraphs, lists and headings below `level`. */
export function renderBlocks(item: Item, level: number): TemplateResult {
  const blocks = item.blocks ?? [{ kind: 'paragraph' as const, children: [item.text] }];
  return html`<div class="prose" dir="auto" lang=${item.lang ?? nothing}>
    ${blocks.map((node) => block(node, level))}
  </div>`;
}

/** As `renderLines()`, for a row's own template: a single item, which most cells are, is part of it. */
export function linesMarkup(lines: readonly Line[]): Filled {
  const [only, second] = lines;
  if (!only) return ['', []];
  const [item, more] = only.items;
  return item && !more && !second && !only.kind ? itemMarkup(item) : ['$', [renderLines(lines)]];
}

/** Lines below each other. One plain line needs no box of its own. */
export function renderLines(lines: readonly Line[]): unknown {
  const [only, second] = lines;
  if (only && !second && !only.kind) return only.items.map(renderItem);
  return lines.map(({ items, kind }) =>
    kind === 'badge'
      ? html`<span part="badge">${items.map(renderItem)}</span>`
      : html`<div part=${kind ?? nothing}>${items.map(renderItem)}</div>`,
  );
}
