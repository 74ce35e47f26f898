// A note of a row that is a footnote's mark refers to it: the mark stands at the name, first of what is no part of it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { csv } from '../../src/list/csv.js';
import { lineText, type Item } from '../../src/list/content.js';
import { listed, names, read, rowAt, see } from './list-by-hand.js';

const more = {
  notes: [
    { mark: '*', text: 'Only in the EU' },
    { mark: '1', text: 'Until 2030' },
  ],
};
/** Those of the name's cell, and of the cell below it. */
const lines = (row: object, manifest: object = more): readonly (readonly Item[])[] => {
  const { cells, details } = rowAt(read(listed([{ name: 'Acme', ...row }], manifest)));
  return [...(cells[0] ?? []), ...details].map(({ items }) => items);
};

describe('a footnote’s mark', () => {
  it('comes right after the name, in the cell of what is no part of it, and refers to the note by its place', () => {
    assert.deepEqual(
      lines({ notes: ['1', ' * ', 'Checked yearly'] }).map((items) =>
        items.map(({ text, footnote }) => [text, footnote]),
      ),
      [
        [['Acme', undefined]],
        [
          ['1', 1],
          ['*', 0],
        ],
        [['Checked yearly', undefined]],
      ],
    );
    const { footnotes } = read(listed([], more));
    assert.deepEqual(
      footnotes.map(({ mark, text }) => [mark.text, text?.text]),
      [
        ['*', 'Only in the EU'],
        ['1', 'Until 2030'],
      ],
    );
  });

  it('does not lead to the website', () => {
    const items = lines({ notes: '*', links: 'https://acme.example/' }, { ...more, columns: 'name' }).flat();
    assert.deepEqual(
      items.map(({ text, href }) => [text, href]),
      [
        ['Acme', 'https://acme.example/'],
        ['*', undefined],
      ],
    );
  });

  it('stands at the name where there is a column of notes, too, and not in that', () => {
    const columns = [{ field: 'country', with: 'name' }, 'notes'];
    const { cells, details } = rowAt(
      read(listed([{ name: 'Acme', country: 'IE', notes: ['*', 'N'] }], { ...more, columns })),
    );
    assert.deepEqual(
      [...cells, details].map((cell) => cell.map(({ items }) => items.map(({ text }) => text))),
      [[['Ireland'], ['Acme']], [['N']], [['*']]],
    );
  });

  it('is text where no footnote has it, and stays text at the end of a name', () => {
    assert.deepEqual(
      lines({ notes: '†' }).map((items) => items.map(({ footnote }) => footnote)),
      [[undefined], [undefined]],
    );
    assert.deepEqual(
      lines({ name: 'Acme*' }, more)[0]?.map(({ text, footnote }) => [text, footnote]),
      [['Acme*', undefined]],
    );
    assert.deepEqual(lines({ notes: '' }, { notes: { mark: '', text: 'Blank' } }).length, 1);
  });

  it('is no part of the name that is sorted and searched; an export tells the footnote', () => {
    const rows = listed([{ name: 'B', notes: '1' }, { name: 'A', notes: '*' }, { name: 'B' }], {
      ...more,
      columns: 'name',
    });
    assert.deepEqual(names(see(rows, { sort: 'name' })), ['A', 'B', 'B']);
    assert.deepEqual(see(rows, { query: 'b1' }).shown, 0);
    assert.deepEqual(
      csv
        .write(see(rows), '')
        .split('\r\n')
        .map((line) => line.replace(/,[^,]*;.*/, '')),
      ['\ufeffName,Details,Source', 'B,1 Until 2030', 'A,* Only in the EU', 'B,', ''],
    );
    assert.deepEqual(
      lines({ notes: '*' }).map((items) => lineText({ items })),
      ['Acme', ''],
    );
  });
});
