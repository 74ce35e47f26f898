/** [Q10b] Where a line may break within an address, and that nothing of a text is lost by it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addressPieces } from '../../src/list/address-breaks.js';

const pieces = (text: string): string => addressPieces(text).join('|');

describe('[Q10b] an address', () => {
  for (const [kind, expected] of [
    ['an e-mail address', 'gdpr|@datadoghq|.co|.uk'],
    ['a name with marks', 'data|_protection|.officer|@example|.com'],
    ['a host', 'eu-central-1|.amazonaws|.com'],
    ['a web address', 'https://www|.example|.com/|legal/|sub-processors|?lang|=de|&page=2'],
    ['an address in letters that are not Latin', 'почта|@пример|.рф/|путь'],
    ['an address within a sentence', 'Write to privacy|@example|.com, or call.'],
    ['several words with a slash', 'Speicherung/|Verarbeitung'],
  ] as const) {
    const text = expected.replaceAll('|', '');
    it(`that is ${kind} breaks after a slash and before any other mark: ${text}`, () => {
      assert.equal(pieces(text), expected);
    });
  }

  for (const [why, text] of [
    ['short', 'Node.js and x@y.example'],
    ['the beginning of an address', 'https://example'],
    ['an unfinished one', 'https://www.'],
    ['a number', '1.000.000.000,00 and 10.000.000.000.000'],
    ['the end of a sentence', '(Verarbeitungstätigkeiten.)'],
    ['a long word', 'Auftragsverarbeitungsvertrag'],
    ['a row of dots or lines', 'ausführlicher... ________________'],
  ] as const)
    it(`is not broken where it is ${why}: ${text}`, () => assert.deepEqual(addressPieces(text), [text]));

  it('loses nothing: its pieces, put together, are the text, and none is empty', () => {
    const letters = fc.constantFrom(
      'a',
      'Z',
      '7',
      'é',
      '文',
      '.',
      '@',
      '/',
      '?',
      '&',
      '=',
      '_',
      ':',
      ' ',
      '\n',
      '\0',
      '-',
    );
    const anyText = fc.oneof(fc.string({ unit: letters, maxLength: 60 }), fc.string({ unit: 'binary' }), fc.webUrl());
    let broken = 0;
    fc.assert(
      fc.property(anyText, (text) => {
        const found = addressPieces(text);
        if (found.length > 1) broken += 1;
        assert.equal(found.join(''), text);
        assert.ok(text === '' || found.every(Boolean));
        // No line begins or ends with what a reader would not connect with the rest.
        assert.ok(found.slice(0, -1).every((piece) => !/[\s:]\/*$|[@.?&=_]$/.test(piece)));
      }),
      { numRuns: 2000 },
    );
    assert.ok(broken > 200, `${String(broken)} of the texts had a break`);
  });

  it('takes a time that grows with its length alone', () => {
    for (const text of ['a.'.repeat(100_000), '/'.repeat(200_000), 'a/'.repeat(100_000), 'x '.repeat(100_000) + 'a.b'])
      assert.equal(addressPieces(text).join(''), text);
  });
});
