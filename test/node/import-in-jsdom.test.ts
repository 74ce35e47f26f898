/** What the tests of a site do that uses the list: they import the built package (dist/), or its script, in jsdom. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { JSDOM, VirtualConsole } from 'jsdom';
import { assertInert, entries, importReport } from './import-by-hand.js';

const page = '--import=./test/node/environments/jsdom.mjs';

describe('in jsdom nothing is registered and nothing is thrown by importing', () => {
  for (const entry of entries) {
    // Node takes Lit's files for Node, bundlers and some test runners take those for browsers.
    for (const options of [[], ['--conditions=browser']]) {
      test([entry, ...options].join(' '), () => {
        const report = importReport(entry, page, ...options);
        assert.match(report.userAgent, /jsdom/);
        assert.deepEqual(report.globals, ['customElements', 'HTMLElement', 'document']);
        assertInert(report);
      });
    }
  }
});

const box = '<div data-subprocessor-list="/list.json">Our list</div>';

/** A page with a script tag, and what went wrong on it. `supports` stands in for the style engine that jsdom has not. */
function pageWith(
  code: string,
  body = box,
  supports?: (property: string, value: string) => boolean,
): { window: JSDOM['window']; errors: string[] } {
  const errors: string[] = [];
  const virtualConsole = new VirtualConsole();
  virtualConsole.on('jsdomError', (error) => errors.push(error.message));
  virtualConsole.on('warn', (message: unknown) => errors.push(String(message)));
  const { window } = new JSDOM(`<!doctype html>${body}`, {
    url: 'https://example.com/',
    runScripts: 'dangerously',
    virtualConsole,
    beforeParse: (before) => {
      if (supports) before['CSS'] = { supports };
    },
  });
  const script = window.document.createElement('script');
  script.textContent = code;
  window.document.head.append(script);
  return { window, errors };
}

describe('in jsdom a script tag', () => {
  const standalone = readFileSync('dist/standalone/subprocessor-list.js', 'utf8');

  test('registers nothing, throws nothing, and leaves the page as it was', () => {
    const { window, errors } = pageWith(standalone);
    assert.deepEqual(errors, []);
    assert.equal(window.customElements.get('subprocessor-list'), undefined);
    assert.equal(window.document.body.innerHTML, box);
  });

  test('does the same where a set-up of tests has the style engine accept everything', () => {
    const { window, errors } = pageWith(standalone, box, () => true);
    assert.deepEqual(errors, []);
    assert.equal(window.customElements.get('subprocessor-list'), undefined);
    assert.equal(window.document.body.innerHTML, box);
  });

  test('registers the element once a style engine tells colours from what is none', () => {
    const { window, errors } = pageWith(standalone, '', (_property, value) => value.startsWith('color-mix('));
    assert.deepEqual(errors, []);
    assert.ok(window.customElements.get('subprocessor-list'));
  });

  test('that throws would be seen', () => {
    assert.match(pageWith('throw new Error("seen")').errors.join(), /seen/);
  });
});
