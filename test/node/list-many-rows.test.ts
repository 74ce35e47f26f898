// Long lists of an awkward kind take linear time: rows that all want one id, a group and a field for each row.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rowIds } from '../../src/manifest/ids.js';
import { parseManifest } from '../../src/manifest/parse.js';
import { at } from '../corpus/pointer.js';
import { listed, read } from './list-by-hand.js';

/** In processor time, which other programs do not lengthen: linear takes under 2 s in each of these, quadratic over 20 s. */
function soon(what: () => void): void {
  const start = process.cpuUsage();
  what();
  const seconds = process.cpuUsage(start).user / 1e6;
  assert.ok(seconds < 8, `${seconds} s`);
}

const rowsOf = (length: number, row: (index: number) => object): object[] =>
  Array.from({ length }, (_, index) => row(index));

describe('twenty thousand rows', () => {
  for (const [what, row, id] of [
    ['of one name', { name: 'Acme' }, 'acme'],
    ['without a name', {}, 'subprocessor'],
    ['of one written id', { id: 'acme', name: 'A' }, 'acme'],
  ] as const) {
    it(`${what} get an id each, numbered as they come`, () => {
      const { manifest } = parseManifest({ version: 1, subprocessors: [{ name: 'First' }] });
      assert.ok(manifest);
      soon(() => {
        const ids = rowIds({ ...manifest, subprocessors: rowsOf(20_000, () => ({ name: '', ...row })) as [] });
        assert.deepEqual([...ids.slice(0, 3), ids.at(-1)], [id, `${id}-2`, `${id}-3`, `${id}-20000`]);
        assert.equal(new Set(ids).size, 20_000);
      });
    });
  }
});

it('a number that another row has written is passed over', () => {
  const names = ['Acme', 'Acme', 'Acme', 'Acme'];
  const rows = [...names.map((name) => ({ name })), { id: 'acme-3', name: 'B' }, { name: 'Acme 2' }];
  const { manifest } = parseManifest(listed(rows));
  assert.ok(manifest);
  assert.deepEqual(rowIds(manifest), ['acme', 'acme-2', 'acme-4', 'acme-5', 'acme-3', 'acme-2-2']);
});

it('three thousand rows each in a group of its own, with a field of its own, are read in time', () => {
  const rows = rowsOf(3000, (index) => ({ name: `A ${index}`, group: `g${index}`, fields: { [`f${index}`]: 'x' } }));
  soon(() => assert.equal(read(listed(rows)).groups.length, 3000));
});

it('words of a million letters are read in time, wherever they stand', () => {
  const word = 'x'.repeat(1_000_000);
  soon(() => {
    const list = read(listed([{ name: word, purpose: word, dataCategories: [word, word], certifications: word }]), {
      filters: ['certifications', 'dataCategories'],
    });
    assert.equal(list.total, 1);
  });
});

it('forty thousand unknown keys of one name in a row are kept, and numbered in time', () => {
  const links = rowsOf(40_000, (index) => ({ url: 'https://acme.example/', remark: `r${index}` }));
  soon(() => {
    const { manifest } = parseManifest(listed([{ name: 'A', links }]));
    assert.equal(at(manifest, '/subprocessors/0/fields/remark'), 'r0');
    assert.equal(at(manifest, '/subprocessors/0/fields/remark 40000'), 'r39999');
  });
});
