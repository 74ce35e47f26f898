// What stands before the tables: the title, the facts under their labels, what is ahead.
import { css } from './css.js';

export const head = css`
  [part='title'] {
    margin-block-end: 0.3em;
    font-size: 1.75em;
    text-wrap: balance;
  }
  [part='description'],
  [part='facts'],
  [part='policy'],
  [part='upcoming'],
  .other-language {
    margin-block: 0 1.5em;
  }
  [part='facts'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 2.5em;
  }
  .term,
  .other-language {
    font-size: 0.8125em;
    color: var(--subprocessor-list--quiet);
  }
  .value {
    margin: 0;
    font-weight: 600;
  }
  .value [part~='link'] {
    margin-inline-end: 0.5em;
    font-weight: 400;
  }
  [part='upcoming'] {
    padding: 0.7em 1em;
    border-inline-start: 0.2em solid var(--subprocessor-list--accent);
    background: var(--subprocessor-list--wash);
  }
  /* A group's title and its description are one thing, and nearer to their table than to what is above. */
  [part='group-description'] {
    margin-block: -0.4em 0.75em;
    font-size: 0.875em;
    color: var(--subprocessor-list--quiet);
  }
  @container (inline-size < 32em) {
    [part='title'] {
      font-size: 1.5em;
    }
    /* Two beside each other, and one where a word is too long for that. */
    [part='facts'] {
      column-gap: 1em;
    }
    .about {
      flex: 1 1 7.5em;
    }
  }
`;
