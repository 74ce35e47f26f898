/** Rewrites the tables in README.md from their sources: `npm run readme`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { readmeSources, readmeTables, withTables } from './readme-tables.js';

const path = 'README.md';

const sources = {
  element: readFileSync(readmeSources.element, 'utf8'),
  errors: readFileSync(readmeSources.errors, 'utf8'),
  speed: readFileSync(readmeSources.speed, 'utf8'),
  hosts: readFileSync(readmeSources.hosts, 'utf8'),
};
const readme = withTables(readFileSync(path, 'utf8'), readmeTables(sources));
writeFileSync(path, await format(readme, { ...(await resolveConfig(path)), filepath: path }));
