/**
 * A page translator rewrites the words of the list, in two ways. Whatever happens to the list afterwards, no sentence of
 * ours is left that is no longer true, no company's words stand with another's link, and nothing throws: not Lit's
 * development build either, which the tests run.
 */
import { expect } from '@open-wc/testing';
import en from '../../src/language/catalogues/en.js';
import type { SubprocessorList } from '../../src/element/subprocessor-list.js';
import { patience, stillClock } from './support/clock.js';
import { allByRole, byRole, failed, loaded, makeList, search, settled, shadowText, stage } from './support/element.js';
import { expectQuietWindow } from './support/errors.js';
import { heldNetwork } from './support/network.js';
import { translateElements, translateTexts } from './support/translator.js';
import { becomes } from './support/until.js';

const rowOf = (name: string, purpose: string) => ({
  name,
  group: name < 'C' ? 'one' : 'two',
  purpose,
  links: { rel: 'website', url: `https://${name.toLowerCase()}.example/` },
});
const manifest = {
  version: 1,
  language: 'en',
  title: 'Our list',
  description: 'What it is',
  columns: ['name', 'purpose', 'added'],
  groups: [
    { id: 'one', title: 'Group one', description: 'The first' },
    { id: 'two', title: 'Group two' },
  ],
  changePolicy: { noticeDays: 30 },
  publisher: { name: 'Publisher' },
  subprocessors: [rowOf('Acme', 'Mail'), rowOf('Birch', 'Storage'), rowOf('Cedar', 'Mail')],
};

/** The same companies, of which everything else is different. */
const newer = {
  ...manifest,
  title: 'Newer list',
  description: 'What it has become',
  groups: manifest.groups.map((group) => ({ ...group, title: `Newer ${group.title}` })),
  changePolicy: { noticeDays: 60 },
  publisher: { name: 'Successor' },
  subprocessors: [rowOf('Birch', 'Backups'), rowOf('Acme', 'Chat'), rowOf('Cedar', 'Video')],
};

const german = {
  ...en,
  search: 'Suchen',
  clear: 'Leeren',
  retry: 'Noch einmal',
  count: { one: '{count} Zeile', other: '{count} Zeilen' },
  found: { one: '{count} von {total} Zeilen', other: '{count} von {total} Zeilen' },
  nothing: 'Nichts zu „{query}“.',
  empty: 'Nichts da.',
  details: 'Mehr',
  exports: { ...en.exports, label: 'Mitnehmen' },
  columns: { ...en.columns, name: 'Firma', purpose: 'Zweck' },
};

const time = stillClock();

/** A list from an address, whose answers come by hand. */
async function show(translate: (root: ShadowRoot) => void) {
  const network = heldNetwork();
  const element = makeList({ src: '/list.json' }, { clock: time.clock, limits: patience, today: '2025-01-01' });
  stage().append(element);
  (await network.request(1)).answer(manifest);
  await loaded(element);
  await settled(element);
  return {
    element,
    network,
    translate: () => {
      translate(element.shadowRoot!);
      // So that a test that translates nothing fails.
      expect(shadowText(element)).to.match(/«.+»/);
    },
    /** What the status region says, once it has said everything. */
    status: async () => {
      await time.pass(1000);
      await settled(element);
      return byRole(element, 'status').textContent.trim();
    },
  };
}

const count = (element: SubprocessorList): string => textOf(element, 'count');
const textOf = (element: SubprocessorList, part: string): string =>
  element.shadowRoot!.querySelector(`[part~=${part}]`)!.textContent.replace(/\s+/g, ' ').trim();

/** What a reader sees of each row: its words, translated or not, and where its name leads. */
const rows = (element: SubprocessorList): string[] =>
  allByRole(element, 'rowheader').map((header) => {
    const words = [...header.parentElement!.children].map((cell) => cell.textContent.replace(/[«»]/g, '').trim());
    return `${words.filter(Boolean).join(' | ')} | ${new URL(header.querySelector('a')!.href).hostname}`;
  });

const published = ['Acme | Mail | acme.example', 'Birch | Storage | birch.example', 'Cedar | Mail | cedar.example'];

async function press(element: SubprocessorList, name: string): Promise<void> {
  const isCalled = (button: HTMLElement): boolean => button.textContent.replace(/[«»]/g, '').trim() === name;
  allByRole(element, 'button').find(isCalled)!.click();
  await settled(element);
}

