// What stands where there is no list: it is on its way, it failed, it is empty.
import { html, nothing, type TemplateResult } from 'lit';
import { fill, stringFor, type Catalogue } from '../language/strings.js';
import { fillWithItems } from '../list/content.js';
import { anew } from './anew.js';
import { renderItem } from './text.js';

/** Why there is no list: a reason that the catalogue has a sentence for. */
export interface Failure {
  readonly reason: string;
  /** The HTTP status, if there is one. */
  readonly status?: number | undefined;
}

/** The sentence for a reader; that of `network` for a reason that the catalogue does not know. */
export const failureText = ({ errors }: Catalogue, { reason, status }: Failure): string =>
  fill(stringFor(errors, reason) ?? errors.network, { status });

export interface FailureOptions {
  /** Whether the last good list is shown below. */
  readonly isStale: boolean;
  /** Whether another attempt is under way. */
  readonly isTrying: boolean;
  readonly retry: () => void;
}

// What changes is set as `textContent`, which also replaces what a page translator has put in place of Lit's text node.
export function renderFailure(
  strings: Catalogue,
  failure: Failure,
  { isStale, isTrying, retry }: FailureOptions,
): TemplateResult {
  const sentence = isTrying ? strings.loading : failureText(strings, failure);
  return html`<div part="error" class="message">
    <p class="paragraph" dir="auto" .textContent=${isStale ? `${strings.stale} ${sentence}` : sentence}></p>
    <button part="retry" class="button" type="button" aria-disabled=${isTrying || nothing} @click=${retry}>
      <bdi .textContent=${strings.retry}></bdi>
    </button>
  </div>`;
}

/** What a reader finds who came for a row that is no longer there. */
export const renderGone = (strings: Catalogue, address: string): TemplateResult =>
  html`<div part="notice" class="message">
    ${anew(
      [strings, address],
      () =>
        html`<p class="paragraph">${fillWithItems(strings.gone, { address: [{ text: address }] }).map(renderItem)}</p>`,
    )}
  </div>`;

/** Lines where rows will be; the words are for screen readers. */
export const renderLoading = (strings: Catalogue): TemplateResult =>
  html`<p class="unseen" .textContent=${strings.loading}></p>
    <div class="waiting" aria-hidden="true">${Array.from({ length: 6 }, () => html`<div class="row"></div>`)}</div>`;

export const renderEmpty = (strings: Catalogue): unknown =>
  anew([strings], () => html`<p part="empty" class="message paragraph" tabindex="-1">${strings.empty}</p>`);
