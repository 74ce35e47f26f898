/** `node --import` runs this first: from then on this Node looks like a page, as in tests that run in happy-dom. */
import { Window } from 'happy-dom';
import { makeGlobal } from './make-global.mjs';

makeGlobal(new Window({ url: 'https://example.com/' }));
