/**
 * Gets what the hosts run: npm's packages into .build/hosts, as test/hosts/package-lock.json says, and Debian's programs.
 * Not beside their package.json: the steps of `npm test` go through everything below test/.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/tools/build/install.mjs';
import { findProgram, installPackages } from '../browsers.mjs';

/** Where a folder of test/hosts that has a lock file of its own has its packages. */
export const packagesOf = (name) => join(root, '.build', name === '.' ? 'hosts' : `hosts-${name}`);

const textOf = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);

/**
 * Installs the packages of test/hosts (`.`), or of a folder in it, unless those of the very same lock file are there.
 *
 * @returns `load(name)`, which imports one of these packages, and `folder`, which holds node_modules
 */
export async function ensurePackages(name) {
  const from = join(root, 'test/hosts', name);
  const folder = packagesOf(name);
  const stamp = join(folder, 'installed.json');
  const wanted = textOf(join(from, 'package-lock.json'));
  if (textOf(stamp) !== wanted) {
    console.log(`Installing the packages of ${join('test/hosts', name)} (npm ci) …`);
    mkdirSync(folder, { recursive: true });
    rmSync(stamp, { force: true });
    for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(from, file), join(folder, file));
    // In this file's folder, a name leads to these packages and not to the repository's own.
    writeFileSync(join(folder, 'load.mjs'), 'export const load = (name) => import(name);\n');
    const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'], {
      cwd: folder,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new Error(`The packages of ${from} could not be installed; npm says why above.`);
    writeFileSync(stamp, wanted);
  }
  const { load } = await import(join(folder, 'load.mjs'));
  return { load, folder };
}

/**
 * Installs Debian's packages where `apt-get` may, all at once.
 *
 * @param programs the name of each program, and of the package that has it
 * @returns the programs that are missing all the same
 */
export function ensurePrograms(programs) {
  const missing = () => Object.keys(programs).filter((name) => !findProgram(name));
  const packages = [...new Set(missing().map((name) => programs[name]))];
  if (packages.length > 0) installPackages(packages);
  return missing();
}
