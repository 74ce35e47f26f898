/** Every language says what English says: no sentence missing, none of its values lost. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { Catalogue } from '../../src/language/strings.js';
import da from '../../src/language/catalogues/da.js';
import de from '../../src/language/catalogues/de.js';
import en from '../../src/language/catalogues/en.js';
import es from '../../src/language/catalogues/es.js';
import fr from '../../src/language/catalogues/fr.js';
import nl from '../../src/language/catalogues/nl.js';
import { catalogueTags } from '../../src/language/catalogues/tags.js';

/** At compile time: a missing or a superfluous key is an error here. */
const catalogues: Readonly<Record<string, Catalogue>> = { da, de, es, fr, nl };

type Words = { readonly [key: string]: string | Words };

/** A counted sentence has the forms of its language; any other object holds sentences. */
const isCounted = (words: string | Words): words is Words =>
  typeof words === 'object' && 'other' in words && 'one' in words;

/** Sentences by their path, such as `errors.network`; a counted one with all of its forms. */
function sentencesOf(words: Words, path = ''): Map<string, string[]> {
  const sentences = new Map<string, string[]>();
  for (const [key, value] of Object.entries(words)) {
    const at = path + key;
    if (typeof value === 'string') sentences.set(at, [value]);
    else if (isCounted(value)) sentences.set(at, Object.values(value).map(String));
    else for (const [inner, forms] of sentencesOf(value, `${at}.`)) sentences.set(inner, forms);
  }
  return sentences;
}

function countedOf(words: Words, path = ''): [string, Words][] {
  return Object.entries(words).flatMap(([key, value]): [string, Words][] =>
    typeof value === 'string' ? [] : isCounted(value) ? [[path + key, value]] : countedOf(value, `${path}${key}.`),
  );
}

const placeholders = (sentence: string): string[] => [...sentence.matchAll(/\{\w+\}/g)].map(([mark]) => mark).sort();

const english = sentencesOf(en);

test('the tags are those of the files beside English', () => {
  const files = readdirSync('src/language/catalogues')
    .filter((name) => name.endsWith('.ts') && !['en.ts', 'tags.ts'].includes(name))
    .map((name) => name.replace(/\.ts$/, ''));
  assert.deepEqual([...catalogueTags].sort(), files.sort());
  assert.deepEqual(Object.keys(catalogues).sort(), files.sort());
});

test('English itself has sentences, counted ones among them', () => {
  assert.ok(english.size > 50);
  assert.ok(countedOf(en).length >= 4);
});

for (const [tag, catalogue] of Object.entries({ en, ...catalogues } as Readonly<Record<string, Catalogue>>)) {
  describe(`the catalogue ${tag}`, () => {
    const sentences = sentencesOf(catalogue);

    test('[Q15] has the keys of English, in their order', () => {
      assert.deepEqual([...sentences.keys()], [...english.keys()]);
    });

    test('keeps every placeholder of the English sentence and adds none', () => {
      for (const [path, forms] of sentences) {
        for (const form of forms) {
          assert.deepEqual(placeholders(form), placeholders(english.get(path)?.[0] ?? ''), `${path}: ${form}`);
        }
      }
    });

    test('has each plural form that its language has, and no other', () => {
      const categories = [...new Intl.PluralRules(tag).resolvedOptions().pluralCategories].sort();
      for (const [path, forms] of countedOf(catalogue)) {
        assert.deepEqual(Object.keys(forms).sort(), categories, path);
      }
    });

    test('says something everywhere, without spaces around it', () => {
      for (const [path, forms] of sentences) {
        for (const form of forms) {
          assert.ok(form.length > 0, path);
          assert.equal(form, form.trim(), path);
        }
      }
    });

    test('keeps the full stop, colon or ellipsis of a sentence', () => {
      const end = (sentence: string): string => /[.:…]$/.exec(sentence)?.[0] ?? '';
      for (const [path, forms] of sentences) {
        for (const form of forms) assert.equal(end(form), end(english.get(path)?.[0] ?? ''), `${path}: ${form}`);
      }
    });

    test('words survive JSON, in which they are published', () => {
      assert.deepEqual(JSON.parse(JSON.stringify(catalogue)), catalogue);
    });
  });
}

test('[Q15] a sentence is not left in English', () => {
  for (const [tag, catalogue] of Object.entries(catalogues)) {
    const same = [...sentencesOf(catalogue as unknown as Words)].filter(
      ([path, [form = '']]) => form.includes(' ') && form === english.get(path)?.[0],
    );
    // `{label}: {text}` has no word of its own.
    assert.deepEqual(
      same.map(([path]) => path).filter((path) => path !== 'labelled'),
      [],
      tag,
    );
  }
});
