/** What the page to frame makes of its address: attributes for the list, or a refusal that says what is wrong and where. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readParameters } from '../../src/frame/parameters.js';

const page = 'https://lists.example.com/list/frame.html';
const ownOnly = "default-src 'none'; script-src 'self'; connect-src 'self'";
const names = ['lang', 'src', 'columns', 'heading-level', 'locales'];

const read = (query: string, policy = ownOnly) => readParameters(`${page}?${query}`, policy, names);

function attributes(query: string, policy?: string): Record<string, string> {
  const asked = read(query, policy);
  assert.ok('attributes' in asked, JSON.stringify(asked));
  return Object.fromEntries(asked.attributes);
}

function refusal(query: string, policy?: string): string {
  const asked = read(query, policy);
  assert.ok('refusal' in asked, `${query} is not refused`);
  return asked.refusal;
}

describe('parameters of the page to frame', () => {
  for (const [written, address] of [
    ['/subprocessors.json', 'https://lists.example.com/subprocessors.json'],
    ['subprocessors.json', 'https://lists.example.com/list/subprocessors.json'],
    ['https://lists.example.com/a.json?b=c', 'https://lists.example.com/a.json?b=c'],
    [' /subprocessors.json ', 'https://lists.example.com/subprocessors.json'],
  ] as const)
    test(`a manifest of its own origin is shown: ${written}`, () => {
      assert.deepEqual(attributes(`src=${encodeURIComponent(written)}`), { src: address });
    });

  test('every attribute of the element is a parameter, and nothing else is', () => {
    assert.deepEqual(attributes('src=/a.json&lang=de&columns=name,purpose&heading-level=3&onclick=x&style=y&utm=z'), {
      lang: 'de',
      src: 'https://lists.example.com/a.json',
      columns: 'name,purpose',
      'heading-level': '3',
    });
  });

  for (const written of [
    'https://evil.example/a.json',
    '//evil.example/a.json',
    '/\\evil.example/a.json',
    '\\\\evil.example\\a.json',
    'https://lists.example.com.evil.example/a.json',
    'https://lists.example.com@evil.example/a.json',
    'http://lists.example.com/a.json',
    'https://lists.example.com:8443/a.json',
    '\thttps://evil.example/a.json',
  ])
    test(`another origin is refused: ${JSON.stringify(written)}`, () => {
      const words = refusal(`src=${encodeURIComponent(written)}`);
      assert.match(words, /“src”.* leads to https?:\/\/[^ ]+, which this page does not allow.*frame\.html/);
      assert.ok(!words.includes('a.json'), 'what anyone can write is not repeated');
    });

  for (const written of [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'data:application/json,{"subprocessors":[]}',
    'blob:https://lists.example.com/0b0b1b51-0000-4000-8000-000000000000',
    'filesystem:https://lists.example.com/a.json',
    'file:///etc/passwd',
    'about:blank',
  ])
    test(`another scheme is refused: ${JSON.stringify(written)}`, () => {
      const scheme = /^[a-z\n]+:/i.exec(written)?.[0].replace('\n', '').toLowerCase();
      assert.ok(refusal(`src=${encodeURIComponent(written)}`).includes(`and not with “${scheme ?? ''}”`));
    });

  test('what is no address, and no address at all, are refused each in its own words', () => {
    assert.match(refusal('src=https://'), /“src”.* is not an address/);
    assert.match(refusal('lang=de'), /“src”.* is missing: frame\.html\?src=/);
    assert.match(refusal('src='), /“src”.* is missing/);
  });

  test('words of another origin are refused like a manifest', () => {
    assert.match(refusal('src=/a.json&locales=https://evil.example/'), /“locales”.* leads to https:\/\/evil\.example,/);
    assert.equal(attributes('src=/a.json&locales=/words/')['locales'], 'https://lists.example.com/words/');
  });

  test('an origin after connect-src is allowed, wherever that stands in the policy', () => {
    const src = 'https://data.example.com/a.json';
    for (const policy of [
      "connect-src 'self' https://data.example.com",
      "default-src 'none';connect-src 'self'  https://data.example.com; base-uri 'none'",
      "Connect-Src https://other.example https://data.example.com/lists/ 'self';",
    ]) {
      assert.equal(attributes(`src=${src}`, policy)['src'], src);
      assert.match(refusal('src=https://evil.example/a.json', policy), /evil\.example/);
    }
  });

  test('an origin in another directive is not, nor is a wildcard or a missing policy', () => {
    const src = 'src=https://data.example.com/a.json';
    for (const policy of [
      "img-src https://data.example.com; connect-src 'self'",
      "x-connect-src https://data.example.com; connect-src 'self'",
      'connect-src *',
      'connect-src https:',
      'connect-src https://*.example.com',
      '',
    ])
      assert.match(refusal(src, policy), /leads to https:\/\/data\.example\.com/);
  });
});
