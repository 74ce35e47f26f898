/** Dates as tables have them, and texts that are none, or could be two. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseDates } from '../../src/manifest/date-text.js';

const dates: readonly (readonly [language: string, text: string, iso: string | undefined])[] = [
  ['en', '2024-02-29', '2024-02-29'],
  ['en', '2024-02', '2024-02'],
  ['en', '2024', '2024'],
  ['en', '2-Dec 2013', '2013-12-02'],
  ['en', 'March 1, 2024', '2024-03-01'],
  ['en', '1st of March 2024', '2024-03-01'],
  ['en', 'Sept 2023', '2023-09'],
  ['en', '13/04/2024', '2024-04-13'],
  ['en', '04/13/2024', '2024-04-13'],
  ['en', '04/04/2024', '2024-04-04'],
  ['en-GB', '03/04/2024', '2024-04-03'],
  ['da', '1. maj 2024', '2024-05-01'],
  ['da', 'den 2. marts 2024', '2024-03-02'],
  ['da', '03.04.2024', '2024-04-03'],
  ['de', '1. März 2024', '2024-03-01'],
  ['de', '3. Dez. 2023', '2023-12-03'],
  ['de', 'Mai 2024', '2024-05'],
  ['es', '2 de marzo de 2024', '2024-03-02'],
  ['es', '15/01/2023', '2023-01-15'],
  ['fr', '1er août 2023', '2023-08-01'],
  ['fr', '12 janvier 2025', '2025-01-12'],
  ['nl', '1 mei 2024', '2024-05-01'],
  ['nl', '1-5-2024', '2024-05-01'],
  // Months in English on a page in another language.
  ['de', '12 October 2024', '2024-10-12'],
  // None, or one of two.
  ['en', '03/04/2024', undefined],
  ['en-US', '03/04/2024', undefined],
  ['en', '3/4/24', undefined],
  ['en', '30 February 2024', undefined],
  ['en', '2023-02-29', undefined],
  ['en', '13/13/2024', undefined],
  ['en', 'Since 2024', undefined],
  ['en', 'Before March 2024', undefined],
  ['en', '2024 and 2025', undefined],
  ['en', '2024 – 2025', undefined],
  ['en', '1 March 2024 – 1 May 2024', undefined],
  ['en', '2024-02-29 10:00', undefined],
  ['en', 'Ma 2024', undefined],
  ['en', 'Ju 2024', undefined],
  ['en', 'TBD', undefined],
  ['en', '–', undefined],
  ['en', '', undefined],
  ['en', '12', undefined],
  ['en', '12345', undefined],
  ['en', 'v1.2.2024', undefined],
  ['de', 'ab 1. März 2024', undefined],
  ['fr', 'depuis 2024', undefined],
  ['es', 'hasta marzo de 2024', undefined],
  ['nl', 'vanaf 1 mei 2024', undefined],
  ['da', 'indtil 1. maj 2024', undefined],
];

describe('a date in a table', () => {
  for (const [language, text, iso] of dates) {
    it(`in ${language}, “${text}”: ${iso ?? 'none'}`, () => {
      assert.equal(parseDates([text], [language, 'en'])?.[0], iso);
    });
  }

  it('has the order of its column, where one of its dates tells it', () => {
    assert.deepEqual(parseDates(['03/04/2024', '', '25/04/2024'], ['en']), ['2024-04-03', undefined, '2024-04-25']);
    assert.deepEqual(parseDates(['03/04/2024', '04/25/2024'], ['en']), ['2024-03-04', '2024-04-25']);
  });

  it('is a text in a column that holds anything else', () => {
    assert.equal(parseDates(['2024-01-01', 'TBD'], ['en']), undefined);
    assert.equal(parseDates(['25/04/2024', '04/25/2024'], ['en']), undefined);
    assert.equal(parseDates(['', ' '], ['en']), undefined);
  });
});
