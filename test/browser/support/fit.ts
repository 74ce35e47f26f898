// Whether what a list shows has room: nothing cut, nothing over something else, nothing wider than its place.

/** What holds words or is pressed. */
const holders = 'h1, h2, h3, h4, h5, h6, p, li, th, td, a, button, input, time, [part~=badge], [part~=note]';

const describe = (element: Element): string =>
  `${element.localName} “${(element.textContent || element.getAttribute('aria-label') || '').replace(/\s+/g, ' ').trim().slice(0, 40)}”`;

/** Visually hidden by intention, for assistive technology: one pixel, or far above the page. */
export const isUnseen = (element: Element): boolean => {
  const { width, height, bottom } = element.getBoundingClientRect();
  return (
    (width <= 1 && height <= 1) ||
    bottom + scrollY < -9999 ||
    (element.parentElement !== null && isUnseen(element.parentElement))
  );
};

/** Everything that holds words or is pressed, and is seen. */
export const seen = (element: Element): HTMLElement[] =>
  [...(element.shadowRoot?.querySelectorAll<HTMLElement>(holders) ?? [])].filter(
    (one) => one.getClientRects().length > 0 && !isUnseen(one),
  );

/** What has more inside than room, in either direction. A scroll box is none of `seen`. */
export const clipped = (element: Element): string[] =>
  seen(element)
    .filter((one) => getComputedStyle(one).display !== 'inline')
    .filter((one) => one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
    .map(
      (one) => `${describe(one)}: ${one.scrollWidth} × ${one.scrollHeight} in ${one.clientWidth} × ${one.clientHeight}`,
    );

/** The space above a name is a box of the cell that holds it. */
const wordsOf = (element: Element): Element => element.querySelector(':scope > [part=name-text]') ?? element;

/** Without the space at the sides of a cell: the link to a row stands in it. */
function innerBox(element: Element, { left, right, top, bottom }: DOMRect) {
  const { paddingLeft, paddingRight } = getComputedStyle(element);
  return element.matches('td, th')
    ? { left: left + parseFloat(paddingLeft), right: right - parseFloat(paddingRight), top, bottom }
    : { left, right, top, bottom };
}

/** Pairs of which one lies on the other, though neither is inside the other. */
export function overlapping(element: Element): string[] {
  const boxes = seen(element).flatMap((one) =>
    [...wordsOf(one).getClientRects()].map((box) => ({ one, box: innerBox(one, box) })),
  );
  // From top to bottom, so that each is compared only with what begins before it ends.
  boxes.sort((first, second) => first.box.top - second.box.top);
  return boxes.flatMap(({ one, box }, index) => {
    const found: string[] = [];
    for (const { one: other, box: below } of boxes.slice(index + 1)) {
      if (below.top >= box.bottom - 1) break;
      const isBeside = below.left >= box.right - 1 || below.right <= box.left + 1;
      if (!isBeside && !one.contains(other) && !other.contains(one))
        found.push(`${describe(one)} and ${describe(other)}`);
    }
    return found;
  });
}

/** What reaches beyond the sides of the list, other than inside a wrapper that scrolls. */
export function protruding(element: Element): string[] {
  const { left, right } = element.getBoundingClientRect();
  return seen(element)
    .filter((one) => !one.closest('[tabindex="0"]'))
    .filter((one) => {
      const box = one.getBoundingClientRect();
      return box.left < left - 1 || box.right > right + 1;
    })
    .map(describe);
}
