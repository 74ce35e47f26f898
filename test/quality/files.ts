/** The test files and the page made from them, as they are on the disk. Paths are from the repository's root. */
import { readdirSync, readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { qualityPage, readQuality, type TestFile } from './page.js';

export const pagePath = 'test/quality.md';

export const testFiles = (): TestFile[] =>
  ['test/browser', 'test/node'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts'))
      .sort()
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .map((path) => ({ path, source: readFileSync(path, 'utf8') })),
  );

/** The page as the formatter leaves it. */
export const freshPage = async (): Promise<string> =>
  format(qualityPage(readQuality(testFiles())), { ...(await resolveConfig(pagePath)), filepath: pagePath });
