// The count beside a value is what choosing it would show, whatever else is chosen; a value that would show nothing says 0.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { withValues } from '../../src/list/choices.js';
import { initialState } from '../../src/list/state.js';
import { viewList, type ListView } from '../../src/list/view.js';
import { anyList, anyState, filterKeys } from './any-list.js';
import { listed, read } from './list-by-hand.js';

const shownRows = ({ groups, others }: ListView): Set<string> =>
  new Set([...groups, ...others].flatMap((group) => group.shownRows.map(({ row }) => row.id)));

/** A search for the title of a group, which finds a row of two groups in one of them. */
const anyTitle = fc.constantFrom(undefined, undefined, 'kernel', 'misc');

describe('the count of each value', () => {
  it('is the number of rows that choosing it alone in its filter shows', () => {
    let dead = 0;
    let alive = 0;
    fc.assert(
      fc.property(anyList, anyState, anyTitle, (published, any, title) => {
        const state = title === undefined ? any : { ...any, query: title, groupBy: 'group' };
        const list = read(published, { filters: filterKeys, groupBy: state.groupBy });
        for (const { key, options } of viewList(list, state).facets) {
          for (const option of options) {
            const chosen = viewList(list, { ...state, facets: withValues(state.facets, key, [option.key]) });
            assert.equal(option.count, chosen.shown, `${key}: ${option.key}`);
            assert.equal(option.count, shownRows(chosen).size, `${key}: ${option.key}, on the page`);
            if (option.count) alive += 1;
            else dead += 1;
          }
        }
      }),
      { numRuns: 150 },
    );
    assert.ok(alive > 300 && dead > 300, `${String(alive)} values that show rows, ${String(dead)} that show none`);
  });

  it('is that of the state in view, whatever was in view before', () => {
    const countsOf = ({ facets }: ListView): number[] =>
      facets.flatMap(({ options }) => options.map(({ count }) => count));
    fc.assert(
      fc.property(anyList, fc.array(anyState, { minLength: 2, maxLength: 5 }), (published, states) => {
        const list = read(published, { filters: filterKeys });
        for (const any of states) {
          const state = { ...any, groupBy: 'group' };
          const fresh = read(published, { filters: filterKeys });
          assert.deepEqual(countsOf(viewList(list, state)), countsOf(viewList(fresh, state)));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('grows or stays where one value more is chosen: several values of a filter widen it', () => {
    fc.assert(
      fc.property(anyList, anyState, (published, state) => {
        const list = read(published, { filters: filterKeys });
        const view = viewList(list, state);
        for (const { key, options } of view.facets) {
          const chosen = options.filter(({ isChosen }) => isChosen).map((option) => option.key);
          for (const option of options.filter(({ isChosen }) => !isChosen)) {
            if (!chosen.length) continue;
            const wider = viewList(list, { ...state, facets: withValues(state.facets, key, [...chosen, option.key]) });
            assert.ok(shownRows(view).size <= wider.shown);
            for (const id of shownRows(view)) assert.ok(shownRows(wider).has(id));
            assert.ok(wider.shown <= view.shown + option.count);
            assert.ok(wider.shown >= option.count);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('does not depend on how the list is sorted or grouped', () => {
    fc.assert(
      fc.property(anyList, anyState, (published, state) => {
        const counts = (groupBy: string, sorted: object): unknown =>
          viewList(read(published, { filters: filterKeys, groupBy }), { ...state, groupBy, ...sorted }).facets.map(
            ({ key, options }) => [key, options.map((option) => [option.key, option.count])],
          );
        assert.deepEqual(counts(state.groupBy, {}), counts('none', { sort: undefined }));
      }),
      { numRuns: 100 },
    );
  });

  it('is not of a group that a search for the title of another has left a row out of', () => {
    const rows = [
      { name: 'A', group: ['One', 'Two'] },
      { name: 'B', group: 'One' },
      { name: 'C', group: 'Two' },
    ];
    const [facet] = viewList(read(listed(rows), { filters: ['group'] }), { ...initialState(), query: 'one' }).facets;
    assert.deepEqual(
      facet?.options.map(({ key, count }) => [key, count]),
      [
        ['one', 2],
        ['two', 0],
      ],
    );
  });

  it('counts a row of two groups once', () => {
    const rows = [
      { name: 'A', group: ['One', 'Two'], transfer: 'SCC' },
      { name: 'B', group: 'One', transfer: 'DPF' },
    ];
    const [facet] = viewList(read(listed(rows), { filters: ['transfer'] }), initialState()).facets;
    assert.deepEqual(
      facet?.options.map(({ text, count }) => [text.text, count]),
      [
        ['Standard contractual clauses', 1],
        ['EU-US Data Privacy Framework', 1],
      ],
    );
  });
});
