// What is ahead, in one sentence above the list: true of the rows' own dates on that day, and of nothing else.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Catalogue } from '../../src/language/strings.js';
import en from '../../src/language/catalogues/en.js';
import da from '../../src/language/catalogues/da.js';
import de from '../../src/language/catalogues/de.js';
import es from '../../src/language/catalogues/es.js';
import fr from '../../src/language/catalogues/fr.js';
import nl from '../../src/language/catalogues/nl.js';
import { parseDate } from '../../src/manifest/date.js';
import { lineText } from '../../src/list/content.js';
import { listed, read } from './list-by-hand.js';

const today = '2025-03-20';

const said = (rows: object[], language = 'en', strings: Catalogue = en): string =>
  lineText({ items: read(listed(rows), { language, strings, stringsLanguage: language, today }).upcoming });

const pennant = { name: 'Pennant Post', added: '2025-05-01', objectBy: '2025-03-31' };
const larkmail = { name: 'Larkmail', removed: '2025-06-30' };

describe('what is ahead', () => {
  it('is who comes and who leaves, and by when to object', () => {
    assert.equal(
      said([larkmail, pennant], 'en-GB'),
      'Upcoming: Pennant Post from 1 May 2025; Larkmail until 30 Jun 2025. Objections by 31 Mar 2025.',
    );
  });

  it('is nothing where no row has a date ahead', () => {
    for (const row of [
      { name: 'A' },
      { added: '2025-03-20', objectBy: '2025-12-31' },
      { removed: '2025-03-19' },
      { added: 'soon', removed: '2025-02-30' },
      // Gone before it came.
      { added: '2025-06-01', removed: '2025-01-01' },
    ])
      assert.equal(said([{ name: 'A', ...row }]), '', JSON.stringify(row));
  });

  it('includes the day itself for who leaves, and for objections', () => {
    const rows = [
      { name: 'A', removed: '2025-03-20' },
      { name: 'B', added: '2025-03-21', objectBy: '2025-03-20' },
    ];
    assert.equal(said(rows), 'Upcoming: A until Mar 20, 2025; B from Mar 21, 2025. Objections by Mar 20, 2025.');
  });

  it('says both of a row that comes and leaves, each in its place', () => {
    const rows = [
      { name: 'A', added: '2025-04-01', removed: '2025-08-01' },
      pennant,
      { ...larkmail, removed: '2025-07' },
    ];
    assert.equal(
      said(rows.map((row) => ({ ...row, objectBy: undefined }))),
      'Upcoming: A from Apr 1, 2025; Pennant Post from May 1, 2025; Larkmail until July 2025; A until Aug 1, 2025.',
    );
  });

  it('says a month or a year as one, and orders a removal by its last day', () => {
    const rows = [
      { name: 'A', removed: '2025' },
      { name: 'B', added: '2026' },
      { name: 'C', removed: '2025-06' },
      { name: 'D', added: '2025-06', objectBy: '2025-03' },
    ];
    assert.equal(
      said(rows),
      'Upcoming: D from June 2025; C until June 2025; A until 2025; B from 2026. Objections to D by March 2025.',
    );
  });

  it('names who a deadline is for, unless all who come share it', () => {
    const other = { name: 'Almanac', added: '2025-06-01' };
    const deadlines = (...objectBy: (string | undefined)[]): string =>
      said([
        { ...pennant, objectBy: objectBy[0] },
        { ...other, objectBy: objectBy[1] },
      ]).split('. ')[1] ?? '';
    assert.equal(deadlines('2025-03-31', '2025-03-31'), 'Objections by Mar 31, 2025.');
    assert.equal(
      deadlines('2025-04-30', '2025-03-31'),
      'Objections to Almanac by Mar 31, 2025; to Pennant Post by Apr 30, 2025.',
    );
    assert.equal(deadlines('2025-03-31', undefined), 'Objections to Pennant Post by Mar 31, 2025.');
    // Past, or no date.
    assert.equal(deadlines('2025-03-19', '2025-03-31'), 'Objections to Almanac by Mar 31, 2025.');
    assert.equal(deadlines('2025-03-19', '2025-03-19'), '');
    assert.equal(deadlines('soon', 'soon'), '');
  });

  it('is told of every row, however many there are', () => {
    const rows = Array.from({ length: 12 }, (_, index) => ({ name: `Company ${String(index)}`, added: '2026' }));
    for (const { name } of rows) assert.ok(said(rows).includes(`${name} from 2026`), name);
  });

  it('is natural in each language', () => {
    const rows = [pennant, { name: 'Larkmail', removed: '2025-06' }];
    const later = [pennant, { name: 'Almanac', added: '2026', objectBy: '2025-04' }];
    for (const [language, strings, expected, named] of [
      [
        'de',
        de,
        'Bevorstehend: Pennant Post ab 1. Mai 2025; Larkmail bis Juni 2025. Einspruch bis 31. März 2025.',
        'Einspruch gegen Pennant Post bis 31. März 2025; gegen Almanac bis April 2025.',
      ],
      [
        'da',
        da,
        'Kommende: Pennant Post fra 1. maj 2025; Larkmail til og med juni 2025. Indsigelse senest 31. mar. 2025.',
        'Indsigelse mod Pennant Post senest 31. mar. 2025; mod Almanac senest i april 2025.',
      ],
      [
        'es',
        es,
        'Próximamente: Pennant Post desde el 1 may 2025; Larkmail hasta junio de 2025. Oposición hasta el 31 mar 2025.',
        'Oposición a Pennant Post hasta el 31 mar 2025; a Almanac hasta abril de 2025.',
      ],
      [
        'fr',
        fr,
        'À venir\u00a0: Pennant Post à partir du 1 mai 2025\u00a0; Larkmail jusqu’en juin 2025. Objection jusqu’au 31 mars 2025.',
        'Objection concernant Pennant Post jusqu’au 31 mars 2025\u00a0; concernant Almanac jusqu’en avril 2025.',
      ],
      [
        'nl',
        nl,
        'Aanstaand: Pennant Post vanaf 1 mei 2025; Larkmail tot en met juni 2025. Bezwaar tot en met 31 mrt 2025.',
        'Bezwaar tegen Pennant Post tot en met 31 mrt 2025; tegen Almanac tot en met april 2025.',
      ],
    ] as const) {
      assert.equal(said(rows, language, strings), expected);
      assert.ok(said(later, language, strings).endsWith(named), said(later, language, strings));
    }
  });

  it('keeps names and dates apart from our words, so that each has its own direction and mark-up', () => {
    const { upcoming } = read(listed([{ ...pennant, name: 'Пошта' }]), { today });
    assert.deepEqual(
      upcoming.map(({ text, iso }) => iso ?? text),
      ['Пошта', '2025-05-01', '2025-03-31'],
    );
  });

  it('says nothing of a day that is past, whatever the dates', () => {
    const date = fc.constantFrom('2024', '2025', '2026', '2025-03', '2025-04', '2025-03-19', '2025-03-20', 'soon', '');
    const row = fc.record({ name: fc.constant('A'), added: date, removed: date, objectBy: date });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
        const { upcoming } = read(listed(rows), { today });
        for (const { iso = '' } of upcoming) assert.ok((parseDate(iso)?.last ?? today) >= today, iso);
      }),
    );
  });
});
