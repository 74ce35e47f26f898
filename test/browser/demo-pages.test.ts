/** The demonstration pages show what they say: no page of them ages unseen while the list changes. */
import { expect } from '@open-wc/testing';
import type { SubprocessorList } from '../../src/element/subprocessor-list.js';
import { expectAccessible } from './support/axe.js';
import { allByRole } from './support/element.js';
import { openPage, type Page } from './support/page.js';
import { becomes } from './support/until.js';

/** How many lists each page has: a page whose markup broke would otherwise have nothing to show, and nothing wrong. */
const listsOn = {
  index: 2,
  gallery: 17,
  states: 24,
  tools: 4,
  'services-and-regions': 1,
  'own-table': 2,
  'strict-policy': 1,
  react: 1,
  vue: 1,
  long: 1,
  parents: 18,
  'themes/editorial': 1,
  'themes/developer': 1,
  'themes/portal': 1,
  'themes/playful': 1,
  'themes/government': 1,
};
const names = Object.keys(listsOn) as (keyof typeof listsOn)[];

/** Rules of axe that pass on each page: about two fewer than in the engine with the fewest. */
const floors = {
  index: 25,
  gallery: 25,
  states: 25,
  tools: 25,
  'services-and-regions': 25,
  'own-table': 25,
  parents: 25,
  react: 25,
  vue: 25,
  'themes/editorial': 25,
  'themes/developer': 25,
  'themes/portal': 25,
  'themes/playful': 25,
  'themes/government': 25,
};

/** Many lists on two cores that others use too. */
const patience = 30_000;

const listsIn = (page: Page) => [...page.document.querySelectorAll('subprocessor-list')];
const listIn = (page: Page, id: string) => page.document.querySelector<SubprocessorList>(`#${id} subprocessor-list`)!;
const rowsOf = (list: Element) => allByRole(list, 'rowheader').length;

/** What the page's text says of a list: its section names the status. */
const promised = (list: Element): string =>
  list.closest('section')?.querySelector('code.status')?.textContent ?? 'ready';

/** Resolves when each list is in the state that its page says; a framework renders its list only after the page. */
async function settled(page: Page): Promise<Page> {
  await becomes(() => listsIn(page).length > 0);
  await page.customElements.whenDefined('subprocessor-list');
  await becomes(() => listsIn(page).every((list) => list.status === promised(list)));
  return page;
}

const open = async (name: string) => settled(await openPage(`/demo/${name}.html`));

/** Resolves after the layout of the second frame: the first may still change what observers see. */
async function afterLayout(page: Page): Promise<void> {
  for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => page.requestAnimationFrame(resolve));
}

for (const name of names) {
  describe(`the page ${name}.html`, function () {
    this.timeout(patience);

    it('has each of its lists in the state that it says', async () => {
      const page = await open(name);
      expect(page.document.title).not.to.equal('');
      expect(listsIn(page)).to.have.length(listsOn[name]);
      for (const list of listsIn(page).filter((one) => promised(one) === 'ready' && !one.matches('#empty *'))) {
        const words = list.shadowRoot!.textContent.replace(/\s+/g, ' ').trim();
        expect(words.length, list.closest('section')?.id ?? name).to.be.greaterThan(40);
        // In the page, if not in sight: one is behind a summary, one in a dialog.
        if (!list.matches('#nothing-found *')) expect(list.shadowRoot!.querySelector('tbody tr')).not.to.equal(null);
      }
    });

    it('[Q6] does not scroll sideways at 320 px', async () => {
      const page = await open(name);
      (page.frameElement as HTMLIFrameElement).width = '320';
      await becomes(() => page.innerWidth === 320);
      await afterLayout(page);
      const { scrollWidth, clientWidth } = page.document.documentElement;
      expect(scrollWidth).to.be.at.most(clientWidth);
    });

    // The list of 2,000 rows is left out: axe looks at each of its 12,000 cells by every rule, which takes minutes.
    // A list of fifty rows is looked at in accessibility-states.test.ts. The strict policy lets no other script in, axe's
    // neither; its list is the gallery's kind.
    if (name !== 'long' && name !== 'strict-policy') {
      it('[Q10] has no accessibility violation, wide or narrow', async () => {
        const page = await open(name);
        for (const width of [1000, 320]) {
          (page.frameElement as HTMLIFrameElement).width = String(width);
          await becomes(() => page.innerWidth === width);
          await afterLayout(page);
          await expectAccessible(page.document, floors[name]);
        }
      });
    }
  });
}

describe('the page states.html', function () {
  this.timeout(patience);

  it('shows fewer rows where it says that a reader searched, and none where nothing is found', async () => {
    const page = await open('states');
    const shown = (id: string) => rowsOf(listIn(page, id));
    await becomes(() => shown('nothing-found') === 0);
    await becomes(() => shown('searching') < shown('ready'));
    expect(shown('searching')).to.be.greaterThan(0);
    expect(shown('stale')).to.equal(shown('ready'));
  });
});

