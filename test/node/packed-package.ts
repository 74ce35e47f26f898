/** The package as npm packs it (dist/ and what else is published), for tests that look at it from outside. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Packs into `folder`, which is made if need be, and returns the path of the archive. */
export function pack(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const options = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const listing = execFileSync('npm', options, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  });
  const [{ filename }] = JSON.parse(listing) as [{ filename: string }];
  return join(folder, filename);
}

/** Makes `folder` a project that has the package, and nothing else of this one but its libraries. */
export function installInto(folder: string): void {
  const { name } = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string };
  const place = join(folder, 'node_modules', name);
  mkdirSync(place, { recursive: true });
  // Without a package.json of its own it would be part of this package, and get dist/ by the name.
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  execFileSync('tar', ['-xzf', pack(folder), '-C', place, '--strip-components=1']);
}
