// DESIGN, principle 5: a small inline markup, everything else literal, nothing lost, no HTML.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Block, Inline } from '../../src/manifest/markup.js';
import { parseMarkup, plainText } from '../../src/manifest/markup.js';

const bases = { manifest: 'https://cdn.example/legal/list.json' };

/** The blocks in a notation of their own, to compare at a glance. */
function show(source: string, headings = false): string {
  return parseMarkup(source, { bases, headings }).map(showBlock).join(' ¶ ');
}

function showBlock(block: Block): string {
  if (block.kind === 'list') return block.items.map((item) => `• ${showInline(item)}`).join(' ');
  return (block.kind === 'heading' ? `h${block.level} ` : '') + showInline(block.children);
}

function showInline(parts: readonly Inline[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      if (part.kind === 'break') return '⏎';
      if (part.kind === 'code') return `code(${part.text})`;
      if (part.kind === 'link') return `link(${part.href}|${showInline(part.children)})`;
      return `${part.kind}(${showInline(part.children)})`;
    })
    .join('');
}

function depth(parts: readonly Inline[]): number {
  return Math.max(
    0,
    ...parts.map((part) => (typeof part === 'object' && 'children' in part ? 1 + depth(part.children) : 0)),
  );
}

describe('markup', () => {
  const cases: [string, string][] = [
    ['**bold**text', 'strong(bold)text'],
    ['*a*', 'emphasis(a)'],
    ['**a *b* c**', 'strong(a emphasis(b) c)'],
    ['*a **b** c*', 'emphasis(a strong(b) c)'],
    ['***a***', 'emphasis(strong(a))'],
    ['***a** b*', 'emphasis(strong(a) b)'],
    ['*a**b*', 'emphasis(a)emphasis(b)'],
    ['**a*', '*emphasis(a)'],
    ['(*a*)', '(emphasis(a))'],
    ['*over\ntwo lines*', 'emphasis(over⏎two lines)'],
    ['`code`', 'code(code)'],
    ['`` a`b ``', 'code(a`b)'],
    ['`**a** <https://b.example> \\*`', 'code(**a** <https://b.example> \\*)'],
    ['`a\nb`', 'code(a b)'],
    ['[DPA](https://a.example/dpa)', 'link(https://a.example/dpa|DPA)'],
    [
      '[DPA](./dpa.pdf), [mail](a@b.example)',
      'link(https://cdn.example/legal/dpa.pdf|DPA), link(mailto:a@b.example|mail)',
    ],
    ['[a [b] *c*](https://a.example/x_(y))', 'link(https://a.example/x_(y)|a [b] emphasis(c))'],
    ['*[a*](https://a.example/)', '*link(https://a.example/|a*)'],
    ['**[a](https://a.example/)**', 'strong(link(https://a.example/|a))'],
    ['see <https://a.example/x>.', 'see link(https://a.example/x|https://a.example/x).'],
    ['<a@b.example>', 'link(mailto:a@b.example|a@b.example)'],
    ['<mailto:a@b.example>', 'link(mailto:a@b.example|a@b.example)'],
    ['one\ntwo\r\nthree\rfour', 'one⏎two⏎three⏎four'],
    ['one\n\n  \ntwo', 'one ¶ two'],
    ['- a\n- *b*', '• a • emphasis(b)'],
    ['Uses:\n- a\n  more\n\n- b\n\nEnd', 'Uses: ¶ • a⏎more • b ¶ End'],
    ['\\*a\\* \\[b](https://a.example/) \\`c` \\<d> \\\\', '*a* [b](https://a.example/) `c` <d> \\'],
    ['\\- a', '- a'],
    ['**a\\***', 'strong(a*)'],
    ['_only EU_', 'emphasis(only EU)'],
    ['(_only_ in _Île-de-France_).', '(emphasis(only) in emphasis(Île-de-France)).'],
    ['_a_, _b_: c', 'emphasis(a), emphasis(b): c'],
    ['_snake_case_', 'emphasis(snake_case)'],
    ['**_a_** and _**b**_', 'strong(emphasis(a)) and emphasis(strong(b))'],
    ['*a _b* c_', 'emphasis(a _b) c_'],
    ['_a *b_ c*', 'emphasis(a *b) c*'],
    ['_see <https://a.example/_b_>_', 'emphasis(see link(https://a.example/_b_|https://a.example/_b_))'],
    ['\\_a_', '_a_'],
  ];
  for (const [source, expected] of cases) {
    it(`reads ${JSON.stringify(source)}`, () => assert.equal(show(source), expected));
  }

  const literal = [
    ...[
      'API*',
      'Inc.**',
      'Sentry*, Datadog*',
      '*only EU',
      '* footnote mark',
      '*',
      '**',
      '***',
      '* *',
      '5 * 3',
      '2 * 3 * 4',
    ],
    ...[
      '****',
      'a****b****',
      'snake_case_name',
      'a_b_',
      '_a_b',
      '__a__',
      '__init__.py',
      'Name: _ and _',
      'Signed: ____',
      'https://a.example/_a_/b_c_',
      'x?_a=_b_&_c=d',
      '_first_last@a.example',
      '~~a~~',
      '[brackets]',
      '[a] (b)',
      '[',
      ']',
      '](x)',
      'a < b > c',
    ],
    ...['-', '---', '-5', '- ', '+ a', '1. a', '> a', '# a', '## a', '`', '``', 'a ` b', '```js', '` `', '!'],
    ...[
      '<b>bold</b>',
      '<img src=x onerror=alert(1)>',
      '<svg/onload=alert(1)>',
      '</div>',
      '<!-- a -->',
      '<//a.example>',
      '&lt;',
    ],
    ...[
      '[a](javascript:alert(1))',
      '[a](data:text/html,*b*)',
      '[a](https://u:p@a.example/)',
      '[a]()',
      '[](https://a.example/)',
    ],
    ...['[ ](https://a.example/)', '[a](https://a.example/ "title")', '[a](https://a.example', '<javascript:alert(1)>'],
    ...['C:\\Users', 'a\\', '\\a', 'https://a.example/', 'a@b.example', '|a|b|', 'a\u2028b'],
  ];
  for (const source of literal) {
    it(`leaves ${JSON.stringify(source)} as it is`, () => {
      assert.deepEqual(parseMarkup(source), [{ kind: 'paragraph', children: [source.trim()] }]);
    });
  }

  it('knows headings only where it is told to', () => {
    const source = 'Intro\n## When *we* act\nText\n###### Six\n####### Seven\n##none';
    assert.equal(show(source, true), 'Intro ¶ h2 When emphasis(we) act ¶ Text ¶ h6 Six ¶ ####### Seven⏎##none');
    assert.equal(show('## a\n- b'), '## a ¶ • b');
    assert.equal(show('##', true), '##');
  });

  it('does not nest links: the inner one counts', () => {
    const inner = 'link(https://b.example/|b)';
    assert.equal(show('[a [b](https://b.example/) c](https://a.example/)'), `[a ${inner} c](https://a.example/)`);
    assert.equal(
      show('[a <https://b.example/>](https://a.example/)'),
      '[a link(https://b.example/|https://b.example/)](https://a.example/)',
    );
  });

  it('gives nothing for blank text and one untouched paragraph for text without marks', () => {
    for (const blank of ['', ' ', '\n', ' \n\t\r\n ']) assert.deepEqual(parseMarkup(blank), []);
    assert.deepEqual(parseMarkup('  Sub-processor,  Inc. '), [
      { kind: 'paragraph', children: ['Sub-processor,  Inc.'] },
    ]);
  });
});

