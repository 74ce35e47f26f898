// What applies to a customer's own set-up (scope): which rows are listed for the chosen values of the publisher's
// dimensions, and what a row says once they are known. It is no filter: what is not listed for the choice follows.
import { fill } from '../language/strings.js';
import type { AppliesTo, Subprocessor } from '../manifest/schema.js';
import type { Choices } from './choices.js';
import type { Item } from './content.js';
import { dimensionItem } from './fields/applies-to.js';
import type { FacetOption } from './facet.js';
import type { Localization } from './localization.js';

/** A choice for one of the publisher's dimensions. */
export interface ViewDimension {
  readonly key: string;
  readonly label: Item;
  readonly options: readonly (FacetOption & { readonly isChosen: boolean })[];
}

const idsOf = (id: string, localization: Localization): string[] =>
  (localization.dimension(id)?.values ?? []).map((value) => (typeof value === 'string' ? value : value.id));

/** Chosen values that the publisher declares. Others, which an address or a page may hold, say nothing. */
export function scopeOf(chosen: Choices, localization: Localization): Choices {
  const known = localization.dimensions.flatMap(({ id }): [string, string[]][] => {
    const declared = idsOf(id, localization);
    const values = (chosen.get(id) ?? []).filter((value) => declared.includes(value));
    return values.length ? [[id, values]] : [];
  });
  return new Map(known);
}

/**
 * Whether what is listed for some values is listed for the scope: one value of each dimension that both name. A value that
 * the publisher does not declare never leaves anything out: nobody could choose it.
 */
function isListed(appliesTo: AppliesTo = {}, scope: Choices, localization: Localization): boolean {
  return Object.entries(appliesTo).every(([id, values]) => {
    const chosen = scope.get(id);
    const declared = idsOf(id, localization);
    return !chosen || !values.length || values.some((value) => chosen.includes(value) || !declared.includes(value));
  });
}

/** A row as the chosen set-up has it. */
export interface ScopedRow {
  /** Whether it is listed for the choice, and where it lists locations, one of them is. */
  readonly isListed: boolean;
  /** The row as it reads: a location whose condition is met stands without it, and first. The very row if nothing changes. */
  readonly row: Subprocessor;
  /** The row with the locations alone that are listed for the choice, by which it is filtered; with all if none is. */
  readonly applicable: Subprocessor;
}

export function inScope(row: Subprocessor, scope: Choices, localization: Localization): ScopedRow {
  const { locations = [], appliesTo } = row;
  const listed = isListed(appliesTo, scope, localization);
  const isConditional = locations.some(
    (location) => typeof location === 'object' && Object.keys(location.appliesTo ?? {}).some((id) => scope.has(id)),
  );
  if (!isConditional) return { isListed: listed, row, applicable: row };
  const here: typeof locations = [];
  const elsewhere: typeof locations = [];
  for (const location of locations) {
    if (typeof location === 'string') here.push(location);
    else if (!isListed(location.appliesTo, scope, localization)) elsewhere.push(location);
    else {
      // A condition on what was not chosen still stands.
      const open = Object.entries(location.appliesTo ?? {}).filter(([id]) => !scope.has(id));
      here.push({ ...location, appliesTo: Object.fromEntries(open) });
    }
  }
  const scoped = { ...row, locations: [...here, ...elsewhere] };
  return here.length
    ? { isListed: listed, row: scoped, applicable: { ...row, locations: here } }
    : { isListed: false, row: scoped, applicable: scoped };
}

/** The choices, one for each dimension that has values to choose from. */
export function viewScope(scope: Choices, localization: Localization): ViewDimension[] {
  return localization.dimensions.flatMap(({ id, label }) => {
    const options = idsOf(id, localization).map((key) => ({
      key,
      text: dimensionItem(id, key, localization) ?? { text: key },
      isChosen: scope.get(id)?.includes(key) ?? false,
    }));
    return options.length ? [{ key: id, label: localization.text(label) ?? { text: id }, options }] : [];
  });
}

/** The choice in words: `Plan: Free, Data region: EU`; empty if nothing is chosen. */
export const scopeText = (
  dimensions: readonly ViewDimension[],
  { strings, formats: { separator } }: Localization,
): string =>
  dimensions
    .flatMap(({ label, options }) => {
      const chosen = options.filter(({ isChosen }) => isChosen).map(({ text }) => text.text);
      return chosen.length ? [fill(strings.labelled, { label: label.text, text: chosen.join(separator) })] : [];
    })
    .join('; ');
