// The registry of exports: what the list in view can be written as, by the key of its label among the strings. A new
// export is one line here.
import { csv } from './csv.js';
import { json } from './json.js';
import { text } from './plain-text.js';

export const exports = { csv, json, text } as const;
