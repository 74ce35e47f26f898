// Icons that stand in several controls. They say nothing that words beside them do not say.
import { html } from 'lit';

/** At the end of a native select: that it opens. */
export const opens = html`<svg class="icon opens" aria-hidden="true" viewBox="0 0 16 16">
  <path d="m4 6 4 4 4-4" />
</svg>`;

/** Closes something, or takes it off. */
export const cross = html`<svg class="drawn" aria-hidden="true" viewBox="0 0 16 16">
  <path d="m4 4 8 8m0-8-8 8" />
</svg>`;
