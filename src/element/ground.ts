// The page's ground: the colour that stands behind an element, for what has to cover what is below it.

import { parentOf } from './flat-tree.js';

/** The opaque colour behind an element; empty where there is none before the page's own. */
export function groundOf(element: Element): string {
  for (let one: Element | null = element; one; one = parentOf(one)) {
    const { backgroundColor } = getComputedStyle(one);
    // As browsers write a colour that lets something through.
    if (!/^rgba|\/|^transparent$/.test(backgroundColor)) return backgroundColor;
  }
  return '';
}
