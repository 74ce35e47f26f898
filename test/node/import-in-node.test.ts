/** What a server does that renders pages: it imports the built package (dist/) in a Node that knows no page. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assertInert, entries, importReport } from './import-by-hand.js';

describe('in plain Node nothing is registered and nothing is thrown by importing', () => {
  for (const entry of entries) {
    test(entry, () => {
      const report = importReport(entry);
      // Lit brings the registry.
      assert.deepEqual(report.globals, ['customElements']);
      assertInert(report);
    });
  }

  test('an error in the import would be seen', () => {
    assert.throws(() => importReport('subprocessor-list/no-such-entry'), /ERR_PACKAGE_PATH_NOT_EXPORTED/);
  });
});
