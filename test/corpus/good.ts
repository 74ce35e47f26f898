// Manifests that keep to the format, by name.

import { readFileSync, readdirSync } from 'node:fs';

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** 2,000 rows in 40 groups, every optional key of a row now and then. */
function big(): unknown {
  const groups = Array.from({ length: 40 }, (_, index) => ({ id: `g${index}`, title: `Group ${index}` }));
  const subprocessors = Array.from({ length: 2000 }, (_, index) => ({
    name: `Subprocessor ${index}`,
    group: `g${index % 40}`,
    ...(index % 2
      ? { purpose: 'Hosting', locations: ['IE', { country: 'US', text: 'Virginia' }] }
      : { transfer: 'SCC' }),
    ...(index % 3
      ? { links: [{ url: `https://example.com/${index}`, rel: 'website' }] }
      : { contacts: 'a@example.com' }),
    added: `20${String(10 + (index % 15))}-0${String(1 + (index % 9))}-1${String(index % 10)}`,
  }));
  return { version: 1, groups, subprocessors };
}

export const goodManifests: ReadonlyMap<string, unknown> = new Map([
  ...readdirSync('test/corpus/good').map((file) => [file, read(`test/corpus/good/${file}`)] as const),
  ...['krispcall', 'impero'].map((seed) => [`${seed}.json`, read(`demo/${seed}.json`)] as const),
  ['2,000 rows', big()],
]);
