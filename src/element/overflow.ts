// Keeps a table reachable that is wider than its place: only while it overflows does its wrapper scroll, take focus and
// bear a name. `overflow-x: auto` on a table that fits would kill sticky headers; a scroll box without `tabindex` is
// skipped by Chromium once it holds buttons.

/** Watches the wrappers of one shadow root. */
export class OverflowObserver {
  readonly #observer = new ResizeObserver((entries) => {
    const wrappers = new Set(entries.map(({ target }) => target.closest('.scroll')));
    // All reads before all writes: one layout for any number of tables.
    const measured = [...wrappers].map((wrapper) => {
      const table = wrapper?.querySelector('table');
      return [wrapper, table, !!wrapper && !!table && table.offsetWidth > wrapper.clientWidth] as const;
    });
    for (const [wrapper, table, wide] of measured) {
      if (!wrapper || wrapper.hasAttribute('tabindex') === wide) continue;
      const attributes = { tabindex: '0', role: 'group', 'aria-labelledby': table?.caption?.id ?? '' };
      for (const [name, value] of Object.entries(attributes)) {
        if (wide) wrapper.setAttribute(name, value);
        else wrapper.removeAttribute(name);
      }
    }
  });
  #watched = new Set<Element>();

  /** Takes in wrappers that came and lets go of those that went. */
  watch(root: ParentNode): void {
    const found = new Set(root.querySelectorAll('.scroll, .scroll > table'));
    for (const element of this.#watched) if (!found.has(element)) this.#observer.unobserve(element);
    for (const element of found) if (!this.#watched.has(element)) this.#observer.observe(element);
    this.#watched = found;
  }

  disconnect(): void {
    this.#observer.disconnect();
    this.#watched.clear();
  }
}
