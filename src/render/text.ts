// Items, lines and marked-up text → templates. Every text of a manifest is isolated in its direction by `<bdi>`.
import { html, nothing, type TemplateResult } from 'lit';
import type { Item, Line } from '../list/content.js';
import type { Block, Inline } from '../manifest/text.js';

/** A heading; what is deeper than 6 stays at 6, and what is no level at all is 2. */
export function heading(level: number, content: unknown, part: string): TemplateResult {
  return (headings[Math.min(6, level) - 1] ?? headings[1])(content, part);
}

// A tag's name cannot be a binding, and Lit's static templates cost more than these.
const headings = [
  (content: unknown, part: string) => html`<h1 part=${part}>${content}</h1>`,
  (content: unknown, part: string) => html`<h2 part=${part}>${content}</h2>`,
  (content: unknown, part: string) => html`<h3 part=${part}>${content}</h3>`,
  (content: unknown, part: string) => html`<h4 part=${part}>${content}</h4>`,
  (content: unknown, part: string) => html`<h5 part=${part}>${content}</h5>`,
  (content: unknown, part: string) => html`<h6 part=${part}>${content}</h6>`,
] as const;

const anchor = (href: string, content: unknown): TemplateResult =>
  html`<a part="link" href=${href} rel="noopener noreferrer">${content}</a>`;

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
      return anchor(node.href, node.children.map(inline));
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

/** The words of a cell that is nothing but words. */
export function plainWords(lines: readonly Line[]): string | undefined {
  const [line, secondLine] = lines;
  const [item, second] = line?.items ?? [];
  return item && !second && !secondLine && !line?.kind && isPlain(item) ? item.text : undefined;
}

const isPlain = ({ before, after, lang, href, iso, blocks }: Item): boolean =>
  !(before || after || lang || href || iso || blocks);

/** One item: a link, a date, marked-up text or plain words; most are one template, with nothing around it. */
export function renderItem(item: Item): unknown {
  const { text, before, after, href, iso, blocks = [] } = item;
  if (isPlain(item)) return html`<bdi>${text}</bdi>`;
  const lang = item.lang ?? nothing;
  const [first, second] = blocks;
  // A link holds no links, so that of its text only the words are left.
  const isolated = href
    ? html`<bdi lang=${lang}><a part="link" href=${href} rel="noopener noreferrer">${text}</a></bdi>`
    : iso
      ? html`<bdi lang=${lang}><time datetime=${iso}>${text}</time></bdi>`
      : second || (first && first.kind !== 'paragraph')
        ? html`<div dir="auto" lang=${lang}>${blocks.map((node) => block(node, 6))}</div>`
        : html`<bdi lang=${lang}>${first ? first.children.map(inline) : text}</bdi>`;
  return before || after ? [before, isolated, after] : isolated;
}

/** A block text: paragraphs, lists and headings below `level`. */
export function renderBlocks(item: Item, level: number): TemplateResult {
  const blocks = item.blocks ?? [{ kind: 'paragraph' as const, children: [item.text] }];
  return html`<div class="prose" dir="auto" lang=${item.lang ?? nothing}>
    ${blocks.map((node) => block(node, level))}
  </div>`;
}

/** Lit keeps its own account of a list; a single item needs none. */
const renderItems = (items: readonly Item[]): unknown =>
  items.length === 1 && items[0] ? renderItem(items[0]) : items.map(renderItem);

/** Lines below each other. One plain line needs no box of its own. */
export function renderLines(lines: readonly Line[]): unknown {
  const [only, second] = lines;
  if (only && !second && !only.kind) return renderItems(only.items);
  return lines.map(({ items, kind }) =>
    kind === 'badge'
      ? html`<span part="badge">${renderItems(items)}</span>`
      : html`<div part=${kind ?? nothing}>${renderItems(items)}</div>`,
  );
}
