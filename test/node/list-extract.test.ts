// What an export says of itself is true: whether it is all, and which filters have left something out.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import de from '../../src/language/catalogues/de.js';
import { parseChoices } from '../../src/list/choices.js';
import { extractText, listedFor, sourceOf } from '../../src/list/extract.js';
import { initialState, type ListState } from '../../src/list/state.js';
import { viewList, type ListView } from '../../src/list/view.js';
import { listed, read } from './list-by-hand.js';

const dimensions = { id: 'plan', label: 'Plan', values: ['Free', 'Pro'] };
const rows = ['Acme', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Gorse'].map((name, index) => ({
  name,
  transfer: index < 2 ? 'SCC' : index < 4 ? 'DPF' : [],
  role: index % 2 ? 'affiliate' : 'subprocessor',
  appliesTo: index ? {} : { plan: 'Pro' },
}));
const view = (state: Partial<ListState>, options: object = {}): ListView =>
  viewList(read(listed(rows, { dimensions }), options), { ...initialState(), ...state });

describe('an extract', () => {
  it('says how many rows it has of how many, and the filters in words', () => {
    assert.equal(
      extractText(view({ facets: parseChoices('transfer=SCC,DPF;role=affiliate'), query: ' birch ' })),
      'Extract: 1 of 7 entries. Filters: Role: Affiliate; Transfer mechanism: Standard contractual clauses, EU-US Data Privacy Framework; Search: birch.',
    );
  });

  it('says so in the reader’s language', () => {
    const options = { language: 'de', strings: de };
    assert.equal(
      extractText(view({ facets: parseChoices('transfer=') }, options)),
      'Auszug: 3 von 7 Einträgen. Filter: Grundlage der Übermittlung: Keine Angabe.',
    );
  });

  it('is none where every row is in view, in any order, in any groups, and for any set-up', () => {
    assert.equal(extractText(view({})), '');
    const sort = { field: 'name', descending: true };
    assert.equal(extractText(view({ sort, scope: parseChoices('plan=Free') })), '');
    assert.equal(extractText(view({ query: 'a' })), '', 'a search that finds all');
    assert.equal(extractText(view({ facets: parseChoices('unknown=x') })), '');
  });

  it('counts the rows that are not listed for the reader’s set-up, which follow the others', () => {
    const scope = parseChoices('plan=Free');
    assert.equal(
      extractText(view({ scope, facets: parseChoices('transfer=SCC') })),
      'Extract: 2 of 7 entries. Filters: Transfer mechanism: Standard contractual clauses.',
    );
    assert.equal(listedFor(view({ scope })), 'Listed for: Plan: Free');
    assert.equal(listedFor(view({})), '');
  });
});

describe('the source of an export', () => {
  it('is the page without a place on it, and the day', () => {
    assert.deepEqual(sourceOf(view({}), 'https://example.com/legal?a=b#top'), [
      'https://example.com/legal?a=b',
      'Jun 15, 2025',
    ]);
  });
});
