// Templates that are put together while the list runs: a heading of any level, a row of any columns.
import { html, type TemplateResult } from 'lit';
import { memoize } from '../language/memoize.js';

/**
 * A template of `markup`, which has a `$` wherever a value goes. The markup is of this code's own words alone: what stands
 * in a manifest is a value, never markup. Bound: one template for each different markup, as many as there are kinds of rows.
 */
export const templateOf = memoize((markup: string) => {
  const strings = markup.split('$');
  // Lit knows a template by this very array.
  const template = Object.assign(strings, { raw: strings });
  return (...values: unknown[]): TemplateResult => html(template, ...values);
});
