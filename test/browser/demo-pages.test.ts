/** The demonstration pages show what they say: no page of them ages unseen while the list changes. */
import { expect } from '@open-wc/testing';
import type { SubprocessorList } from '../../src/element/subprocessor-list.js';
import { expectAccessible } from './support/axe.js';
import { allByRole } from './support/element.js';
import { emptyFrame, openPage, type Page } from './support/page.js';
import { becomes } from './support/until.js';

/** How many lists each page has: a page whose markup broke would otherwise have nothing to show, and nothing wrong. */
const listsOn = { index: 0, gallery: 17, states: 24, 'strict-policy': 1, long: 1, parents: 18 };
const names = Object.keys(listsOn) as (keyof typeof listsOn)[];

/** Rules of axe that pass on each page: about two fewer than in the engine with the fewest. */
const floors = { index: 14, gallery: 25, states: 25, 'strict-policy': 25, parents: 25 };

/** Many lists on two cores that others use too. */
const patience = 30_000;

const listsIn = (page: Page) => [...page.document.querySelectorAll('subprocessor-list')];
const listIn = (page: Page, id: string) => page.document.querySelector<SubprocessorList>(`#${id} subprocessor-list`)!;
const rowsOf = (list: Element) => allByRole(list, 'rowheader').length;

/** What the page's text says of a list: its section names the status, and the reason of an error. */
function promised(list: Element): string {
  const section = list.closest('section');
  const status = section?.querySelector('code.status')?.textContent ?? 'ready';
  return `${status} ${section?.querySelector('code.reason')?.textContent ?? ''}`.trim();
}

const reached = ({ status, error }: SubprocessorList): string =>
  `${status} ${status === 'error' ? (error?.reason ?? '') : ''}`.trim();

/** Resolves when each list is in the state that its page says. */
async function settled(page: Page): Promise<Page> {
  if (listsIn(page).length > 0) await page.customElements.whenDefined('subprocessor-list');
  await becomes(() => listsIn(page).every((list) => reached(list) === promised(list)));
  return page;
}

const open = async (name: string) => settled(await openPage(`/demo/${name}.html`));

/** Resolves after the layout of the second frame: the first may still change what observers see. */
async function afterLayout(page: Page): Promise<void> {
  for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => page.requestAnimationFrame(resolve));
}

/** Runs in the page before all else. */
const reporter = `
window.reports = [];
const report = (kind, text) => reports.push({ kind, text });
addEventListener('securitypolicyviolation', ({ blockedURI }) => report('policy', blockedURI));
addEventListener('error', ({ message, target }) => report('error', message || 'not loaded: ' + (target.src || target.href)), true);
addEventListener('unhandledrejection', ({ reason }) => report('rejection', String(reason)));
for (const level of ['warn', 'error']) console[level] = (...words) => report(level, words.join(' '));`;

/** The page as it is served, with a reporter: its own frame could be listened to only when some had been said. */
async function openReported(name: string): Promise<Page> {
  const served = await (await fetch(`/demo/${name}.html`)).text();
  const frame = emptyFrame();
  const page = frame.contentWindow as Page;
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  page.document.open();
  page.document.write(served.replace('<head>', `<head><base href="/demo/${name}.html"><script>${reporter}</script>`));
  page.document.close();
  await loaded;
  return settled(page);
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
      }
    });

    it('does not scroll sideways at 320 px', async () => {
      const page = await open(name);
      (page.frameElement as HTMLIFrameElement).width = '320';
      await becomes(() => page.innerWidth === 320);
      await afterLayout(page);
      const { scrollWidth, clientWidth } = page.document.documentElement;
      expect(scrollWidth).to.be.at.most(clientWidth);
    });

    // The list of 2,000 rows is left out: axe looks at each of its 12,000 cells by every rule, which takes minutes.
    // A list of fifty rows is looked at in accessibility-states.test.ts.
    if (name !== 'long') {
      it('has no accessibility violation, wide or narrow', async () => {
        const page = await open(name);
        for (const width of [1000, 320]) {
          (page.frameElement as HTMLIFrameElement).width = String(width);
          await becomes(() => page.innerWidth === width);
          await afterLayout(page);
          await expectAccessible(page.document, floors[name]);
        }
      });
    }

    // The strict page says itself what was reported, under its own policy: see below.
    if (name !== 'strict-policy') {
      it('reports nothing but the slips that it means', async () => {
        const page = await openReported(name);
        const reports = page.reports.filter(({ kind, text }) => {
          const isMeant = kind === 'warn' && text.includes('problem') && name === 'gallery';
          return !isMeant;
        });
        expect(reports).to.deep.equal([]);
      });
    }
  });
}

describe('the page states.html', () => {
  it('shows fewer rows where it says that a reader searched, and none where nothing is found', async () => {
    const page = await open('states');
    const shown = (id: string) => rowsOf(listIn(page, id));
    await becomes(() => shown('nothing-found') === 0);
    await becomes(() => shown('searching') < shown('ready'));
    expect(shown('searching')).to.be.greaterThan(0);
    expect(shown('stale')).to.equal(shown('ready'));
  });
});

describe('the page gallery.html', () => {
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
    const withProblems = listsIn(page).filter(({ problems }) => problems && problems.length > 0);
    expect(withProblems.map((list) => list.closest('section')?.id)).to.deep.equal(['slips']);
    await becomes(() => page.document.querySelectorAll('#problems li').length === withProblems[0]!.problems!.length);
  });
});

describe('the page strict-policy.html', () => {
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
