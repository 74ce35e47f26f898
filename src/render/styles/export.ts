// What takes the list along.
import { css } from './css.js';

export const exporting = css`
  [part='export'] {
    margin-inline-start: auto;
  }
  .export {
    display: grid;
    gap: 1em;
    justify-items: start;
  }
  .export .filter {
    margin: 0;
    min-inline-size: min(16em, 100%);
  }
  .files {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.75em;
  }
  .view-link {
    display: block;
    inline-size: min(40em, 100%);
  }
  .address {
    padding-inline-start: 0.75em;
  }
`;
