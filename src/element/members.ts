// An element's members by the prototype: a form may have inputs called `matches` and `contains`, which stand for them.

/** Not at once: a server, which may import this, has no elements. */
export const members = (): {
  readonly matches: (this: Element, selector: string) => boolean;
  readonly closest: (this: Element, selector: string) => Element | null;
  readonly contains: (this: Node, inner: Node) => boolean;
  readonly querySelector: (this: Element, selector: string) => Element | null;
  readonly querySelectorAll: (this: Element, selector: string) => NodeListOf<Element>;
} => Element.prototype;
