// The host, the properties that all sheets share, focus, and what is not to be seen.
import { css } from './css.js';

export const base = css`
  :host {
    /* An inline-size container has no width of its own: in flex rows, floats and table cells it would be 0 px wide. */
    display: block;
    inline-size: 100%;
    min-inline-size: 0;
    line-height: 1.5;
    /* Within a word only where it is alone on its line and still too long. */
    overflow-wrap: break-word;
    hyphens: auto;
  }
  /* Not the host: a page's own '* { all: revert }' reaches that, and without a container neither layout would apply. */
  .root {
    --subprocessor-list--accent: var(--subprocessor-list-accent, currentColor);
    --subprocessor-list--link: var(--subprocessor-list-link-color, var(--subprocessor-list--accent));
    --subprocessor-list--wash: color-mix(in srgb, currentColor 4.5%, transparent);
    --subprocessor-list--hairline: 1px solid
      var(--subprocessor-list-rule, color-mix(in srgb, currentColor 18%, transparent));
    --subprocessor-list--line: color-mix(in srgb, currentColor 65%, transparent);
    --subprocessor-list--edge: 1px solid var(--subprocessor-list--line);
    --subprocessor-list--quiet: var(--subprocessor-list-quiet, color-mix(in srgb, currentColor 85%, transparent));
    --subprocessor-list--radius: var(--subprocessor-list-radius, 0.375em);
    --subprocessor-list--row-padding: var(--subprocessor-list-row-padding, 0.75em);
    --subprocessor-list--column-gap: var(--subprocessor-list-column-gap, 1.5em);
    contain-intrinsic-inline-size: min(20em, 85vw);
    container-type: inline-size;
    /* Text that does not wrap would be cut off. */
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
    /* Where it is the last thing in a box that scrolls, it adds nothing to scroll to. */
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    -webkit-user-select: none;
    user-select: none;
  }
  :focus-visible {
    outline: var(--subprocessor-list-focus-ring, 2px solid var(--subprocessor-list--accent));
    outline-offset: 2px;
  }
  ::highlight(subprocessor-list-found) {
    color: var(--subprocessor-list-mark-text, MarkText);
    background: var(--subprocessor-list-mark, Mark);
  }
  @media screen {
    .printed {
      display: none;
    }
  }
`;
