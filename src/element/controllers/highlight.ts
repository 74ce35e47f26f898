// Highlights what was searched for, by the CSS Custom Highlight API: the nodes stay as they are, so nothing is rendered
// again and nothing is read out in pieces. Browsers without it highlight nothing.
import type { LitElement, ReactiveController } from 'lit';
import { foldForSearch, spellOut } from '../../language/fold.js';

/** As the style sheet names it. A page has one registry, so all of its lists share the name. */
const name = 'subprocessor-list-found';

/** More than a reader looks at, give or take a row's. It bounds the cost of a letter that is everywhere. */
const mostRanges = 500;

/** Highlights words in the rows that are shown. */
export class HighlightController implements ReactiveController {
  #ranges: StaticRange[] = [];

  /** @param words folded; empty to highlight nothing */
  constructor(
    readonly host: LitElement,
    readonly words: () => readonly string[],
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    this.#clear();
    const words = this.words();
    if (!words.length || typeof Highlight === 'undefined') return;
    const highlight = CSS.highlights.get(name) ?? new Highlight();
    CSS.highlights.set(name, highlight);
    for (const row of this.host.renderRoot.querySelectorAll('[part~=group]:not([hidden]) [data-row]:not([hidden])')) {
      for (const texts of textsIn(row)) this.#ranges.push(...rangesIn(texts, words));
      if (this.#ranges.length >= mostRanges) break;
    }
    for (const range of this.#ranges) highlight.add(range);
  }

  hostDisconnected(): void {
    this.#clear();
  }

  #clear(): void {
    for (const range of this.#ranges.splice(0)) CSS.highlights.get(name)?.delete(range);
  }
}

/** What holds a text: an address is in several nodes, with `<wbr>` between them. */
type TextNodes = [Text, ...Text[]];

function textsIn(row: Element): TextNodes[] {
  const texts: TextNodes[] = [];
  let nodes: TextNodes | undefined;
  const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeName === 'WBR') continue;
    if (node.nodeName !== '#text') nodes = undefined;
    else if (nodes && nodes[0].parentNode === node.parentNode) nodes.push(node as Text);
    else texts.push((nodes = [node as Text]));
  }
  return texts;
}

/** Where a place in a text is among its nodes: between two, it is the end of the first if `isEnd`, or else the second's start. */
function placeIn([first, ...others]: TextNodes, offset: number, isEnd: boolean): [node: Text, offset: number] {
  let node = first;
  let rest = offset;
  for (const next of others) {
    if (rest < node.length + Number(isEnd)) break;
    rest -= node.length;
    node = next;
  }
  return [node, rest];
}

function rangesIn(nodes: TextNodes, words: readonly string[]): StaticRange[] {
  const text = nodes.map(({ data }) => data).join('');
  const found = new Map<string, StaticRange>();
  const folds = [foldForSearch];
  // Most texts read the same when they are spelled out, and are looked at once.
  if (spellOut(text) !== undefined) folds.push((letters) => foldForSearch(spellOut(letters) ?? letters));
  for (const fold of folds) {
    const whole = fold(text);
    if (!words.some((word) => whole.includes(word))) continue;
    // A letter with its marks may fold to two (ß) or to none (a hyphen): which letter each folded one comes from.
    const letters = text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
    let folded = '';
    let offset = 0;
    const origins: [start: number, end: number][] = [];
    for (const letter of letters) {
      const origin: [number, number] = [offset, (offset += letter.length)];
      const foldedLetter = fold(letter);
      folded += foldedLetter;
      origins.push(...Array.from({ length: foldedLetter.length }, () => origin));
    }
    for (const word of words)
      for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
        const [start = 0] = origins[at] ?? [];
        const [, end = 0] = origins[at + word.length - 1] ?? [];
        const [startContainer, startOffset] = placeIn(nodes, start, false);
        const [endContainer, endOffset] = placeIn(nodes, end, true);
        const range = new StaticRange({ startContainer, startOffset, endContainer, endOffset });
        found.set(`${String(start)} ${String(end)}`, range);
      }
  }
  return [...found.values()];
}
