/**
 * `url-state`: the reader's search, filters and order stand in the page's address. Back and forward work, two lists do not
 * disturb each other, nothing else of the address is touched, and a search makes no entry in the history.
 */
import { expect } from '@open-wc/testing';
import { stillClock } from './support/clock.js';
import { keepWarnings } from './support/console.js';
import { byRole, loaded, makeList, next, rowNames, search, settled, stage } from './support/element.js';
import { expectQuietWindow } from './support/errors.js';
import { keepEntries } from './support/history.js';
import { emptyFrame, openBody, standaloneFile, type Page } from './support/page.js';
import { listIn } from './support/placed.js';
import type { SubprocessorList } from '../../src/element/subprocessor-list.js';

const manifest = {
  version: 1,
  dimensions: [{ id: 'product', label: 'Product', values: ['Basecamp', 'HEY'] }],
  subprocessors: [
    { name: 'Acme', purpose: 'Mail', locations: 'US', transfer: 'DPF', appliesTo: { product: ['HEY'] } },
    { name: 'Birch', purpose: 'Mail', locations: 'IE' },
    { name: 'Cedar', purpose: 'Hosting', locations: 'US', transfer: 'SCC' },
    { name: 'Dogwood', purpose: 'Hosting', locations: ['DE', 'IE'] },
    { name: 'Elm', purpose: 'Hosting', locations: 'US', transfer: 'SCC' },
    { name: 'Fir', purpose: 'Payment', locations: 'IE' },
  ],
};

