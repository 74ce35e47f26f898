// The element's children without a slot of their own: content shown until the list is ready, and again if loading fails.
import { contentOf, isMatch } from './content.js';

/** Whether there is any such content. Elements are not asked: a form may hold inputs called `slot` and `textContent`. */
export const hasFallback = (host: Element): boolean =>
  contentOf(host).some(
    (node) => isMatch(node, ':not([slot], script, slot)') || (node instanceof Text && node.data.trim()),
  );
