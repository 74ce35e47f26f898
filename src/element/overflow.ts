// Keeps a table reachable that is wider than its place: only while it overflows does its wrapper scroll, take focus and
// bear a name. `overflow-x: auto` on a table that fits would kill sticky headers; a scroll box without `tabindex` is
// skipped by Chromium once it holds buttons.

/** In one of a newspaper's columns, where a table flows through several: `offsetWidth` is that of all together. */
const widthOf = (element: Element): number => element.getClientRects()[0]?.width ?? 0;

/** Watches the wrappers of one shadow root. */
export class OverflowObserver {
  readonly #observer = new ResizeObserver((entries) => {
    // All reads before all writes: one layout for any number of tables.
    const measured = entries.flatMap(({ target }) => {
      const wrapper = target.closest('[part=scroll]');
      const table = wrapper?.querySelector('table');
      return wrapper && table ? { wrapper, table, isWide: widthOf(table) > widthOf(wrapper) } : [];
    });
    for (const { wrapper, table, isWide } of measured) {
      // Taken from under a reader's feet, their place in the page would be lost: it is looked at again when they leave.
      if (!isWide && wrapper.matches(':focus')) {
        wrapper.addEventListener('blur', () => this.#lookAgain(wrapper), { once: true });
        continue;
      }
      const attributes = { tabindex: '0', role: 'group', 'aria-labelledby': table.caption?.id ?? '' };
      for (const [name, value] of Object.entries(attributes)) {
        if (isWide) wrapper.setAttribute(name, value);
        else wrapper.removeAttribute(name);
      }
    }
  });

  #lookAgain(wrapper: Element): void {
    this.#observer.unobserve(wrapper);
    this.#observer.observe(wrapper);
  }

  /** Watches the tables that are there now. Each is measured anew: a group's rows may have changed with its size kept. */
  watch(root: ParentNode): void {
    this.disconnect();
    for (const element of root.querySelectorAll('[part=scroll], table')) this.#observer.observe(element);
  }

  disconnect(): void {
    this.#observer.disconnect();
  }
}
