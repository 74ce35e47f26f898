// The events of the element: all bubble and cross shadow roots, none can be cancelled.
import type { LoadError } from '../manifest/errors.js';
import type { Problem } from '../manifest/problem.js';
import type { Manifest } from '../manifest/schema.js';

const options: EventInit = { bubbles: true, composed: true };

/** `subprocessors-load`: a list is on the page, for the first time or again. */
export class SubprocessorsLoadEvent extends Event {
  declare readonly manifest: Manifest;
  /** What the publisher should mend; empty for a clean manifest. */
  declare readonly problems: readonly Problem[];

  constructor(manifest: Manifest, problems: readonly Problem[]) {
    super('subprocessors-load', options);
    Object.assign(this, { manifest, problems });
  }
}

/** `subprocessors-error`: the list could not be had. The last good one, if any, is still shown. */
export class SubprocessorsErrorEvent extends Event {
  declare readonly error: LoadError;
  /** For JSON that is no manifest; else empty. */
  declare readonly problems: readonly Problem[];

  constructor(error: LoadError, problems: readonly Problem[]) {
    super('subprocessors-error', options);
    Object.assign(this, { error, problems });
  }
}

/** `subprocessors-change`: the reader searched or sorted. */
export class SubprocessorsChangeEvent extends Event {
  /** What the reader typed. */
  declare readonly query: string;
  /** As the `sort` attribute writes it; empty for the published order. */
  declare readonly sort: string;
  /** Rows shown, of so many. */
  declare readonly shown: number;
  declare readonly total: number;

  constructor(query: string, sort: string, shown: number, total: number) {
    super('subprocessors-change', options);
    Object.assign(this, { query, sort, shown, total });
  }
}
