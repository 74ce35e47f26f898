// The WordPress plugin, as WordPress takes it: one zip with a folder of the plugin's name. The same sources make the same
// bytes.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';

const sources = 'src/wordpress';
const folderInZip = 'subprocessor-list';

/** What the plugin brings along, by its place in the folder of the standalone build. */
const isBroughtAlong = (path: string): boolean =>
  /^(subprocessor-list(\.licenses\.md|\.js)|locales\/[^/]+\.json)$/.test(path);

/** What the sources write where the version is to stand. */
const versionMark = '{{version}}';

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();

/**
 * Writes `wordpress/subprocessor-list.zip` into `folder`, which has the standalone build.
 */
export function writeWordPressPlugin(folder: string): void {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const standalone = join(folder, 'standalone');
  const files: Zippable = {};
  const add = (name: string, content: Uint8Array): void => void (files[`${folderInZip}/${name}`] = content);

  for (const path of filesIn(sources)) {
    add(path, Buffer.from(readFileSync(join(sources, path), 'utf8').replaceAll(versionMark, version)));
  }
  add('LICENSE', readFileSync('LICENSE'));
  for (const path of filesIn(standalone).filter(isBroughtAlong)) add(path, readFileSync(join(standalone, path)));

  // A zip's times have no zone: this one is the earliest there is, wherever it is built.
  const zip = zipSync(files, { level: 9, mtime: new Date(1980, 0, 1) });
  mkdirSync(join(folder, 'wordpress'), { recursive: true });
  writeFileSync(join(folder, 'wordpress/subprocessor-list.zip'), zip);
}
