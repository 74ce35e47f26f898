/** A key of a row that has no heading in some language does not compile. Checked by `tsc`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import da from '../../src/language/catalogues/da.js';
import de from '../../src/language/catalogues/de.js';
import en from '../../src/language/catalogues/en.js';
import es from '../../src/language/catalogues/es.js';
import fr from '../../src/language/catalogues/fr.js';
import nl from '../../src/language/catalogues/nl.js';
import { catalogueTags } from '../../src/language/catalogues/tags.js';
import type { Catalogue } from '../../src/language/strings.js';
import type { RowKey } from '../../src/manifest/schema.js';
import { headings, listed, read } from './list-by-hand.js';

/** `fields` holds the publisher's own, which have their own labels; `wording`, words for the values of other keys. */
type Headings = Readonly<Record<Exclude<RowKey, 'fields' | 'wording'>, string>>;

/** Compiles only where each catalogue has a heading for each key. */
const columns: Readonly<Record<string, Headings>> = {
  da: da.columns,
  de: de.columns,
  en: en.columns,
  es: es.columns,
  fr: fr.columns,
  nl: nl.columns,
};

test('every language has a heading for every key of a row', () => {
  assert.deepEqual(Object.keys(columns).sort(), ['en', ...catalogueTags].sort(), 'a language is missing here');
  for (const [tag, own] of Object.entries(columns)) {
    assert.deepEqual(Object.keys(own).sort(), Object.keys(en.columns).sort(), tag);
    assert.ok(Object.values(own).every(Boolean), tag);
  }
});

test('a catalogue without one of them does not compile', () => {
  const { purpose: _, ...fewer } = en.columns;
  // @ts-expect-error the heading of `purpose` is missing
  const incomplete: Catalogue = { ...en, columns: fewer };
  // @ts-expect-error and so it is here
  const all: Headings = fewer;
  // @ts-expect-error a heading is a text
  const other: Catalogue = { ...en, columns: { ...en.columns, purpose: undefined } };
  // @ts-expect-error a new key of a row would be missing from every catalogue
  const more: Readonly<Record<Exclude<RowKey | 'riskScore', 'fields'>, string>> = en.columns;
  assert.ok([incomplete, all, other, more].length);
});

test('the headings of a list are those of the catalogue', () => {
  const list = read(listed([{ name: 'A', purpose: 'P' }, { name: 'B' }]), { language: 'de', strings: de });
  assert.deepEqual(headings(list), [de.columns.name, de.columns.purpose]);
});
