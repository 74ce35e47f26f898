// The link to a row, and what stands behind the button in a row.
import { css } from './css.js';

export const details = css`
  /* Out of the flow, in the space behind the name: nothing moves when it is seen. */
  .row-link {
    position: absolute;
    inline-size: max(24px, 1.5em);
    block-size: max(24px, 1.5em);
    /* Where lines are lower than a target, it reaches above its line and not below. */
    margin-block-start: calc(1lh - max(24px, 1.5em));
    color: var(--subprocessor-list--quiet);
  }
  /* Two links of a chain. */
  .row-link::before,
  .row-link::after {
    content: '';
    position: absolute;
    inset: 0;
    box-sizing: border-box;
    inline-size: 0.6em;
    block-size: 0.4em;
    margin: auto;
    border: 0.1em solid;
    border-radius: 1em;
    transform: rotate(-45deg) translateX(-0.2em);
  }
  .row-link::after {
    transform: rotate(-45deg) translateX(0.2em);
  }
  /* In the row that is looked at; drawn unseen in 200 rows, they would take a tenth of the time of layout. */
  @media (hover: hover) {
    .row:not(:hover, :focus-within) .row-link::before,
    .row:not(:hover, :focus-within) .row-link::after {
      content: none;
    }
  }
  .details-button {
    display: flex;
    align-items: center;
    gap: 0.375em;
    min-block-size: 24px;
    padding: 0;
    font-size: 0.875em;
    color: var(--subprocessor-list--quiet);
    border: 0;
    /* Who copies a table has no buttons of it. */
    -webkit-user-select: none;
    user-select: none;
  }
  .chevron {
    inline-size: 1em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  [aria-expanded='true'] > .chevron {
    rotate: 180deg;
  }
  /* One row to the eye. */
  .row.open {
    border-block-end: 0;
  }
  .details-row {
    border-block-end: var(--subprocessor-list--hairline);
  }
  .details-cell {
    padding: 0;
    padding-block-end: var(--subprocessor-list--row-padding);
  }
  .details {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(15em, 100%), 1fr));
    gap: 0.75em 2em;
    margin: 0;
    /* It has the columns' width, and leaves them as they are. */
    contain: inline-size;
  }
  .details + [part~='link'] {
    margin-block-start: 0.75em;
    font-size: 0.875em;
  }
  .detail-value {
    margin: 0;
  }
  @media screen {
    /* In view, however far the table goes on behind it. */
    .wide .details-cell > * {
      position: sticky;
      inset-inline-start: 0;
    }
    .wide .details {
      inline-size: 100cqi;
    }
  }
`;
