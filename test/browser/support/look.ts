// What a reader would call badly set, found in the page that this runs in: words broken in two, columns of prose too narrow to
// read, text that is cut or covered, and what scrolls sideways. See look-faults.test.ts.
//
// Words count as whole without the browser's own hyphens: Debian's Chromium has no dictionaries, others have, and a list has
// to be right either way.
import { clipped, isUnseen, overlapping, protruding } from './fit.js';

export interface Fault {
  readonly kind: 'broken word' | 'starved column' | 'clipped' | 'sideways';
  /** Where it is on the page: its list, group and column. */
  readonly where: string;
  /** The word, the text or the element, as it is seen. */
  readonly what: string;
}

/** A longer text is prose. */
const proseLength = 70;

/** How many characters of prose stand on a line at the least. */
const leastCharacters = 24;

/** Rows beyond are like those before them. */
const mostRows = 60;

/** After these a line may end, and the word goes on in the next. */
const breaks = /(?<=[-\u2010\u2012-\u2015/?!|}\u2026])|[\s\u00ad\u200b]+/u;

/** Scripts whose lines end between any two letters, or where a dictionary says. */
const unspaced =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Khmr}\p{sc=Laoo}\p{sc=Mymr}\p{Extended_Pictographic}]/u;

const all = (root: ParentNode, selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
const words = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
const isShown = (element: Element) => element.getClientRects().length > 0;
const columnOf = (cell: Element) => [...(cell.parentElement?.children ?? [])].indexOf(cell);

/** What is looked at: what is seen of a list, apart from the rows that are too many. */
const isLookedAt = (node: Node): boolean => {
  const row = node.parentElement?.closest('tr');
  return !row || row.rowIndex < mostRows;
};

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

const lists = () => all(document, 'subprocessor-list').filter((list) => list.shadowRoot && isShown(list));

function placeOf(element: Element, list: Element): string {
  const section =
    list.closest('section[id]')?.id ?? (lists().length > 1 ? `list ${lists().indexOf(list as HTMLElement) + 1}` : '');
  const group = words(element.closest('[part~=group]')?.querySelector('[part~=group-title]')?.textContent);
  const cell = element.closest('[part~=cell], [part~=header-cell]');
  const heading = cell?.closest('table')?.tHead?.rows[0]?.cells[columnOf(cell)];
  // A heading that sorts can be there as a button and as text.
  const column = words((heading?.querySelector('bdi') ?? heading)?.textContent);
  return [section, group && `group “${group}”`, cell && `column “${column}”`].filter(Boolean).join(', ');
}

/** Lines on which a range stands, by their top. */
function linesOf(range: Range): DOMRect[] {
  const lines: DOMRect[] = [];
  for (const box of range.getClientRects()) {
    const isOnLine = lines.some(({ top, bottom }) => box.top < (top + bottom) / 2 && box.bottom > (top + bottom) / 2);
    if (box.width > 0 && !isOnLine) lines.push(box);
  }
  return lines;
}

/** The words of a text node whose letters stand on several lines, with what stands on each. */
function brokenIn(text: Text, room: number): string[] {
  const range = document.createRange();
  range.selectNodeContents(text);
  if (linesOf(range).length < 2) return [];
  const found: string[] = [];
  let start = 0;
  for (const word of text.data.split(breaks)) {
    start = text.data.indexOf(word, start);
    const end = start + word.length;
    if (word.length > 1 && !unspaced.test(word)) {
      range.setStart(text, start);
      range.setEnd(text, end);
      const width = [...range.getClientRects()].reduce((sum, box) => sum + box.width, 0);
      const shown = linesOf(range).length > 1 && width < room ? pieces(text, start, end) : '';
      if (shown.includes('|')) found.push(shown);
    }
    start = end;
  }
  return found;
}

/** A broken word with a line between its pieces. */
function pieces(text: Text, start: number, end: number): string {
  const range = document.createRange();
  let shown = '';
  let line: number | undefined;
  for (let at = start; at < end; at += 1) {
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    // The first box of a letter after a soft hyphen can be the hyphen's, at the end of the line before.
    const { top = 0, bottom = 0, width = 0 } = [...range.getClientRects()].at(-1) ?? {};
    const middle = Math.round((top + bottom) / 2);
    if (width && line !== undefined && Math.abs(middle - line) > 2) shown += '|';
    if (width) line = middle;
    shown += text.data[at] ?? '';
  }
  return shown;
}

const context = document.createElement('canvas').getContext('2d')!;

/** The width of a text on one line. */
function widthOf(text: string, { fontStyle, fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): number {
  context.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  return context.measureText(text).width;
}

function brokenWords(list: HTMLElement): Fault[] {
  // Less what is left free at its edges for the ring around what has the focus.
  const room = list.clientWidth - 8;
  const found: Fault[] = [];
  const note = (element: Element, what: string) =>
    found.push({ kind: 'broken word', where: placeOf(element, list), what });
  const walker = document.createTreeWalker(list.shadowRoot!, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const parent = text.parentElement;
    if (!parent || !text.data.trim() || !isLookedAt(text)) continue;
    const broken = brokenIn(text, room);
    if (broken.length > 0 && !isUnseen(parent)) for (const word of broken) note(parent, word);
  }
  // A label that the sheet draws is no text of the page: only its box can be measured.
  for (const cell of all(list.shadowRoot!, '[data-label]').filter(isLookedAt)) {
    const style = getComputedStyle(cell, '::before');
    const width = Number.parseFloat(style.width);
    const isDrawn = !/^(none|normal)$/.test(style.content) && width > 0;
    if (!isDrawn || !isShown(cell)) continue;
    for (const word of cell.dataset['label']!.split(breaks)) {
      const wide = widthOf(word, style);
      if (wide > width + 1 && wide < room) note(cell, `label ${word}`);
    }
  }
  return found;
}

/** The longest paragraph or line of a cell. */
function longestText(cell: Element): string {
  const blocks = all(cell, '.line, p, li');
  const texts = (blocks.length ? blocks : [cell]).map(({ textContent }) => words(textContent));
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}

function starvedColumns(list: HTMLElement): Fault[] {
  // Whoever asks for a table gets one.
  if (list.getAttribute('layout') === 'table') return [];
  const found = new Map<string, Fault>();
  for (const cell of all(list.shadowRoot!, '[part~=cell]').filter(isLookedAt)) {
    const style = getComputedStyle(cell);
    const text = longestText(cell);
    if (style.display !== 'table-cell' || text.length <= proseLength) continue;
    const inside = cell.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
    const characters = inside / (widthOf(text, style) / text.length);
    const where = placeOf(cell, list);
    if (characters < leastCharacters)
      found.set(where, { kind: 'starved column', where, what: `${characters.toFixed(1)} characters wide` });
  }
  return [...found.values()];
}

function cutText(list: HTMLElement): Fault[] {
  const cut = all(list.shadowRoot!, '*')
    .filter((one) => isLookedAt(one) && !one.matches('svg, svg *, [part~=scroll]') && isShown(one))
    .filter((one) => !/^(inline|contents)$/.test(getComputedStyle(one).display))
    .filter((one) => getComputedStyle(one).overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1)
    .filter((one) => !isUnseen(one))
    .map((one) => ({
      one,
      what: `${String(one.scrollWidth)} px in ${String(one.clientWidth)} px: “${words(one.textContent).slice(0, 40)}”`,
    }));
  return [
    ...cut.map(({ one, what }) => ({ kind: 'clipped' as const, where: placeOf(one, list), what })),
    ...[...clipped(list), ...overlapping(list), ...protruding(list)].map((what) => ({
      kind: 'clipped' as const,
      where: placeOf(list, list),
      what,
    })),
  ];
}

function sideways(list: HTMLElement): Fault[] {
  if (list.getAttribute('layout') === 'table') return [];
  return wrappers(list)
    .filter((one) => {
      const table = one.querySelector('[part~=table]');
      const scrolls = /auto|scroll/.test(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth + 1;
      return scrolls || (table && widthAtFirst(table) > one.clientWidth + 1);
    })
    .map((one) => ({
      kind: 'sideways',
      where: placeOf(one, list),
      what: `the table needs ${String(one.scrollWidth)} px and has ${String(one.clientWidth)} px`,
    }));
}

/** In newspaper columns, a table has a box in each. */
const widthAtFirst = (element: Element) => element.getClientRects()[0]?.width ?? 0;

const wrappers = (list: Element) => all(list.shadowRoot!, '[part~=scroll]').filter(isShown);

/** Every fault of the page as it stands, once what observes its tables has seen their widths. */
export async function faultsOnPage(): Promise<Fault[]> {
  const isObserved = (one: Element) =>
    one.hasAttribute('tabindex') || widthAtFirst(one.querySelector('[part~=table]') ?? one) > one.clientWidth;
  if (lists().some((list) => wrappers(list).some(isObserved))) for (let round = 0; round < 2; round += 1) await frame();
  const { scrollWidth, clientWidth } = document.documentElement;
  return [
    ...(scrollWidth > clientWidth
      ? [
          {
            kind: 'sideways' as const,
            where: 'the page',
            what: `${String(scrollWidth)} px in ${String(clientWidth)} px`,
          },
        ]
      : []),
    ...lists().flatMap((list) => [...brokenWords(list), ...starvedColumns(list), ...cutText(list), ...sideways(list)]),
  ];
}

/** Words by which a list's count shows that its catalogue has come. */
const spoken = { en: /./, de: /Eintr|Unterauftrag/ };

/**
 * Resolves when each list is in the state that its page says, in that language; `en` leaves lists as they are. What a
 * browser's own hyphens would mend is not mended.
 */
export async function settle(language: keyof typeof spoken): Promise<void> {
  const found = [...document.querySelectorAll('subprocessor-list')];
  if (found.length > 0) await customElements.whenDefined('subprocessor-list');
  const promised = (list: Element) => list.closest('section')?.querySelector('code.status')?.textContent ?? 'ready';
  while (!found.every((list) => list.status === promised(list))) await frame();
  const own = found.filter((list) => !list.lang && !list.closest('[lang]:not(html)'));
  if (language !== 'en') for (const list of own) list.lang = language;
  const counts = () => own.flatMap((list) => words(list.shadowRoot?.querySelector('[part~=count]')?.textContent) || []);
  while (!counts().every((count) => spoken[language].test(count))) await frame();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { hyphens: manual !important; -webkit-hyphens: manual !important }');
  for (const { shadowRoot } of found) shadowRoot?.adoptedStyleSheets.push(sheet);
}

/** The height of each list of the page. */
export const heights = (): number[] => lists().map((list) => list.getBoundingClientRect().height);
