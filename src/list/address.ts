// State ⇄ the query parameters of an address. Reading what was written gives the same view.
import { withoutFragment } from '../manifest/address-text.js';
import { choicesToText, parseChoices } from './choices.js';
import type { StatePart } from './filter.js';
import { filters } from './filters.js';
import { parseSort, sortToText } from './sort.js';
import type { ListState, ReaderChoice } from './state.js';

const scope: StatePart<'scope', ListState['scope']> = {
  key: 'scope',
  toText: choicesToText,
  fromText: parseChoices,
};
const groupBy: StatePart<'groupBy', string> = {
  key: 'groupBy',
  toText: (text) => text,
  fromText: (text) => text,
};
const sort: StatePart<'sort', ListState['sort']> = { key: 'sort', toText: sortToText, fromText: parseSort };

const partsOf = (registered: readonly StatePart[]): readonly StatePart[] =>
  [...registered, scope, groupBy, sort] as readonly StatePart[];

/** The parameters that bring this state back, in the order of the registry. What is as published is left out. */
export function toParameters(
  state: ListState,
  defaults: ListState,
  registered: readonly StatePart[] = filters,
): URLSearchParams {
  const values = new Map<string, unknown>(Object.entries(state));
  const published = new Map<string, unknown>(Object.entries(defaults));
  const parameters = new URLSearchParams();
  for (const part of partsOf(registered)) {
    const text = part.toText(values.get(part.key));
    if (text !== part.toText(published.get(part.key))) parameters.set(part.key, text);
  }
  return parameters;
}

/** What the reader chose, as an address tells it. Parameters of other names are ignored. */
export function fromParameters(parameters: URLSearchParams, registered: readonly StatePart[] = filters): ReaderChoice {
  const entries = partsOf(registered).flatMap((part) => {
    const text = parameters.get(part.key);
    return text === null ? [] : [[part.key, part.fromText(text)] as const];
  });
  return Object.fromEntries(entries);
}

/** A parameter's text, readable in an address: what a query may hold as it is stays as it is (RFC 3986, 3.4), a blank is `+`. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/%(?:20|2C|2F|3A|3B|3D)/g, (code) =>
    code === '%20' ? '+' : decodeURIComponent(code),
  );

/** A lone half of a surrogate pair, of which `encodeURIComponent` would throw, as the character that stands for it. */
export const wellFormed = (text: string): string => new TextDecoder().decode(new TextEncoder().encode(text));

/** The name of a parameter as it is written, `sp-query` of `sp-query=mail`. */
const nameOf = (parameter: string): string => [...new URLSearchParams(parameter).keys()][0] ?? '';

/**
 * An address with the parameters of one list in place of those it had. All else of it stays as it is, to the letter.
 *
 * @param prefix of the list's parameters: `sp` for `sp-query`
 */
export function withParameters(address: string, prefix: string, parameters: URLSearchParams): string {
  const [, start = '', query = '', fragment = ''] = /^([^?#]*)(?:\?([^#]*))?(.*)$/s.exec(address) ?? [];
  const names = new Set(partsOf(filters).map(({ key }) => `${prefix}-${key}`));
  const others = query ? query.split('&').filter((parameter) => !names.has(nameOf(parameter))) : [];
  const own = [...parameters].map(
    ([key, text]) => `${encodeURIComponent(wellFormed(`${prefix}-${key}`))}=${encode(wellFormed(text))}`,
  );
  const all = [...others, ...own].join('&');
  return start + (all && `?${all}`) + fragment;
}

/** The parameters of one list in an address, without its prefix. */
export function parametersIn(address: string, prefix: string): URLSearchParams {
  const query = /\?([^#]*)/.exec(withoutFragment(address))?.[1] ?? '';
  const start = `${prefix}-`;
  return new URLSearchParams(
    [...new URLSearchParams(query)]
      .filter(([name]) => name.startsWith(start))
      .map(([name, text]) => [name.slice(start.length), text]),
  );
}
