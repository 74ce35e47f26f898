// Paper: everything open, nothing to press.
import { css } from './css.js';

export const print = css`
  @media print {
    .search,
    .sort,
    .sort-arrow,
    .scope,
    .panel,
    .details-button,
    [part~='row-link'],
    .button {
      display: none;
    }
    /* Chrome repeats headings on the next sheet without what a button holds. */
    .sort-button {
      display: contents;
    }
    .printed {
      margin-block-start: 1.5em;
    }
    .row,
    .details-row,
    .header-row {
      break-inside: avoid;
    }
    .row.open {
      break-after: avoid;
    }
  }
`;
