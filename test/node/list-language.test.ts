// In which language a text is shown, how another language is marked, and how a language writes places and dates.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lineText, type Item } from '../../src/list/content.js';
import { byHeading, details, groupAt, headings, listed, names, read, rowAt, see, texts } from './list-by-hand.js';

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
    assert.deepEqual(byHeading(list), { Leverandør: 'A', Produkt: 'Post' });
    assert.deepEqual(details(list), ['Bemærkning']);
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

describe('a text without a letter', () => {
  const more = { language: 'en', columns: ['name', 'purpose'] };

  for (const purpose of ['*', '+45 33 44 55 66', '24/7', '99.9 %']) {
    it(`is of no language: ${purpose}`, () => {
      const list = read(listed([{ name: 'A', purpose }], more), { language: 'da' });
      assert.equal(rowAt(list).cells[1]?.[0]?.items[0]?.lang, undefined);
      assert.ok(!list.otherLanguage);
    });
  }

  it('is one of letters in any script', () => {
    for (const purpose of ['主机', 'आतिथ्य', 'x'])
      assert.equal(purposeIn(purpose, 'da', { language: 'en' })?.lang, 'en', purpose);
  });
});

describe('the language that a manifest states', () => {
  it('is none where it is no tag: nothing is marked, and no sentence names it', () => {
    for (const language of ['English', 'british english', '', 'en-', 'e']) {
      const list = read(listed([{ name: 'A', purpose: 'Hosting' }], { language }), { language: 'de' });
      assert.equal(rowAt(list).cells[1]?.[0]?.items[0]?.lang, undefined, language);
      assert.ok(!list.otherLanguage, language);
    }
  });

  it('marks texts by the canonical tag, however it is written', () => {
    assert.equal(purposeIn('Hosting', 'de', { language: 'en_us' })?.lang, 'en-US');
    assert.equal(purposeIn('Hosting', 'en', { language: 'en_us' })?.lang, undefined);
    assert.equal(purposeIn({ 'EN-us': 'Hosting' }, 'de', { language: 'da' })?.lang, 'en-US');
  });

  it('chooses the text of that language, however it is written', () => {
    assert.equal(purposeIn({ da: 'Drift', 'en-US': 'Hosting' }, 'fr', { language: 'EN_us' })?.text, 'Hosting');
  });

  it('may say more than the language, script and region', () => {
    for (const language of ['da-x-office', 'da-u-ca-buddhist']) {
      const list = read(listed([{ name: 'A', purpose: 'Drift' }], { language }));
      assert.equal(list.otherLanguage, 'Parts of this list are in Danish.', language);
    }
  });

  it('is counted once, however the texts write it', () => {
    const rows = [
      { name: 'A', purpose: { 'DA-dk': 'Drift' } },
      { name: 'B', purpose: { 'da-DK': 'Post' } },
    ];
    assert.equal(read(listed(rows, { language: 'en' })).otherLanguage, 'Parts of this list are in Danish (Denmark).');
  });
});

describe('words in another language than the reader’s', () => {
  const english = (language: string) => ({ language, stringsLanguage: 'en' });
  const rows = (length: number): object[] => Array.from({ length }, () => ({ name: 'A' }));

  it('are counted by their own plural rules, in their own digits', () => {
    assert.equal(see(listed(rows(1)), english('ja')).countText, '1 subprocessor');
    assert.equal(see(listed(rows(21)), english('ru')).countText, '21 subprocessors');
    assert.equal(see(listed(rows(1000)), english('de')).countText, '1,000 subprocessors');
    assert.equal(see(listed(rows(12)), { query: 'a', ...english('fa') }).countText, '12 of 12 entries');
    const { facts } = read(listed([], { changePolicy: { noticeDays: 21, objectionDays: 1 } }), english('ru'));
    assert.deepEqual(facts.map(lineText), ['21 days', '1 day from notice']);
  });

  it('name languages in their own words, with their own marks between', () => {
    const list = read(
      listed([{ name: 'A', purpose: { de: 'Betrieb' }, category: { nl: 'Opslag' } }], { language: 'de' }),
      {
        ...english('ja'),
      },
    );
    assert.equal(list.otherLanguage, 'Parts of this list are in German, Dutch.');
  });

  it('leave countries, numbers and dates to the reader’s language', () => {
    const row = { name: 'A', locations: 'DE', fields: { n: 1234 } };
    assert.deepEqual(Object.values(byHeading(read(listed([row]), english('de')))), ['A', 'Deutschland', '1.234']);
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

describe('what is joined', () => {
  const cellIn = (language: string, field: string, value: unknown): string =>
    texts(read(listed([{ name: 'A', [field]: value }], { columns: ['name', field] }), { language }))[0]?.[1] ?? '';

  it('is a list with the language’s own mark, which fits before any word', () => {
    assert.equal(cellIn('zh', 'locations', ['IE', 'NL', 'DE']), '爱尔兰、荷兰、德国');
    assert.equal(cellIn('ja', 'certifications', ['SOC 2', 'ISO 27001']), 'SOC 2、ISO 27001');
    assert.equal(cellIn('ar', 'certifications', ['SOC 2', 'ISO 27001']), 'SOC 2 وISO 27001');
    // “y” would have to be “e” before Irlanda.
    assert.equal(cellIn('es', 'locations', ['NL', 'IE']), 'Países Bajos, Irlanda');
    assert.equal(cellIn('de', 'formerNames', ['Alt', 'Älter', 'Am ältesten']), 'Alt, Älter, Am ältesten');
  });

  it('is one thing told in parts, which no language’s “and” divides', () => {
    const contact = { name: 'Anna Berg', role: 'DPO', email: 'anna@acme.example' };
    for (const language of ['en', 'da', 'de', 'es', 'fr', 'nl', 'zh', 'ja', 'ar']) {
      assert.equal(cellIn(language, 'contacts', contact), 'Anna Berg, DPO, anna@acme.example', language);
      assert.equal(cellIn(language, 'transfer', { mechanism: 'Own', text: 'Ask us' }), 'Ask us, Own', language);
      assert.equal(cellIn(language, 'links', { rel: 'imprint', label: 'X' }), 'X, imprint', language);
      assert.equal(cellIn(language, 'locations', { country: 'Atlantis', text: 'North' }), 'North, Atlantis', language);
    }
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

  it('[Q15] is marked wherever it stands among words of the widget in another', () => {
    const rows = [
      { name: 'A', country: 'DE', transfer: 'SCC', added: '2020', purpose: { fi: 'Palvelin', en: 'Hosting' } },
    ];
    const list = read(listed(rows, { language: 'en', columns: ['name', 'country', 'added', 'purpose', 'transfer'] }), {
      language: 'fi',
      stringsLanguage: 'en',
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
