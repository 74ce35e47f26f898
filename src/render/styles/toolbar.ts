// The search field, the choice of an order, the count, and buttons.
import { css } from './css.js';

export const toolbar = css`
  .button,
  .sort-button,
  .details-button,
  .field {
    margin: 0;
    padding: 0.375em 0.75em;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    color: inherit;
    background: none;
    border: var(--subprocessor-list--edge);
    border-radius: var(--subprocessor-list--radius);
  }
  .button,
  .sort-button,
  .details-button {
    cursor: pointer;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: 2.25em;
  }
  [part='toolbar'] > .button {
    min-block-size: var(--subprocessor-list-control-height, 2.75em);
  }
  .bare {
    padding-inline: 0.5em;
    text-decoration: underline color-mix(in srgb, currentColor 40%, transparent);
    border-color: transparent;
  }
  /* The count, and the filters that are on. */
  .standing {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
  }
  .whole {
    flex: 1 1 100%;
  }
  [part='toolbar'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em 1em;
  }
  .search,
  .sort {
    position: relative;
    flex: 1 1 17em;
    max-inline-size: 26em;
  }
  .sort {
    flex: 1 1 12em;
    max-inline-size: 16em;
  }
  /* On a line of its own, as wide as the field above it. */
  @container (inline-size < 32em) {
    .sort {
      max-inline-size: 26em;
    }
  }
  /* So few rows are counted at a glance. In one line with the button, they take little more room than the table of a page. */
  @container (inline-size < 32em) {
    .few > .search {
      flex-basis: 12em;
    }
    .few > .standing {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  /* The icon stands on the field, so that the field's own edge and ring go around both. */
  .icon {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0.875em;
    block-size: 1em;
    inline-size: 1em;
    margin-block: auto;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    opacity: 0.85;
    pointer-events: none;
  }
  .icon.opens {
    inset-inline: auto 0.875em;
  }
  .opens ~ .field {
    padding-inline-end: 2.5em;
  }
  .field {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: var(--subprocessor-list-control-height, 2.75em);
    padding-inline-start: 2.5em;
    appearance: none;
    /* In WebKit the words of a long choice would else reach behind the field, and widen the page. */
    overflow: clip;
    text-overflow: ellipsis;
  }
  .field option {
    color: CanvasText;
    background: Canvas;
  }
  /* iOS alone: it zooms in on a field whose text is smaller. */
  @supports (-webkit-touch-callout: none) {
    .field {
      font-size: max(16px, 1em);
    }
  }
  .field::placeholder {
    color: inherit;
    opacity: 0.85;
  }
  [part='toolbar'] [part='count'] {
    margin: 0;
  }
`;
