// Texts that say different things are different values of a filter, and have different keys in an address.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { initialState } from '../../src/list/state.js';
import { viewList } from '../../src/list/view.js';
import { listed, read } from './list-by-hand.js';

const valuesOf = (...texts: string[]): string[] => {
  const rows = [...texts.map((text) => ({ name: 'A', dataSubjects: [text, 'Staff'] })), { name: 'B' }];
  const [facet] = viewList(read(listed(rows), { filters: ['dataSubjects'] }), initialState()).facets;
  return (facet?.options ?? []).filter(({ key }) => key && key !== 'staff').map(({ text }) => text.text);
};

describe('the values of a filter', () => {
  it('are two where signs alone tell them apart', () => {
    assert.deepEqual(valuesOf('Aged < 16', 'Aged > 16').length, 2);
    assert.deepEqual(valuesOf('C', 'C#', 'C++').length, 3);
    assert.deepEqual(valuesOf('?', '!').length, 2);
  });

  it('are one where case, accents or punctuation do', () => {
    assert.deepEqual(valuesOf('Website visitors', 'website-visitors').length, 1);
    assert.deepEqual(valuesOf('Aged > 16', 'AGED > 16').length, 1);
  });
});
