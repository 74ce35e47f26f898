/** The types of a manifest: what is published takes single values, what parsing returns has arrays. Checked by `tsc`. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type {
  AppliesTo,
  Change,
  ChangePolicy,
  Column,
  Contact,
  DataList,
  Dimension,
  Footnote,
  Group,
  Link,
  Location,
  Manifest,
  ManifestInput,
  Publisher,
  RowKey,
  Subprocessor,
  SubprocessorInput,
  Subscription,
  Text,
  Transfer,
} from '../../src/manifest/schema.js';
import { safeLink, type SafeHref } from '../../src/manifest/link.js';
import type { Inline } from '../../src/manifest/markup.js';

/** Compiles only where both types are the same, which `extends` both ways does not tell of optional keys. */
type Same<A, B> =
  (<T>(value: T) => T extends A ? 1 : 2) extends <T>(value: T) => T extends B ? 1 : 2
    ? true
    : { expected: B; actual: A };
const same = <A, B>(_is: Same<A, B>): void => undefined;
type Key<T, K extends keyof T> = Required<T>[K] extends infer V ? Exclude<V, undefined> : never;

it('what is published may have single values wherever a list is allowed', () => {
  const input: ManifestInput = {
    version: 1,
    publisher: { name: 'P', contacts: 'a@example.com' },
    columns: { field: 'name', with: 'address' },
    groups: { id: 'g', title: 'G', columns: 'name' },
    dimensions: { id: 'd', label: 'D', values: 'v' },
    notes: { mark: '*', text: 'N' },
    changes: { date: '2025' },
    subprocessors: { name: 'A', group: 'g', appliesTo: { d: 'v' }, locations: { country: 'IE' }, dataCategories: 'E' },
  };
  const row: SubprocessorInput = { name: 'A', links: ['https://example.com/'], notes: { en: 'N' } };
  assert.deepEqual([input.version, row.name], [1, 'A']);
});

it('what parsing returns may stand where a published manifest is expected', () => {
  const accept = (input: ManifestInput): number => input.version;
  const manifest: Manifest = { version: 1, subprocessors: [{ name: 'A', group: ['g'] }] };
  assert.equal(accept(manifest), 1);
});

it('what parsing returns has no single value where a list is allowed', () => {
  // @ts-expect-error the rows are an array
  const rows: Manifest = { version: 1, subprocessors: { name: 'A' } };
  // @ts-expect-error the rows are always there
  const none: Manifest = { version: 1 };
  // @ts-expect-error a row's groups are an array
  const group: Subprocessor = { name: 'A', group: 'g' };
  // @ts-expect-error a language map is one text of a list
  const notes: Subprocessor = { name: 'A', notes: { en: 'N' } };
  // @ts-expect-error a location's countries are an array
  const location: Location = { country: 'IE' };
  // @ts-expect-error the values of a dimension are an array
  const appliesTo: AppliesTo = { region: 'EU' };
  // @ts-expect-error the fields of a cell are an array
  const column: Column = { field: 'name', with: 'address' };
  // @ts-expect-error a single category is a list of one
  const dataList: DataList = 'E-mail address';
  assert.ok([rows, none, group, notes, location, appliesTo, column, dataList].length);
});

it('each part is of the type that its name promises', () => {
  same<Text, string | Record<string, string>>(true);
  same<Manifest['subprocessors'], Subprocessor[]>(true);
  same<Key<Manifest, 'groups'>, Group[]>(true);
  same<Key<Manifest, 'dimensions'>, Dimension[]>(true);
  same<Key<Manifest, 'columns'>, Column[]>(true);
  same<Key<Manifest, 'subscribe'>, Subscription[]>(true);
  same<Key<Manifest, 'notes'>, Footnote[]>(true);
  same<Key<Manifest, 'changes'>, Change[]>(true);
  same<Key<Publisher, 'contacts'>, (string | Contact)[]>(true);
  same<Key<ChangePolicy, 'contacts'>, (string | Contact)[]>(true);
  same<Key<Group, 'columns'>, Column[]>(true);
  same<Key<Exclude<Column, string>, 'with'>, string[]>(true);
  same<Dimension['values'], (string | { id: string; label: Text })[]>(true);
  same<AppliesTo, Record<string, string[]>>(true);
  same<DataList, string[] | Record<string, string[]>>(true);
  same<Key<Subprocessor, 'group'>, string[]>(true);
  same<Key<Subprocessor, 'formerNames'>, string[]>(true);
  same<Key<Subprocessor, 'links'>, (string | Link)[]>(true);
  same<Key<Subprocessor, 'contacts'>, (string | Contact)[]>(true);
  same<Key<Subprocessor, 'locations'>, (string | Location)[]>(true);
  same<Key<Subprocessor, 'transfer'>, (string | Transfer)[]>(true);
  same<Key<Subprocessor, 'certifications'>, Text[]>(true);
  same<Key<Subprocessor, 'notes'>, Text[]>(true);
  same<Key<Subprocessor, 'dataCategories'>, DataList>(true);
  same<Key<Subprocessor, 'dataSubjects'>, DataList>(true);
  same<Key<Subprocessor, 'appliesTo'>, AppliesTo>(true);
  same<Key<Location, 'country'>, string[]>(true);
  same<Key<Location, 'appliesTo'>, AppliesTo>(true);
  same<Key<Subprocessor, 'fields'>, Record<string, string | number | boolean | Record<string, string>>>(true);
  same<Key<Change, 'before'>, Record<string, unknown>>(true);
  same<RowKey, keyof Subprocessor>(true);
});

it('the href of a link is made by safeLink() alone', () => {
  // @ts-expect-error any string could be an unsafe address
  const href: SafeHref = 'javascript:alert(1)';
  // @ts-expect-error nor does a link of the markup take one
  const node: Inline = { kind: 'link', href: 'https://example.com/', children: [] };
  const safe: SafeHref | undefined = safeLink('https://example.com/')?.href;
  assert.ok(href && node && safe);
});
