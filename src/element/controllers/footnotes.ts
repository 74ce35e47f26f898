// Leads from the mark of a footnote to its note, and from the note back to the mark that the reader came from.
import type { LitElement, ReactiveController } from 'lit';

export class FootnotesController implements ReactiveController {
  /** The mark from which the reader came to a note. */
  readonly #origins = new WeakMap<Element, HTMLElement>();

  constructor(readonly host: LitElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.renderRoot.addEventListener('click', this.#follow);
  }

  readonly #follow = (event: Event): void => {
    const link = (event.target as Element).closest<HTMLElement>('[role=doc-noteref], [role=doc-backlink]');
    const target = link && this.#targetOf(link);
    if (!target) return;
    // The page's address stays as it is.
    event.preventDefault();
    target.focus();
  };

  #targetOf(link: HTMLElement): HTMLElement | null | undefined {
    const root = this.host.renderRoot;
    const from = link.closest('[part=note]');
    if (!from) {
      const note = root.querySelector<HTMLElement>(link.getAttribute('href') ?? '');
      if (note) this.#origins.set(note, link);
      return note;
    }
    const origin = this.#origins.get(from);
    const isThere = origin?.isConnected && !origin.closest('[hidden]');
    // The list may have been searched since.
    return isThere ? origin : root.querySelector<HTMLElement>(`tr:not([hidden]) [href="#${from.id}"]`);
  }
}
