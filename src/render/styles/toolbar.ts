// The search field and its count, and buttons.
import { css } from './css.js';

export const toolbar = css`
  .button,
  [part='sort-button'],
  [part='search'] {
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
  .button,
  [part='sort-button'] {
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
  [part='search'] {
    flex: 1 1 11em;
    box-sizing: border-box;
    min-inline-size: 0;
    min-block-size: 2.75em;
    border: 0;
    appearance: none;
    text-overflow: ellipsis;
  }
  /* iOS alone: it zooms in on a field whose text is smaller. */
  @supports (-webkit-touch-callout: none) {
    [part='search'] {
      font-size: max(16px, 1em);
    }
  }
  [part='search']::placeholder {
    color: inherit;
    opacity: 0.85;
  }
  [part='toolbar'] [part='count'] {
    margin: 0;
    padding: 0.375em 0.75em;
    font-size: 0.875em;
  }
`;
