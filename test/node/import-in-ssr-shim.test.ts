/** Lit's server rendering lends Node a small DOM: importing the built package (dist/) there does nothing. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assertInert, entries, importReport } from './import-by-hand.js';

describe("with Lit's DOM shim nothing is registered and nothing is thrown by importing", () => {
  for (const entry of entries) {
    test(entry, () => {
      const report = importReport(entry, '--import=@lit-labs/ssr/lib/install-global-dom-shim.js');
      assert.deepEqual(report.globals, ['customElements', 'HTMLElement', 'document']);
      assertInert(report);
    });
  }
});
