// Highlights what was searched for, by the CSS Custom Highlight API: the nodes stay as they are, so nothing is rendered
// again and nothing is read out in pieces. Browsers without it highlight nothing.
import type { LitElement, ReactiveController } from 'lit';
import { fold } from '../../language/fold.js';

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
    for (const row of this.host.renderRoot.querySelectorAll('[part=group]:not([hidden]) [part=row]:not([hidden])')) {
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
  const folded = fold(node.data);
  if (!words.some((word) => folded.includes(word))) return [];
  // A letter may fold to two (ß) or to none (an accent on its own): where each folded one came from, and the end.
  const origins: number[] = [];
  let offset = 0;
  for (const letter of node.data) {
    origins.push(...Array<number>(fold(letter).length).fill(offset));
    offset += letter.length;
  }
  origins.push(offset);
  const ranges: StaticRange[] = [];
  for (const word of words)
    for (let start = folded.indexOf(word); start >= 0; start = folded.indexOf(word, start + word.length)) {
      let end = start + word.length;
      // Half a letter cannot be highlighted.
      while (origins[end] === origins[end - 1]) end += 1;
      const [startOffset = 0, endOffset = offset] = [origins[start], origins[end]];
      ranges.push(new StaticRange({ startContainer: node, startOffset, endContainer: node, endOffset }));
    }
  return ranges;
}
