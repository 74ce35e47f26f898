// QUALITY 17: the manifest is untrusted; what is not plainly safe to follow is shown as text.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isEmail, safeLink } from '../../src/manifest/link.js';

const bases = { manifest: 'https://cdn.example/legal/subprocessors.json', page: 'https://www.example/legal?tab=1#top' };

describe('[Q17] addresses that become links', () => {
  const links: [string, string, string?][] = [
    ['https://aws.amazon.com/privacy', 'https://aws.amazon.com/privacy'],
    ['http://example.com', 'http://example.com/'],
    ['HTTPS://Example.COM/Path', 'https://example.com/Path'],
    ['  https://example.com/a\n', 'https://example.com/a', 'https://example.com/a'],
    ['https://example.com:8443/?q=a@b#c', 'https://example.com:8443/?q=a@b#c'],
    ['https://example.com/Datenschutz/Übersicht', 'https://example.com/Datenschutz/%C3%9Cbersicht'],
    ['/privacy', 'https://cdn.example/privacy'],
    ['./dpa.pdf', 'https://cdn.example/legal/dpa.pdf'],
    ['../dpa.pdf', 'https://cdn.example/dpa.pdf'],
    ['/a//evil.example', 'https://cdn.example/a//evil.example'],
    ['#changes', 'https://www.example/legal?tab=1#changes'],
    ['mailto:privacy@example.com', 'mailto:privacy@example.com', 'privacy@example.com'],
    ['privacy@example.com', 'mailto:privacy@example.com'],
    ['Privacy+EU@Example.com', 'mailto:Privacy+EU@example.com'],
    ["o'brien@example.com", "mailto:o'brien@example.com"],
    ['MAILTO:privacy%2Beu@example.com', 'mailto:privacy+eu@example.com', 'privacy+eu@example.com'],
  ];
  for (const [address, href, text = address] of links) {
    it(`takes ${JSON.stringify(address)}`, () => assert.deepEqual(safeLink(address, bases), { href, text }));
  }

  it('takes an address that names a host without a scheme as https, and shows it so', () => {
    const expected = { href: 'https://evil.example/x', text: 'https://evil.example/x' };
    assert.deepEqual(safeLink('//evil.example/x', bases), expected);
    assert.deepEqual(safeLink('///evil.example/x', bases), expected);
  });

  it('leaves a fragment as it is when no page is given, so that it never reloads', () => {
    assert.deepEqual(safeLink('#changes'), { href: '#changes', text: '#changes' });
  });

  it('shows the host in punycode when it was not written in ASCII', () => {
    assert.deepEqual(safeLink('https://аpple.com/Ünder'), {
      href: 'https://xn--pple-43d.com/%C3%9Cnder',
      text: 'https://xn--pple-43d.com/Ünder',
    });
    assert.equal(safeLink('https://m%C3%BCller.de:8443/x')?.text, 'https://xn--mller-kva.de:8443/x');
    assert.equal(safeLink('https:ｅｘａｍｐｌｅ.com?x')?.text, 'https://example.com?x');
    assert.deepEqual(safeLink('datenschutz@müller.de'), {
      href: 'mailto:datenschutz@xn--mller-kva.de',
      text: 'datenschutz@xn--mller-kva.de',
    });
  });

  it('keeps of a mailto query only a subject of one line', () => {
    const href = (query: string): string | undefined => safeLink(`mailto:dpo@example.com?${query}`)?.href;
    assert.equal(href('subject=Objection%20to%20X'), 'mailto:dpo@example.com?subject=Objection%20to%20X');
    assert.equal(href('bcc=spy@evil.example&Subject=Hi&body=I%20agree'), 'mailto:dpo@example.com?Subject=Hi');
    assert.equal(href('cc=spy@evil.example'), 'mailto:dpo@example.com');
    assert.equal(href('subject=Hi%0D%0ABcc:spy@evil.example'), 'mailto:dpo@example.com');
    assert.equal(safeLink('mailto:dpo@example.com?subject=Hi')?.text, 'dpo@example.com');
  });
});

