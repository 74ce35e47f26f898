// Templates that are put together at run time: a heading of any level, a row of any columns.
//
// Lit takes the literal strings of a template as HTML. `Markup` is the one type that becomes such strings, and it is made
// of literals in the source code alone: a manifest's text in a `markup` template does not compile.
import { html, type TemplateResult } from 'lit';
import { memoize } from '../language/memoize.js';

class SourceMarkup {
  /** Makes TypeScript tell this class by its name: nothing else of the same form is taken for markup. */
  declare protected readonly isFromSource: true;

  constructor(readonly strings: readonly string[]) {}
}

/** HTML text of the source code, with places for values between its strings. */
export type Markup = SourceMarkup;

/** The place of a value. */
export const slot: Markup = new SourceMarkup(['', '']);

/** Markup of literals and of other markup. */
export function markup(literals: TemplateStringsArray, ...parts: readonly Markup[]): Markup {
  const strings = [literals[0] ?? ''];
  const append = (text = ''): void => {
    strings.push((strings.pop() ?? '') + text);
  };
  parts.forEach((part, index) => {
    const [first, ...more] = part.strings;
    append(first);
    strings.push(...more);
    append(literals[index + 1]);
  });
  return new SourceMarkup(strings);
}

/** Several pieces of markup, one after the other. */
export const concatenate = (parts: readonly Markup[]): Markup =>
  parts.reduce((all, part) => markup`${all}${part}`, markup``);

/**
 * How many templates are kept: more than the different tables of a page. One that was dropped is made anew, and Lit then
 * makes new nodes for what it renders.
 */
const mostTemplates = 100;

const templateFrom = memoize((joined: string) => {
  const strings = joined.split(separator);
  // Lit knows a template by this very array, and asks for `raw` as the sign of a literal.
  const literals = Object.assign(strings, { raw: strings });
  return (...values: unknown[]): TemplateResult => html(literals, ...values);
}, mostTemplates);

/** No HTML text has this character. */
const separator = '\0';

/** A function that renders values into the slots of some markup. The same markup gives the same template. */
export const templateOf = ({ strings }: Markup): ((...values: unknown[]) => TemplateResult) =>
  templateFrom(strings.join(separator));
