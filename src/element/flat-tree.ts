// The tree of elements as it is laid out: across shadow roots and slots.

export const parentOf = (element: Element): Element | null =>
  element.assignedSlot ??
  element.parentElement ??
  // Not by `instanceof`: one that came from another document has another class.
  (element.getRootNode() as Partial<ShadowRoot>).host ??
  null;

/** The element that has the focus, in whichever shadow root. */
export function focusedIn({ activeElement }: DocumentOrShadowRoot): Element | null {
  return (activeElement?.shadowRoot && focusedIn(activeElement.shadowRoot)) ?? activeElement;
}

/** The topmost element at a point of the window, in whichever shadow root. */
export function elementAt(x: number, y: number, root: DocumentOrShadowRoot): Element | null {
  const found = root.elementFromPoint(x, y);
  const inner = found?.shadowRoot && found.shadowRoot !== root ? elementAt(x, y, found.shadowRoot) : null;
  return inner ?? found;
}
