// What the templates of a list are given beside the view.
import type { SetChoice } from '../list/state.js';
import type { ListActions } from './control.js';

export interface ListTemplateOptions {
  /** Level of the list's title, or of its groups' titles where it has none: 1 to 6. */
  readonly headingLevel: number;
  /** Left out, the list is static: no control is shown. */
  readonly set?: SetChoice | undefined;
  /** Left out, the list cannot be taken along. */
  readonly actions?: ListActions | undefined;
  /** The part of the page's address that leads to no row. */
  readonly gone?: string | undefined;
  /** Whether the details of all rows are open, as on paper. */
  readonly isAllOpen?: boolean;
  /** Whether a part that is to go has the reader's focus, and has to stay until that has moved on. */
  readonly holds?: ((part: string) => boolean) | undefined;
}
