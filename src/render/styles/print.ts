// Paper: everything open, nothing to press.
import { css } from './css.js';

export const print = css`
  @media print {
    [part='search'],
    .sort-arrows,
    .message .button {
      display: none;
    }
    /* Chrome repeats headings on the next sheet without what a button holds. */
    [part='sort-button'] {
      display: contents;
    }
    [part='toolbar'] {
      border: 0;
    }
    [part='toolbar'] [part='count'] {
      padding: 0;
    }
    .row,
    .header-row {
      break-inside: avoid;
    }
    /* Paper does not scroll. With more columns than fit on it, rows are stacked. */
    .root:has(.header-cell:nth-child(7)) {
      max-inline-size: 31em;
    }
    .cell,
    .header-cell,
    .long {
      min-inline-size: 5em;
    }
  }
`;
