// What a control is. Those that there are stand in the registry, controls.ts.
import type { ExportFormat } from '../list/export-format.js';
import type { SetChoice } from '../list/state.js';
import type { ListView } from '../list/view.js';
import type { SafeHref } from '../manifest/link.js';

/** What a control can do beside changing the view, and what only the page knows. */
export interface ListActions {
  /** The address of this view; `undefined` where the page's address does not tell it. */
  readonly link: string | undefined;
  /** The address of the list as it is published; `undefined` where it has none of its own. */
  readonly published: SafeHref | undefined;
  /** How the copying of the link has ended, in words; at first empty. */
  readonly copied: string;
  /** Saves a file: the whole list, or what is in view. */
  readonly save: (format: ExportFormat, isWhole: boolean) => void;
  readonly print: () => void;
  /** Copies the text of a field. */
  readonly copy: (field: HTMLInputElement) => void;
}

/** Shows a part of the view's state, and changes it through `set`. `nothing` where a list has no use for it. */
export type Control = (view: ListView, set: SetChoice, actions: ListActions | undefined) => unknown;
