// What stands in a part of the page → plain data: its headings, its prose, its tables. Nothing in the page is changed.
import type { PageContent, TableCell, TableContent, TableRow, TextLine, TextRun } from '../manifest/page-content.js';

/** Nobody reads these. */
const unread = 'script, style, template, noscript, link, meta, [hidden]';
/** What words cannot tell. */
const wordless =
  'img, svg, picture, video, audio, canvas, iframe, object, embed, form, input, select, textarea, button, [role=button]';
const headingElement = 'h1, h2, h3, h4, h5, h6, [role=heading], summary';
/** These begin a line and end one. */
const blockElement =
  'address, article, aside, blockquote, dd, details, div, dl, dt, fieldset, figcaption, figure, footer, header, hgroup, li, main, nav, ol, p, pre, section, table, tbody, td, tfoot, th, thead, tr, ul, h1, h2, h3, h4, h5, h6, summary';

type Form = Omit<TextRun, 'text'>;

// Not by `instanceof`: what came from another document has another class.
const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;
const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;

/** The form that an element gives to what it holds. */
function formIn(element: Element, form: Form): Form {
  if (element.matches('a[href]')) return { ...form, href: (element as HTMLAnchorElement).href };
  if (element.matches('b, strong')) return { ...form, isStrong: true };
  return element.matches('em, i') ? { ...form, isEmphasis: true } : form;
}

/** The lines of some nodes, as a reader sees them. */
function linesOf(nodes: Iterable<Node>): TextLine[] {
  const lines: { runs: TextRun[]; isItem: boolean }[] = [];
  let isItem = false;
  let isNew = true;
  const say = (text: string, form: Form): void => {
    if (isNew) lines.push({ runs: [], isItem });
    isNew = isItem = false;
    lines.at(-1)?.runs.push({ text, ...form });
  };
  const visit = (node: Node, form: Form): void => {
    if (isText(node)) {
      if (node.data.trim() || !isNew) say(node.data, form);
    } else if (isElement(node) && !node.matches(unread)) {
      const isBlock = node.matches(blockElement);
      if (isBlock || node.localName === 'br') isNew = true;
      if (node.localName === 'li') isItem = true;
      const inner = formIn(node, form);
      for (const child of node.childNodes) visit(child, inner);
      if (isBlock) isNew = true;
    }
  };
  for (const node of nodes) visit(node, {});
  return lines.filter(({ runs }) => runs.some(({ text }) => text.trim()));
}

/** What a picture says in the place of words. */
const pictureText = (cell: Element): string =>
  [...cell.querySelectorAll('img[alt], [aria-label], svg title')]
    .map((one) => one.getAttribute('alt') ?? one.getAttribute('aria-label') ?? one.textContent)
    .filter(Boolean)
    .join(', ');

function cellOf(cell: HTMLTableCellElement): TableCell {
  const lines = linesOf(cell.childNodes);
  const picture = lines.length ? '' : pictureText(cell);
  return {
    lines: picture ? [{ runs: [{ text: picture }] }] : lines,
    isHeading: cell.localName === 'th',
    columnSpan: cell.colSpan,
    rowSpan: cell.rowSpan,
    field: cell.dataset['field'],
  };
}

function rowOf(row: HTMLTableRowElement): TableRow {
  const section = row.parentElement?.localName;
  return {
    cells: [...row.cells].map(cellOf),
    section: section === 'thead' ? 'head' : section === 'tfoot' ? 'foot' : 'body',
    id: row.id || row.querySelector('[id]')?.id || row.querySelector('a[name]')?.getAttribute('name') || undefined,
  };
}

function tableOf(table: HTMLTableElement): TableContent {
  const figure = table.closest('figure');
  const caption = [table.caption, ...(figure?.querySelectorAll('figcaption') ?? [])].filter((one) => one !== null);
  return { kind: 'table', caption: linesOf(caption), rows: [...table.rows].map(rowOf) };
}

/** A table that only lays out what it holds. */
const isLayout = (table: Element): boolean =>
  table.matches('[role=presentation], [role=none]') || table.querySelector('table') !== null;

/**
 * Reads parts of a page.
 *
 * @param parts each can only be taken or left as a whole
 */
export function readPage(parts: readonly Node[]): PageContent[] {
  return parts.flatMap((node, part) => contentsOf(node).map((content) => ({ ...content, part })));
}

type Content = PageContent extends infer One ? (One extends PageContent ? Omit<One, 'part'> : never) : never;

function contentsOf(node: Node): Content[] {
  if (!isElement(node)) return proseOf([node]);
  // Its inputs may have the names of its members.
  if (node instanceof HTMLFormElement) return [{ kind: 'other' }];
  if (node.localName === 'table' && !isLayout(node)) return [tableOf(node as HTMLTableElement)];
  if (node.matches(unread) && !node.querySelector('table')) return [];
  if (node.matches(headingElement)) return headingOf(node);
  if (node.matches(wordless) || node.localName.includes('-')) return [{ kind: 'other' }];
  if (!node.querySelector(`table, ${headingElement}, ${wordless}`)) return proseOf([node]);
  const isFigureOfTable = node.localName === 'figure' && node.querySelector('table') !== null;
  const contents: Content[] = [];
  let phrase: Node[] = [];
  for (const child of node.childNodes) {
    const isPhrase = isText(child) || (isElement(child) && !child.matches(`${blockElement}, ${wordless}, ${unread}`));
    if (isPhrase) phrase.push(child);
    else {
      contents.push(...proseOf(phrase));
      phrase = [];
      // Of a table, it is the caption.
      const isCaption = isFigureOfTable && isElement(child) && child.localName === 'figcaption';
      if (!isCaption) contents.push(...contentsOf(child));
    }
  }
  return [...contents, ...proseOf(phrase)];
}

function headingOf(element: Element): Content[] {
  const level = Number(/^h(\d)$/.exec(element.localName)?.[1] ?? element.getAttribute('aria-level') ?? 3);
  const lines = linesOf([element]);
  return lines.length ? [{ kind: 'text', lines, level }] : [];
}

function proseOf(nodes: readonly Node[]): Content[] {
  const lines = linesOf(nodes);
  return lines.length ? [{ kind: 'text', lines }] : [];
}
