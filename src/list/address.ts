// State ⇄ the query parameters of an address. Reading what was written gives the same view.
import type { StatePart } from './filter.js';
import { filters } from './filters.js';
import { parseSort, sortToText } from './sort.js';
import type { ListState, ReaderChoice } from './state.js';

const sort: StatePart<'sort', ListState['sort']> = { key: 'sort', toText: sortToText, fromText: parseSort };

/** The parameters that bring this state back, in the order of the registry. What is as published is left out. */
export function toParameters(
  state: ListState,
  defaults: ListState,
  registered: readonly StatePart[] = filters,
): URLSearchParams {
  const values = new Map<string, unknown>(Object.entries(state));
  const published = new Map<string, unknown>(Object.entries(defaults));
  const parameters = new URLSearchParams();
  for (const part of [...registered, sort] as readonly StatePart[]) {
    const text = part.toText(values.get(part.key));
    if (text !== part.toText(published.get(part.key))) parameters.set(part.key, text);
  }
  return parameters;
}

/** What the reader chose, as an address tells it. Parameters of other names are ignored. */
export function fromParameters(parameters: URLSearchParams, registered: readonly StatePart[] = filters): ReaderChoice {
  const entries = ([...registered, sort] as readonly StatePart[]).flatMap((part) => {
    const text = parameters.get(part.key);
    return text === null ? [] : [[part.key, part.fromText(text)] as const];
  });
  return Object.fromEntries(entries);
}
