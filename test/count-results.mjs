/**
 * Counts what the test runners report, and lists what was skipped. A test that is skipped in Node or in Chromium has
 * failed: nobody would notice that it no longer tests anything. Other engines cannot be asked everything, so what they
 * skip is counted and listed. Nothing here reads, prints or runs.
 *
 * @typedef {{ engine: string, file: string, title: string }} Skip
 * @typedef {{ passed: number, failed: number, skips: Skip[] }} Counts a skip that fails the run is in `failed`, too
 */

const maySkip = new Set(['Firefox', 'WebKit']);

/** What Node 20 gives as the reason for leaving out a test whose name `--test-name-pattern` does not match. */
const leftOut = 'test name does not match pattern';

/** @returns {Counts} */
export const noCounts = () => ({ passed: 0, failed: 0, skips: [] });

/** @returns {Counts} */
export const sum = (one, other) => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skips: [...one.skips, ...other.skips],
});

/**
 * @param events those of `node:test` called `test:pass` and `test:fail`: `{ type, name, file, kind, skip, todo }`
 * @param exitCode of the whole run: a suite whose code or hook throws fails it, although none of its tests does
 * @returns {Counts}
 */
export function countNode(events, exitCode) {
  const counts = noCounts();
  for (const { type, name, file, kind, skip, todo } of events) {
    if (skip === leftOut) continue;
    // Not yet written, or not run: either way, it tests nothing.
    if (isReason(skip) || isReason(todo)) addSkip(counts, { engine: 'Node', file, title: name });
    else if (kind === 'suite') continue;
    else if (type === 'test:fail') counts.failed += 1;
    // A file is reported as a test of its own where it has no other.
    else if (name !== file) counts.passed += 1;
  }
  if (exitCode !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

/** Node says `true`, or the reason, which can be empty. */
const isReason = (value) => value !== undefined && value !== false;

/**
 * @param sessions those of Web Test Runner, one for each file and engine
 * @param grep chooses tests by title, as a regular expression
 * @returns {Counts}
 */
export function countBrowsers(sessions, grep) {
  const counts = noCounts();
  const isChosen = grep ? (title) => new RegExp(grep).test(title) : () => true;
  for (const { browser, testFile, testResults, passed, errors } of sessions) {
    const before = counts.failed;
    for (const { title, test } of testsIn(testResults)) {
      // One that `--grep` leaves out has neither passed nor an error; in a suite that is skipped, it looks skipped.
      if (test.skipped) {
        if (isChosen(title)) addSkip(counts, { engine: browser.name, file: testFile, title });
      } else if (test.passed) counts.passed += 1;
      else if (test.error) counts.failed += 1;
    }
    // A file that does not load, or an error outside any test, counts as one failure. A file of which `--grep` leaves
    // something out is never called passed.
    const isFine = passed || (grep && testResults && errors.length === 0);
    if (!isFine && counts.failed === before) counts.failed += 1;
  }
  return counts;
}

function addSkip(counts, skip) {
  counts.skips.push(skip);
  if (!mayWait(skip)) counts.failed += 1;
}

const mayWait = ({ engine }) => maySkip.has(engine);

function* testsIn(suite, around = '') {
  if (!suite) return;
  const place = [around, suite.name].filter(Boolean).join(' ');
  for (const test of suite.tests) yield { title: [place, test.name].filter(Boolean).join(' '), test };
  for (const inner of suite.suites) yield* testsIn(inner, place);
}

/** @returns for each engine, a heading and the titles of what it skipped, by file */
export function skipLines({ skips }) {
  return [...new Set(skips.map(({ engine }) => engine))].flatMap((engine) => {
    const here = skips.filter((skip) => skip.engine === engine);
    const why = mayWait(here[0]) ? '' : ', where every test has to run';
    const files = [...new Set(here.map(({ file }) => file))];
    return [
      `Skipped in ${engine}${why}: ${here.length}`,
      ...files.flatMap((file) => [
        `  ${file}`,
        ...here.filter((skip) => skip.file === file).map(({ title }) => `    - ${title}`),
      ]),
    ];
  });
}

/** The last line of a run, of which others read the numbers. */
export function lastLine({ passed, failed, skips }) {
  const skipped = skips.filter(mayWait).length;
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
