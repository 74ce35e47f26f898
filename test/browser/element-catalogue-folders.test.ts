/** Catalogues are found wherever optimisers and CDNs put the script; where they cannot be, one warning says what to write. */
import { expect } from '@open-wc/testing';
import { expectQuietWindow } from './support/errors.js';
import { openBody, standaloneFile, type Page } from './support/page.js';
import { lists, rowsOf, warningsOf } from './support/placed.js';

/** Copies of the file; catalogues are in `home/locales/` and `dist/locales/`: see `copy` in test/server.mjs. */
const copies = '/answer/copy';
const source = '/answer/object?name=Acme';
const list = `<subprocessor-list src="${source}"></subprocessor-list>`;
const script = (src: string, attributes = '') => `<script ${attributes} src="${src}"></script>`;

const wordsOf = (element: Element) => element.shadowRoot!.querySelector('.root')!.getAttribute('lang');

async function openGerman(body: string): Promise<Page> {
  const page = await openBody(body, '', { lang: 'de' });
  await rowsOf(page);
  return page;
}

/** The warnings, and what the list’s words are in. */
const outcomeOf = (page: Page) => ({
  words: lists(page.document).map(wordsOf),
  warnings: warningsOf(page).length,
  errors: page.reports.filter(({ kind }) => kind === 'error').length,
});
const german = { words: ['de'], warnings: 0, errors: 0 };

describe('the catalogue of a page in German', () => {
  expectQuietWindow();

  const found: Record<string, string> = {
    'as it is': script(`${copies}/home/subprocessor-list.js`),
    'as a module': script(`${copies}/home/subprocessor-list.js`, 'type="module"'),
    'with a version and a fragment': script(`${copies}/home/subprocessor-list.js?ver=1.2/3#v1`),
    minified: script(`${copies}/home/subprocessor-list.min.js`),
    'under another name': script(`${copies}/home/9f8e7d.js?x=/y`),
    'under another name, deferred': script(`${copies}/home/9f8e7d.js`, 'defer'),
    'under another name, as a module': script(`${copies}/home/9f8e7d.js`, 'type="module"'),
    'without an extension': script(`${copies}/home/subprocessor-list`),
    'at the name of a package, on a CDN': script(`${copies}/npm/subprocessor-list@0.1.0`),
    'at the name of a package, on a CDN, as a module': script(`${copies}/npm/subprocessor-list`, 'type="module"'),
    'beside another of a like name':
      script(`${copies}/elsewhere/subprocessor-list-config.js`, 'type="text/plain"') +
      script(`${copies}/home/subprocessor-list.js`, 'type="module"'),
    'in WP Rocket’s folder': script(`${copies}/wp-content/cache/min/1/home/subprocessor-list.js?ver=17`),
    'told by the script': script(`${copies}/elsewhere/a.js`, `data-locales="${copies}/home/locales"`),
    'told by the script, as a module': script(
      `${copies}/elsewhere/subprocessor-list.js`,
      `type="module" data-locales="${copies}/home/locales/"`,
    ),
    'told by a tag of its own': `<script type="application/json" data-subprocessor-list data-locales="${copies}/home/locales/"></script>${script(`${copies}/elsewhere/a.js`)}`,
    'whose currentScript is an image': `<img name="currentScript" alt="">${script(`${copies}/home/9f8e7d.js`)}`,
  };
  for (const [how, body] of Object.entries(found))
    for (const order of ['before', 'after'])
      it(`is found by a file ${how}, ${order} its list`, async () => {
        const page = await openGerman(order === 'before' ? body + list : list + body);
        expect(outcomeOf(page), JSON.stringify(page.reports)).to.deep.equal(german);
      });

  const inPage: Record<string, (page: Page, text: string) => void> = {
    'that stands in the page': (page, text) => {
      page.document.body.append(Object.assign(page.document.createElement('script'), { text }));
    },
    'that is one with others, and made in the page': (page, text) => {
      const bundle = new Blob(['"use strict";var other=1;\n', text], { type: 'text/javascript' });
      page.document.body.append(
        Object.assign(page.document.createElement('script'), { src: URL.createObjectURL(bundle) }),
      );
    },
    'that is one with others, in a folder of its own': (page) => {
      page.document.body.append(
        Object.assign(page.document.createElement('script'), { src: `${copies}/cache/9f8e7d.js` }),
      );
    },
  };
  for (const [what, add] of Object.entries(inPage)) {
    it(`is found beside the manifest by a file ${what}`, async () => {
      const page = await openBody(
        `<subprocessor-list src="${copies}/home/subprocessors.json?x=/y"></subprocessor-list>`,
        '',
        {
          lang: 'de',
        },
      );
      add(page, await (await fetch(standaloneFile)).text());
      await rowsOf(page);
      expect(outcomeOf(page).words, JSON.stringify(page.reports)).to.deep.equal(['de']);
      expect(warningsOf(page)).to.deep.equal([]);
    });

    it(`is missed with one warning by a file ${what}, with the manifest elsewhere`, async () => {
      const page = await openBody(list + list, '', { lang: 'de' });
      add(page, await (await fetch(standaloneFile)).text());
      await rowsOf(page, 2);
      expect(outcomeOf(page).words).to.deep.equal(['en', 'en']);
      expect(warningsOf(page)).to.have.length(1);
      const [warning] = warningsOf(page);
      expect(warning).to.match(/^<subprocessor-list>: /);
      expect(warning).to.contain('"de"').and.to.contain('locales=').and.to.contain('de.json');
      expect(warning).to.match(/http:\S+\/locales\/de\.json/);
    });
  }
});

describe('a page in a language that there is a catalogue for', () => {
  expectQuietWindow();

  const scripted = script(`${copies}/home/subprocessor-list.js`);

  it('with a folder that lacks it gets one warning, which names the folder', async () => {
    const page = await openGerman(
      `<subprocessor-list src="${source}" locales="/nowhere/"></subprocessor-list>${scripted}`,
    );
    expect(outcomeOf(page)).to.deep.include({ words: ['en'], warnings: 1 });
    expect(warningsOf(page)[0]).to.contain('/nowhere/de.json');
  });

  for (const [what, address] of [
    ['a web page', '/answer/html?'],
    ['an object that is none', '/answer/empty-object?'],
    ['a list', '/answer/array?'],
    ['an error', '/answer/status/500?'],
  ])
    it(`with a folder that answers with ${what} gets one too`, async () => {
      const page = await openGerman(
        `<subprocessor-list src="${source}" locales="${address!}"></subprocessor-list>${scripted}`,
      );
      expect(outcomeOf(page)).to.deep.include({ words: ['en'], warnings: 1 });
    });

  it('without any folder, as in a bundle of the site’s own, gets one that says so', async () => {
    const page = await openBody(
      `<div data-subprocessor-list><script type="application/json">
      {"version": 1, "subprocessors": [{"name": "Acme"}]}</script></div>`,
      '',
      { lang: 'de' },
    );
    const text = await (await fetch(standaloneFile)).text();
    page.document.body.append(Object.assign(page.document.createElement('script'), { text }));
    await rowsOf(page);
    expect(outcomeOf(page)).to.deep.equal({ words: ['en'], warnings: 1, errors: 0 });
    expect(warningsOf(page)[0]).to.contain('locales=').and.to.contain('not known');
  });
});

it('A page in English, or in a language that there is no catalogue for, is told nothing', async () => {
  for (const lang of ['en', 'en-GB', 'tlh']) {
    const page = await openBody(list + script(`${copies}/elsewhere/a.js`), '', { lang });
    await rowsOf(page);
    expect(page.reports).to.deep.equal([]);
  }
});
