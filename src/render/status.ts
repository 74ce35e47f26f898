// What stands where a list cannot: loading, or why it could not be had, with the way to try again.
import { html, nothing, type TemplateResult } from 'lit';
import { fill, stringFor, type Catalogue } from '../language/strings.js';

/** Why a list could not be had: a reason that the catalogue has a sentence for. */
export interface Failure {
  readonly reason: string;
  readonly status?: number | undefined;
}

/** The sentence for a reader; the network's for a reason that no catalogue knows. */
export const failureText = (words: Catalogue, { reason, status }: Failure): string =>
  fill(stringFor(words.errors, reason) ?? words.errors.network, { status });

/** @param stale whether the last good list stands below */
export function renderFailure(words: Catalogue, failure: Failure, stale: boolean, onRetry: () => void): TemplateResult {
  return html`<div part="error" class="message">
    <p dir="auto">${stale ? `${words.stale} ` : nothing}${failureText(words, failure)}</p>
    <button part="retry" type="button" @click=${onRetry}>${words.retry}</button>
  </div>`;
}

export const renderLoading = (words: Catalogue): TemplateResult => html`<p class="message">${words.loading}</p>`;
