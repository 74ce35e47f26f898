// Headings, prose, links, badges and messages.
import { css } from './css.js';

export const text = css`
  .heading {
    margin-block: 0 0.5em;
    font-size: 1.125em;
    line-height: 1.25;
  }
  .paragraph,
  .bullets {
    margin-block: 0 0.5em;
  }
  [part='toolbar'],
  .message {
    margin-block-end: 1.5em;
  }
  .prose,
  [part='policy'],
  [part='footer'] {
    max-inline-size: 42em;
  }
  /* No wider than its words: English in an Arabic list still begins below its heading. */
  .prose {
    inline-size: fit-content;
  }
  .prose > :last-child {
    margin-block-end: 0;
  }
  [part='footer'] > .prose {
    margin-block-end: 0.5em;
  }
  [part='footer'] {
    margin-block-start: 1.5em;
  }
  [part~='link'] {
    /* An address has no hyphens but its own. */
    hyphens: manual;
    /* Targets of at least 24 px (WCAG 2.5.8), without moving the lines apart. */
    display: inline-block;
    min-block-size: 24px;
    vertical-align: top;
    color: var(--subprocessor-list--link);
    /* Apart, since Safari before 18 knows no more than the line in one declaration. */
    text-decoration: var(--subprocessor-list-link-decoration, underline);
    text-decoration-color: color-mix(in srgb, currentColor 40%, transparent);
    text-decoration-thickness: 0.06em;
    text-underline-offset: 0.2em;
  }
  [part~='link']:hover {
    text-decoration-color: currentColor;
  }
  /* Raised, since links stand at the top of their line. */
  .mark,
  .back {
    min-inline-size: 24px;
  }
  .mark {
    font-size: 0.75em;
  }
  /* In prose a link breaks like the text around it. */
  :is(.prose, [part='group-description'], [part~='note'] > bdi) [part~='link'] {
    display: inline;
    vertical-align: baseline;
  }
  .badge {
    display: inline-block;
    margin-block-start: 0.25em;
    margin-inline-end: 0.375em;
    padding-inline: 0.5em;
    font-size: 0.8125em;
    font-weight: 500;
    border: var(--subprocessor-list--edge);
    border-radius: var(--subprocessor-list--radius);
  }
  /* Our own words are short. In a very narrow place one of them may still be wider than the list. */
  @container (inline-size >= 20em) {
    .badge[part*=' '] {
      white-space: nowrap;
    }
  }
  /* To come: a full moon; to go: a half; gone: a ring. A role has none. */
  :is([part~='badge-upcoming'], [part~='badge-leaving'], [part~='badge-former']) {
    background: var(--subprocessor-list--wash);
  }
  :is([part~='badge-upcoming'], [part~='badge-leaving'], [part~='badge-former'])::before {
    content: '';
    display: inline-block;
    box-sizing: border-box;
    inline-size: 0.65em;
    block-size: 0.65em;
    margin-inline-end: 0.4em;
    border: 0.1em solid;
    border-radius: 50%;
  }
  [part~='badge-leaving']::before {
    border-inline-start-width: 0.325em;
  }
  [part~='badge-upcoming']::before {
    border-width: 0.325em;
  }
  .line[part~='note'] {
    color: var(--subprocessor-list--quiet);
  }
  /* The words and their button in one line where there is room. */
  .message:not(.paragraph) {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1.5em;
    padding-inline-start: 1em;
    border-inline-start: 0.2em solid var(--subprocessor-list-danger, var(--subprocessor-list--accent));
  }
  .message > * {
    margin: 0;
  }
`;
