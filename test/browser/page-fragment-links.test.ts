/**
 * A manifest's `#x` leads to a place on the page that shows it, also after a program has changed the page's address
 * without loading another page, and on a page with a `<base>`, which leads every other `#x` elsewhere.
 */
import { expect } from '@open-wc/testing';
import { loaded, search, settled } from './support/element.js';
import { openBody, standaloneFile, type Page } from './support/page.js';

const manifest = {
  version: 1,
  columns: ['name', 'links'],
  subprocessors: [
    { name: 'Acme', links: { url: '#terms', label: 'Terms' } },
    { name: 'Birch', links: { url: 'https://birch.example/#terms', label: 'Elsewhere' } },
  ],
};

async function open(base = '') {
  const page = await openBody(`${base}
    <script nonce="{nonce}" src="${location.origin}${standaloneFile}"></script>
    <h2 id="terms">Terms</h2>`);
  await page.customElements.whenDefined('subprocessor-list');
  const element = page.document.createElement('subprocessor-list');
  element.manifest = manifest;
  page.document.body.append(element);
  await loaded(element);
  const linkOf = (words: string) =>
    [...element.shadowRoot!.querySelectorAll('a')].find(({ textContent }) => textContent.trim() === words)!;
  return {
    page,
    element,
    /** Where a click would lead. */
    target: () => linkOf('Terms').href,
    other: () => linkOf('Elsewhere').href,
    click: () => linkOf('Terms').click(),
  };
}

const fragmentOf = (page: Page) => new page.URL('#terms', page.document.URL).href;
/** As a router does. In full, since `<base>` leads elsewhere. */
const goTo = (page: Page, path: string) => page.history.pushState(null, '', page.location.origin + path);

const bases = {
  'without <base>': '',
  'with <base> in another folder': '<base href="/elsewhere/">',
  'with <base> on another origin': '<base href="https://elsewhere.example/">',
};

for (const [which, base] of Object.entries(bases)) {
  describe(`on a page ${which}, a link to a fragment`, () => {
    it('leads to that place on the page', async () => {
      const { page, target, other } = await open(base);
      expect(target()).to.equal(fragmentOf(page));
      expect(other()).to.equal('https://birch.example/#terms');
    });

    it('follows the page’s address that a router changes, at the next search at the latest', async () => {
      const { page, element, target, other } = await open(base);
      goTo(page, '/answer/page/other?x=1');
      await search(element, 'acme');
      expect(new URL(target()).pathname).to.equal('/answer/page/other');
      expect(target()).to.equal(fragmentOf(page));
      await search(element, '');
      goTo(page, '/answer/page/third');
      await search(element, 'terms');
      expect(target()).to.equal(fragmentOf(page));
      expect(other()).to.equal('https://birch.example/#terms');
    });

    it('follows it at once', async function () {
      const { page, element, target } = await open(base);
      // With `<base>` only browsers can tell that have the Navigation API: the others follow at the next update.
      if (base && !('navigation' in page)) this.skip();
      goTo(page, '/answer/page/other?x=1');
      await settled(element);
      expect(target()).to.equal(fragmentOf(page));
      page.history.replaceState(null, '', `${page.location.origin}/answer/page/third#a`);
      await settled(element);
      expect(target()).to.equal(fragmentOf(page));
    });

    it('goes to the place without leaving the page', async () => {
      const { page, click } = await open(base);
      Object.assign(page, { isSamePage: true });
      const moved = new Promise((resolve) => {
        page.addEventListener('hashchange', resolve, { once: true });
      });
      click();
      await moved;
      expect(page.location.hash).to.equal('#terms');
      expect(page).to.have.property('isSamePage', true);
    });
  });
}

describe('a page that changes its address', () => {
  const countUpdates = ({ element }: Awaited<ReturnType<typeof open>>) => {
    const count = { updates: 0 };
    element.addController({ hostUpdated: () => (count.updates += 1) });
    return count;
  };

  it('without <base> has the list not updated: the browser follows by itself', async () => {
    const opened = await open();
    await settled(opened.element);
    const count = countUpdates(opened);
    for (let step = 0; step < 5; step += 1) goTo(opened.page, `/answer/page/${String(step)}`);
    await settled(opened.element);
    expect(count.updates).to.equal(0);
  });

  it('has nothing listened to by a list that is gone', async () => {
    const opened = await open('<base href="/elsewhere/">');
    opened.element.remove();
    await settled(opened.element);
    const count = countUpdates(opened);
    goTo(opened.page, '/answer/page/other');
    await settled(opened.element);
    expect(count.updates).to.equal(0);
  });

  it('and calls something of its own `navigation` gets its list all the same', async () => {
    const page = await openBody(`<script nonce="{nonce}">var navigation = { main: [] };</script>
      <nav id="navigation"></nav>
      <script nonce="{nonce}" src="${standaloneFile}"></script>`);
    await page.customElements.whenDefined('subprocessor-list');
    const element = page.document.createElement('subprocessor-list');
    element.manifest = manifest;
    page.document.body.append(element);
    await loaded(element);
    expect(page.reports).to.deep.equal([]);
  });
});
