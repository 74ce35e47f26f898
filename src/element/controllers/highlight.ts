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
    for (const row of this.host.renderRoot.querySelectorAll('[part~=group]:not([hidden]) [part~=row]:not([hidden])')) {
      const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) this.#ranges.push(...rangesIn(walker.currentNode as Text, words));
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

function rangesIn(node: Text, words: readonly string[]): StaticRange[] {
  const found = new Map<string, StaticRange>();
  const folds = [foldForSearch];
  // Most texts read the same when they are spelled out, and are looked at once.
  if (spellOut(node.data) !== undefined) folds.push((letters) => foldForSearch(spellOut(letters) ?? letters));
  for (const fold of folds) {
    const whole = fold(node.data);
    if (!words.some((word) => whole.includes(word))) continue;
    // A letter with its marks may fold to two (ß) or to none (a hyphen): which letter each folded one comes from.
    const letters = node.data.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
    let folded = '';
    let offset = 0;
    const origins: [start: number, end: number][] = [];
    for (const letter of letters) {
      const origin: [number, number] = [offset, (offset += letter.length)];
      const text = fold(letter);
      folded += text;
      origins.push(...Array.from({ length: text.length }, () => origin));
    }
    for (const word of words)
      for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
        const [startOffset = 0] = origins[at] ?? [];
        const [, endOffset = 0] = origins[at + word.length - 1] ?? [];
        const range = new StaticRange({ startContainer: node, startOffset, endContainer: node, endOffset });
        found.set(`${String(startOffset)} ${String(endOffset)}`, range);
      }
  }
  return [...found.values()];
}
