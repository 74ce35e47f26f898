// Web pages of a subprocessor: in a column of their own, by their relation (`links.privacy`), and behind the name.
import { stringFor } from '../../language/strings.js';
import type { SafeHref } from '../../manifest/link.js';
import type { Link, Subprocessor } from '../../manifest/schema.js';
import { lineOf, type Cell, type Item } from '../content.js';
import type { Localization } from '../localization.js';
import type { CellReader } from './field.js';

export const links: CellReader = ({ links = [] }, localization) =>
  links.flatMap((link) => lineOf(linkItems(link, localization, true)));

/** The relation in a field such as `links.privacy`. */
export const relationOf = (field: string): string | undefined => /^links\.(.+)/.exec(field)?.[1];

export const isLinkField = (field: string): boolean => field === 'links' || relationOf(field) !== undefined;

/** What a row says in a field such as `links.privacy`. */
export function relationCell(field: string, { links = [] }: Subprocessor, localization: Localization): Cell {
  const relation = relationOf(field);
  if (relation === undefined) return [];
  return links.flatMap((link) =>
    typeof link === 'object' && link.rel === relation ? lineOf(linkItems(link, localization, false)) : [],
  );
}

/** Where the name leads if no column shows links: to the website, otherwise to the first link without a relation. */
export function nameLink({ links = [] }: Subprocessor): string | Link | undefined {
  const led = (rel: string | undefined) => links.find((one) => (typeof one === 'string' ? undefined : one.rel) === rel);
  return led('website') ?? led(undefined);
}

export function nameHref(row: Subprocessor, localization: Localization): SafeHref | undefined {
  const link = nameLink(row);
  return link === undefined ? undefined : linkItems(link, localization, true)[0]?.href;
}

/** @param isNamed whether a link without a label shows its relation, or its address because the heading says the rest */
function linkItems(link: string | Link, localization: Localization, isNamed: boolean): Item[] {
  const { url, label, rel } = typeof link === 'string' ? { url: link } : link;
  const relation = stringFor(localization.strings.relations, rel ?? '');
  const text = localization.text(label) ?? (isNamed && rel !== 'website' ? localization.string(relation) : undefined);
  return localization.join(
    // A relation that the format does not know was published all the same.
    [localization.link(url, text), relation === undefined ? localization.name(rel) : undefined],
    ', ',
  );
}
