/** Builds a site of files in a folder with the program of one of its packages. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * @param work the folder of the site
 * @param files its texts, by their path
 * @param program what builds it, and its words: ['node_modules/next/dist/bin/next', 'build']
 */
export function buildSite(work, files, [program, ...words], environment) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(work, path)), { recursive: true });
    writeFileSync(join(work, path), text);
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    cwd: work,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  if (status !== 0) throw new Error(`${[program, ...words].join(' ')} failed:\n${stdout}\n${stderr}`);
}
