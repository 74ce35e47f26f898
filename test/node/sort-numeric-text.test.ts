// Numbers that were published as text sort as numbers, where all values of their column are.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listed, names, see } from './list-by-hand.js';

/** The values in the order of their column. */
const sorted = (
  values: unknown[],
  sort: 'seats' | '-seats' = 'seats',
  more: object = {},
  options: object = {},
): unknown[] => {
  const rows = values.map((seats, index) => ({ name: String(index), fields: seats === undefined ? {} : { seats } }));
  return names(see(listed(rows, more), { sort, ...options })).map((name) => values[Number(name)]);
};

describe('text that is a number in every row', () => {
  for (const values of [
    ['90', '1,200', '10,000'],
    ['€ 90', '€ 1,200', '€ 10,000.50'],
    ['-£6', '£ -5', '90 €', '1,200 €'],
    ['$9.50', '$90', '$1,200'],
    ['EUR 90', 'EUR 800', 'EUR 1,200.50'],
    ['90 CHF', '1’200 CHF'],
    ['US$90', 'US$ 1,200'],
    ['5 %', '12 %', '100%'],
    ['\u22125', '-1', '+3'],
    ['900', '1\u202f200', '10\u00a0000', '1 000 000'],
    ['900', '1’200', "10'000"],
    ['900.5', '1,200.25'],
  ]) {
    it(`sorts as numbers: ${values.join(' · ')}`, () => {
      assert.deepEqual(sorted([...values].reverse()), values);
      assert.deepEqual(sorted(values, '-seats'), [...values].reverse());
    });
  }

  it('is read as the manifest’s language writes it', () => {
    const values = ['1.200', '90', '2,5'];
    assert.deepEqual(sorted(values, 'seats', { language: 'de' }), ['2,5', '90', '1.200']);
    assert.deepEqual(sorted(['1.200', '90'], 'seats', { language: 'de' }, { language: 'en' }), ['90', '1.200']);
    assert.deepEqual(sorted(['90', '1.200'], 'seats', { language: 'en' }, { language: 'de' }), ['1.200', '90']);
    assert.deepEqual(sorted(['1.200,50', '90'], 'seats', { language: 'en' }), ['90', '1.200,50']);
  });

  it('leaves blank rows last, and numbers beside it in their place', () => {
    assert.deepEqual(sorted([undefined, '1,200', 300, '90']), ['90', 300, '1,200', undefined]);
    assert.deepEqual(sorted([undefined, '90', '1,200'], '-seats'), ['1,200', '90', undefined]);
  });

  it('keeps the published order where two texts are one number', () => {
    assert.deepEqual(sorted(['1,000', '1000', '5']), ['5', '1,000', '1000']);
  });
});

describe('text that is a number in some rows only', () => {
  it('sorts by its words where numbers are only a part of it', () => {
    assert.deepEqual(sorted(['SOC 2', 'ISO 27001', 'ISO 9001']), ['ISO 9001', 'ISO 27001', 'SOC 2']);
    assert.deepEqual(sorted(['9/10', '24/7']), ['9/10', '24/7']);
  });

  it('sorts as text', () => {
    const values = ['1,200', '90', 'on request'];
    assert.deepEqual(sorted(values), ['1,200', '90', 'on request']);
    assert.deepEqual(sorted(['€ 90', 'Tier 3', '€ 1,200']), ['€ 1,200', '€ 90', 'Tier 3']);
  });
});
