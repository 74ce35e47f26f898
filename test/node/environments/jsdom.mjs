/** `node --import` runs this first: from then on this Node looks like a page, as in tests that run in jsdom. */
import { JSDOM } from 'jsdom';
import { makeGlobal } from './make-global.mjs';

makeGlobal(new JSDOM('<!doctype html><title>jsdom</title>', { url: 'https://example.com/' }).window);
