// What an export is. Those that there are stand in the registry, export.ts.
import type { ListView } from './view.js';

export interface ExportFormat {
  /** Of the file's name. */
  readonly extension: string;
  readonly mediaType: string;
  /**
   * The list as the reader has it before them. It says where it is from, of which day, and whether it is all.
   *
   * @param page the address of the page that the list is on
   */
  readonly write: (view: ListView, page: string) => string;
}
