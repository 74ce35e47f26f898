// A `#fragment` below the list stays where the reader sees it when the list, which comes late, pushes it down.
import type { LitElement, ReactiveController } from 'lit';
import { contentOf, holds } from '../content.js';

/** Keeps the target of the page's fragment in its place on the screen while the list takes its room above it. */
export class FragmentController implements ReactiveController {
  #hadList = false;
  /** Where the target was before the list, if the reader saw it. */
  #before: { readonly target: Element; readonly top: number } | undefined;

  /** @param hasList whether the list is on the page once the update is done */
  constructor(
    readonly host: LitElement,
    readonly hasList: () => boolean,
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    const isFirst = this.hasList() && !this.#hadList;
    this.#hadList = this.hasList();
    this.#before = undefined;
    const target = isFirst ? this.host.ownerDocument.querySelector(':target') : null;
    if (!target || holds(contentOf(this.host), target)) return;
    const { top, bottom } = target.getBoundingClientRect();
    // Who has scrolled it out of view is reading something else.
    if (bottom > 0 && top < innerHeight) this.#before = { target, top };
  }

  hostUpdated(): void {
    if (!this.#before) return;
    const { target, top } = this.#before;
    // Where the browser's own scroll anchoring has done so already, there is nothing left to do.
    const keep = (): void => {
      scrollBy({ top: target.getBoundingClientRect().top - top, behavior: 'instant' });
    };
    // Before the browser draws; and once more, because a group that is not laid out yet has its height only then.
    keep();
    requestAnimationFrame(() => requestAnimationFrame(keep));
  }
}
