/** Lists for pages whose editors cannot write a custom tag: a box that becomes one, and a script that puts one where it stands. */
import { expect } from '@open-wc/testing';
import { expectQuietWindow } from './support/errors.js';
import { rowNames } from './support/element.js';
import { openBody, standaloneFile, type Page } from './support/page.js';

const source = '/answer/object?name=Acme';
const scripts = {
  classic: `<script src="${standaloneFile}"></script>`,
  'classic async': `<script async src="${standaloneFile}"></script>`,
  'classic deferred': `<script defer src="${standaloneFile}"></script>`,
  module: `<script type="module" src="${standaloneFile}"></script>`,
  'module async': `<script type="module" async src="${standaloneFile}"></script>`,
};

const lists = (page: Page) => [...page.document.querySelectorAll('subprocessor-list')];

/** Opens a page with one list, which is loaded. */
async function openWithList(body: string) {
  const page = await openBody(body);
  const event = await page.outcome;
  expect(event.type).to.equal('subprocessors-load');
  const all = lists(page);
  expect(all).to.have.length(1);
  expect(rowNames(all[0]!)).to.deep.equal(['Acme']);
  return { page, list: all[0]! };
}

describe('a box with data-subprocessor-list', () => {
  expectQuietWindow();

  for (const [kind, script] of Object.entries(scripts)) {
    for (const [where, body] of [
      ['before it', (box: string) => `${script}\n${box}`],
      ['after it', (box: string) => `${box}\n${script}`],
    ] as const) {
      it(`becomes a list, with a ${kind} script ${where}`, async () => {
        const { page, list } = await openWithList(
          `<main>${body(`<div data-subprocessor-list="${source}"><p>Fallback</p></div>`)}</main>`,
        );
        expect(list.parentElement!.localName).to.equal('main');
        expect(list.textContent.trim()).to.equal('Fallback');
        expect(page.document.querySelector('[data-subprocessor-list]:not(script)')?.localName ?? 'none').to.equal(
          'none',
        );
        expect(page.reports).to.deep.equal([]);
      });
    }
  }

  it('hands over its fallback, id and class, and its data- attributes as those of the list', async () => {
    const { list } = await openWithList(
      `<div id="vendors" class="wide narrow" data-subprocessor-list="${source}" data-lang="fr" data-columns="name,purpose"
        data-sort="-name" data-heading-level="3"><a href="/contact">Ask us</a></div>${scripts.classic}`,
    );
    expect(list.id).to.equal('vendors');
    expect(list.className).to.equal('wide narrow');
    expect(list.lang).to.equal('fr');
    expect(list.columns).to.equal('name,purpose');
    expect(list.sort).to.equal('-name');
    expect(list.headingLevel).to.equal(3);
    expect(list.getAttribute('src')).to.equal(source);
    expect(list.querySelector('a')?.textContent).to.equal('Ask us');
  });

  it('[Q26] keeps its fallback in sight when the list cannot be had', async () => {
    const page = await openBody(
      `<div data-subprocessor-list="/answer/status/404"><a href="/contact">Ask us</a></div>${scripts.classic}`,
    );
    expect((await page.outcome).type).to.equal('subprocessors-error');
    expect(page.document.querySelector('a')!.getClientRects().length).to.equal(1);
  });

  it('stands beside others, each with its own list', async () => {
    const page = await openBody(
      `<div data-subprocessor-list="/answer/object?name=One"></div>${scripts.classic}
       <div data-subprocessor-list="/answer/object?name=Two"></div><subprocessor-list src="/answer/object?name=Three"></subprocessor-list>`,
    );
    await Promise.all(lists(page).map(ready));
    expect(lists(page).map((list) => rowNames(list))).to.deep.equal([['One'], ['Two'], ['Three']]);
  });
});

describe('a script with data-subprocessor-list', () => {
  expectQuietWindow();

  for (const [kind, script] of Object.entries(scripts)) {
    it(`puts one list where it stands, as a ${kind} script`, async () => {
      const placed = script.replace(
        '<script',
        `<script data-subprocessor-list="${source}" data-lang="de" data-columns="name"`,
      );
      const { page, list } = await openWithList(`<main><p>Before</p>${placed}<p>After</p></main>`);
      expect([...page.document.querySelector('main')!.children].map(({ localName }) => localName)).to.deep.equal([
        'p',
        'script',
        'subprocessor-list',
        'p',
      ]);
      expect(list.lang).to.equal('de');
      expect(list.columns).to.equal('name');
      expect(page.reports).to.deep.equal([]);
    });
  }

  it('puts one list only, though the page has the script twice', async () => {
    const placed = scripts.classic.replace('<script', `<script data-subprocessor-list="${source}"`);
    const { page } = await openWithList(`${placed}${scripts.classic}`);
    expect(page.reports.filter(({ kind }) => kind !== 'warn')).to.deep.equal([]);
  });

  it('twice, with two manifests, puts two lists', async () => {
    const placed = (name: string) =>
      scripts.classic.replace('<script', `<script data-subprocessor-list="/answer/object?name=${name}"`);
    const page = await openBody(`${placed('One')}<hr>${placed('Two')}`);
    await Promise.all(lists(page).map(ready));
    expect(lists(page).map((list) => rowNames(list))).to.deep.equal([['One'], ['Two']]);
  });
});

describe('a page that takes names away', () => {
  expectQuietWindow();

  for (const name of ['currentScript', 'readyState', 'documentElement', 'body', 'baseURI', 'defaultView']) {
    it(`<img name="${name}"> does not keep a list from its place`, async () => {
      const { page } = await openWithList(
        `<img name="${name}" alt=""><div data-subprocessor-list="${source}"></div>${scripts.classic}`,
      );
      expect(page.reports).to.deep.equal([]);
    });
  }
});

async function ready(list: ReturnType<typeof lists>[number]): Promise<void> {
  if (list.status === 'ready') return;
  await new Promise((resolve) => {
    list.addEventListener('subprocessors-load', resolve, { once: true });
  });
}
