// Marks what was searched for, by the CSS Custom Highlight API: the words stay as they are in the tree, so nothing is
// rendered again and nothing is read out in pieces. Engines without it leave the words unmarked.
import { fold } from '../language/fold.js';

/** As the sheet names it. One registry serves the page, so all lists of a page share the name. */
const name = 'subprocessor-list-found';

/** More marks than a reader looks at; they bound the cost of a letter that is everywhere. */
const mostMarks = 500;

/** The marks of one shadow root. */
export class SearchHighlight {
  #ranges: StaticRange[] = [];

  /** Marks `words`, folded, in the table bodies below `root`; none of them takes all marks off. */
  mark(root: ParentNode, words: readonly string[]): void {
    this.clear();
    if (!words.length || typeof Highlight === 'undefined') return;
    const all = CSS.highlights.get(name) ?? new Highlight();
    CSS.highlights.set(name, all);
    for (const body of root.querySelectorAll('tbody')) {
      const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode() && this.#ranges.length < mostMarks)
        for (const range of rangesIn(walker.currentNode as Text, words)) {
          this.#ranges.push(range);
          all.add(range);
        }
    }
  }

  clear(): void {
    for (const range of this.#ranges.splice(0)) CSS.highlights.get(name)?.delete(range);
  }
}

function rangesIn(node: Text, words: readonly string[]): StaticRange[] {
  const folded = fold(node.data);
  if (!words.some((word) => folded.includes(word))) return [];
  // A letter may fold to two (ß) or to none (an accent of its own): where each folded one came from, and the end.
  const origins: number[] = [];
  let at = 0;
  for (const letter of node.data) {
    origins.push(...Array<number>(fold(letter).length).fill(at));
    at += letter.length;
  }
  origins.push(at);
  const ranges: StaticRange[] = [];
  for (const word of words)
    for (let start = folded.indexOf(word); start >= 0; start = folded.indexOf(word, start + word.length)) {
      let end = start + word.length;
      // Half a letter cannot be marked.
      while (origins[end] === origins[end - 1]) end += 1;
      const [startOffset = 0, endOffset = at] = [origins[start], origins[end]];
      ranges.push(new StaticRange({ startContainer: node, startOffset, endContainer: node, endOffset }));
    }
  return ranges;
}
