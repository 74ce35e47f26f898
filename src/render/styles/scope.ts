// What the list is shown for, and the rows that are not listed for it.
import { css } from './css.js';

export const scope = css`
  .scope,
  .choice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.5em;
  }
  .scope {
    flex: 1 1 100%;
    column-gap: 1.25em;
  }
  .chosen {
    position: relative;
    max-inline-size: 100%;
  }
  .chosen .field {
    padding-inline-start: 0.75em;
    min-block-size: 2.25em;
    font-weight: 600;
  }
  /* Below each other, all fields are as wide and begin at one line. */
  @container (inline-size < 32em) {
    .choice {
      display: grid;
      grid-template-columns: 1fr 2fr;
      inline-size: 100%;
    }
  }
  [part='not-listed'] {
    margin-block-start: calc(var(--subprocessor-list-group-gap, 2.5em) * 1.5);
  }
  [part='not-listed'] > .heading {
    font-size: 1.375em;
  }
`;
