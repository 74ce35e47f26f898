/** What the tests of a site do that uses the list: they import the built package (dist/), or its script, in happy-dom. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { Window } from 'happy-dom';
import { assertInert, entries, importReport } from './import-by-hand.js';

const page = '--import=./test/node/environments/happy-dom.mjs';

describe('in happy-dom nothing is registered and nothing is thrown by importing', () => {
  for (const entry of entries) {
    // Node takes Lit's files for Node, bundlers and some test runners take those for browsers.
    for (const options of [[], ['--conditions=browser']]) {
      test([entry, ...options].join(' '), () => {
        const report = importReport(entry, page, ...options);
        assert.match(report.userAgent, /HappyDOM/);
        assert.deepEqual(report.globals, ['customElements', 'HTMLElement', 'document', 'CSS']);
        assertInert(report);
      });
    }
  }

  test('a style engine is there that accepts every colour, even one that does not exist', () => {
    const { CSS } = new Window();
    for (const colour of ['color-mix(in srgb, red, red)', 'no-such-colour']) {
      assert.equal(CSS.supports('color', colour), true);
    }
  });
});

describe('in happy-dom a script', () => {
  function pageWith(code: string): Window {
    const settings = { enableJavaScriptEvaluation: true, suppressInsecureJavaScriptEnvironmentWarning: true };
    const window = new Window({ url: 'https://example.com/', settings });
    window.document.body.innerHTML = '<div data-subprocessor-list="/list.json">Our list</div>';
    window.eval(code);
    return window;
  }

  test('registers nothing, throws nothing, and leaves the page as it was', async () => {
    const window = pageWith(readFileSync('dist/standalone/subprocessor-list.js', 'utf8'));
    assert.equal(window.customElements.get('subprocessor-list'), undefined);
    assert.equal(window.document.body.innerHTML, '<div data-subprocessor-list="/list.json">Our list</div>');
    await window.happyDOM.close();
  });

  test('that throws or registers would be seen', async () => {
    assert.throws(() => pageWith('throw new Error("seen")'), /seen/);
    const window = pageWith('customElements.define("subprocessor-list", class extends HTMLElement {})');
    assert.ok(window.customElements.get('subprocessor-list'));
    await window.happyDOM.close();
  });
});
