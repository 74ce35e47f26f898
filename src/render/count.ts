// How many rows are in view. A static list has it too.
import { html, type TemplateResult } from 'lit';
import type { ListView } from '../list/view.js';

export const renderCount = ({ countText }: ListView): TemplateResult =>
  html`<p part="count" class="paragraph"><bdi>${countText}</bdi></p>`;
