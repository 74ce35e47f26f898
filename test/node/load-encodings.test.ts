/** A file that is not UTF-8 is read as what it is, and where that cannot be told, its publisher is told. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodeText } from '../../src/manifest/encoding.js';
import { loadManifest } from '../../src/manifest/load.js';
import { parseManifest } from '../../src/manifest/parse.js';
import { address, byHand, heldBody } from './load-by-hand.js';

const json = '{"version": 1,\n "subprocessors": [{"name": "Köln ö"}]}';
const utf8 = new TextEncoder().encode(json);
const utf16le = new Uint8Array(Buffer.from(json, 'utf16le'));
const utf16be = new Uint8Array(Buffer.from(json, 'utf16le').swap16());
/** What differs in Windows-1252 is left to browsers: Node 20 reads 0x80 as Latin-1. */
const windows1252 = new Uint8Array(Buffer.from(json, 'latin1'));
const withMark = (bytes: Uint8Array, ...mark: number[]) => new Uint8Array([...mark, ...bytes]);

describe('a file is read', () => {
  for (const [what, bytes, contentType] of [
    ['as UTF-8', utf8, null],
    ['as UTF-8 with a byte order mark', withMark(utf8, 0xef, 0xbb, 0xbf), 'text/plain'],
    ['as UTF-8, though the server states another charset', utf8, 'application/json; charset=iso-8859-1'],
    [
      'as UTF-8 with a mark, though the server states another charset',
      withMark(utf8, 0xef, 0xbb, 0xbf),
      'a/b; charset=latin1',
    ],
    ['as UTF-8, though no browser knows the charset', utf8, 'application/json; charset=ebcdic'],
    ['as UTF-16 with its mark, little end first', withMark(utf16le, 0xff, 0xfe), null],
    ['as UTF-16 with its mark, big end first', withMark(utf16be, 0xfe, 0xff), null],
    ['as UTF-16 without a mark, little end first', utf16le, 'application/json'],
    ['as UTF-16 without a mark, big end first', utf16be, 'application/json; charset=utf-8'],
    ['by the charset that the server states', windows1252, 'application/json; charset=windows-1252'],
    ['by that charset in quotes, in any case', windows1252, 'text/plain; Charset = "ISO-8859-1"; boundary=x'],
  ] as const)
    it(what, () => assert.equal(decodeText(bytes, contentType), json));

  it('as far as it can be where nobody says what it is', () => {
    for (const contentType of [null, 'application/json', 'a/b; charset=utf-8', 'a/b; charset=nonsense'])
      assert.equal(decodeText(windows1252, contentType), json.replace(/ö/g, '\uFFFD'));
  });

  it('though a character is cut in two by the network', async () => {
    const { requests, options } = byHand();
    const body = heldBody();
    const load = loadManifest(address, options);
    requests[0]!.answer(body.stream);
    for (const byte of utf8) body.writeBytes(byte);
    body.close();
    assert.deepEqual(await load, JSON.parse(json));
  });
});

describe('characters that could not be read', () => {
  const problemsOf = (text: string) => parseManifest(JSON.parse(text), { today: '2025-06-01', text }).problems;

  it('are one problem, at the first of them, which says what to do', () => {
    const lost = json.replace(/ö/g, '\uFFFD');
    const problems = problemsOf(lost);
    assert.deepEqual(
      problems.map(({ path, code, severity, line, column }) => ({ path, code, severity, line, column })),
      [{ path: '', code: 'encoding', severity: 'error', line: 2, column: 31 }],
    );
    assert.match(problems[0]!.message, /UTF-8/);
  });

  it('come before the other problems', () => {
    assert.deepEqual(
      problemsOf('{"subprocessors": [{"name": "K\uFFFDln"}]}').map(({ code }) => code),
      ['encoding', 'version'],
    );
  });

  it('are no problem where there are none', () => assert.deepEqual(problemsOf(json), []));
});
