// The registry of exports: what the list in view can be written as. A new export is one line here.
import { csv } from './csv.js';

export const exports = { csv };
