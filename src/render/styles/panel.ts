// The panels that buttons of the toolbar open: in the flow, or a sheet over the page.
import { css } from './css.js';

export const panel = css`
  .panel {
    position: static;
    box-sizing: border-box;
    inline-size: 100%;
    max-inline-size: none;
    margin: 0;
    padding: 0;
    color: inherit;
    background: none;
    border: 0;
  }
  .panel-content {
    padding-block: 1.25em;
    border-block: var(--subprocessor-list--hairline);
  }
  .sheet-head,
  .sheet-foot {
    display: none;
  }
  .panel:modal {
    position: fixed;
    inset: auto 0 0;
    max-inline-size: 40em;
    max-block-size: 88%;
    margin-inline: auto;
    display: flex;
    flex-direction: column;
    overflow: clip;
    color: var(--subprocessor-list--words, CanvasText);
    background: var(--subprocessor-list--ground, Canvas);
    /* In forced colours its only edge. */
    border: 1px solid transparent;
    border-radius: 1em 1em 0 0;
  }
  .panel::backdrop {
    background: rgb(0 0 0 / 45%);
  }
  .panel:modal :is(.sheet-head, .sheet-foot) {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: 0.5em 1em;
    font-weight: 600;
  }
  .panel:modal .sheet-foot .button {
    flex: 1;
    font-weight: inherit;
  }
  .panel:modal .panel-content {
    padding: 1em;
    overflow: auto;
    overscroll-behavior: contain;
  }
`;
