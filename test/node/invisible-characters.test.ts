// QUALITY 19: what a reader cannot see must not change what is read, found or compared.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { withoutInvisible } from '../../src/manifest/invisible.js';

describe('[Q19] invisible characters', () => {
  const removed: [string, string, string][] = [
    ['bidi embeddings and overrides', 'a\u202ab\u202bc\u202cd\u202de\u202ef', 'abcdef'],
    ['bidi isolates', 'a\u2066b\u2067c\u2068d\u2069e', 'abcde'],
    ['bidi marks', 'a\u200eb\u200fc\u061cd', 'abcd'],
    ['zero-width space, word joiner and byte order mark', 'a\u200bb\u2060c\ufeffd', 'abcd'],
    ['invisible operators', 'a\u2061b\u2062c\u2063d\u2064e', 'abcde'],
    ['the soft hyphen', 'Daten\u00adverarbeitung', 'Datenverarbeitung'],
    ['the Hangul filler, a blank name', '\u3164', ''],
    ['C0 and C1 controls', 'a\u0000b\u001bc\u007fd\u009be', 'abcde'],
    ['tag characters', 'a\u{e0001}\u{e0062}b', 'ab'],
    ['variation selectors after a Latin letter', 'Goo\ufe0fgle', 'Google'],
    ['joiners between Latin letters', 'Goo\u200dg\u200cle', 'Google'],
    ['joiners between Chinese characters', '中\u200d国\u200c', '中国'],
    ['joiners at the edge of a word', '\u200cابر\u200c \u200d', 'ابر '],
    ['a second joiner in a row', 'क्\u200d\u200dष', 'क्\u200dष'],
    ['a joiner after an emoji that joins with nothing', '👩\u200d x', '👩 x'],
    ['variation selectors with nothing but another one before them', '\ufe0f\ufe0f', ''],
    ['interlinear annotation marks', 'a\ufff9b\ufffac\ufffb', 'abc'],
  ];
  for (const [what, text, expected] of removed) {
    it(`removes ${what}`, () => assert.equal(withoutInvisible(text), expected));
  }

  const kept: [string, string][] = [
    ['ZWNJ between Persian letters', 'می\u200cخواهم'],
    ['ZWNJ after a Persian vowel mark', 'مَ\u200cم'],
    ['ZWJ after an Indic virama', 'क्\u200dष ශ්\u200dරී'],
    ['ZWJ of a Malayalam chillu at the end of a word', 'അവന്\u200d പറഞ്ഞു'],
    ['a family emoji', '👨\u200d👩\u200d👧\u200d👦'],
    ['a profession with a skin tone', '👩🏽\u200d⚕\ufe0f'],
    ['the rainbow flag', '🏳\ufe0f\u200d🌈'],
    ['a keycap', '1\ufe0f\u20e3'],
    ['an ideographic variation sequence', '葛\u{e0100}城市'],
    ['tab and newlines', 'a\tb\nc\r\nd'],
    ['accents, also decomposed', 'Zürich Zu\u0308rich'],
    ['right-to-left text', 'שירותי ענן, خدمات'],
    ['no-break space', 'Acme\u00a0Inc.'],
  ];
  for (const [what, text] of kept) {
    it(`keeps ${what}`, () => assert.equal(withoutInvisible(text), text));
    it(`keeps ${what} also where something else is removed`, () =>
      assert.equal(withoutInvisible(`\u202e${text} \u200b`), `${text} `));
  }

  it('turns other line separators into newlines, so that words stay apart', () => {
    assert.equal(withoutInvisible('a\vb\fc\u0085d\u2028e\u2029f'), 'a\nb\nc\nd\ne\nf');
  });

  it('shows a lone surrogate as the replacement character', () => {
    assert.equal(withoutInvisible('a\ud83db\udc69 👩'), 'a\ufffdb\ufffd 👩');
  });

  it('makes any string well-formed, changes nothing the second time, and leaves ASCII alone', () => {
    const unit = fc.oneof(
      fc.constantFrom(
        ...'a ی م क ् 👩 👦 🏽 葛 1 \u200d \u200c \ufe0f \u{e0100} \u202e \u200b \ud800 \udc00 \n'.split(' '),
      ),
      fc.string({ unit: 'binary', maxLength: 2 }),
      fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    );
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const once = withoutInvisible(units.join(''));
        assert.equal(withoutInvisible(once), once);
        assert.doesNotThrow(() => encodeURIComponent(once));
        assert.doesNotMatch(once, /[\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\ufeff]/);
      }),
      { numRuns: 2000 },
    );
    fc.assert(fc.property(fc.string(), (text) => assert.equal(withoutInvisible(text), text)));
  });
});
