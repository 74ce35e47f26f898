/** Writes `test/quality.md`: `npm run quality`. */
import { writeFileSync } from 'node:fs';
import { freshPage, pagePath } from './files.js';

writeFileSync(pagePath, await freshPage());