describe('text without its markup', () => {
  it('has a line for every block, item and line break, and the label of every link', () => {
    const source = '## Head\na **b `c`**\n[d](https://a.example/)\n\n- e\n- <f@g.example>';
    assert.equal(plainText(parseMarkup(source, { headings: true })), 'Head\na b c\nd\ne\nf@g.example');
    assert.equal(plainText([]), '');
  });

  it('is the text itself, trimmed, where there is no special character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/[\\*`[<\n\r]|^\s*[-#]/.test(text));
        assert.equal(plainText(parseMarkup(text)), text.trim());
      }),
    );
  });
});

describe('any text', () => {
  const mark = fc.constantFrom(
    ...['*', '**', '***', '`', '``', '[', ']', '](', '(', ')', '<', '>', '\\', '\n', '\n\n', '\n- ', '\n## ', ' '],
  );
  const word = fc.constantFrom('a', 'Z', '7', 'é', '中', '👩', '.', '-', '#', '_');
  const source = fc.oneof(
    fc.array(fc.oneof(mark, word), { maxLength: 60 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary' }),
  );

  it('keeps every letter and digit, in order', () => {
    const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(source, fc.boolean(), (text, headings) => {
        assert.equal(letters(plainText(parseMarkup(text, { headings }))), letters(text));
      }),
      { numRuns: 5000 },
    );
  });

  it('keeps every letter of an address, in the link or in the text', () => {
    // ASCII alone: a letter such as é would rightly turn the host around it into punycode.
    const ascii = fc.constantFrom('a', 'Z', '7', '.', '-', '#', '_');
    const address = fc.constantFrom('https://a.example/b', 'javascript:c', '/d', 'e@f.example', 'g');
    const link = fc
      .tuple(fc.constantFrom('[l](', '[](', '<', '[[m]('), address, fc.constantFrom(')', '>', ''))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(fc.oneof(mark, ascii, link), { maxLength: 30 }), (pieces) => {
        const shown = show(pieces.join(''));
        const count = (text: string, part: string): number => text.split(part).length - 1;
        for (const part of ['a.example', 'javascript:c', 'f.example']) {
          assert.ok(count(shown, part) >= count(pieces.join(''), part), `${part} in ${shown}`);
        }
        assert.doesNotMatch(shown, /link\(javascript/);
      }),
      { numRuns: 3000 },
    );
  });

  it('never has empty or neighbouring texts, and no link within a link', () => {
    const check = (parts: readonly Inline[], inLink: boolean): void => {
      parts.forEach((part, index) => {
        if (typeof part === 'string') assert.ok(part && typeof parts[index - 1] !== 'string');
        else if ('children' in part) {
          assert.ok(!(inLink && part.kind === 'link'));
          check(part.children, inLink || part.kind === 'link');
        }
      });
    };
    const link = fc.constantFrom('[', '](https://a.example/)', '<https://b.example/>');
    fc.assert(
      fc.property(fc.array(fc.oneof(mark, word, link), { maxLength: 40 }), (pieces) => {
        for (const block of parseMarkup(pieces.join(''))) {
          for (const item of block.kind === 'list' ? block.items : [block.children]) check(item, false);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe('hostile text', () => {
  const size = 100_000;
  const fill = (piece: string): string => piece.repeat(Math.ceil(size / piece.length));
  const half = size / 4;
  const sources: Record<string, string> = {
    ...Object.fromEntries(
      [
        '*',
        '**a',
        '*a ',
        ' *a',
        'a*',
        'a**b*',
        '***a',
        '[',
        ']',
        '[]',
        '[a](',
        '](',
        '](a',
        '[a](b',
        '`',
        '` ``',
        '\\```',
        '<',
        '<a',
        '<a:',
      ]
        .concat([
          '\\',
          '\n',
          '- ',
          '\n- a',
          '\n\na',
          '# ',
          '(',
          '[a](https://b.example/)',
          '[*a](',
          '*[a](https://b.example/)',
          '`a',
          '``a`',
        ])
        .map((piece) => [`${JSON.stringify(piece)} again and again`, fill(piece)]),
    ),
    'escaped backticks before runs that never match': '\\```'.repeat(size),
    'nested emphasis': `${'*a '.repeat(half)}b${' c*'.repeat(half)}`,
    'nested strong emphasis': `${'**a '.repeat(half)}b${' c**'.repeat(half)}`,
    'nested emphasis by underscores': `${'_a '.repeat(half)}b${' c_'.repeat(half)}`,
    'stars and underscores that cross': `${'*a _b '.repeat(half)}${'c* d_ '.repeat(half)}`,
    'nested brackets with an address': `${'['.repeat(half)}a${'](https://b.example/)'.repeat(1000)}`,
    'nested brackets with a bad address': `${'['.repeat(1000)}a${'](x)'.repeat(1000)}`,
    'backtick runs of every length': Array.from({ length: 440 }, (_, length) => '`'.repeat(length)).join('a'),
    'an address of parentheses': `[a](${'()'.repeat(size)}`,
    'stars that differ before one end': `${'a**b'.repeat(half)}${' c* '.repeat(half)}`,
    'one long word in brackets': `[${'a'.repeat(size)}](${'b'.repeat(size)}`,
    'spaces in a heading': `## a${' '.repeat(size)}b`,
  };
  for (const [what, text] of Object.entries(sources)) {
    it(`parses ${what} in linear time, at most 33 levels deep`, () => {
      const start = process.cpuUsage();
      const blocks = parseMarkup(text, { headings: true });
      assert.ok(plainText(blocks).length <= text.length);
      for (const block of blocks) {
        for (const item of block.kind === 'list' ? block.items : [block.children]) assert.ok(deepest(item) <= 33);
      }
      // Quadratic time takes minutes here, linear time some ten milliseconds. Of this process alone: a busy machine made one
      // of these wait for five seconds.
      const { user, system } = process.cpuUsage(start);
      assert.ok(user + system < 4_000_000, `${user + system} µs`);
    });
  }

  /** As `depth`, but for a hundred thousand parts, which are too many for arguments of one call. */
  function deepest(parts: readonly Inline[]): number {
    return parts.reduce((most, part) => Math.max(most, typeof part === 'object' ? depth([part]) : 0), 0);
  }
});
