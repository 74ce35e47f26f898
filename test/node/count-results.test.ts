/** What a run counts: a test that is skipped in Node or Chromium has failed, elsewhere it is counted and listed. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countBrowsers, countNode, lastLine, noCounts, skipLines, sum, type Session } from '../count-results.mjs';

const one = { passed: true, skipped: false };
const left = { passed: false, skipped: false };
const skipped = { passed: false, skipped: true };
const wrong = { passed: false, skipped: false, error: {} };

const session = (name: string, tests: Record<string, typeof one>, others: Partial<Session> = {}): Session => ({
  browser: { name },
  testFile: 'test/browser/a.test.ts',
  passed: !Object.values(tests).includes(wrong),
  errors: [],
  testResults: {
    name: '',
    tests: [],
    suites: [
      {
        name: 'a list',
        suites: [],
        tests: Object.entries(tests).map(([title, result]) => ({ name: title, ...result })),
      },
    ],
  },
  ...others,
});

describe('in a browser', () => {
  it('tests that pass and fail are counted, in suites of suites', () => {
    const { testResults, ...around } = session('Chromium', { shows: one, hides: wrong });
    const inner = { name: '', tests: [{ name: 'is there', ...one }], suites: [testResults!] };
    assert.deepEqual(countBrowsers([{ ...around, testResults: inner }]), { passed: 2, failed: 1, skips: [] });
  });

  it('a skipped test fails the run in Chromium', () => {
    const counts = countBrowsers([session('Chromium', { shows: one, prints: skipped })]);
    assert.equal(lastLine(counts), '1 passed, 1 failed');
    assert.deepEqual(skipLines(counts), [
      'Skipped in Chromium, where every test has to run: 1',
      '  test/browser/a.test.ts',
      '    - a list prints',
    ]);
  });

  it('and in an engine that nobody has thought of', () => {
    assert.equal(countBrowsers([session('Chrome', { prints: skipped })]).failed, 1);
  });

  it('a skipped test is counted and listed in Firefox and WebKit, by engine and file', () => {
    const counts = countBrowsers([
      session('Firefox', { shows: one, prints: skipped }),
      session('WebKit', { shows: skipped, prints: skipped }),
      session('Firefox', { sorts: skipped }, { testFile: 'test/browser/b.test.ts' }),
      session('Chromium', { shows: one, prints: one }),
    ]);
    assert.equal(lastLine(counts), '3 passed, 0 failed, 4 skipped');
    assert.deepEqual(skipLines(counts), [
      'Skipped in Firefox: 2',
      '  test/browser/a.test.ts',
      '    - a list prints',
      '  test/browser/b.test.ts',
      '    - a list sorts',
      'Skipped in WebKit: 2',
      '  test/browser/a.test.ts',
      '    - a list shows',
      '    - a list prints',
    ]);
  });

  it('a file that does not load is one failure', () => {
    const { testResults: _, ...notLoaded } = session('Chromium', {}, { passed: false, errors: [{}] });
    assert.deepEqual(countBrowsers([notLoaded]), { passed: 0, failed: 1, skips: [] });
    assert.equal(countBrowsers([notLoaded], 'shows').failed, 1);
  });

  it('an error outside any test is one failure, and none besides a test that failed', () => {
    assert.equal(countBrowsers([session('Chromium', { shows: one }, { passed: false, errors: [{}] })]).failed, 1);
    assert.equal(countBrowsers([session('Chromium', { shows: wrong }, { errors: [{}] })]).failed, 1);
  });

  it('what --grep leaves out is neither passed nor failed nor skipped', () => {
    const results = session('Chromium', { shows: one, sorts: left, prints: skipped }, { passed: false });
    assert.deepEqual(countBrowsers([results], 'list shows'), { passed: 1, failed: 0, skips: [] });
    assert.equal(countBrowsers([results], 'list (shows|prints)').failed, 1);
  });
});

describe('in Node', () => {
  const file = 'test/node/a.test.ts';
  const passes = { type: 'test:pass', name: 'reads', file } as const;
  const fails = { type: 'test:fail', name: 'writes', file } as const;

  it('tests that pass and fail are counted, and suites are not', () => {
    const suite = { ...passes, name: 'a suite', kind: 'suite' };
    assert.deepEqual(countNode([passes, passes, suite, fails, { ...fails, kind: 'suite' }], 1), {
      passed: 2,
      failed: 1,
      skips: [],
    });
  });

  it('a skipped test fails the run, with or without a reason, and so do a skipped suite and one that is to be written', () => {
    for (const why of [
      { skip: true },
      { skip: '' },
      { skip: 'no network' },
      { todo: true },
      { skip: true, kind: 'suite' },
    ]) {
      const counts = countNode([passes, { ...passes, name: 'writes', ...why }], 0);
      assert.equal(lastLine(counts), '1 passed, 1 failed', JSON.stringify(why));
      assert.deepEqual(skipLines(counts), [
        'Skipped in Node, where every test has to run: 1',
        '  test/node/a.test.ts',
        '    - writes',
      ]);
    }
  });

  it('what --grep leaves out is neither passed nor failed nor skipped', () => {
    const skip = 'test name does not match pattern';
    assert.deepEqual(countNode([{ ...passes, skip }, { ...fails, skip }, passes], 0), { ...noCounts(), passed: 1 });
  });

  it('a file without a test has not passed, and one that throws is one failure', () => {
    assert.deepEqual(countNode([{ ...passes, name: file }], 0), noCounts());
    assert.equal(countNode([{ ...fails, name: file }], 1).failed, 1);
  });

  it('a run that ends with an error has failed, whatever its tests say', () => {
    assert.equal(countNode([passes, { ...fails, kind: 'suite' }], 1).failed, 1);
  });
});

describe('the last line', () => {
  it('names skips only where there are some', () => {
    assert.equal(lastLine(noCounts()), '0 passed, 0 failed');
    const skip = { engine: 'WebKit', file: 'a', title: 'b' };
    assert.equal(
      lastLine(sum({ passed: 2, failed: 1, skips: [skip] }, { passed: 3, failed: 0, skips: [skip] })),
      '5 passed, 1 failed, 2 skipped',
    );
  });
});
