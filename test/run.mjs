/**
 * What `npm test` runs: installs, finds or gets the browsers, then goes through every step even after a failure, says
 * how long each took, and ends with `N passed, N failed`.
 *
 *   node test/run.mjs [format types lint build node browser] [--all] [--firefox] [--webkit] [--grep=words] [name …]
 *
 * Without a step's name: all of them. A name chooses test files whose path contains it; `--grep` chooses tests by title.
 * `--all` runs the browser tests in Firefox and WebKit as well as Chromium, `--firefox` and `--webkit` in that one alone.
 */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ensureInstalled, root } from '../src/tools/build/install.mjs';
import { engineNames, ensureBrowsers } from './browsers.mjs';

process.chdir(root);

const check = (...command) => ({
  run: async () => ((await node(command)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }),
});

const steps = {
  format: check('node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
  types: check('node_modules/typescript/bin/tsc', '--noEmit'),
  lint: check('node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.'),
  build: check('node_modules/vite/bin/vite.js', 'build', '--logLevel=warn'),
  node: { run: runNodeTests, folder: 'test/node' },
  browser: { run: runBrowserTests, folder: 'test/browser' },
};

const words = process.argv.slice(2);
const flags = words.filter((word) => word.startsWith('--'));
const chosen = words.filter((word) => word in steps);
const names = words.filter((word) => !word.startsWith('--') && !(word in steps));
const grep = flags.find((flag) => flag.startsWith('--grep='))?.slice('--grep='.length);
const stepNames = chosen.length > 0 ? chosen : Object.keys(steps);

const engines = flags.includes('--all') ? engineNames : engineNames.filter((engine) => flags.includes(`--${engine}`));
if (engines.length === 0) engines.push('chromium');

ensureInstalled();
if (stepNames.includes('browser')) {
  const advice = ensureBrowsers(engines);
  if (advice.length > 0) {
    console.error(advice.join('\n'));
    process.exit(1);
  }
}
// Whoever asks for a few tests alone waits for a build only if they read what it makes and the sources are newer.
if (!stepNames.includes('build') && stepNames.some((name) => readBuild(testsOf(name))) && isBuildOld()) {
  stepNames.unshift('build');
}

const total = { passed: 0, failed: 0 };
const unsuccessful = [];
for (const name of stepNames) {
  console.log(`\n── ${name}`);
  const started = performance.now();
  const { passed, failed } = await steps[name].run();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`── ${name}: ${failed === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) unsuccessful.push(name);
}
if (unsuccessful.length > 0) console.log(`\nFailed: ${unsuccessful.join(', ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
// The browsers' connections can keep the process alive after the last result.
process.exit(unsuccessful.length > 0 ? 1 : 0);

/** Runs a program of Node's and resolves with its exit code. */
function node(args) {
  return new Promise((resolve) => {
    spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] }).on('exit', (code) => resolve(code ?? 1));
  });
}

function filesIn(folder, suffix) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(suffix))
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/'))
    .sort();
}

function testsOf(stepName) {
  const { folder } = steps[stepName];
  if (!folder) return [];
  return filesIn(folder, '.test.ts').filter((path) => names.length === 0 || names.some((name) => path.includes(name)));
}

function readBuild(paths) {
  return paths.some((path) => /\bdist\b|\bdemo\//.test(readFileSync(path, 'utf8')));
}

function isBuildOld() {
  const built = 'dist/custom-elements.json';
  if (!existsSync(built)) return true;
  const { mtimeMs } = statSync(built);
  return ['package.json', 'vite.config.ts', ...filesIn('src', '')].some((path) => statSync(path).mtimeMs > mtimeMs);
}

/**
 * Node 20 runs no TypeScript, so sources and tests are compiled first, file by file, keeping their places to each other.
 * The folder carries the process's number: two runs in one checkout do not meet.
 */
async function runNodeTests() {
  const { build } = await import('esbuild');
  const outdir = join('.build', `node-${process.pid}`);
  const tests = testsOf('node');
  if (tests.length === 0) return noTests();
  try {
    await build({
      entryPoints: [...filesIn('src', '.ts'), ...filesIn('test', '.ts')],
      outdir,
      outbase: '.',
      format: 'esm',
      platform: 'node',
      target: 'node20',
      sourcemap: 'inline',
      logLevel: 'warning',
    });
    for (const folder of ['src', 'test']) {
      cpSync(folder, join(outdir, folder), { recursive: true, filter: (path) => !path.endsWith('.ts') });
    }
    const report = join(outdir, 'report.tap');
    mkdirSync(outdir, { recursive: true });
    const code = await node([
      '--enable-source-maps',
      '--test',
      '--test-concurrency=2',
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=tap',
      `--test-reporter-destination=${report}`,
      ...(grep ? [`--test-name-pattern=${grep}`] : []),
      ...tests.map((path) => join(outdir, path.replace(/\.ts$/, '.js'))),
    ]);
    const count = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(readFileSync(report, 'utf8'))?.[1] ?? 0);
    const failed = count('fail') + count('cancelled');
    // Node counts a file of which nothing is left as one that passed.
    if (grep && !/^\s+ok .*(?<!# SKIP.*)$/m.test(readFileSync(report, 'utf8')) && failed === 0) return noTitles();
    return { passed: count('pass'), failed: code === 0 ? failed : Math.max(failed, 1) };
  } catch (error) {
    console.error(error.message);
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

async function runBrowserTests() {
  const files = testsOf('browser');
  if (files.length === 0) return noTests();
  process.env.ENGINES = engines.join(',');
  const { default: config } = await import('./web-test-runner.config.mjs');
  const { startTestRunner } = await import('@web/test-runner');
  const counts = { passed: 0, failed: 0 };
  const count = (suite) => {
    // One that `--grep` leaves out has neither passed nor an error.
    for (const { passed, error } of suite.tests) if (passed || error) counts[passed ? 'passed' : 'failed'] += 1;
    suite.suites.forEach(count);
  };
  const counter = {
    onTestRunFinished({ sessions }) {
      for (const session of sessions) {
        const before = counts.failed;
        if (session.testResults) count(session.testResults);
        // A file that does not load, or an error outside any test, counts as one failure. A file of which `--grep` leaves
        // something out is never called passed.
        const isFine = session.passed || (grep && session.testResults && session.errors.length === 0);
        if (!isFine && counts.failed === before) counts.failed += 1;
      }
    },
  };
  config.testFramework.config.grep = grep;
  try {
    const runner = await startTestRunner({
      config: { ...config, files, reporters: [...config.reporters, counter] },
      readCliArgs: false,
      readFileConfig: false,
      autoExitProcess: false,
    });
    const passed = await new Promise((resolve) => runner.on('stopped', resolve));
    if (!passed && !grep && counts.failed === 0) counts.failed = 1;
  } catch (error) {
    console.error(error);
    counts.failed += 1;
  }
  return grep && counts.passed + counts.failed === 0 ? noTitles() : counts;
}

function noTitles() {
  console.log(`No test's title matches ${grep}.`);
  return { passed: 0, failed: 1 };
}

function noTests() {
  console.log(names.length > 0 ? `No test file's path contains ${names.join(' or ')}.` : 'There are no tests yet.');
  return { passed: 0, failed: names.length > 0 ? 1 : 0 };
}
