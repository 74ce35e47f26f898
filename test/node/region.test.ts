// The same language takes the manifest's region: dates of a British list on an English page are British.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { byHeading, listed, read } from './list-by-hand.js';

const added = (manifest: string | undefined, language: string): string | undefined =>
  byHeading(read(listed([{ name: 'A', added: '2025-03-14' }], manifest ? { language: manifest } : {}), { language }))[
    'Added'
  ];

describe('the region of dates', () => {
  it('is the manifest’s where the reader’s language names none', () => {
    assert.equal(added('en-GB', 'en'), '14 Mar 2025');
    assert.equal(added('en-US', 'en'), 'Mar 14, 2025');
    assert.equal(added('pt-BR', 'pt'), '14 de mar. de 2025');
    assert.equal(added('pt-PT', 'pt'), '14/03/2025');
  });

  it('is the reader’s own where they have one', () => {
    assert.equal(added('en-GB', 'en-US'), 'Mar 14, 2025');
    assert.equal(added('en-US', 'en-GB'), '14 Mar 2025');
  });

  it('is none of another language’s', () => {
    assert.equal(added('en-GB', 'da'), added(undefined, 'da'));
    assert.equal(added(undefined, 'en'), 'Mar 14, 2025');
    assert.equal(added('British', 'en'), 'Mar 14, 2025');
  });
});