describe('the page gallery.html', function () {
  this.timeout(patience);

  it('shows beside each list the very text that it is made of', async () => {
    const page = await open('gallery');
    const examples = [...page.document.querySelectorAll('.example')];
    expect(examples).to.have.length(listsOn.gallery - 1);
    for (const example of examples) {
      const source = example.querySelector('script[type="application/json"]')!.textContent;
      expect(JSON.parse(example.querySelector('pre')!.textContent)).to.deep.equal(JSON.parse(source));
    }
  });

  it('tells only the slips of the list that has some', async () => {
    const page = await open('gallery');
    const withProblems = listsIn(page).filter(({ problems }) => problems.length > 0);
    expect(withProblems.map((list) => list.closest('section')?.id)).to.deep.equal(['slips']);
    await becomes(() => page.document.querySelectorAll('#problems li').length === withProblems[0]!.problems.length);
  });
});

describe('[Q16] the page strict-policy.html', function () {
  this.timeout(patience);

  it('is served under its policy, and nothing is reported', async () => {
    const policy = (await fetch('/demo/strict-policy.html')).headers.get('content-security-policy');
    expect(policy).to.match(/^default-src 'none'; script-src 'nonce-[^']+'; style-src 'none'; /);
    const { document } = await open('strict-policy');
    expect(document.querySelector('#count')?.textContent).to.equal('0 reports');
    expect(document.querySelectorAll('#reports li')).to.have.length(0);
  });

  it('counts what is forbidden: a style attribute', async () => {
    const { document } = await open('strict-policy');
    document.querySelector('h1')!.setAttribute('style', 'color: red');
    await becomes(() => document.querySelector('#count')?.textContent === '1 report');
    expect(document.querySelector('#reports')?.textContent).to.contain('style-src');
  });
});

describe('the page long.html', () => {
  it('has all of its 2,000 rows on it', async function () {
    this.timeout(patience);
    const [list] = listsIn(await open('long'));
    expect(list!.shadowRoot!.querySelectorAll('tbody tr')).to.have.length(2000);
  });
});

for (const name of ['react', 'vue'] as const) {
  describe(`the page ${name}.html`, function () {
    this.timeout(patience);

    it('shows the very component and style sheet that it runs', async () => {
      const { document } = await open(name);
      const shown = [...document.querySelectorAll('pre')].map((pre) => pre.textContent);
      const sources = [name === 'react' ? 'react.tsx' : 'Subprocessors.vue', 'fernway.css'];
      const texts = sources.map(async (file) => (await (await fetch(`/demo/${file}`)).text()).trimEnd());
      expect(shown).to.deep.equal(await Promise.all(texts));
    });

    it('sets properties: the manifest, the level of headings, and the order that the reader chooses', async () => {
      const page = await open(name);
      const list = listsIn(page)[0]!;
      const names = () => allByRole(list, 'rowheader').map((cell) => cell.textContent.trim());
      const published = names();
      expect(published).to.have.length(8);
      expect(list.manifest).to.have.property('publisher');
      expect(list.shadowRoot!.querySelector('h3')?.textContent).to.contain('Fernway');
      const choice = page.document.querySelector('select')!;
      const choose = async (word: string) => {
        choice.value = word;
        choice.dispatchEvent(new page.Event('change', { bubbles: true }));
        await becomes(() => page.document.querySelector('select')!.value === word);
      };
      await choose('by name');
      await becomes(() => names().join() !== published.join());
      expect([...names()].sort()).to.deep.equal([...published].sort());
      await choose('as published');
      await becomes(() => names().join() === published.join());
    });

    it('listens: it says how many rows there are, and how many the reader sees', async () => {
      const page = await open(name);
      const list = listsIn(page)[0]!;
      const said = () => page.document.querySelector('#app p')!.textContent;
      await becomes(() => said() === '8 subprocessors');
      const [field] = allByRole(list, 'searchbox') as HTMLInputElement[];
      field!.value = 'mail';
      field!.dispatchEvent(new page.Event('input', { bubbles: true }));
      await becomes(() => /^[1-7] of 8 subprocessors$/.test(said()));
    });

    it('styles a part of the list', async () => {
      const page = await open(name);
      const title = listsIn(page)[0]!.shadowRoot!.querySelector('[part~="group-title"]')!;
      expect(page.getComputedStyle(title).fontWeight).to.equal('400');
      page.document.querySelector('subprocessor-list')!.className = '';
      expect(page.getComputedStyle(title).fontWeight).not.to.equal('400');
    });
  });
}
