// What the page has put into the element: its children, or where one of them is a slot, what the box around it holds. A list in
// the shadow root of a page's own box has nothing but a slot, and reads what the box has.

const boxOf = (slot: Node): Element | undefined => {
  const root = slot.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
};

/** The nodes inside an element, in order. */
export const contentOf = (host: Element): Node[] => {
  const slot = [...host.childNodes].find((node) => node instanceof HTMLSlotElement);
  return [...((slot && boxOf(slot)) ?? host).childNodes];
};

/** The elements that match among some nodes and in them, in order. */
export const matching = (nodes: readonly Node[], selector: string): Element[] =>
  nodes.flatMap((node) =>
    node instanceof Element ? [...(node.matches(selector) ? [node] : []), ...node.querySelectorAll(selector)] : [],
  );
