// The events of the element: all bubble and cross shadow roots, none can be cancelled.
import type { LoadError } from '../manifest/errors.js';
import type { Problem } from '../manifest/problem.js';
import type { Manifest } from '../manifest/schema.js';

const options: EventInit = { bubbles: true, composed: true };

/** `subprocessors-load`: a list is on the page, for the first time or again. */
export class SubprocessorsLoadEvent extends Event {
  readonly manifest: Manifest;
  /** What the publisher should mend; empty for a clean manifest. */
  readonly problems: readonly Problem[];

  constructor(manifest: Manifest, problems: readonly Problem[]) {
    super('subprocessors-load', options);
    this.manifest = manifest;
    this.problems = problems;
  }
}

/** `subprocessors-error`: the list could not be had. The last good one, if any, is still shown. */
export class SubprocessorsErrorEvent extends Event {
  readonly error: LoadError;
  /** For JSON that is no manifest; else empty. */
  readonly problems: readonly Problem[];

  constructor(error: LoadError, problems: readonly Problem[]) {
    super('subprocessors-error', options);
    this.error = error;
    this.problems = problems;
  }
}

/** `subprocessors-change`: the reader searched or sorted. */
export class SubprocessorsChangeEvent extends Event {
  /** What the reader typed. */
  readonly query: string;
  /** As the `sort` attribute writes it; empty for the published order. */
  readonly sort: string;
  /** Rows shown, of so many. */
  readonly shown: number;
  readonly total: number;

  constructor(query: string, sort: string, shown: number, total: number) {
    super('subprocessors-change', options);
    this.query = query;
    this.sort = sort;
    this.shown = shown;
    this.total = total;
  }
}

declare global {
  interface HTMLElementEventMap {
    'subprocessors-load': SubprocessorsLoadEvent;
    'subprocessors-error': SubprocessorsErrorEvent;
    'subprocessors-change': SubprocessorsChangeEvent;
  }
}
