/** The parts that a list in a box hands on to the page are those that the comment of the element's class describes. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { partNames, partsOf } from '../../src/render/parts.js';

test('the names of parts are those that the comment of the class describes, in its order', () => {
  const comment = readFileSync('src/element/subprocessor-list.ts', 'utf8');
  const described = [...comment.matchAll(/@csspart ([\w-]+) - (.*)/g)].flatMap(([, name, text = '']) => [
    name,
    // What a field or a group completes is written with capitals.
    ...[...text.matchAll(/`([a-z-]+)`/g)].map(([, other]) => other),
  ]);
  assert.ok(described.length > 50);
  assert.deepEqual(partNames.split(' '), [...new Set(described)]);
});

test('with groups and columns there are theirs, each once, and never a text that is no name', () => {
  const group = (id: string, ...fields: string[]) => ({ id, columns: [{ fields }] });
  const parts = partsOf([group('a b', 'name', 'links.dpa'), group('', 'name', 'x, y: z')] as unknown as Parameters<
    typeof partsOf
  >[0]).split(',');
  assert.equal(new Set(parts).size, parts.length);
  assert.deepEqual(parts.slice(partNames.split(' ').length), [
    'group-a-b',
    'group-',
    'cell-name',
    'header-cell-name',
    'cell-links-dpa',
    'header-cell-links-dpa',
    'cell-x-y-z',
    'header-cell-x-y-z',
  ]);
});
