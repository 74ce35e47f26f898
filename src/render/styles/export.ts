// What takes the list along.
import { css } from './css.js';

export const exporting = css`
  [part='export'] {
    margin-inline-start: auto;
  }
  .export {
    display: grid;
    gap: 1em;
  }
  .export .filter {
    margin: 0;
    max-inline-size: 16em;
  }
  .files {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.75em;
  }
  .view-link {
    flex: 1 1 24em;
    max-inline-size: 40em;
  }
  .view-link ~ * {
    align-self: end;
    align-content: center;
    min-block-size: var(--subprocessor-list-control-height, 2.75em);
  }
  .address {
    padding-inline-start: 0.75em;
  }
`;
