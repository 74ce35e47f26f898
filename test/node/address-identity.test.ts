// State → address → state is the identity; and whatever an address holds, it becomes a value, and leaves all else alone.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fromParameters, parametersIn, toParameters, withParameters } from '../../src/list/address.js';
import type { Choices } from '../../src/list/choices.js';
import { initialState, stateOf, type ListState, type ReaderChoice } from '../../src/list/state.js';
import { viewList } from '../../src/list/view.js';
import { anyList, filterKeys } from './any-list.js';
import { read } from './list-by-hand.js';

/** Whatever can be typed; with what means something in an address, in a list of choices, and to JavaScript. */
const character = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...Array.from('abE019 -_.~')) },
  { weight: 3, arbitrary: fc.constantFrom(...Array.from('%,;:=&?#+/\\\'"<>`|*!()[]{}@$^\t\n\r')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
);
const anyText = fc.oneof(
  { weight: 8, arbitrary: fc.string({ unit: character, maxLength: 8 }) },
  { weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor', '%', '%2', '%zz', '%2C', 'javascript:alert(1)') },
  { weight: 1, arbitrary: fc.constantFrom('', '-', '+', ' ', '&amp;', '..', 'sp-query=x') },
);
/** The keys and values of choices: ids, codes and slugs never begin or end in a blank. */
const trimmed = anyText.map((text) => text.trim());
const anyChoices: fc.Arbitrary<Choices> = fc
  .uniqueArray(fc.tuple(trimmed, fc.uniqueArray(trimmed, { minLength: 1, maxLength: 4 })), {
    maxLength: 3,
    selector: ([key]) => key,
  })
  .map((entries) => new Map(entries));
const anySort = fc.record(
  { field: trimmed.filter(Boolean), descending: fc.boolean() },
  // As a program writes it.
  { noNullPrototype: true },
);
const anyState: fc.Arbitrary<ListState> = fc
  .record({
    query: trimmed,
    facets: anyChoices,
    scope: anyChoices,
    groupBy: anyText,
    sort: fc.option(anySort, { nil: undefined }),
  })
  .map((state) => ({ ...initialState(), ...state }));

/** What a page sets, and the state that a reader made of it: without a sort of the reader's, the page's is in effect. */
const anyDeparture = fc
  .tuple(anyState, anyState)
  .map(([defaults, choice]) => ({ defaults, state: stateOf(defaults, choice) }));

/** An address that the page has already: any path, parameters and fragment, as somebody wrote them. */
const written = fc.string({ unit: fc.constantFrom(...Array.from("abc-=&%+;,/?.~!'()*:@[]|2F")), maxLength: 20 });
const parameters = fc.oneof(
  { weight: 1, arbitrary: fc.constant('') },
  { weight: 4, arbitrary: written.map((query) => `?${query}`) },
);
const fragment = fc.oneof(
  fc.constant(''),
  written.map((text) => `#${text}`),
);
const anyAddress = fc
  .tuple(parameters, fragment)
  .map(([query, end]) => `https://acme.example/legal/list.html${query}${end}`);
const prefix = fc.oneof(
  fc.constantFrom('sp', 'x', 'vendors', 'list-a', 'ü', 'a b', 'a&b', 'a=b', '__proto__'),
  anyText.filter((text) => /^\P{Cs}+$/u.test(text) && text.trim() !== ''),
);

/** What is in effect for a reader who opens the address. */
const opened = (address: string, name: string, defaults: ListState): ListState =>
  stateOf(defaults, fromParameters(parametersIn(address, name)));
/** As a browser keeps an address that it is given. */
const asKept = (address: string): string => new URL(address).href;

describe('any state', () => {
  it('comes back from its address, whatever the page sets', () => {
    fc.assert(
      fc.property(anyDeparture, prefix, anyAddress, ({ state, defaults }, name, address) => {
        const changed = withParameters(address, name, toParameters(state, defaults));
        assert.deepEqual(opened(changed, name, defaults), state);
        assert.deepEqual(opened(asKept(changed), name, defaults), state, 'as a browser keeps it');
      }),
      { numRuns: 2000 },
    );
  });

  it('has one address: the same again, wherever it was opened', () => {
    fc.assert(
      fc.property(anyDeparture, prefix, anyAddress, ({ state, defaults }, name, address) => {
        const first = withParameters(address, name, toParameters(state, defaults));
        const again = withParameters(first, name, toParameters(opened(first, name, defaults), defaults));
        assert.equal(again, first);
      }),
      { numRuns: 500 },
    );
  });

  it('is not in the address where it is as the page sets it', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        assert.equal(String(toParameters(state, state)), '');
      }),
      { numRuns: 200 },
    );
  });

  it('has in its address what is chosen, and nothing of what is open', () => {
    fc.assert(
      fc.property(anyState, fc.uniqueArray(anyText), (state, open) => {
        const parts = [...toParameters({ ...state, opened: new Set(open) }, initialState()).keys()];
        assert.deepEqual(parts, [...toParameters(state, initialState()).keys()]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('whatever an address holds', () => {
  const part = fc.constantFrom(
    'query',
    'facets',
    'scope',
    'groupBy',
    'sort',
    'opened',
    '__proto__',
    'constructor',
    'x',
  );
  const anyParameters = fc.array(fc.tuple(part, anyText), { maxLength: 6 });

  /** What a value may be: text, choices of texts, or a sort. */
  function assertIsValue(choice: ReaderChoice): void {
    assert.equal(Object.getPrototypeOf(choice), Object.prototype);
    for (const [key, value] of Object.entries(choice)) {
      if (key === 'query' || key === 'groupBy') assert.equal(typeof value, 'string');
      else if (key === 'sort') {
        if (value === undefined) continue;
        const { field, descending, ...more } = value as unknown as Record<string, unknown>;
        assert.deepEqual([typeof field, typeof descending, more], ['string', 'boolean', {}]);
      } else {
        assert.ok(key === 'facets' || key === 'scope', key);
        assert.ok(value instanceof Map);
        for (const [name, values] of value as Map<unknown, unknown>) {
          assert.equal(typeof name, 'string');
          assert.ok(Array.isArray(values) && values.length > 0);
          assert.equal(new Set(values).size, values.length);
          for (const one of values) assert.equal(typeof one, 'string');
        }
      }
    }
  }

  it('becomes a value or nothing', () => {
    fc.assert(
      fc.property(anyParameters, (entries) => {
        assertIsValue(fromParameters(new URLSearchParams(entries)));
      }),
      { numRuns: 2000 },
    );
    assert.equal(({} as Record<string, unknown>)['query'], undefined, 'and nothing became a property of every object');
  });

  it('becomes the same value as what is written again', () => {
    fc.assert(
      fc.property(anyParameters, (entries) => {
        const state = stateOf(initialState(), fromParameters(new URLSearchParams(entries)));
        // Blanks around what a reader types are no part of it.
        const kept = { ...state, query: state.query.trim() };
        const again = stateOf(initialState(), fromParameters(toParameters(state, initialState())));
        assert.deepEqual(again, kept);
      }),
      { numRuns: 1000 },
    );
  });

  it('shows some of the rows: no text makes a row, hides one that no filter names, or throws', () => {
    fc.assert(
      fc.property(anyList, anyParameters, (published, entries) => {
        const state = stateOf(initialState(), fromParameters(new URLSearchParams(entries)));
        const list = read(published, { filters: filterKeys, groupBy: state.groupBy });
        const view = viewList(list, state);
        const ids = new Set([...view.groups, ...view.others].flatMap(({ rows }) => rows.map(({ row }) => row.id)));
        assert.deepEqual([...ids].sort(), list.rows.map(({ id }) => id).sort());
        const known = view.facets.some(({ options }) => options.some(({ isChosen }) => isChosen));
        if (!state.query.trim() && !known) assert.equal(view.shown, list.total);
      }),
      { numRuns: 150 },
    );
  });

  it('stays, to the letter, but for the list’s own parameters', () => {
    const queryOf = (address: string): string[] => {
      const query = /\?([^#]*)/.exec(address.replace(/#.*/s, ''))?.[1] ?? '';
      return query ? query.split('&') : [];
    };
    const own = /^sp-(query|facets|scope|groupBy|sort)(=|$)/;
    fc.assert(
      fc.property(anyState, anyAddress, (state, address) => {
        const changed = withParameters(address, 'sp', toParameters(state, initialState()));
        const rest = (text: string): string[] => queryOf(text).filter((parameter) => !own.test(parameter));
        assert.deepEqual(rest(changed), rest(address));
        assert.equal(changed.split(/[?#]/)[0], address.split(/[?#]/)[0]);
        assert.equal(/#.*/s.exec(changed)?.[0], /#.*/s.exec(address)?.[0]);
        // Back to what the page sets: as if nothing had ever been chosen.
        const back = withParameters(changed, 'sp', new URLSearchParams());
        assert.deepEqual(queryOf(back), rest(address));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('two lists on one page', () => {
  const prefixes = fc
    .tuple(prefix, prefix)
    .filter(([one, other]) => one !== other)
    // One that begins as the other's.
    .chain(([one, other]) => fc.constantFrom<[string, string]>([one, other], [one, `${one}-x`], [`${one}-query`, one]));

  it('keep their own states, in whichever order they change', () => {
    fc.assert(
      fc.property(anyState, anyState, anyState, prefixes, anyAddress, (first, second, third, names, address) => {
        const [one, other] = names;
        const defaults = initialState();
        const write = (to: string, name: string, state: ListState): string =>
          withParameters(to, name, toParameters(state, defaults));
        const both = write(write(address, one, first), other, second);
        assert.deepEqual(opened(both, one, defaults), first);
        assert.deepEqual(opened(both, other, defaults), second);
        const changed = write(both, one, third);
        assert.deepEqual(opened(changed, one, defaults), third);
        assert.deepEqual(opened(changed, other, defaults), second);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('an address that a list writes', () => {
  it('can be read by people', () => {
    const state: ListState = {
      ...initialState(),
      query: 'e-mail “DK”',
      facets: new Map([
        ['transfer', ['SCC', '']],
        ['locations', ['IE', 'outside-eea']],
      ]),
      scope: new Map([['product', ['hey']]]),
      groupBy: 'none',
      sort: { field: 'added', descending: true },
    };
    assert.equal(
      withParameters('/legal?page=2#list', 'sp', toParameters(state, initialState())),
      '/legal?page=2&sp-query=e-mail+%E2%80%9CDK%E2%80%9D&sp-facets=transfer=SCC,;locations=IE,outside-eea' +
        '&sp-scope=product=hey&sp-groupBy=none&sp-sort=-added#list',
    );
  });
});

describe('an address that somebody wrote to keep a browser busy', () => {
  it('is read at once, however often it names one filter', () => {
    const values = Array.from({ length: 10_000 }, (_, index) => String(index));
    const start = performance.now();
    const { facets } = fromParameters(new URLSearchParams({ facets: values.map((value) => `a=${value}`).join(';') }));
    // It takes some 10 ms, and took 7 s where all values were copied for each.
    assert.ok(performance.now() - start < 1000);
    assert.deepEqual(facets, new Map([['a', values]]));
  });
});
