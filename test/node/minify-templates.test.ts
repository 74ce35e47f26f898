import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { minifyCss, minifyTemplates, templateMinifier } from '../../src/tools/build/minify-templates.js';

describe('minifyCss', () => {
  const cases: [why: string, before: string, after: string][] = [
    ['comments and layout go', ':host {\n  display: block; /* why */\n}\n', ':host{display:block}'],
    ['a descendant combinator stays', 'p :hover, a > b + c ~ d {}', 'p :hover,a > b + c ~ d{}'],
    ['operators in calc() keep their blanks', 'p { width: calc(1px + 2em) }', 'p{width:calc(1px + 2em)}'],
    ['`and (` keeps its blank', '@media screen and (width > 5px) { }', '@media screen and (width > 5px){}'],
    ['strings stay', `a::after { content: ' { /* ; '; }`, `a::after{content:' { /* ; '}`],
    ['an empty custom property stays valid', 'p { --a: ; --b: 1 }', 'p{--a: ;--b:1}'],
    ['a comment between words parts them', 'margin: 1px/* a */2px', 'margin:1px 2px'],
    ['escapes stay', 'a::after { content: "\\\\201C \\"" }', 'a::after{content:"\\\\201C \\""}'],
  ];
  for (const [why, before, after] of cases) {
    test(why, () => assert.equal(minifyCss(before).trim(), after));
  }
});

test('css and html templates are rewritten, nested ones too, and expressions stay with a blank beside them', () => {
  const code =
    'const a = css`\n  p { margin: 0 ${x} 0; }\n`; const b = html`<p>\n  a ${html`<b>\n</b>`}\n  c</p>`; // css` a  b `';
  assert.equal(
    minifyTemplates(code),
    'const a = css`p{margin:0 ${x} 0}`; const b = html`<p> a ${html`<b> </b>`} c</p>`; // css` a  b `',
  );
});

test('markup templates are rewritten as html is, one inside of another too', () => {
  const code = 'const a = markup`\n  <tr part="row">\n    ${markup`<td>\n  $</td>`}\n  </tr>`;';
  assert.equal(minifyTemplates(code), 'const a = markup`<tr part="row"> ${markup`<td> $</td>`} </tr>`;');
});

describe('the plugin looks at a module with a template of', () => {
  const { transform } = templateMinifier() as { transform: { filter: { id: RegExp; code: RegExp } } };
  for (const tag of ['css', 'html', 'markup']) test(tag, () => assert.match(`${tag}\`a\``, transform.filter.code));
  test('no other tag', () => assert.doesNotMatch('other`a`', transform.filter.code));
});

test('blanks within a line of html stay, and so do other templates', () => {
  const code = 'html`a  b`; other`\n  a`';
  assert.equal(minifyTemplates(code), code);
});