describe('[Q17] addresses that stay text', () => {
  const texts = [
    '',
    ' ',
    '#',
    'Crisp Contact',
    'TBD',
    'example.com/privacy',
    'www.example.com',
    'localhost:3000',
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'javascript&colon;alert(1)',
    'vbscript:x',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://example.com/1',
    'file:///etc/passwd',
    'ftp://example.com/',
    'tel:+4512345678',
    'https://user@example.com/',
    'https://user:secret@example.com/',
    'https://good.example@evil.example/',
    'https://exa mple.com',
    'https://example.com/a b',
    'https://example.com\\@evil.example',
    '\\\\evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'https://example.com/\u202egpj.exe',
    'https://exam\u00adple.com/',
    'https://',
    'https://[::1',
    'https://xn--/',
    'mailto:',
    'mailto:a@b.example,c@d.example',
    'mailto:a@b.example%0Abcc:c@d.example',
    'mailto:a%ZZ@b.example',
    'mailto://a@b.example',
    '\ud800',
  ];
  for (const address of texts) {
    it(`refuses ${JSON.stringify(address)}`, () => assert.equal(safeLink(address, bases), undefined));
  }

  it('refuses a relative address when the manifest has none itself', () => {
    for (const address of ['/privacy', './a', '../a']) assert.equal(safeLink(address), undefined);
    assert.equal(safeLink('/privacy', { manifest: 'file:///home/me/subprocessors.json' }), undefined);
    assert.equal(safeLink('/privacy', { manifest: 'not an address' }), undefined);
  });

  it('never throws, never gives another scheme or a name and password, and keeps relative addresses at home', () => {
    const piece = fc.constantFrom(
      ...[
        'javascript:',
        'https:',
        'mailto:',
        'data:',
        '/',
        '//',
        '\\',
        '.',
        '..',
        '#',
        '?',
        '@',
        ':',
        '%0a',
        '%',
        '[',
        ']',
      ],
      ...['a', 'evil.example', 'é', '。', '\t', '\n', ' ', '\u200b', '\ud800', 'subject=', '&'],
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece).map((pieces) => pieces.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (address) => {
          const link = safeLink(address, bases);
          if (!link) return;
          const url = new URL(link.href);
          assert.ok(['https:', 'http:', 'mailto:'].includes(url.protocol), link.href);
          assert.equal(url.username + url.password, '');
          if (/^(#|\.{0,2}\/(?!\/))/.test(address.trim())) assert.match(url.host, /^(cdn|www)\.example$/);
          else if (url.host) assert.equal(new URL(link.text).host, url.host);
        },
      ),
      { numRuns: 5000 },
    );
  });
});

describe('[Q17] e-mail addresses', () => {
  it('are distinguished from other text', () => {
    for (const text of ['a@b.co', 'first.last+tag@sub.example.com', 'δοκιμή@παράδειγμα.ελ', 'x@xn--mller-kva.de']) {
      assert.ok(isEmail(text), text);
    }
    const others = [
      '',
      'a',
      '@b.co',
      'a@',
      'a@b',
      'a b@c.co',
      ' a@b.co',
      'a@b.co ',
      'a@b..co',
      'a@.co',
      'a@@b.co',
      'a@b@c.co',
    ];
    for (const text of [...others, '<a@b.co>', 'a@b.co,c@d.co', 'a@1.2', 'a@b.co/x', 'a%40@b.co', 'a@b.co\n']) {
      assert.ok(!isEmail(text), text);
    }
  });

  it('are at most 254 characters long', () => {
    assert.ok(isEmail(`${'a'.repeat(249)}@b.co`));
    assert.ok(!isEmail(`${'a'.repeat(250)}@b.co`));
  });
});
