// The filters: their button, their values, their chips.
import { css } from './css.js';

export const facets = css`
  .drawn {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
  }
  .filters-on {
    min-inline-size: 1.6em;
    line-height: 1.6;
    font-size: 0.8125em;
    font-weight: 600;
    text-align: center;
    border: 1px solid;
    border-radius: 1em;
  }
  [part='chips'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }
  .chip {
    min-block-size: 2em;
    padding-block: 0.125em;
    font-size: 0.875em;
    text-align: start;
    background: var(--subprocessor-list--wash);
    border-radius: 1em;
  }
  /* Columns that are as long as what stands in them; in a grid the longest filter would make a row of holes. */
  .facets {
    columns: 13em;
    column-gap: 2.5em;
    margin-block-end: -1.5em;
  }
  .filter {
    min-inline-size: 0;
    margin: 0;
    /* No margin, which the end of a column swallows. */
    padding: 0;
    padding-block-end: 1.5em;
    border: 0;
    break-inside: avoid;
  }
  .filter-label {
    padding: 0;
    margin-block-end: 0.25em;
    font-weight: 600;
  }
  .filter-label,
  .filter-note,
  .option-count {
    font-size: 0.8125em;
    color: var(--subprocessor-list--quiet);
  }
  .filter-note {
    margin: 0.25em 0 0;
  }
  .option {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: 0.625em;
    align-items: baseline;
    padding-block: 0.25em;
  }
  .option,
  .more {
    cursor: pointer;
  }
  .option:hover {
    background: var(--subprocessor-list--wash);
  }
  .check {
    font: inherit;
    inline-size: 1.05em;
    block-size: 1.05em;
    margin: 0;
    translate: 0 0.15em;
    accent-color: var(--subprocessor-list--accent);
  }
  .more {
    min-block-size: 24px;
    font-size: 0.875em;
  }
  /* What would leave nothing. */
  [aria-disabled] ~ * {
    color: var(--subprocessor-list--line);
  }
  .check[aria-disabled] {
    opacity: 0.5;
  }
  /* For a finger. */
  .panel:modal .option {
    padding-block: 0.5em;
  }
`;
