// Headings, prose, links, badges and messages.
import { css } from './css.js';

export const text = css`
  .heading {
    margin-block: 0 0.5em;
    font-size: 1.125em;
    line-height: 1.25;
  }
  [part='title'] {
    font-size: 1.5em;
  }
  .paragraph,
  .bullets {
    margin-block: 0 0.5em;
  }
  [part='toolbar'],
  [part='policy'],
  [part='description'],
  [part='group-description'],
  .message {
    margin-block-end: 1.5em;
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
  [part~='link'] {
    /* Targets of at least 24 px (WCAG 2.5.8), without moving the lines apart. */
    display: inline-block;
    min-block-size: 24px;
    vertical-align: top;
    color: var(--subprocessor-list--accent);
    text-decoration: underline 0.06em;
    text-underline-offset: 0.2em;
  }
  /* Raised, since links stand at the top of their line. */
  .mark,
  .back {
    min-inline-size: 24px;
  }
  .mark {
    font-size: 0.75em;
  }
  .prose [part~='link'] {
    vertical-align: baseline;
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
  .message:not(.paragraph) {
    padding-inline-start: 1em;
    border-inline-start: 0.25em solid var(--subprocessor-list--accent);
  }
  .message > :last-child {
    margin: 0;
  }
`;
