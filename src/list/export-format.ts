// What an export is. Those that there are stand in the registry, export.ts.
import type { ListView } from './view.js';

export interface ExportFormat {
  /** Of the file's name. */
  readonly extension: string;
  readonly mediaType: string;
  /** The list as the reader has it before them. */
  write(view: ListView): string;
}
