// QUALITY 11: junk tags never throw, and no script is taken for another.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { canonicalTag, matchTag, sameLanguage } from '../../src/language/tag.js';

describe('[Q11] language tags', () => {
  it('are made canonical', () => {
    assert.equal(canonicalTag('EN-us'), 'en-US');
    assert.equal(canonicalTag('en_US'), 'en-US');
    assert.equal(canonicalTag('zh-hant-tw'), 'zh-Hant-TW');
    assert.equal(canonicalTag('gsw'), 'gsw');
  });

  for (const junk of ['', 'de-', '-', 'e', '123', 'en US', 'français', 'English', 'deutsch', 'root', null, undefined]) {
    it(`${JSON.stringify(junk)} is none`, () => assert.equal(canonicalTag(junk), undefined));
  }

  it('never throw, whatever they are', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        canonicalTag(one);
        sameLanguage(one, other);
        matchTag(one, [other]);
      }),
      { numRuns: 500 },
    );
  });

  it('are of one language in any region, but not in another script', () => {
    assert.ok(sameLanguage('de', 'de-AT'));
    assert.ok(sameLanguage('zh-TW', 'zh-Hant'));
    assert.ok(!sameLanguage('zh-Hant', 'zh-Hans'));
    assert.ok(!sameLanguage('zh-HK', 'zh'));
    assert.ok(!sameLanguage('sr-Latn', 'sr'));
    assert.ok(!sameLanguage('nb', 'da'));
    assert.ok(sameLanguage('no', 'nb'));
    assert.ok(sameLanguage('nb-NO', 'no'));
    assert.ok(!sameLanguage('no', 'nn'));
    assert.ok(!sameLanguage('de-', 'de-'));
  });

  it('are matched by the very tag first, then by language and script', () => {
    assert.equal(matchTag('pt-BR', ['pt-PT', 'pt-BR']), 'pt-BR');
    assert.equal(matchTag('de-AT', ['en', 'de']), 'de');
    assert.equal(matchTag('zh-TW', ['zh-Hans', 'zh-Hant']), 'zh-Hant');
    assert.equal(matchTag('zh-TW', ['zh-Hans']), undefined);
    assert.equal(matchTag('en-US', ['fr', 'EN-us']), 'EN-us');
    assert.equal(matchTag('no', ['da', 'nb']), 'nb');
    assert.equal(matchTag('fr', []), undefined);
  });
});
