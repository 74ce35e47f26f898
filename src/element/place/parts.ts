// The parts of a list in a box's shadow root, handed on to the page: `.box::part(row)`.

const known = new WeakMap<Element, Set<string>>();

/** Exports every part that the list has had, those named by its fields and groups too. */
export function exportParts(list: HTMLElement): void {
  const parts = known.get(list) ?? new Set();
  const { size } = parts;
  known.set(list, parts);
  for (const element of list.shadowRoot?.querySelectorAll('[part]') ?? [])
    parts.add(element.getAttribute('part') ?? '');
  // A change makes the browser look at the style of every row again.
  if (parts.size > size) list.setAttribute('exportparts', [...new Set([...parts].join(' ').split(' '))].join());
}
