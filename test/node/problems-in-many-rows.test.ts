/** The same problem in many rows is told once, with how many rows it is in; what is not the same stays apart. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseManifest } from '../../src/manifest/parse.js';
import type { Problem } from '../../src/manifest/problem.js';
import { summarize } from '../../src/manifest/summary.js';

const rows = (count: number, row: object) =>
  Array.from({ length: count }, (_, index) => ({ name: `N${String(index)}`, ...row }));
const told = (json: unknown) =>
  parseManifest(json, { today: '2025-06-01' }).problems.map(({ path, message }) => `${path}: ${message}`);

const unknown = '“risk” is not a known key; it is shown as a custom field.';

describe('the same problem in many rows', () => {
  it('is one problem, at the place of the first', () => {
    const list = [{ name: 'First' }, ...rows(40, { risk: 'Low' })];
    assert.deepEqual(told({ version: 1, subprocessors: list }), [`/subprocessors/1/risk: In 40 rows: ${unknown}`]);
  });

  it('is one problem in a bare list, and in rows under a misspelt key', () => {
    const list = rows(3, { risk: 'Low' });
    assert.equal(told(list).at(-1), `/0/risk: In 3 rows: ${unknown}`);
    assert.equal(told({ version: 1, subproccessors: list }).at(-1), `/subproccessors/0/risk: In 3 rows: ${unknown}`);
  });

  it('is one problem in rows that stand in different groups', () => {
    const problem = (path: string): Problem => ({ path, code: 'unknown-key', message: unknown, severity: 'error' });
    const origin = (path: string) => ({ path: path.split('/').slice(1, -1), group: undefined });
    const paths = ['/groups/0/subprocessors/1/risk', '/groups/1/subprocessors/0/risk', '/subprocessors/1/risk'];
    assert.deepEqual(summarize(paths.map(problem), paths.map(origin), undefined), [
      { ...problem('/groups/0/subprocessors/1/risk'), message: `In 3 rows: ${unknown}` },
    ]);
  });

  it('is a warning once, too', () => {
    const problems = parseManifest(
      { version: 1, groups: [{ id: 'a', title: 'A' }], subprocessors: rows(5, { group: 'hosting' }) },
      { today: '2025-06-01' },
    ).problems;
    assert.equal(problems.length, 1);
    assert.match(problems[0]!.message, /^In 5 rows: /);
    assert.equal(problems[0]!.severity, 'warning');
  });

  it('stands in one row without a count', () => {
    assert.deepEqual(told({ version: 1, subprocessors: rows(1, { risk: 'Low' }) }), [
      `/subprocessors/0/risk: ${unknown}`,
    ]);
  });
});

describe('what stays apart', () => {
  it('other values, other keys and other places of a row', () => {
    const subprocessors = [
      { name: 'A', added: 'soon' },
      { name: 'B', added: 'later' },
      { name: 'C', removed: 'soon' },
    ];
    assert.equal(told({ version: 1, subprocessors }).length, 3);
  });

  it('the same in two groups, which are no rows', () => {
    const groups = [
      { id: 'a', title: 'A', colour: 1 },
      { id: 'b', title: 'B', colour: 1 },
    ];
    const messages = told({ version: 1, groups, subprocessors: rows(1, {}) });
    assert.deepEqual(
      messages.map((message) => message.split(':')[0]),
      ['/groups/0/colour', '/groups/1/colour'],
    );
    for (const message of messages) assert.doesNotMatch(message, /rows/);
  });
});
