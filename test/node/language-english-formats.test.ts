import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatsOf } from '../../src/language/formats.js';
import { english } from '../../src/language/english-formats.js';
import { formatOptions } from '../../src/language/format-options.js';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
const codes = letters.flatMap((first) => letters.map((second) => first + second));
const known = codes.filter((code) => english.country(code) !== undefined);

describe('English without Intl', () => {
  test('[Q12] names the countries where most processing takes place as Intl does', () => {
    const names = new Intl.DisplayNames('en', { type: 'region' });
    assert.ok(known.length > 15, known.join(' '));
    for (const code of known) assert.equal(english.country(code), names.of(code));
  });

  test('says nothing of a code that it does not know, and Intl does', () => {
    assert.equal(english.country('IS'), undefined);
    assert.equal(formatsOf('en').country('IS'), 'Iceland');
  });

  test('[Q12] writes every day of a leap year as Intl does, and of years with fewer digits', () => {
    const dates = new Intl.DateTimeFormat('en', formatOptions.dates[2]);
    for (const year of ['2024', '1970', '0987', '9999']) {
      for (let day = Date.UTC(2024, 0, 1); day < Date.UTC(2025, 0, 1); day += 86_400_000) {
        const iso = year + new Date(day).toISOString().slice(4, 10);
        if (iso.endsWith('02-29') && year !== '2024') continue;
        assert.equal(english.date(iso), dates.format(new Date(iso)), iso);
      }
    }
  });

  test('leaves what is less precise than a day to Intl', () => {
    assert.equal(english.date('2024-05'), undefined);
    assert.equal(formatsOf('en').date('2024-05'), 'May 2024');
    assert.equal(formatsOf('en').date('2024'), '2024');
  });

  test('writes numbers as Intl does, and leaves it those that have marks', () => {
    const numbers = new Intl.NumberFormat('en');
    for (let number = 0; number < 1000; number += 1) assert.equal(english.number(number), numbers.format(number));
    for (const number of [1000, 1.5, -1, 1e21, NaN, Infinity]) {
      assert.equal(english.number(number), undefined);
      assert.equal(formatsOf('en').number(number), numbers.format(number));
    }
  });

  test('takes the plural forms that Intl takes', () => {
    const plurals = new Intl.PluralRules('en');
    for (let count = 0; count < 1200; count += 1) assert.equal(english.plural(count), plurals.select(count));
  });

  test('parts the items of a list as Intl does', () => {
    const parts = new Intl.ListFormat('en', formatOptions.list).formatToParts(['a', 'b', 'c']);
    assert.equal(english.separator, parts[1]?.value);
  });

  test('is that of America, and not that of other countries', () => {
    assert.equal(formatsOf('en').date('2025-05-02'), 'May 2, 2025');
    assert.equal(formatsOf('en-US').date('2025-05-02'), 'May 2, 2025');
    assert.equal(formatsOf('en-GB').date('2025-05-02'), '2 May 2025');
  });

  test('makes no object of Intl for a list of its countries, days and counts', (context) => {
    const made: string[] = [];
    for (const name of [
      'DisplayNames',
      'DateTimeFormat',
      'NumberFormat',
      'ListFormat',
      'PluralRules',
      'Collator',
    ] as const)
      context.mock.method(Intl, name, function () {
        made.push(name);
      });
    // A language that no other test has asked for, so that nothing is made already.
    const { country, date, count, separator } = formatsOf('en-US');
    const forms = { one: '{count} row', other: '{count} rows' };
    assert.deepEqual(
      [country('IE'), date('2025-01-31'), count(forms, 12), separator],
      ['Ireland', 'Jan 31, 2025', '12 rows', ', '],
    );
    assert.deepEqual(made, []);
    // What is asked for and not known here would be seen.
    try {
      country('IS');
    } catch {
      // The stand-in has no names.
    }
    assert.deepEqual(made, ['DisplayNames']);
  });
});
