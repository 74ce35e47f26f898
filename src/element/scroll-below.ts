// Scrolls something to below whatever a page keeps in view above it: its own header, the headings of a table that stick.
import { elementAt, parentOf } from './flat-tree.js';

/** So many things may stand below each other. */
const mostCovers = 4;

const ancestorsOf = (element: Element): Element[] => {
  const parent = parentOf(element);
  return parent ? [parent, ...ancestorsOf(parent)] : [];
};

/** How much of an element is behind something that stays in its place while the page scrolls, in px. */
function coveredOf(element: Element): number {
  const { top, left, width } = element.getBoundingClientRect();
  const own = [element, ...ancestorsOf(element)];
  const found = elementAt(Math.max(0, left) + Math.min(16, width / 2), Math.max(0, top) + 2, element.ownerDocument);
  for (let cover = found; cover && !own.includes(cover); cover = parentOf(cover)) {
    if (!/fixed|sticky|absolute/.test(getComputedStyle(cover).position)) continue;
    const { bottom } = cover.getBoundingClientRect();
    // What covers half of the window is a dialog, and nothing to scroll from under.
    return bottom < innerHeight / 2 ? bottom - top : 0;
  }
  return 0;
}

/** At once, however the page scrolls otherwise. A `scroll-margin` and a `scroll-padding` of the page's count as well. */
export function scrollBelow(element: HTMLElement): void {
  const { style } = element;
  const scroll = (): void => {
    element.scrollIntoView({ block: 'start', inline: 'nearest', behavior: 'instant' });
  };
  style.scrollMarginBlockStart = '';
  scroll();
  let margin = parseFloat(getComputedStyle(element).scrollMarginBlockStart) || 0;
  for (let count = 0; count < mostCovers; count += 1) {
    const covered = coveredOf(element);
    if (covered <= 0) return;
    margin += covered;
    style.scrollMarginBlockStart = `${String(margin)}px`;
    scroll();
  }
}
