// Groups and their tables: a table where there is room, otherwise each row a paragraph of labelled lines.
import { css } from './css.js';

export const table = css`
  [part='group']:not([hidden]) ~ [part='group'] {
    margin-block-start: 2.25em;
  }
  @media screen {
    [part='scroll'] {
      /* Contains what is positioned in it. */
      position: relative;
      overflow-x: clip;
      /* Before the table, room for the focus ring of what stands at its edge; after it, the width of the line below, so
         that the wrapper's size stays the same with and without it. */
      margin-inline-start: -4px;
      padding-inline: 4px 1px;
      scroll-padding-inline: 4px;
    }
    /* The line at its end shows that the table goes on behind it. */
    [part='scroll'][tabindex] {
      overflow-x: auto;
      overflow-y: clip;
      padding-inline-end: 0;
      border-inline-end: var(--subprocessor-list--edge);
    }
  }
  .table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  /* At the end, room for a focus ring. */
  .cell,
  .header-cell,
  .secondary {
    padding: 0;
    padding-inline-end: 4px;
    text-align: start;
    vertical-align: baseline;
    font-weight: inherit;
  }
  .header-cell {
    font-size: 0.875em;
    vertical-align: bottom;
  }
  .row {
    border-block-end: var(--subprocessor-list--hairline);
  }
  .header-row {
    border-block-end: var(--subprocessor-list--edge);
  }
  /* Far off the screen, a caption names its table, and Orca does not read it once more after the name. */
  .caption {
    inset-block-start: -99999px;
  }
  .row-header {
    font-weight: 600;
  }
  /*
   * Two cells for a screen reader, one for the eye: what is not displayed as a cell shares one with its neighbour. As text,
   * so that a mark stands close to the name, and a badge after it where there is room.
   */
  .cell.with-details,
  .cell.secondary {
    display: inline;
    padding: 0;
  }
  /* Lines below the name are quieter than the name. */
  .row-header > .line ~ .line,
  .secondary > .line {
    font-size: 0.875em;
    font-weight: 400;
  }
  [part='sort-button'] {
    min-block-size: 24px;
    padding: 0;
    padding-inline-end: 1em;
    font-weight: 600;
    text-align: inherit;
    border: 0;
    /* Who copies a table has its headings, too. */
    -webkit-user-select: text;
    user-select: text;
  }
  /* Out of the flow, in the button's padding: never alone on a line. */
  .sort-arrows {
    position: absolute;
    margin: 0.3em 0.375em;
    inline-size: 0.5em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  .arrow {
    opacity: 0.65;
  }
  [aria-sort] .sort-arrows {
    color: var(--subprocessor-list--accent);
    stroke-width: 2.25;
  }
  [aria-sort] .arrow {
    opacity: 0;
  }
  [aria-sort='ascending'] .up,
  [aria-sort='descending'] .down,
  [part='sort-button']:hover .arrow {
    opacity: 1;
  }

  /*
   * Off the screen, a group of a long list is laid out when it comes near. In Blink alone: Gecko and WebKit would keep its
   * headings, names and cells from screen readers until then.
   */
  @media screen {
    @supports (content-visibility: auto) and (not (-moz-appearance: none)) and (not (hanging-punctuation: first)) {
      .far {
        content-visibility: auto;
        contain-intrinsic-block-size: auto 120em;
        /* What is not laid out clips as well. */
        overflow-clip-margin: 4px;
      }
    }
  }

  @container (inline-size >= 32em) {
    /* Widths are wishes that the tables of a list share, so that their columns stand below each other. */
    .cell,
    .header-cell {
      inline-size: 13em;
      min-inline-size: 6.5em;
      padding: var(--subprocessor-list--row-padding) 0;
      padding-inline-end: 1.5em;
    }
    .cell:last-child,
    .header-cell:last-child {
      padding-inline-end: 4px;
    }
    /* Room for the lines below a name. */
    .row-header {
      min-inline-size: 8em;
    }
    .header-cell {
      padding-block: 0.375em;
    }
    .long {
      inline-size: 20em;
      min-inline-size: 8em;
    }
    .number,
    .date {
      inline-size: 8em;
    }
    /* Together they share an anonymous cell, which has no width and no space of its own. */
    .name-column {
      inline-size: 13em;
    }
    .secondary + .cell {
      padding-inline-start: 1.5em;
    }
    .secondary + .header-cell {
      padding-inline-start: calc(1.5em / 0.875);
    }
    .cell.with-details::before,
    .cell.secondary::after {
      content: '';
      display: block;
      min-inline-size: 8em;
      block-size: var(--subprocessor-list--row-padding);
    }
    .header-cell.with-details,
    .header-row > .secondary {
      display: block;
      inline-size: auto;
    }
    .with-details ~ .header-cell {
      vertical-align: baseline;
    }
    .cell.number:not(.row-header),
    .cell.date:not(.row-header) {
      white-space: nowrap;
    }
    .number {
      text-align: end;
    }
  }
  /* No room for columns: a row becomes a paragraph of labelled lines, the headings a line of buttons to sort by. */
  @container (inline-size < 32em) {
    .table,
    .head,
    .body,
    .row,
    .header-row,
    .cell:not(.with-details, .secondary),
    .header-cell {
      display: block;
    }
    .name-column {
      display: none;
    }
    .row {
      padding-block: var(--subprocessor-list--row-padding);
    }
    .header-row {
      display: flex;
      flex-wrap: wrap;
      column-gap: 1em;
      padding-block: 4px 0.375em;
    }
    [data-label] {
      padding-block-start: 0.375em;
    }
    /* The label is in the heading too: it is not read out twice where a sheet can say so. */
    [data-label]::before {
      content: attr(data-label);
      content: attr(data-label) / '';
      display: block;
      font-size: 0.8125em;
    }
  }
`;
