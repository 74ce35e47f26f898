// Keeps a table reachable that is wider than its place: only while it overflows does its wrapper scroll, take focus and
// bear a name. `overflow-x: auto` on a table that fits would kill sticky headers; a scroll box without `tabindex` is
// skipped by Chromium once it holds buttons.

/** Watches the wrappers of one shadow root. */
export class OverflowObserver {
  readonly #observer = new ResizeObserver((entries) => {
    // All reads before all writes: one layout for any number of tables.
    const measured = entries.flatMap(({ target }) => {
      const wrapper = target.closest('.scroll');
      const table = wrapper?.querySelector('table');
      return wrapper && table ? { wrapper, table, isWide: table.offsetWidth > wrapper.clientWidth } : [];
    });
    for (const { wrapper, table, isWide } of measured) {
      const attributes = { tabindex: '0', role: 'group', 'aria-labelledby': table.caption?.id ?? '' };
      for (const [name, value] of Object.entries(attributes)) {
        if (isWide) wrapper.setAttribute(name, value);
        else wrapper.removeAttribute(name);
      }
    }
  });
  readonly #watched = new Set<Element>();

  /** Takes in wrappers that came and lets go of those that went. */
  watch(root: ParentNode): void {
    for (const element of this.#watched)
      if (!root.contains(element)) {
        this.#observer.unobserve(element);
        this.#watched.delete(element);
      }
    for (const element of root.querySelectorAll('.scroll, table')) {
      if (this.#watched.has(element)) continue;
      this.#watched.add(element);
      this.#observer.observe(element);
    }
  }

  disconnect(): void {
    this.#observer.disconnect();
    this.#watched.clear();
  }
}
