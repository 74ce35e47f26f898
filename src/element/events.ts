// The events of the element: all bubble and cross shadow roots, none can be cancelled.
import type { LoadError } from '../manifest/errors.js';
import type { Problem } from '../manifest/problem.js';
import type { Manifest } from '../manifest/schema.js';

const options: EventInit = { bubbles: true, composed: true };

/** `subprocessors-load`: a list is on the page, for the first time or again. */
export class SubprocessorsLoadEvent extends Event {
  /**
   * @param manifest in which every list is an array
   * @param problems what its publisher should correct; empty if there is nothing
   */
  constructor(
    readonly manifest: Manifest,
    readonly problems: readonly Problem[],
  ) {
    super('subprocessors-load', options);
  }
}

/** `subprocessors-error`: loading failed. The last good list, if there is one, is still shown. */
export class SubprocessorsErrorEvent extends Event {
  /**
   * @param error why, with its `reason`
   * @param problems for JSON that is not a manifest; otherwise empty
   */
  constructor(
    readonly error: LoadError,
    readonly problems: readonly Problem[],
  ) {
    super('subprocessors-error', options);
  }
}

/** `subprocessors-change`: the reader searched, filtered, sorted, or chose what the list is for. */
export class SubprocessorsChangeEvent extends Event {
  /**
   * @param query what the reader typed
   * @param sort as the `sort` attribute writes it; empty for the published order
   * @param shown the number of rows in view
   * @param total the number of rows in the list
   * @param filters what the reader filtered by: `transfer=SCC,DPF;locations=IE`; empty for nothing
   * @param scope what the list is shown for, as the `scope` attribute writes it; empty for everyone
   */
  constructor(
    readonly query: string,
    readonly sort: string,
    readonly shown: number,
    readonly total: number,
    readonly filters: string = '',
    readonly scope: string = '',
  ) {
    super('subprocessors-change', options);
  }
}

declare global {
  /** Of HTML elements, documents and windows. */
  interface GlobalEventHandlersEventMap {
    'subprocessors-load': SubprocessorsLoadEvent;
    'subprocessors-error': SubprocessorsErrorEvent;
    'subprocessors-change': SubprocessorsChangeEvent;
  }
  /** Of any element, as `closest()` returns it. */
  interface ElementEventMap {
    'subprocessors-load': SubprocessorsLoadEvent;
    'subprocessors-error': SubprocessorsErrorEvent;
    'subprocessors-change': SubprocessorsChangeEvent;
  }
}
