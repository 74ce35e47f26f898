// Which rows stand in which group, in which order, and how they are counted.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseManifest } from '../../src/manifest/parse.js';
import { groupAt, listed, names, read, see, texts, today } from './list-by-hand.js';

const titles = (list: ReturnType<typeof read>): (string | undefined)[] => list.groups.map(({ title }) => title?.text);

describe('groups', () => {
  it('come in the declared order, after the rows of no group', () => {
    const list = read(
      listed([{ name: 'A', group: 'b' }, { name: 'B' }, { name: 'C', group: 'a' }, { name: 'D', group: [] }], {
        groups: [
          { id: 'a', title: 'First' },
          { id: 'b', title: 'Second' },
        ],
      }),
    );
    assert.deepEqual(titles(list), [undefined, 'First', 'Second']);
    assert.deepEqual(
      list.groups.map((_, index) => names(list, index)),
      [['B', 'D'], ['C'], ['A']],
    );
  });

  it('that only rows name come last, under that name, as they come', () => {
    const list = read(
      listed(
        [
          { name: 'A', group: 'zeta' },
          { name: 'B', group: 'alpha' },
          { name: 'C', group: 'declared' },
        ],
        {
          groups: { id: 'declared', title: 'Declared' },
        },
      ),
    );
    assert.deepEqual(titles(list), ['Declared', 'zeta', 'alpha']);
  });

  it('without rows are shown, with what they say', () => {
    const list = read(
      listed([{ name: 'A' }], {
        groups: { id: 'g', title: 'Affiliates', description: 'None at present.', condition: 'Only on request' },
      }),
    );
    assert.deepEqual(titles(list), [undefined, 'Affiliates']);
    assert.deepEqual(names(list, 1), []);
    assert.equal(groupAt(list, 1).description?.text, 'None at present.');
    assert.equal(groupAt(list, 1).condition?.text, 'Only on request');
    assert.equal(see(listed([{ name: 'A' }], { groups: { id: 'g', title: 'Affiliates' } })).groups.length, 2);
  });

  it('may share a row, which counts once', () => {
    const view = see(
      listed([
        { name: 'A', group: ['one', 'two', 'one'] },
        { name: 'B', group: 'two' },
      ]),
    );
    assert.deepEqual([names(view, 0), names(view, 1)], [['A'], ['A', 'B']]);
    assert.deepEqual([view.total, view.shown, view.countText], [2, 2, '2 subprocessors']);
  });

  it('[Q19] may be called __proto__ and constructor, declared or not', () => {
    const rows = [
      { name: 'A', group: '__proto__' },
      { name: 'B', group: 'constructor' },
    ];
    assert.deepEqual(titles(read(listed(rows))), ['__proto__', 'constructor']);
    const declared = [
      { id: '__proto__', title: 'One' },
      { id: 'constructor', title: 'Two' },
    ];
    const list = read(listed(rows, { groups: declared }));
    assert.deepEqual([titles(list), names(list, 0), names(list, 1)], [['One', 'Two'], ['A'], ['B']]);
  });

  it('that are declared twice with one id lose no row and no title', () => {
    const groups = [
      { id: 'g', title: 'One' },
      { id: 'g', title: 'Two' },
    ];
    const list = read(listed([{ name: 'A', group: 'g' }], { groups }));
    assert.deepEqual([titles(list), names(list, 0)], [['One', 'Two'], ['A']]);
  });

  it('are found by id, else by title, in any case', () => {
    const groups = [
      { id: 'hosting', title: 'Mail' },
      { id: 'mail', title: { en: 'Servers', de: 'Rechner' } },
      { id: 'Mail', title: 'Upper' },
    ];
    const rows = ['Hosting', ' HOSTING ', 'mail', 'MAIL', 'Mail', 'servers', 'RECHNER', 'upper'];
    const list = read(
      listed(
        rows.map((group) => ({ name: group.trim(), group })),
        { groups },
      ),
    );
    assert.deepEqual(titles(list), ['Mail', 'Servers', 'Upper']);
    assert.deepEqual(
      list.groups.map((_, index) => names(list, index)),
      [
        ['Hosting', 'HOSTING'],
        ['mail', 'MAIL', 'servers', 'RECHNER'],
        ['Mail', 'upper'],
      ],
    );
  });

  it('that a row names in another case or by title are no problem', () => {
    const json = listed([{ name: 'A', group: ['Hosting', 'servers', 'Mail'] }], {
      groups: { id: 'hosting', title: 'Servers' },
    });
    const { problems } = parseManifest(json, { today });
    assert.deepEqual(
      problems.map(({ code, message }) => [code, /Mail/.test(message)]),
      [['unknown-group', true]],
    );
  });

  it('that only rows name are one group, however the rows spell it', () => {
    const rows = ['Infra', 'infra', 'INFRA '].map((group, index) => ({ name: String(index), group }));
    const list = read(listed(rows));
    assert.deepEqual([titles(list), names(list)], [['Infra'], ['0', '1', '2']]);
  });

  it('have a row once, although it names them by id and by title', () => {
    const list = read(listed([{ name: 'A', group: ['g', 'Good'] }], { groups: { id: 'g', title: 'Good' } }));
    assert.deepEqual(names(list), ['A']);
  });

  it('have their title in a column of groups, however the row names them', () => {
    const list = read(
      listed([{ name: 'A', group: 'HOSTING' }], {
        groups: { id: 'hosting', title: 'Servers' },
        columns: ['name', 'group'],
      }),
    );
    assert.deepEqual(texts(list), [['A', 'Servers']]);
  });

  it('are captioned by their title, rows of no group by the list’s, else by what they are', () => {
    const rows = [{ name: 'A' }, { name: 'B', group: 'g' }];
    const captions = (more: object): string[] => read(listed(rows, more)).groups.map(({ caption }) => caption.text);
    assert.deepEqual(captions({}), ['Subprocessors', 'g']);
    assert.deepEqual(captions({ title: 'Our subprocessors' }), ['Our subprocessors', 'g']);
  });
});

describe('rows', () => {
  it('of one name stand side by side, each under an id of its own', () => {
    const list = read(listed([{ name: 'Acme' }, { name: 'Acme' }, { id: 'acme', name: 'Acme' }]));
    assert.deepEqual(names(list), ['Acme', 'Acme', 'Acme']);
    assert.equal(new Set(groupAt(list).rows.map(({ row }) => row.id)).size, 3);
    assert.equal(see(listed([{ name: 'Acme' }, { name: 'Acme' }])).shown, 2);
  });

  it('are none in an empty list', () => {
    const view = see(listed([]));
    assert.deepEqual([view.total, view.groups.length, view.countText], [0, 0, '0 subprocessors']);
  });

  it('may be one object without a list around it', () => {
    assert.deepEqual(names(read(listed({ name: 'Acme' }))), ['Acme']);
  });
});
