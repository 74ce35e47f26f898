// What a page means by the value of a property: frameworks and scripts set more kinds of values than the types admit.
import { parseChoices, type Choices } from '../list/choices.js';
import { parseSort, type Sort } from '../list/sort.js';
import { asText } from '../manifest/as-text.js';

/** Text, a number or a URL as text; `undefined` for anything else, such as `null` and `false`. */
export const asPlainText = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' || value instanceof URL ? String(value) : undefined;

/** Names of fields: separated by commas, or a list of them. */
export const fieldNames = (value: unknown): string[] =>
  (Array.isArray(value) ? value : (asPlainText(value) ?? '').split(','))
    .map((name) => asPlainText(name)?.trim() ?? '')
    .filter(Boolean);

/** An order: as the `sort` attribute writes it, or as an object. */
export function sortOf(value: unknown): Sort | undefined {
  const { field, descending } = Object(value) as Partial<Record<keyof Sort, unknown>>;
  const name = asPlainText(field)?.trim();
  return name ? { field: name, descending: descending === true } : parseSort(asPlainText(value));
}

/** Choices: as the `scope` attribute writes them, or as an object with a value or a list of values for each key. */
export function choicesOf(value: unknown): Choices {
  const text = asPlainText(value);
  if (text !== undefined) return parseChoices(text);
  const entries = Object.entries(Object(value) as object).map(([key, values]) => [key, fieldNames(values)] as const);
  return new Map(entries.filter(([, values]) => values.length));
}

/** For Lit's `hasChanged`: a list or an order that says the same is no other, though a framework makes it anew each time. */
export const differs = (one: unknown, other: unknown): boolean => asText(one) !== asText(other);

/** A day: `YYYY-MM-DD`, with or without a time behind it, or a `Date` (in UTC); otherwise that of `now`. */
export function dayOf(value: unknown, now: number): string {
  const text = value instanceof Date && !isNaN(Number(value)) ? value.toISOString() : asPlainText(value);
  return (/^\d{4}-\d\d-\d\d/.exec(text ?? '') ?? [new Date(now).toISOString().slice(0, 10)])[0];
}
