// How a list looks on a page that does nothing for it: the page's own font and colours, hairlines, one accent.
// Every colour is mixed from `currentColor`, so that dark pages need nothing; every size is in `em` of the page's text.
import { css } from 'lit';

export const styles = css`
  :host {
    /* An inline-size container has no width of its own: in flex rows, floats and table cells it would be 0 px wide. */
    display: block;
    inline-size: 100%;
    min-inline-size: 0;
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  /* Not the host: a page's own '* { all: revert }' reaches that, and without a container neither layout would apply. */
  :host > div {
    --subprocessor-list--accent: var(--subprocessor-list-accent, currentColor);
    --subprocessor-list--hairline: 1px solid
      var(--subprocessor-list-rule, color-mix(in srgb, currentColor 18%, transparent));
    --subprocessor-list--edge: 1px solid color-mix(in srgb, currentColor 52%, transparent);
    --subprocessor-list--row-padding: var(--subprocessor-list-row-padding, 0.75em);
    contain-intrinsic-inline-size: min(20em, 85vw);
    container-type: inline-size;
    /* What would not wrap would be cut. */
    white-space: normal;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin-block: 0 0.5em;
    font-size: 1.125em;
    line-height: 1.25;
  }
  [part='title'] {
    font-size: 1.5em;
  }
  p,
  ul {
    margin-block: 0 0.5em;
  }
  [part='toolbar'],
  [part='policy'],
  [part='description'],
  [part='group-description'],
  .message {
    margin-block-end: 1.5em;
  }
  [part='group'] + [part='group'] {
    margin-block-start: 2.25em;
  }
  .prose,
  [part='policy'],
  [part='footer'] {
    max-inline-size: 42em;
  }
  .prose > :last-child {
    margin-block-end: 0;
  }
  [part='footer'] {
    margin-block-start: 1.5em;
  }

  a {
    /* Targets of 24 px at least (WCAG 2.5.8), without moving the lines apart. */
    display: inline-block;
    min-block-size: 24px;
    vertical-align: top;
    color: var(--subprocessor-list--accent);
    text-decoration: underline 0.06em;
    text-underline-offset: 0.2em;
  }
  .prose a {
    vertical-align: baseline;
  }
  :focus-visible {
    outline: 2px solid var(--subprocessor-list--accent);
    outline-offset: 2px;
  }
  button,
  input {
    margin: 0;
    padding: 0.375em 0.75em;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    color: inherit;
    background: none;
    border: var(--subprocessor-list--edge);
    border-radius: 0.375em;
  }
  button {
    cursor: pointer;
  }

  /* One thing: the field has no edge of its own, and the count stands within the same one. */
  [part='toolbar'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    border: var(--subprocessor-list--edge);
    border-radius: 0.375em;
  }
  input {
    flex: 1 1 11em;
    box-sizing: border-box;
    min-inline-size: 0;
    min-block-size: 2.75em;
    border: 0;
    appearance: none;
    text-overflow: ellipsis;
  }
  input::placeholder {
    color: inherit;
    opacity: 0.75;
  }
  [part='toolbar'] p {
    margin: 0;
    padding: 0.375em 0.75em;
    font-size: 0.875em;
  }
  .message:not(p) {
    padding-inline-start: 1em;
    border-inline-start: 0.25em solid var(--subprocessor-list--accent);
  }
  .message > :last-child {
    margin: 0;
  }

  @media screen {
    .printed {
      display: none;
    }
    /* Off the screen, a group of a long list is laid out when it comes near. */
    .far {
      content-visibility: auto;
      contain-intrinsic-block-size: auto 120em;
    }
    [part='scroll'] {
      /* So that what is out of the flow in it does not reach out of it. */
      position: relative;
      overflow: clip;
      /* Room for the line below, so that who watches its size need not look again. */
      padding-inline-end: 1px;
    }
    /* The line at its end says that the table goes on behind it. */
    [part='scroll'][tabindex] {
      overflow-x: auto;
      overflow-y: clip;
      padding: 0;
      border-inline-end: var(--subprocessor-list--edge);
    }
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 0;
    text-align: start;
    vertical-align: baseline;
    font-weight: inherit;
  }
  thead th {
    font-size: 0.875em;
    vertical-align: bottom;
  }
  tbody th {
    font-weight: 600;
  }
  /* What stands below a name is told more softly than the name. */
  tbody th > div ~ div {
    font-size: 0.875em;
    font-weight: 400;
  }
  [part='badge'] {
    display: inline-block;
    margin-block-start: 0.25em;
    margin-inline-end: 0.375em;
    padding-inline: 0.5em;
    font-size: 0.8125em;
    font-weight: 500;
    border: var(--subprocessor-list--edge);
    border-radius: 0.75em;
  }
  [part='sort-button'] {
    min-block-size: 24px;
    padding: 0;
    padding-inline-end: 1em;
    font-weight: 600;
    text-align: inherit;
    border: 0;
  }
  /* Out of the flow, in the button's padding: never alone on a line. */
  svg {
    position: absolute;
    margin: 0.3em 0.375em;
    inline-size: 0.5em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  path {
    opacity: 0.4;
  }
  [aria-sort] svg {
    color: var(--subprocessor-list--accent);
    stroke-width: 2.25;
  }
  [aria-sort] path {
    opacity: 0;
  }
  [aria-sort='ascending'] path:first-child,
  [aria-sort='descending'] path:last-child,
  button:hover path {
    opacity: 1;
  }

  @container (inline-size >= 32em) {
    /* Widths are wishes that the tables of a list share, so that their columns stand below each other. */
    th,
    td {
      inline-size: 13em;
      min-inline-size: 6.5em;
      padding: var(--subprocessor-list--row-padding) 0;
      padding-inline-end: 1.5em;
      border-block-end: var(--subprocessor-list--hairline);
    }
    tr > :last-child {
      padding-inline-end: 0;
    }
    /* Room for what is told below a name. */
    tbody th {
      min-inline-size: 8em;
    }
    thead th {
      padding-block: 0.375em;
      border-block-end: var(--subprocessor-list--edge);
    }
    .long {
      inline-size: 20em;
      min-inline-size: 8em;
    }
    .number,
    .date {
      inline-size: 8em;
    }
    td.number,
    td.date {
      white-space: nowrap;
    }
    .number {
      text-align: end;
    }
  }
  /* No room for columns: a row becomes a paragraph of labelled lines, the headings a line of buttons to sort by. */
  @container (inline-size < 32em) {
    table,
    thead,
    tbody,
    tr,
    th,
    td {
      display: block;
    }
    tr {
      padding-block: var(--subprocessor-list--row-padding);
      border-block-end: var(--subprocessor-list--hairline);
    }
    thead tr {
      display: flex;
      flex-wrap: wrap;
      column-gap: 1em;
      padding-block: 0 0.375em;
      border-block-end: var(--subprocessor-list--edge);
    }
    td:not(:empty) {
      padding-block-start: 0.375em;
    }
    /* The label is in the heading too: it is not read out twice where a sheet can say so. */
    td:not(:empty)::before {
      content: attr(data-label);
      content: attr(data-label) / '';
      display: block;
      font-size: 0.8125em;
    }
  }

  ::highlight(subprocessor-list-found) {
    color: MarkText;
    background: Mark;
  }

  @media print {
    input,
    svg,
    .message button {
      display: none;
    }
    /* What a button holds is missing where Chrome repeats the headings on the next sheet. */
    thead button {
      display: contents;
    }
    [part='toolbar'] {
      border: 0;
    }
    [part='toolbar'] p {
      padding: 0;
    }
    tr {
      break-inside: avoid;
    }
    /* Paper does not scroll. With more columns than fit on it, rows are stacked. */
    :host > div:has(th:nth-child(7)) {
      max-inline-size: 31em;
    }
    th,
    td,
    .long {
      min-inline-size: 5em;
    }
  }
`;
