/** What Lit has been given to render, without rendering it: the templates and the values in them. */
import type { TemplateResult } from 'lit';

const isTemplate = (value: object): value is TemplateResult => 'strings' in value && 'values' in value;

type Render = (item: unknown, index: number) => unknown;

/** What `repeat()` and `anew()` return: it holds its arguments, the last function of which renders. */
interface Directive {
  readonly values: readonly [items: Iterable<unknown>, ...rest: unknown[]];
}
const isDirective = (value: object): value is Directive => '_$litDirective$' in value;

/** Every template of a value, the outer before the inner, in the order of the page. */
export function templatesIn(value: unknown): TemplateResult[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isTemplate(value)) return [value, ...value.values.flatMap(templatesIn)];
  if (isDirective(value)) {
    const [items, ...rest] = value.values;
    const render = rest.filter((one): one is Render => typeof one === 'function').at(-1);
    // The items of `anew()` are keys, of which its function is told nothing.
    if (render?.length === 0) return templatesIn((render as () => unknown)());
    return [...items].flatMap((item, index) => templatesIn(render?.(item, index)));
  }
  return Symbol.iterator in value ? [...(value as Iterable<unknown>)].flatMap(templatesIn) : [];
}

/** The HTML of a template, with `…` for each value. */
export const htmlOf = ({ strings }: TemplateResult): string => strings.join('…');
