// What the page has put into the element: its children, or where one of them is a slot, what the box around it holds. A list in
// the shadow root of a page's own box has nothing but a slot, and reads what the box has.
import { members } from './members.js';

const boxOf = (slot: Node): Element | undefined => {
  const root = slot.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
};

/** The nodes inside an element, in order. */
export const contentOf = (host: Element): Node[] => {
  const slot = [...host.childNodes].find((node) => node instanceof HTMLSlotElement);
  return [...((slot && boxOf(slot)) ?? host).childNodes];
};

/** Whether a node is an element that matches. */
export const isMatch = (node: Node, selector: string): node is Element =>
  node instanceof Element && members().matches.call(node, selector);

/** Whether one of some nodes holds another, or is it. */
export const holds = (nodes: readonly Node[], inner: Node): boolean =>
  nodes.some((node) => members().contains.call(node, inner));

/** The elements that match among some nodes and in them, in order. */
export const matching = (nodes: readonly Node[], selector: string): Element[] =>
  nodes.flatMap((node) =>
    node instanceof Element
      ? [...(isMatch(node, selector) ? [node] : []), ...members().querySelectorAll.call(node, selector)]
      : [],
  );