const own = location.href.replace(/#.*/, '');
keepEntries();

/** So many entries have been made. By their number one could not tell: a browser keeps no more than fifty. */
let entries = 0;

/** The page's address, without what the test runner has in it. */
const address = () => location.href.replace(own, '').replace(/^&/, '?');

/** Another entry of the history, as a link or a router makes one. */
const goTo = (more: string, state: unknown = null) => {
  const query = more.startsWith('#') ? more : more.replace('?', '&');
  history.pushState(state, '', own + query);
};

/** Puts a list on the page. Its clock stands still, so that the pause after a search ends when the test says so. */
async function open(attributes: Record<string, string> = { 'url-state': 'sp' }, place = stage()) {
  const time = stillClock();
  const element = place.appendChild(makeList(attributes, { manifest, clock: time.clock }));
  await loaded(element);
  return { element, pass: (milliseconds: number) => time.pass(milliseconds) };
}

const back = async (step = -1): Promise<void> => {
  const arrived = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
  history.go(step);
  await arrived;
};

/** Sorts as a reader does. */
async function sortBy(element: SubprocessorList, column: string): Promise<void> {
  const changed = next(element, 'subprocessors-change');
  byRole(element, 'button', column).click();
  await changed;
}

const sorted = (element: SubprocessorList) => element.shadowRoot!.querySelector('[aria-sort]')?.ariaSort ?? null;

describe('a list with url-state', () => {
  expectQuietWindow();
  beforeEach(() => {
    history.replaceState(null, '', own);
    entries = 0;
    history.pushState = (...words) => {
      entries += 1;
      History.prototype.pushState.apply(history, words);
    };
  });
  afterEach(() => {
    Reflect.deleteProperty(history, 'pushState');
    history.replaceState(null, '', own);
  });

  it('is shown as the address says, from its first rows on', async () => {
    goTo('?sp-query=hosting&sp-facets=locations=US&sp-sort=-name');
    const element = makeList({ 'url-state': 'sp' }, { manifest });
    const seen: string[][] = [];
    element.addController({ hostUpdated: () => seen.push(rowNames(element)) });
    stage().append(element);
    await loaded(element);
    expect(rowNames(element)).to.deep.equal(['Elm', 'Cedar']);
    expect(seen.filter(({ length }) => length > 2)).to.deep.equal([]);
    expect(byRole(element, 'searchbox').value).to.equal('hosting');
    expect(sorted(element)).to.equal('descending');
  });

  it('shows what the address says in place of what the page sets, and leaves that out of it', async () => {
    goTo('?sp-sort=-name');
    const { element } = await open({ 'url-state': 'sp', sort: 'purpose' });
    expect(rowNames(element)[0]).to.equal('Fir');
    await sortBy(element, 'Purpose');
    expect(address()).to.equal('');
    expect(rowNames(element)[0]).to.equal('Cedar');
  });

  it('writes an order as an entry of its own, and goes back and forward with the reader', async () => {
    const { element } = await open();
    await sortBy(element, 'Name');
    expect(address()).to.equal('?sp-sort=name');
    await sortBy(element, 'Name');
    expect(address()).to.equal('?sp-sort=-name');
    expect(entries).to.equal(2);
    await back();
    await settled(element);
    expect(sorted(element)).to.equal('ascending');
    await back();
    await settled(element);
    expect(sorted(element)).to.equal(null);
    await back(2);
    await settled(element);
    expect(sorted(element)).to.equal('descending');
    expect(rowNames(element)[0]).to.equal('Fir');
  });

  it('tells the page and the screen reader what going back has changed', async () => {
    const { element, pass } = await open();
    await search(element, 'hosting');
    await pass(500);
    goTo('');
    await settled(element);
    window.dispatchEvent(new PopStateEvent('popstate'));
    await settled(element);
    const changed = next(element, 'subprocessors-change');
    await back();
    expect((await changed).shown).to.equal(3);
    await pass(500);
    await settled(element);
    expect(byRole(element, 'status').textContent.trim()).to.equal('3 of 6 entries');
  });

  it('writes a search after a pause, and without an entry', async () => {
    const { element, pass } = await open();
    for (const letters of ['h', 'ho', 'hos']) {
      await search(element, letters);
      await settled(element);
      await pass(400);
      expect(address()).to.equal('');
    }
    await pass(100);
    expect(address()).to.equal('?sp-query=hos');
    expect(entries).to.equal(0);
    await search(element, '');
    await pass(500);
    expect(address()).to.equal('');
    expect(entries).to.equal(0);
  });

  it('writes no search that has been undone or that a blank alone makes another', async () => {
    const { element, pass } = await open();
    // Its state is copied whenever the entry is written.
    const state = {};
    history.replaceState(state, '');
    const kept: unknown = history.state;
    await search(element, 'a');
    await search(element, '');
    await pass(500);
    await search(element, ' ');
    await pass(500);
    expect(history.state).to.equal(kept);
  });

  it('keeps a search that was being typed where the reader went on to sort', async () => {
    const { element } = await open();
    await search(element, 'hosting');
    await sortBy(element, 'Name');
    expect(address()).to.equal('?sp-query=hosting&sp-sort=name');
    await back();
    await settled(element);
    expect(address()).to.equal('?sp-query=hosting');
    expect(byRole(element, 'searchbox').value).to.equal('hosting');
  });

  it('leaves everything else of the address, and the state of the entry, as they are', async () => {
    goTo('?q=a%20b&sp=1&empty&SP-query=x#faq', { router: 7 });
    const { element } = await open();
    await sortBy(element, 'Name');
    expect(address()).to.equal('?q=a%20b&sp=1&empty&SP-query=x&sp-sort=name#faq');
    expect(history.state).to.deep.equal({ router: 7 });
    await sortBy(element, 'Name');
    await sortBy(element, 'Name');
    expect(address()).to.equal('?q=a%20b&sp=1&empty&SP-query=x#faq');
  });

  it('takes anything that an address says as a value and nothing more', async () => {
    goTo(
      '?sp-query=%3Cimg%20src=x%3E%E0%A4&sp-facets=__proto__=a;constructor=b,%25&sp-sort=__proto__&sp-scope=x&sp-groupBy=%00',
    );
    const { element } = await open();
    expect(byRole(element, 'searchbox').value).to.match(/^<img src=x>/);
    expect(rowNames(element)).to.deep.equal([]);
    await search(element, '');
    expect(rowNames(element)).to.have.length(6);
  });

  it('does not disturb another list, nor is disturbed by it', async () => {
    const place = stage();
    const first = await open({ 'url-state': 'a' }, place);
    const second = await open({ 'url-state': 'b' }, place);
    await search(first.element, 'hosting');
    await sortBy(second.element, 'Name');
    await first.pass(500);
    expect(address()).to.equal('?b-sort=name&a-query=hosting');
    expect(rowNames(second.element)).to.have.length(6);
    expect(sorted(first.element)).to.equal(null);
    await back();
    await settled(second.element);
    expect(sorted(second.element)).to.equal(null);
  });

  it('does not lose what is being typed when another list writes', async () => {
    const place = stage();
    const first = await open({ 'url-state': 'a' }, place);
    const second = await open({ 'url-state': 'b' }, place);
    await search(first.element, 'hosting');
    await sortBy(second.element, 'Name');
    await settled(first.element);
    expect(byRole(first.element, 'searchbox').value).to.equal('hosting');
  });

  it('follows the first list of the same prefix, which the console is told once', async () => {
    const warnings = keepWarnings();
    const place = stage();
    const lists = [];
    for (let count = 0; count < 3; count += 1) lists.push(await open({ 'url-state': 'same' }, place));
    expect(warnings.filter((warning) => /url-state="same"/.test(warning))).to.have.length(1);
    const [first, second, third] = lists.map(({ element }) => element);
    await sortBy(second!, 'Purpose');
    expect(address()).to.equal('');
    await sortBy(first!, 'Name');
    await settled(third!);
    expect(address()).to.equal('?same-sort=name');
    expect([second, third].map((element) => sorted(element!))).to.deep.equal(['ascending', 'ascending']);
  });

  it('follows an address that a router has written', async function () {
    // Older browsers tell nobody.
    if (!('navigation' in window)) this.skip();
    const { element } = await open();
    goTo('?sp-query=payment');
    await settled(element);
    expect(rowNames(element)).to.deep.equal(['Fir']);
  });

  it('writes the page’s new order in place of the reader’s, without an entry', async () => {
    const { element } = await open();
    await sortBy(element, 'Name');
    element.sort = '-purpose';
    await settled(element);
    expect(address()).to.equal('');
    expect(entries).to.equal(1);
  });

  it('keeps the reader’s view when it is moved, and writes on', async () => {
    const { element, pass } = await open();
    await search(element, 'hosting');
    stage().append(element);
    await pass(500);
    expect(address()).to.equal('?sp-query=hosting');
    expect(rowNames(element)).to.have.length(3);
  });

  it('writes nothing once it is gone', async () => {
    const { element, pass } = await open();
    await search(element, 'hosting');
    element.remove();
    await pass(500);
    expect(address()).to.equal('');
  });

  for (const [which, attributes] of [
    ['without the attribute', {}],
    ['with an empty one', { 'url-state': ' ' }],
  ] as const)
    it(`neither reads nor writes an address ${which}`, async () => {
      goTo('?sp-query=payment&-query=payment&undefined-query=payment');
      const said = address();
      const { element, pass } = await open(attributes);
      expect(rowNames(element)).to.have.length(6);
      await search(element, 'hosting');
      await sortBy(element, 'Name');
      await pass(500);
      expect(address()).to.equal(said);
    });

  it('can be asked for as a property, whatever its type', async () => {
    goTo('?7-query=payment');
    const element = makeList({}, { manifest });
    Object.assign(element, { urlState: 7 });
    stage().append(element);
    await loaded(element);
    expect(rowNames(element)).to.deep.equal(['Fir']);
  });
});

const body = `<subprocessor-list data-x url-state="sp" src="/demo/krispcall.json"></subprocessor-list>
  <script nonce="{nonce}" src="${location.origin}${standaloneFile}"></script>`;

describe('url-state on a whole page', () => {
  it('with <base> on another origin writes the page’s own address', async () => {
    const page = await openBody(
      `<base href="https://elsewhere.example/">${body.replace('src="/', `src="${location.origin}/`)}`,
    );
    const { pathname } = page.location;
    const list = page.document.querySelector('subprocessor-list')!;
    await page.outcome;
    byRole(list, 'button', 'Service Name').click();
    await settled(list);
    expect(page.location.pathname).to.equal(pathname);
    expect(new page.URLSearchParams(page.location.search).get('sp-sort')).to.equal('name');
    expect(page.reports).to.deep.equal([]);
  });

  it('is asked for by data-url-state where a list is placed', async () => {
    const page = await openBody(`<div data-subprocessor-list="/demo/krispcall.json" data-url-state="sp"></div>
      <script nonce="{nonce}" src="${location.origin}${standaloneFile}"></script>`);
    await page.outcome;
    expect(listIn(page.document.querySelector('[data-subprocessor-list]')).urlState).to.equal('sp');
  });

  for (const [which, sandbox] of [
    ['about:srcdoc', undefined],
    ['a sandboxed frame', 'allow-scripts allow-same-origin'],
  ] as const)
    it(`works in ${which}, where nobody may write the address, without an error`, async () => {
      const frame = emptyFrame();
      if (sandbox) frame.setAttribute('sandbox', sandbox);
      const arrived = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      frame.srcdoc = `<!doctype html><html lang="en"><title>Frame</title><body>
        <script>var faults = []; addEventListener('error', ({ message }) => faults.push(message));
        addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));
        var outcome = new Promise((resolve) => addEventListener('subprocessors-load', resolve, { once: true }));</script>
        <subprocessor-list url-state="sp" src="${location.origin}/demo/krispcall.json"></subprocessor-list>
        <script src="${location.origin}${standaloneFile}"></script>`;
      await arrived;
      const page = frame.contentWindow as Page & { faults: string[] };
      const list = page.document.querySelector('subprocessor-list')!;
      await page.outcome;
      const first = rowNames(list)[0];
      byRole(list, 'button', 'Service Name').click();
      await settled(list);
      byRole(list, 'button', 'Service Name').click();
      await settled(list);
      expect(rowNames(list)[0]).not.to.equal(first);
      expect(sorted(list)).to.equal('descending');
      expect(page.faults).to.deep.equal([]);
    });
});
