// What the page has put into the element: its children, and where one of them is a slot, what stands in that. A list in the
// shadow root of a page's own box holds nothing but a slot, and reads what the box holds.

/** The nodes inside an element, in order. */
export const contentOf = (host: Element): Node[] =>
  [...host.childNodes].flatMap((node) =>
    node instanceof HTMLSlotElement && node.assignedNodes().length ? node.assignedNodes({ flatten: true }) : [node],
  );

/** The elements inside that match, at any depth, in order. */
export const contentMatching = (host: Element, selector: string): Element[] =>
  contentOf(host).flatMap((node) =>
    node instanceof Element ? [...(node.matches(selector) ? [node] : []), ...node.querySelectorAll(selector)] : [],
  );
