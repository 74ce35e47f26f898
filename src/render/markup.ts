// Templates that are put together at run time: a heading of any level, a row of any columns.
//
// Lit takes the literal strings of a template as HTML. `Markup` is the one type that becomes such strings, and it is made
// of literals in the source code, of numbers and of plain words alone: a manifest's text in a `markup` template does not
// compile.
import { html, type TemplateResult } from 'lit';
import { memoize } from '../language/memoize.js';

declare const fromSource: unique symbol;

/** HTML text of the source code, with places for values in it. Only this file makes it. */
export type Markup = string & { readonly [fromSource]: true };

/** The place of a value: a character that no HTML text has. */
export const slot = '\0' as Markup;

/** Markup of literals and of other markup. */
export const markup = (literals: TemplateStringsArray, ...parts: readonly Markup[]): Markup =>
  String.raw({ raw: literals }, ...parts) as Markup;

/** A whole number, which is harmless anywhere. */
export const markupOfNumber = (number: number): Markup => String(Math.trunc(number)) as Markup;

/** A word of letters, digits and hyphens, which is harmless anywhere; the rest of a text is left out. */
export const markupOfWord = (text: string): Markup => text.replace(/[^\p{L}\p{M}\p{N}-]+/gu, '-') as Markup;

/** Several words, with a blank between them. */
export const wordsOf = (words: readonly Markup[]): Markup => words.join(' ') as Markup;

/** Several pieces of markup, one after the other. */
export const concatenate = (parts: readonly Markup[]): Markup => parts.join('') as Markup;

/**
 * How many templates are kept: more than the different tables of a page. One that was dropped is made anew, and Lit then
 * makes new nodes for what it renders.
 */
const mostTemplates = 100;

/** A function that renders values into the slots of some markup. The same markup gives the same template. */
export const templateOf = memoize((text: Markup) => {
  const strings = text.split(slot);
  // Lit knows a template by this very array, and asks for `raw` as the sign of a literal.
  const literals = Object.assign(strings, { raw: strings });
  return (...values: unknown[]): TemplateResult => html(literals, ...values);
}, mostTemplates);
