// The count is true of every list it stands on: “subprocessors” only where each row is one today.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Catalogue } from '../../src/language/strings.js';
import da from '../../src/language/catalogues/da.js';
import de from '../../src/language/catalogues/de.js';
import en from '../../src/language/catalogues/en.js';
import es from '../../src/language/catalogues/es.js';
import fr from '../../src/language/catalogues/fr.js';
import nl from '../../src/language/catalogues/nl.js';
import { listed, see } from './list-by-hand.js';

const current = { name: 'Acme' };
const former = { name: 'Old', removed: '2024' };
const countOf = (rows: object[], options: object = {}): string => see(listed(rows), options).countText;

describe('the count', () => {
  it('is one of subprocessors where each row is one today: current, ending or an affiliate', () => {
    assert.equal(countOf([current]), '1 subprocessor');
    const ending = { name: 'B', removed: '2025-12' };
    const rows = [current, ending, { name: 'C', role: 'affiliate' }, { name: 'D', role: 'subprocessor' }];
    assert.equal(countOf(rows), '4 subprocessors');
  });

  it('is one of entries where a row is no subprocessor, is not one yet, or has no name', () => {
    for (const row of [
      { name: 'B', role: 'independent-controller' },
      { name: 'B', role: 'other' },
      { name: 'B', role: 'Advisor' },
      { name: 'B', added: '2026' },
      { purpose: 'Hosting' },
    ])
      assert.equal(countOf([current, row]), '2 entries', JSON.stringify(row));
    assert.equal(countOf([{ name: 'B', role: 'other' }]), '1 entry');
  });

  it('takes a legal name for a name', () => assert.equal(countOf([{ legalName: 'Acme, Inc.' }]), '1 subprocessor'));

  it('says how many of the entries are former', () => {
    assert.equal(countOf([current, former]), '2 entries, including 1 former');
    assert.equal(countOf([current, former, former, { name: 'B', added: '2099' }]), '4 entries, including 2 former');
    assert.equal(countOf([former]), '1 entry, including 1 former');
  });

  it('is one of entries wherever the reader has searched', () => {
    assert.equal(countOf([current, current, { name: 'B' }], { query: 'acme' }), '2 of 3 entries');
    assert.equal(countOf([current, former], { query: 'old' }), '1 of 2 entries');
  });

  it('counts a row of two groups once', () => {
    assert.equal(
      countOf([
        { name: 'A', group: ['one', 'two'] },
        { ...former, group: ['one', 'two'] },
      ]),
      '2 entries, including 1 former',
    );
  });
});

describe('the count in each language', () => {
  const rows = (length: number, row: object): object[] => Array.from({ length }, () => row);
  const words: readonly [string, Catalogue, ...string[]][] = [
    [
      'en',
      en,
      '15 subprocessors',
      '15 entries, including 3 former',
      '15 entries, including 1 former',
      '3 of 15 entries',
    ],
    [
      'de',
      de,
      '15 Unterauftragsverarbeiter',
      '15 Einträge, davon 3 ehemalige',
      '15 Einträge, davon 1 ehemaliger',
      '3 von 15 Einträgen',
    ],
    [
      'da',
      da,
      '15 underdatabehandlere',
      '15 poster, heraf 3 tidligere',
      '15 poster, heraf 1 tidligere',
      '3 af 15 poster',
    ],
    [
      'es',
      es,
      '15 subencargados del tratamiento',
      '15 entradas, de las que 3 ya no se utilizan',
      '15 entradas, de las que 1 ya no se utiliza',
      '3 de 15 entradas',
    ],
    [
      'fr',
      fr,
      '15 sous-traitants ultérieurs',
      '15 entrées, dont 3 anciennes',
      '15 entrées, dont 1 ancienne',
      '3 entrées sur 15',
    ],
    [
      'nl',
      nl,
      '15 subverwerkers',
      '15 vermeldingen, waarvan 3 voormalige',
      '15 vermeldingen, waarvan 1 voormalige',
      '3 van 15 vermeldingen',
    ],
  ];
  for (const [language, strings, ...expected] of words) {
    it(`has the right forms in ${language}`, () => {
      const options = { language, strings };
      assert.deepEqual(
        [
          countOf(rows(15, current), options),
          countOf([...rows(12, current), ...rows(3, former)], options),
          countOf([...rows(14, current), former], options),
          countOf([...rows(12, current), ...rows(3, former)], { ...options, query: 'old' }),
        ],
        expected,
      );
    });
  }
});
