// In which language a text is shown, how another language is marked, and how a language writes places and dates.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Item } from '../../src/list/content.js';
import { byHeading, groupAt, headings, listed, names, read, rowAt } from './list-by-hand.js';

const purposeIn = (purpose: unknown, language: string, more: object = {}): Item | undefined =>
  rowAt(read(listed([{ name: 'A', purpose }], more), { language })).cells[1]?.[0]?.items[0];

describe('a text in several languages', () => {
  const purpose = { en: 'Hosting', da: 'Drift', 'zh-Hant': '託管', 'zh-Hans': '托管' };

  it('is shown in the reader’s', () => {
    assert.equal(purposeIn(purpose, 'da')?.text, 'Drift');
    assert.equal(purposeIn(purpose, 'da-DK')?.text, 'Drift');
    assert.equal(purposeIn(purpose, 'zh-TW')?.text, '託管');
    assert.equal(purposeIn(purpose, 'zh-CN')?.text, '托管');
  });

  it('is shown in the manifest’s where the reader’s is missing, and marked with it', () => {
    const item = purposeIn(purpose, 'fr', { language: 'da' });
    assert.deepEqual([item?.text, item?.lang], ['Drift', 'da']);
  });

  it('is never shown in the other script of the reader’s language while the manifest’s own is there', () => {
    assert.equal(purposeIn({ en: 'Hosting', 'zh-Hans': '托管' }, 'zh-TW', { language: 'en' })?.text, 'Hosting');
  });

  it('is shown in any language rather than not at all', () => {
    assert.equal(purposeIn({ da: 'Drift' }, 'fr')?.text, 'Drift');
    assert.equal(purposeIn({ da: 'Drift' }, 'fr', { language: 'nl' })?.text, 'Drift');
  });

  it('is shown in another language where the reader’s is an empty text', () => {
    assert.equal(purposeIn({ en: '', da: 'Drift' }, 'en', { language: 'da' })?.text, 'Drift');
    assert.equal(purposeIn({ en: '  ', da: 'Drift' }, 'en')?.text, 'Drift');
  });

  it('may be a heading, a group’s title, a note or a value of a dimension', () => {
    const two = (en: string, da: string): object => ({ en, da });
    const list = read(
      listed([{ name: 'A', group: 'g', appliesTo: { p: 'x' }, notes: two('Note', 'Bemærkning') }], {
        columns: [{ field: 'name', label: two('Vendor', 'Leverandør') }, 'p'],
        groups: { id: 'g', title: two('Group', 'Gruppe') },
        dimensions: { id: 'p', label: two('Product', 'Produkt'), values: { id: 'x', label: two('Mail', 'Post') } },
      }),
      { language: 'da' },
    );
    assert.deepEqual(headings(list), ['Leverandør', 'Produkt']);
    assert.equal(groupAt(list).title?.text, 'Gruppe');
    assert.deepEqual(byHeading(list), { Leverandør: 'A\nBemærkning', Produkt: 'Post' });
  });
});

describe('a plain text', () => {
  it('is marked where the manifest states a language that is not the reader’s', () => {
    assert.equal(purposeIn('Drift', 'en', { language: 'da' })?.lang, 'da');
    assert.equal(purposeIn('Drift', 'da-DK', { language: 'da' })?.lang, undefined);
  });

  it('is not marked where the manifest states none, nor is that said in a sentence', () => {
    assert.equal(purposeIn('Drift', 'en')?.lang, undefined);
    assert.ok(!read(listed([{ name: 'A', purpose: 'Drift' }]), { language: 'de' }).otherLanguage);
  });
});

describe('the sentence on other languages', () => {
  const more = { language: 'da', description: 'Vores liste' };

  it('stands once a list, and names the languages', () => {
    const rows = [
      { name: 'A', purpose: 'Drift' },
      { name: 'B', purpose: { nl: 'Hosting' } },
    ];
    assert.equal(read(listed(rows, more)).otherLanguage, 'Parts of this list are in Danish, Dutch.');
  });

  it('stands not for names alone, nor where all is in the reader’s language', () => {
    assert.ok(!read(listed([{ name: 'Mærsk', legalName: 'A.P. Møller' }], { language: 'da' })).otherLanguage);
    assert.ok(!read(listed([{ name: 'A', purpose: 'Drift' }], more), { language: 'da' }).otherLanguage);
  });
});

describe('names', () => {
  it('are never marked as another language', () => {
    assert.equal(rowAt(read(listed([{ name: 'Mærsk' }], { language: 'da' }))).cells[0]?.[0]?.items[0]?.lang, undefined);
  });

  it('may be in several languages', () => {
    assert.deepEqual(names(read(listed([{ name: { en: 'Yandex', ru: 'Яндекс' } }]), { language: 'ru' })), ['Яндекс']);
  });
});

describe('the reader’s language', () => {
  it('writes countries, dates, numbers and lists', () => {
    const list = read(
      listed([{ name: 'A', country: 'DE', locations: ['IE', 'NL'], added: '2025-03-01', fields: { n: 1234567 } }], {
        columns: ['name', 'country', 'locations', 'added', 'n'],
      }),
      { language: 'de' },
    );
    assert.deepEqual(Object.values(byHeading(list)), [
      'A',
      'Deutschland',
      'Irland, Niederlande',
      '1. März 2025',
      '1.234.567',
    ]);
  });

  it('is marked wherever it stands among words of the widget in another', () => {
    const rows = [
      { name: 'A', country: 'DE', transfer: 'SCC', added: '2020', purpose: { fi: 'Palvelin', en: 'Hosting' } },
    ];
    const list = read(listed(rows, { language: 'en', columns: ['name', 'country', 'added', 'purpose', 'transfer'] }), {
      language: 'fi',
      wordsLanguage: 'en',
    });
    const items = rowAt(list).cells.map((cell) => cell[0]?.items[0]);
    assert.deepEqual(
      items.map((item) => item?.text),
      ['A', 'Saksa', '2020', 'Palvelin', 'Standard contractual clauses'],
    );
    assert.deepEqual(
      items.map((item) => item?.lang),
      [undefined, 'fi', 'fi', 'fi', undefined],
    );
  });
});
