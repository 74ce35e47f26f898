// The element's children without a slot of their own: content shown until the list is ready, and again if loading fails.

/** Whether there is any such content. Elements are not asked: a form may hold inputs called `slot` and `textContent`. */
export const hasFallback = (host: Element): boolean =>
  [...host.childNodes].some((node) => node instanceof Text && node.data.trim()) ||
  host.querySelector(':scope > :not([slot], script)') !== null;
