// What stands where there is no list: it is on its way, it failed, it is empty.
import { html, nothing, type TemplateResult } from 'lit';
import { fill, stringFor, type Catalogue } from '../language/strings.js';

/** Why there is no list: a reason that the catalogue has a sentence for. */
export interface Failure {
  readonly reason: string;
  /** The HTTP status, if there is one. */
  readonly status?: number | undefined;
}

/** The sentence for a reader; that of `network` for a reason that the catalogue does not know. */
export const failureText = ({ errors }: Catalogue, { reason, status }: Failure): string =>
  fill(stringFor(errors, reason) ?? errors.network, { status });

/** @param isStale whether the last good list is shown below */
export function renderFailure(
  strings: Catalogue,
  failure: Failure,
  isStale: boolean,
  onRetry: () => void,
): TemplateResult {
  return html`<div part="error" class="message">
    <p class="paragraph" dir="auto">${isStale ? `${strings.stale} ` : nothing}${failureText(strings, failure)}</p>
    <button part="retry" class="button" type="button" @click=${onRetry}>${strings.retry}</button>
  </div>`;
}

export const renderLoading = (strings: Catalogue): TemplateResult =>
  html`<p class="message paragraph">${strings.loading}</p>`;

export const renderEmpty = (strings: Catalogue): TemplateResult =>
  html`<p part="empty" class="message paragraph" tabindex="-1">${strings.empty}</p>`;
