// QUALITY 12 and 13: countries, dates, numbers, counts and lists as a language writes them.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { formatsOf } from '../../src/language/formats.js';
import { listed, read, rowAt } from './list-by-hand.js';

const en = formatsOf('en');
/** Newer Intl data writes narrow or no-break spaces where older wrote plain ones. */
const spaced = (text: string): string => text.replace(/\s/gu, ' ');

describe('[Q12] countries', () => {
  it('are named in the language', () => {
    assert.equal(en.country('IE'), 'Ireland');
    assert.equal(formatsOf('de').country('IE'), 'Irland');
    assert.equal(en.country('EU'), 'European Union');
    assert.equal(en.country('XK'), 'Kosovo');
  });

  for (const code of ['USA', 'Ireland', 'ie', 'ZZ', 'XA', 'QZ', 'EZ', 'UN', 'QO', '', '419', 'constructor']) {
    it(`${JSON.stringify(code)} is no code of a country`, () => assert.equal(en.country(code), undefined));
  }
});

describe('a language that there is no data for', () => {
  // Whatever this Node knows, it does not know Klingon; Chrome knows no Irish.
  it('[Q11] is written in English, and says so', () => {
    const { language, country, date } = formatsOf('tlh');
    assert.deepEqual([language, country('IE'), date('2025-01-01')], ['en', 'Ireland', 'Jan 1, 2025']);
    assert.equal(formatsOf('de-AT').language, 'de-AT');
  });

  it('is not marked as itself where the words beside it are English', () => {
    const list = read(listed([{ name: 'A', country: 'IE', added: '2025-01-01' }]), {
      language: 'tlh',
      stringsLanguage: 'en',
    });
    // The country stands below the name.
    const items = [...rowAt(list).cells, rowAt(list).details].flat().flatMap((line) => line.items);
    assert.deepEqual(
      items.map(({ text, lang }) => [text, lang]),
      [
        ['A', undefined],
        ['Jan 1, 2025', undefined],
        ['Entity country', undefined],
        ['Ireland', undefined],
      ],
    );
  });

  it('[Q11] is not that of the system, whose language Intl would take', () => {
    const script = `import(${JSON.stringify(new URL('../../src/language/formats.js', import.meta.url).href)})
      .then(({ formatsOf }) => console.log(new Intl.DateTimeFormat().resolvedOptions().locale, formatsOf('tlh').country('DE')))`;
    const env = { ...process.env, LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8' };
    assert.equal(execFileSync(process.execPath, ['-e', script], { env, encoding: 'utf8' }).trim(), 'de-DE Germany');
  });
});

describe('dates', () => {
  it('[Q12] are no more precise than they were written', () => {
    assert.equal(en.date('2025'), '2025');
    assert.equal(en.date('2025-01'), 'January 2025');
    assert.equal(en.date('2025-01-01'), 'Jan 1, 2025');
    assert.equal(formatsOf('de').date('2013-12-02'), '2. Dez. 2013');
  });

  it('[Q12] are of the Gregorian calendar in every language', () => {
    for (const language of ['th', 'fa', 'ar-SA', 'ja-u-ca-japanese']) {
      const year = new Intl.NumberFormat(language, { useGrouping: false }).format(2025);
      assert.ok(formatsOf(language).date('2025-03-14').includes(year), language);
    }
  });

  it('[Q12] are the same day in every time zone', () => {
    const zone = process.env['TZ'];
    try {
      for (const name of ['America/Los_Angeles', 'Pacific/Kiritimati', 'UTC']) {
        process.env['TZ'] = name;
        assert.equal(en.date('2025-01-01'), 'Jan 1, 2025', name);
      }
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  it('may lie in the first centuries', () => assert.match(en.date('0001'), /1/));
});

describe('counts', () => {
  it('[Q13] take the plural form of the language, all categories', () => {
    const forms = { one: '{count} one', few: '{count} few', many: '{count} many', other: '{count} other' };
    assert.deepEqual(
      [1, 2, 5, 1000].map((count) => spaced(formatsOf('pl').count(forms, count))),
      ['1 one', '2 few', '5 many', '1000 many'],
    );
    assert.equal(en.count(forms, 1234), '1,234 other');
  });

  it('fall back to `other`, and fill further values in', () => {
    assert.equal(en.count({ other: '{count} of {total}' }, 1, { total: 2 }), '1 of 2');
  });
});

it('[Q13] the items of a list have the language’s own mark between them', () => {
  const marks = { en: ', ', da: ', ', de: ', ', es: ', ', fr: ', ', nl: ', ', zh: '、', ja: '、', ko: ', ', ar: ' و' };
  for (const [language, mark] of Object.entries(marks)) assert.equal(formatsOf(language).separator, mark, language);
});

it('a language that Intl does not know is no error', () => {
  assert.equal(formatsOf('tlh').country('IE') !== '', true);
  assert.equal(typeof formatsOf('qaa').languageName('da'), 'string');
});

it('[Q13][Q31] the objects of a language are made once', () => assert.equal(formatsOf('en'), en));
