// Keys that the schema does not know: what they mean, and where their values are shown.
import { memoize } from '../language/memoize.js';
import { asText, isContainer, type JsonObject } from './as-text.js';
import { linkFields } from './columns.js';
import { fieldMeant } from './headings.js';
import { numbering } from './numbering.js';
import { quoted, suggestion, type Path, type Report } from './problem.js';
import * as schema from './schema.js';
import { isAcceptedText, type Shape } from './schema-forms.js';

/** What the unknown keys of a row, or of the document around the rows, are collected in. */
export interface UnknownKeys {
  readonly report: Report;
  /** Keys that are unknown but shown: of the current row and the objects inside it, or around the rows. */
  readonly unknownKeys: [key: string, value: unknown][];
  /** Links of the current row that stand under headings such as `Privacy Policy`; undefined outside of the rows. */
  readonly links?: JsonObject[] | undefined;
  /** Whether an object or a list around the rows is not shown: it may be rows. */
  hasLost?: boolean;
}

/** The key of a shape, or the relation of a link (`links.privacy`), that another key means. */
export const keyMeant = memoize((shape: Shape) => {
  const isRow = shape === schema.subprocessor.shape;
  const keys = [...Object.keys(shape), ...(isRow ? linkFields : [])];
  // A “Country” may be that of the seat or that of the processing.
  return memoize((key: string) => (isRow && /^\s*countr(y|ies)\s*$/i.test(key) ? undefined : fieldMeant(key, keys)));
});

/** The objects whose unknown texts are shown below the list; in others an unknown text is hardly one for readers. */
const aroundTheRows: readonly Shape[] = [schema.manifest, schema.publisher, schema.changePolicy, schema.group].map(
  ({ shape }) => shape,
);

/**
 * Reports an unknown key. Returns whether it was taken: to become a link or a custom field of its row, or a text below
 * the list.
 */
export function takeUnknownKey(value: unknown, shape: Shape, meant: string, path: Path, keys: UnknownKeys): boolean {
  const { report, unknownKeys, links } = keys;
  const key = String(path.at(-1));
  const rel = /^links\.(.+)/.exec(meant)?.[1];
  if (rel && links && typeof value === 'string' && isAcceptedText(value, schema.address)) {
    links.push({ url: value, rel });
    report(path, 'unknown-key', `${quoted(key)} is not a known key; it is read as a link with the “rel” “${rel}”.`);
    return true;
  }
  const isShown = !!links || (typeof value === 'string' && aroundTheRows.includes(shape));
  const outcome = links ? 'shown as a custom field' : isShown ? 'shown below the list' : 'not shown';
  report(
    path,
    'unknown-key',
    `${quoted(key)} is not a known key; it is ${outcome}.${suggestion(key, Object.keys(shape))}`,
  );
  if (isShown) unknownKeys.push([key, value]);
  else if (isContainer(value)) keys.hasLost = true;
  return isShown;
}

/** A row's custom fields with its unknown keys. A key that a field has already gets a number. */
export function withFields(fields: JsonObject | undefined, unknownKeys: UnknownKeys['unknownKeys']): JsonObject {
  const all = new Map(Object.entries(fields ?? {}));
  const unusedName = numbering(' ');
  for (const [key, value] of unknownKeys) {
    if (value !== null) all.set(unusedName(key, all.has.bind(all)), isContainer(value) ? asText(value) : value);
  }
  return Object.fromEntries(all);
}
