/** A list in the shadow root of a page's own box, for pages whose editors cannot write a custom tag: nothing of the page is touched. */
import { expect } from '@open-wc/testing';
import { expectQuietWindow } from './support/errors.js';
import { openBody, standaloneFile } from './support/page.js';
import { listIn, lists, rowsOf } from './support/placed.js';

const source = '/answer/object?name=Acme';
const scripts = {
  classic: `<script src="${standaloneFile}"></script>`,
  'classic async': `<script async src="${standaloneFile}"></script>`,
  'classic deferred': `<script defer src="${standaloneFile}"></script>`,
  module: `<script type="module" src="${standaloneFile}"></script>`,
  'module async': `<script type="module" async src="${standaloneFile}"></script>`,
};
const json = (...names: string[]) =>
  `<script type="application/json">${JSON.stringify({ version: 1, subprocessors: names.map((name) => ({ name })) })}</script>`;

/** Opens a page with one list, which is loaded and stands in the page's `[data-box]`. */
async function openWithList(body: string) {
  const page = await openBody(body);
  expect((await page.outcome).type).to.equal('subprocessors-load');
  expect(await rowsOf(page)).to.deep.equal([['Acme']]);
  const box = page.document.querySelector<HTMLElement>('[data-box]')!;
  return { page, box, list: listIn(box) };
}

describe('a box with data-subprocessor-list', () => {
  expectQuietWindow();

  for (const [kind, script] of Object.entries(scripts)) {
    for (const [where, body] of [
      ['before it', (box: string) => `${script}\n${box}`],
      ['after it', (box: string) => `${box}\n${script}`],
    ] as const) {
      it(`holds a list, with a ${kind} script ${where}`, async () => {
        const markup = `<div data-box="" data-subprocessor-list="${source}"><p>Fallback</p></div>`;
        const { page, box } = await openWithList(`<main>${body(markup)}</main>`);
        expect(box.outerHTML).to.equal(markup);
        expect(box.querySelector('p')!.getClientRects().length).to.equal(0);
        expect(page.document.querySelectorAll('subprocessor-list')).to.have.length(0);
        expect(page.reports).to.deep.equal([]);
      });
    }
  }

  it('shows what stands in its slots above and below the list', async () => {
    const { box, list } = await openWithList(
      `<div data-box data-subprocessor-list="${source}"><b slot="header">Above</b><i slot="footer">Below</i>Fallback</div>${scripts.classic}`,
    );
    const top = (element: Element) => element.getBoundingClientRect().top;
    const table = list.shadowRoot!.querySelector('table')!;
    expect(top(box.querySelector('b')!)).to.be.lessThan(top(table));
    expect(top(box.querySelector('i')!)).to.be.greaterThan(table.getBoundingClientRect().bottom - 1);
  });

  it('without an address shows the JSON inside, however deep', async () => {
    const { box } = await openWithList(
      `<div data-box data-subprocessor-list><p><span>${json('Acme')}</span></p></div>${scripts.classic}`,
    );
    expect(box.querySelectorAll('script')).to.have.length(1);
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
    expect((await rowsOf(page, 3)).flat().sort()).to.deep.equal(['One', 'Three', 'Two']);
  });

  it('holds one list, though others ask in it, and though it stands in the class', async () => {
    const page = await openBody(
      `<div class="subprocessor-list"><div data-box data-subprocessor-list="${source}"><p class="subprocessor-list" data-subprocessor-list="${source}">
        <table class="subprocessor-list"></table><script src="${standaloneFile}" data-subprocessor-list="${source}"></script></p></div></div>`,
    );
    expect(await rowsOf(page)).to.deep.equal([['Acme']]);
    listIn(page.document.querySelector('[data-box]'));
  });

  it('tells the page of its list: events come from the box', async () => {
    const { page, box } = await openWithList(
      `<div data-box data-subprocessor-list="${source}"></div>${scripts.classic}`,
    );
    expect((await page.outcome).target === box).to.equal(true);
  });
});

describe('a box with the class subprocessor-list', () => {
  expectQuietWindow();

  for (const [what, box] of [
    ['the JSON inside', `<div data-box class="wide subprocessor-list">${json('Acme')}</div>`],
    [
      'the JSON inside, not the one of a box in it that is empty',
      `<div data-box class="subprocessor-list"><div class="subprocessor-list"></div>${json('Acme')}</div>`,
    ],
  ] as const)
    for (const order of ['before', 'after'])
      it(`shows ${what}, with the script ${order} it`, async () => {
        const body = order === 'before' ? scripts.classic + box : box + scripts.classic;
        const { page } = await openWithList(body);
        expect(page.reports).to.deep.equal([]);
      });

  for (const [what, box] of [
    ['has nothing to make a list of', '<ul data-box class="subprocessor-list"><li>Acme</li></ul>'],
    [
      'is only around a list',
      `<div data-box class="subprocessor-list"><table><tr><th>Name</table><subprocessor-list src="${source}"></subprocessor-list></div>`,
    ],
    [
      'is the whole page',
      `<div data-box></div><script>document.body.className = "subprocessor-list"</script><table></table>`,
    ],
    [
      'is a form',
      `<form data-box class="subprocessor-list"><input name="matches"><input name="closest"><table></table></form>`,
    ],
  ] as const)
    it(`is left alone where it ${what}`, async () => {
      // Beside a list, so that it is known when the script is done.
      const page = await openBody(`${scripts.classic}${box}<p data-subprocessor-list="${source}"></p>`);
      expect((await rowsOf(page)).flat()).to.include('Acme');
      const left = page.document.querySelector('[data-box]')!;
      expect(left.shadowRoot).to.equal(null);
      expect(page.document.body.shadowRoot).to.equal(null);
      expect(left.parentElement!.querySelectorAll(':scope > subprocessor-list')).to.have.length(0);
    });

  it('gets its list when what it is made of comes later', async () => {
    const page = await openBody(`<div class="subprocessor-list"><p>Wait</p></div>${scripts.classic}`);
    const box = page.document.querySelector('.subprocessor-list')!;
    expect(lists(page.document)).to.have.length(0);
    box.querySelector('p')!.innerHTML = json('Acme');
    expect(await rowsOf(page)).to.deep.equal([['Acme']]);
    listIn(box);
  });
});

describe('a page that takes names away', () => {
  expectQuietWindow();

  for (const name of ['currentScript', 'readyState', 'documentElement', 'body', 'baseURI', 'defaultView']) {
    it(`<img name="${name}"> does not keep a list from its place`, async () => {
      const { page } = await openWithList(
        `<img name="${name}" alt=""><div data-box data-subprocessor-list="${source}"></div>${scripts.classic}`,
      );
      expect(page.reports).to.deep.equal([]);
    });
  }

  it('a form around a box, with inputs named as the members of an element, does not either', async () => {
    const inputs = ['matches', 'closest', 'querySelectorAll', 'getAttribute', 'parentElement', 'shadowRoot', 'after'];
    const { page } = await openWithList(
      `${scripts.classic}<form>${inputs.map((name) => `<input name="${name}">`).join('')}<div data-box data-subprocessor-list="${source}"></div></form>`,
    );
    expect(page.reports).to.deep.equal([]);
  });
});
