// What is said of a row's places together is true of the codes that it lists, and nothing is said of places in words.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { initialState } from '../../src/list/state.js';
import { viewList } from '../../src/list/view.js';
import { listed, read } from './list-by-hand.js';

/** The values of the filter by place that a row with these locations is found by, in words. */
function placesOf(locations: unknown): string[] {
  const list = read(listed([{ name: 'A', locations }, { name: 'B' }]), { filters: ['locations'] });
  const [facet] = viewList(list, initialState()).facets;
  return (facet?.options ?? []).filter(({ key }) => key).map(({ text }) => text.text);
}

describe('the filter by place', () => {
  it('does not say “Names no single country” of a country that is named in words', () => {
    assert.deepEqual(placesOf('Dublin, Ireland'), ['Other']);
    assert.deepEqual(placesOf(['EU', 'Our office in Berlin']), ['European Union', 'Other']);
    assert.deepEqual(placesOf({ text: 'Ireland' }), ['Other']);
  });

  it('knows the United Kingdom by either code, as one country', () => {
    assert.deepEqual(placesOf(['UK', 'GB']), ['Lists a location outside the EEA', 'United Kingdom']);
  });

  it('says it of areas alone', () => {
    assert.deepEqual(placesOf(['EU', 'GLOBAL']), ['Names no single country', 'European Union', 'Global']);
  });

  it('says “Lists only EEA locations” only where every location is a code', () => {
    assert.deepEqual(placesOf('IE'), ['Lists only EEA locations', 'Ireland']);
    assert.deepEqual(placesOf(['IE', 'Wherever you are']), ['Ireland', 'Other']);
  });

  it('does not call the Eurozone, the United Nations or the Canary Islands a location outside the EEA', () => {
    for (const code of ['EZ', 'UN', 'QO']) assert.deepEqual(placesOf(code), ['Other'], code);
    assert.deepEqual(placesOf('IC'), ['Lists only EEA locations', 'Canary Islands']);
    assert.deepEqual(placesOf('SJ'), ['Lists a location outside the EEA', 'Svalbard & Jan Mayen']);
  });
});
