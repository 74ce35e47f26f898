// The publisher's defaults stand apart from what the reader chose, so that there is something to come back to.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nextSort, parseSort, sortToText, type Sort } from '../../src/list/sort.js';
import { initialState, stateOf, type ListState, type ReaderChoice } from '../../src/list/state.js';

const published: Sort = { field: 'added', descending: true };
const defaults: ListState = Object.freeze({ ...initialState(), sort: published });

describe('the state', () => {
  it('is what the publisher set until the reader chooses', () => {
    assert.deepEqual(stateOf(defaults, {}), { ...initialState(), sort: published });
  });

  it('is what the reader chose, key by key; the rest stays the publisher’s', () => {
    const sort: Sort = { field: 'name', descending: false };
    assert.deepEqual(stateOf(defaults, { query: 'a' }), { ...initialState(), query: 'a', sort: published });
    assert.deepEqual(stateOf(defaults, { sort }), { ...initialState(), sort });
  });

  it('follows the publisher again where the reader’s choice is taken back', () => {
    assert.deepEqual(stateOf(defaults, { query: 'a', sort: undefined }), {
      ...initialState(),
      query: 'a',
      sort: published,
    });
    assert.equal(stateOf(defaults, { query: '' }).query, '', 'an empty search is a choice');
  });

  it('follows a default that the publisher changes later, unless the reader chose otherwise', () => {
    const later: ListState = { ...defaults, sort: { field: 'purpose', descending: false } };
    assert.deepEqual(stateOf(later, {}).sort, later.sort);
    assert.deepEqual(stateOf(later, { sort: published }).sort, published);
  });

  it('is another value each time: neither the defaults nor the choice are changed', () => {
    const choice: ReaderChoice = Object.freeze({ query: 'a' });
    assert.notEqual(stateOf(defaults, choice), defaults);
    assert.deepEqual([defaults, choice], [{ ...initialState(), sort: published }, { query: 'a' }]);
  });
});

describe('pressing a heading', () => {
  /** The sorts in effect after each press of one heading, written as the attribute is. */
  function presses(field: string, publishedOrder: string, count = 4, first: string = publishedOrder): string[] {
    const order = parseSort(publishedOrder);
    let choice = first === publishedOrder ? undefined : parseSort(first);
    return Array.from({ length: count }, () => {
      choice = nextSort({ fields: [field] }, choice ?? order, order);
      return sortToText(choice ?? order);
    });
  }

  it('sorts ascending, then descending, then brings back the published order', () => {
    assert.deepEqual(presses('name', ''), ['name', '-name', '', 'name']);
  });

  it('brings back the publisher’s order where that is another column', () => {
    assert.deepEqual(presses('name', '-added'), ['name', '-name', '-added', 'name']);
    assert.deepEqual(presses('name', 'added'), ['name', '-name', 'added', 'name']);
  });

  it('goes on from the publisher’s order where that is the same column, ascending', () => {
    assert.deepEqual(presses('name', 'name'), ['-name', 'name', '-name', 'name']);
  });

  it('turns the publisher’s order round where that is the same column, descending', () => {
    assert.deepEqual(presses('added', '-added'), ['added', '-added', 'added', '-added']);
  });

  it('begins ascending when another column was pressed before', () => {
    assert.deepEqual(presses('name', '-added', 3, '-purpose'), ['name', '-name', '-added']);
    assert.deepEqual(presses('added', '-added', 3, 'name'), ['added', '-added', 'added']);
  });

  it('takes back the reader’s choice with the third press, and does not choose the publisher’s order itself', () => {
    const order = parseSort('added');
    assert.equal(nextSort({ fields: ['name'] }, parseSort('-name'), order), undefined);
    assert.equal(nextSort({ fields: ['added'] }, parseSort('-added'), order), undefined);
  });

  it('goes by a column’s first field, without the blanks around it', () => {
    assert.deepEqual(nextSort({ fields: ['Risk ', 'name'] }, undefined, undefined), {
      field: 'Risk',
      descending: false,
    });
    assert.deepEqual(nextSort({ fields: ['Risk ', 'name'] }, parseSort('Risk'), undefined), parseSort('-Risk'));
    assert.deepEqual(nextSort({ fields: ['name', 'Risk '] }, parseSort('Risk'), undefined), parseSort('name'));
  });
});
