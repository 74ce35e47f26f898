// Groups and their tables, whichever layout they have (layout.ts).
import { css } from './css.js';

export const table = css`
  [part~='group']:not([hidden]) ~ [part~='group'] {
    margin-block-start: var(--subprocessor-list-group-gap, 2.5em);
  }
  @media screen {
    [part='scroll'] {
      /* By its own width, since a page may put space around it; the toolbar goes by the list's. Paper has no such space. */
      container-type: inline-size;
      /* Contains what is positioned in it. */
      position: relative;
      overflow-x: clip;
      /* Before the table, room for the focus ring of what stands at its edge. */
      margin-inline-start: -4px;
      padding-inline-start: 4px;
      scroll-padding-inline: 4px;
    }
    /* The line at its end shows that the table goes on behind it. */
    .wide {
      overflow-x: auto;
      overflow-y: clip;
      /* So that overflow.ts hears of a page that turns dark. */
      transition: color 1ms;
      /* Its size stays the same with and without the line. */
      margin-inline-end: -1px;
      border-inline-end: var(--subprocessor-list--edge);
    }
    /* The name stays in view, on the page's own ground, and the line at its end shows what goes on below it. */
    .wide :is(.row-header, .name-heading) {
      position: sticky;
      inset-inline-start: 0;
      z-index: 1;
      background: linear-gradient(var(--subprocessor-list--row-background, transparent) 0 0)
        var(--subprocessor-list-background, var(--subprocessor-list--ground, Canvas));
    }
    .wide :is(.row-header, .name-heading)::after {
      content: '';
      position: absolute;
      /* With the room for a focus ring before it. */
      inset: 0;
      inset-inline-start: -4px;
      z-index: -1;
      background: inherit;
      border-inline-end: var(--subprocessor-list--edge);
    }
    /* Only here: a property that cells inherit makes each sort slower. */
    .wide .row[part~='even-row'] {
      --subprocessor-list--row-background: var(--subprocessor-list-row-background-alt);
    }
    .wide .row:hover {
      --subprocessor-list--row-background: var(--subprocessor-list-row-background-hover);
    }
    /* A name can only stay in view in a cell of its own; what stands below it elsewhere then has one, too. */
    .wide .cell.row-header,
    .wide .header-cell.name-heading,
    .wide .cell.secondary,
    .wide .header-row > .secondary {
      display: table-cell;
      padding: var(--subprocessor-list--row-padding) 1em;
      padding-inline-start: 0;
    }
    .wide .cell.secondary {
      padding-inline-start: 1em;
    }
    .wide .cell.row-header::before,
    .wide .cell.secondary::after {
      content: none;
    }
    .wide .name-column ~ col {
      display: none;
    }
    /* What has the focus is scrolled to below them. */
    .sticky .row :focus-visible {
      scroll-margin-block-start: calc(var(--subprocessor-list-sticky-offset, 0px) + 4em);
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
    font-weight: 500;
    vertical-align: bottom;
    color: var(--subprocessor-list--quiet);
  }
  .row {
    border-block-end: var(--subprocessor-list--hairline);
  }
  [part~='even-row'] {
    background: var(--subprocessor-list-row-background-alt);
  }
  /* What an address leads to is scrolled to below what a page keeps in view. */
  [part~='marked-row'],
  [part='notice'] {
    scroll-margin-block-start: var(--subprocessor-list-sticky-offset, 0px);
  }
  @media screen {
    .row[part~='marked-row'] {
      --subprocessor-list--row-background: var(--subprocessor-list--wash);
      background: var(--subprocessor-list--wash);
      /* A border would move the columns. In the room for a focus ring before the table; at its end there is none. */
      outline: 2px solid var(--subprocessor-list--accent);
      outline-offset: 2px;
    }
  }
  @media (hover: hover) {
    .row:hover {
      background: var(--subprocessor-list-row-background-hover);
    }
  }
  /* Of a list that is on its way. */
  .waiting > .row {
    block-size: 3.5em;
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
  .cell.row-header,
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
  .sort-button {
    min-block-size: 24px;
    padding: 0;
    padding-inline-end: 1.25em;
    font-weight: inherit;
    text-align: inherit;
    border: 0;
    /* Who copies a table has its headings, too. */
    -webkit-user-select: text;
    user-select: text;
  }
  /* Out of the flow, in the button's padding: never alone on a line. */
  .sort-arrow {
    position: absolute;
    margin: 0.25em 0.375em;
    inline-size: 0.75em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    opacity: 0;
  }
  .sort-button:is(:hover, :focus-visible) .sort-arrow {
    opacity: 1;
  }
  @media (hover: none) {
    .sort-arrow {
      opacity: 1;
    }
  }
  .header-cell[aria-sort] {
    font-weight: 700;
    color: inherit;
  }
  [aria-sort] .sort-arrow {
    opacity: 1;
    color: var(--subprocessor-list--accent);
    stroke-width: 2.25;
  }
  [aria-sort='descending'] .sort-arrow {
    rotate: 180deg;
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
`;
