/**
 * What `npm test` runs: installs, finds or gets the browsers, then goes through every step even after a failure, says
 * how long each took, lists what was skipped, and ends with `N passed, N failed` or `N passed, N failed, N skipped`.
 *
 *   node test/run.mjs [format types lint build node browser] [--all] [--firefox] [--webkit] [--grep=words]
 *     [--seed=random] [--seed=123] [name …]
 *
 * Without a step's name: all of them. A name chooses test files whose path contains it; `--grep` chooses tests by title.
 * `--grep=[Q8]` chooses those that hold line 8 of the quality list.
 * `--all` runs the browser tests in Firefox and WebKit as well as Chromium, `--firefox` and `--webkit` in that one alone.
 * `--seed` is that of the property tests, which otherwise have the same one in each run.
 */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ensureInstalled, root } from '../src/tools/build/install.mjs';
import { engineNames, ensureBrowsers } from './browsers.mjs';
import { countBrowsers, countNode, lastLine, noCounts, skipLines, sum } from './count-results.mjs';
import { fixedSeed, readSeed } from './seed.mjs';

process.chdir(root);

const check = (...command) => ({
  run: async () => ((await node(command)) === 0 ? { ...noCounts(), passed: 1 } : oneFailure()),
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
const valueOf = (name) => flags.find((flag) => flag.startsWith(`${name}=`))?.slice(name.length + 1);
// Both runners take a regular expression, in which brackets would be a choice of letters.
const grep = valueOf('--grep')?.replaceAll(/\[(Q\w+)\]/g, '\\[$1\\]');
const seed = readSeed(valueOf('--seed'));
if (seed === undefined) {
  console.error(`--seed=${valueOf('--seed')} is neither "random" nor a whole number of 32 bits.`);
  process.exit(1);
}
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

let total = noCounts();
const unsuccessful = [];
for (const name of stepNames) {
  console.log(`\n── ${name}`);
  const started = performance.now();
  const counts = await steps[name].run();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`── ${name}: ${counts.failed === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
  total = sum(total, counts);
  if (counts.failed > 0) unsuccessful.push(name);
}
const skipped = skipLines(total);
if (skipped.length > 0) console.log(`\n${skipped.join('\n')}`);
if (unsuccessful.length > 0) console.log(`\nFailed: ${unsuccessful.join(', ')}`);
if (unsuccessful.includes('node'))
  console.log(`Same values in the property tests: npm run test:node -- --seed=${seed}`);
console.log(`\n${lastLine(total)}`);
// The browsers' connections can keep the process alive after the last result.
process.exit(unsuccessful.length > 0 ? 1 : 0);

/** Runs a program of Node's and resolves with its exit code. */
function node(args, env = {}) {
  return new Promise((resolve) => {
    spawn(process.execPath, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    }).on('exit', (code) => resolve(code ?? 1));
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
    const report = join(outdir, 'report.jsonl');
    if (seed !== fixedSeed) console.log(`Property tests: --seed=${seed}`);
    const code = await node(
      [
        '--enable-source-maps',
        '--import=./test/property-seed.mjs',
        '--test',
        '--test-concurrency=2',
        '--test-reporter=spec',
        '--test-reporter-destination=stdout',
        '--test-reporter=./test/node-reporter.mjs',
        `--test-reporter-destination=${report}`,
        ...(grep ? [`--test-name-pattern=${grep}`] : []),
        ...tests.map((path) => join(outdir, path.replace(/\.ts$/, '.js'))),
      ],
      { PROPERTY_SEED: String(seed) },
    );
    // Both say where the compiled file is, or the source, as Node follows its map or not.
    const sourceOf = (path) => path?.replaceAll('\\', '/').replace(/^.*\/(?=test\/node\/)(.*)\.[jt]s$/, '$1.ts');
    const events = readFileSync(report, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
      .map((event) => ({ ...event, name: sourceOf(event.name), file: sourceOf(event.file) }));
    return orNoTitles(countNode(events, code));
  } catch (error) {
    console.error(error.message);
    return oneFailure();
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
  let counts = noCounts();
  const counter = {
    onTestRunFinished({ sessions }) {
      const ended = [...sessions].map((session) => ({
        ...session,
        testFile: relative(root, session.testFile).replaceAll('\\', '/'),
      }));
      counts = sum(counts, countBrowsers(ended, grep));
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
  return orNoTitles(counts);
}

/** A run in which `--grep` chose nothing has failed. */
function orNoTitles(counts) {
  if (!grep || counts.passed + counts.failed + counts.skips.length > 0) return counts;
  console.log(`No test's title matches ${grep}.`);
  return oneFailure();
}

function noTests() {
  console.log(names.length > 0 ? `No test file's path contains ${names.join(' or ')}.` : 'There are no tests yet.');
  return names.length > 0 ? oneFailure() : noCounts();
}

function oneFailure() {
  return { ...noCounts(), failed: 1 };
}
