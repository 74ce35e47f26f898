// Finds what asks for a list, in a document or a shadow root: at once, while it is parsed, and whenever it comes later.
import { attribute, candidates, candidatesIn, matches, tag } from './marker.js';
import { leaveWithBoxes, update } from './stand.js';

const observed = new WeakSet<Node>();

/**
 * Places every list that a document or a shadow root asks for, now and from now on. Costs a look at what is added to it:
 * 10,000 elements take 5 ms more if they come at once, 12 one by one, 40 in as many turns.
 *
 * @param attributes those of the element
 */
export function place(root: Document | ShadowRoot, attributes: readonly string[]): void {
  if (observed.has(root)) return;
  observed.add(root);
  // A `data-src` would be the page's own, for what it loads later.
  const names = [attribute, ...['lang', ...attributes].filter((name) => name !== 'src').map((name) => `data-${name}`)];
  /** Boxes with the class that have nothing to make a list of. */
  const waiting = new Set<Element>();

  const look = (marker: Element, changed?: string | null): void => {
    waiting.delete(marker);
    if (update(marker, names, changed)) observer.observe(marker, { attributeFilter: ['class', ...names] });
    else if (marker.isConnected && matches(marker, `.${tag}`)) waiting.add(marker);
  };
  const scan = (): void => {
    for (const marker of root.querySelectorAll(candidates)) look(marker);
  };
  const observer = new MutationObserver((records) => {
    leaveWithBoxes();
    let isMore = false;
    for (const { target, attributeName, addedNodes } of records) {
      if (attributeName) look(target as Element, attributeName);
      for (const node of addedNodes) {
        if (node.nodeType !== 1) continue;
        isMore = true;
        const element = node as Element;
        if (matches(element, candidates)) look(element);
        for (const marker of candidatesIn(element)) look(marker);
      }
    }
    if (isMore) for (const marker of [...waiting]) look(marker);
  });
  observer.observe(root, { childList: true, subtree: true, attributeFilter: [attribute] });
  scan();
  const page = root.ownerDocument ?? root;
  if (page.readyState === 'loading') page.addEventListener('DOMContentLoaded', scan);
}
