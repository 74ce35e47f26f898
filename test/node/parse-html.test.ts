/** HTML in a text is shown as it is written, and its publisher is told which markup to use instead. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseManifest } from '../../src/manifest/parse.js';
import { withDocument, withRow } from '../corpus/bad.js';

const htmlIn = (json: unknown) =>
  parseManifest(json, { today: '2025-06-01' }).problems.filter(({ code }) => code === 'html');

describe('HTML in a text', () => {
  for (const [text, advice] of [
    [
      '<ul><li>Hosting</li></ul>',
      'HTML such as “<ul>” is shown as it is written. Write lines that begin with “- ” instead.',
    ],
    ['<B>Hosting</B>', 'HTML such as “<B>” is shown as it is written. Write **strong** instead.'],
    ['a<br/>b', 'HTML such as “<br/>” is shown as it is written. Write a line break (\\n) instead.'],
    [
      '<a href="https://a.example/">A</a>',
      'HTML such as “<a href="https://a.example/">” is shown as it is written. Write [label](address) instead.',
    ],
    ['AT&amp;T', 'HTML such as “&amp;” is shown as it is written. Write the character itself instead.'],
    ['a&nbsp;b', 'HTML such as “&nbsp;” is shown as it is written. Write the character itself instead.'],
    ['Let&#39;s', 'HTML such as “&#39;” is shown as it is written. Write the character itself instead.'],
    ['a<!-- b -->', 'HTML such as “<!-- b -->” is shown as it is written. Remove the tag.'],
    ['<script>a()</script>', 'HTML such as “<script>” is shown as it is written. Remove the tag.'],
    ['a <o:p></o:p>', 'HTML such as “</o:p>” is shown as it is written. Remove the tag.'],
    ['<span class="x">a</span>', 'HTML such as “<span class="x">” is shown as it is written. Remove the tag.'],
  ] as const) {
    it(`is a warning that names what to write instead: ${text}`, () => {
      const json = withRow({ purpose: text });
      assert.deepEqual(htmlIn(json), [
        { path: '/subprocessors/0/purpose', code: 'html', message: advice, severity: 'warning' },
      ]);
      assert.equal(parseManifest(json).manifest?.subprocessors[0]?.purpose, text);
    });
  }

  it('is found wherever a text stands', () => {
    const b = '<b>x</b>';
    const json = {
      ...withRow({ notes: ['a', b], fields: { risk: b }, purpose: { en: b } }),
      title: b,
      groups: { id: 'g', title: 'G', description: b },
      notes: { mark: '*', text: b },
    };
    assert.deepEqual(
      htmlIn(json)
        .map(({ path }) => path)
        .sort(),
      [
        '/groups/description',
        '/notes/text',
        '/subprocessors/0/fields/risk',
        '/subprocessors/0/notes/1',
        '/subprocessors/0/purpose/en',
        '/title',
      ],
    );
  });

  it('is none where a sign only looks like it', () => {
    for (const text of [
      'API<T>',
      'a < b',
      'a <b',
      '<a@b.example>',
      '<https://a.example/>',
      'R&D; Q&A',
      'AT&T',
      'Map<String, List>',
    ]) {
      assert.deepEqual(htmlIn(withRow({ purpose: text })), [], text);
    }
    assert.deepEqual(htmlIn(withDocument({ changes: { date: '2025', before: { purpose: '<b>x</b>' } } })), []);
  });
});