for (const [translator, rewrite] of [
  ['puts each text into elements of its own', translateTexts],
  ['sets the text of each element that holds nothing else', translateElements],
] as const)
  describe(`[Q28a] after a translator that ${translator},`, () => {
    expectQuietWindow();

    it('a search tells the count of its own, and shows the rows that it finds', async () => {
      const { element, translate, status } = await show(rewrite);
      translate();
      for (const [query, words, found] of [
        ['mail', '2 of 3 entries', [published[0], published[2]]],
        ['storage', '1 of 3 entries', [published[1]]],
        ['', '3 subprocessors', published],
      ] as const) {
        await search(element, query);
        expect(rows(element)).to.deep.equal(found);
        expect(count(element)).to.equal(words);
        expect(await status()).to.equal(words);
        translate();
      }
    });

    it('a search that finds nothing says for what, and the next one too', async () => {
      const { element, translate } = await show(rewrite);
      for (const query of ['nowhere', 'elsewhere']) {
        await search(element, query);
        expect(textOf(element, 'empty')).to.match(new RegExp(`^Nothing found for “${query}”. «?Clear search»?$`));
        translate();
      }
      await press(element, 'Clear search');
      expect(rows(element)).to.deep.equal(published);
      expect(element.shadowRoot!.querySelector('[part~=empty]')).to.equal(null);
    });

    it('a sort moves each row with its link, and says how the list is sorted', async () => {
      const { element, translate, status } = await show(rewrite);
      translate();
      await press(element, 'Purpose');
      expect(rows(element)).to.deep.equal(published);
      expect(await status()).to.equal('Sorted by Purpose, ascending.');
      translate();
      await press(element, 'Purpose');
      expect(rows(element)).to.deep.equal([published[1], published[0], published[2]]);
      expect(await status()).to.equal('Sorted by Purpose, descending.');
      expect([...element.shadowRoot!.querySelectorAll('[aria-sort]')].map((th) => th.ariaSort)).to.include(
        'descending',
      );
    });

    it('a reload that fails says so, why, that it tries again, and why it failed again', async () => {
      const { element, network, translate, status } = await show(rewrite);
      translate();
      let reloading = element.reload();
      (await network.request(2)).answer('', { status: 404 });
      await reloading;
      await settled(element);
      const stale = (sentence: string) => `${en.stale} ${sentence} Try again`;
      expect(textOf(element, 'error')).to.equal(
        stale('The list failed to load: the server answered with an error (HTTP 404).'),
      );
      translate();
      await press(element, 'Try again');
      await network.request(3);
      await settled(element);
      expect(textOf(element, 'error').replace(/[«»]/g, '')).to.equal(stale(en.loading));
      expect(await status()).to.equal(en.loading);
      translate();
      const again = failed(element);
      (await network.request(3)).answer('<!doctype html>');
      await again;
      await settled(element);
      expect(textOf(element, 'error').replace(/[«»]/g, '')).to.equal(stale(en.errors.html));
      expect(await status()).to.equal(en.errors.html);
      translate();
      reloading = element.reload();
      (await network.request(4)).answer(newer);
      await reloading;
      expect(await status()).to.equal('3 subprocessors');
      expectNewer(element);
    });

    it('a failure without a list says why, and gives way to the list', async () => {
      const network = heldNetwork();
      const element = makeList({ src: '/list.json' }, { clock: time.clock, limits: patience });
      element.replaceChildren();
      stage().append(element);
      await network.request(1);
      await settled(element);
      expect(shadowText(element)).to.equal(en.loading);
      rewrite(element.shadowRoot!);
      const error = failed(element);
      (await network.request(1)).answer('', { status: 404 });
      await error;
      await settled(element);
      expect(shadowText(element)).not.to.contain('Loading');
      rewrite(element.shadowRoot!);
      await press(element, 'Try again');
      const arrived = loaded(element);
      (await network.request(2)).answer(manifest);
      await arrived;
      expect(rows(element)).to.deep.equal(published);
      expect(element.shadowRoot!.querySelector('[part=error]')).to.equal(null);
    });

    it('another manifest is told in words of its own, everywhere', async () => {
      const { element, translate } = await show(rewrite);
      translate();
      element.manifest = newer;
      await loaded(element);
      await settled(element);
      expectNewer(element);
      translate();
      element.manifest = { ...newer, subprocessors: [] };
      await loaded(element);
      await settled(element);
      expect(rows(element)).to.deep.equal([]);
      expect(shadowText(element).replace(/[«»]/g, '')).not.to.contain('Birch').and.not.to.contain('3 sub');
    });

    it('another language is told in words of its own, everywhere', async () => {
      const { element, translate } = await show(rewrite);
      await search(element, 'nowhere');
      translate();
      element.lang = 'de';
      element.catalogue = german;
      await becomes(() => count(element) === '0 von 3 Zeilen');
      expect(textOf(element, 'empty')).to.equal('Nichts zu „nowhere“. Leeren');
      translate();
      await press(element, 'Leeren');
      expect(rows(element)).to.deep.equal(published);
      translate();
      await press(element, 'Firma');
      element.lang = 'en';
      element.catalogue = en;
      await becomes(() => count(element) === '3 subprocessors');
      expect(rows(element)).to.deep.equal(published);
      expect(shadowText(element)).not.to.contain('«');
      expect(allByRole(element, 'button', 'Name').length).to.be.greaterThan(0);
    });

    it('the search field keeps what is typed into it, and the focus, while another list comes', async () => {
      const { element, translate } = await show(rewrite);
      const field = byRole(element, 'searchbox');
      field.focus();
      await search(element, 'birch');
      field.setSelectionRange(2, 2);
      translate();
      element.manifest = newer;
      await loaded(element);
      await settled(element);
      expect(element.shadowRoot!.activeElement === field).to.equal(true);
      expect([field.value, field.selectionStart]).to.deep.equal(['birch', 2]);
      expect(rows(element)).to.deep.equal(['Birch | Backups | birch.example']);
      // The translator's own words, which are still true.
      expect(count(element)).to.equal('«1 of 3 entries»');
    });
  });

/** Every word of the newer list, and none of the one before it. */
function expectNewer(element: SubprocessorList): void {
  expect(rows(element).sort()).to.deep.equal([
    'Acme | Chat | acme.example',
    'Birch | Backups | birch.example',
    'Cedar | Video | cedar.example',
  ]);
  const text = shadowText(element);
  for (const words of ['Newer list', 'What it has become', 'Newer Group one', '60 days', 'Successor'])
    expect(text).to.contain(words);
  for (const words of ['Our list', 'What it is', '30 days', 'Mail', 'Storage', 'Publisher', '« ', 'failed'])
    expect(text).not.to.contain(words);
  const titles = allByRole(element, 'table').map((table) => table.querySelector('caption')!.textContent.trim());
  expect(titles).to.deep.equal(['Newer Group one', 'Newer Group two']);
}
