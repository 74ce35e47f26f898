/** The fallback is what the reader sees as long as there is no list: without JavaScript, with the script blocked, with a list that cannot be had (QUALITY 26). */
import { expect } from '@open-wc/testing';
import { fastClock, patience } from './support/clock.js';
import { isShown, rowNames } from './support/element.js';
import { expectQuietWindow } from './support/errors.js';
import { answer } from './support/network.js';
import { openBody, standaloneFile, type Page } from './support/page.js';
import { pageOf } from './support/visit.js';

const fallback = '<table><tr><th>Acme</th><td>Hosting</td></tr></table><a href="/contact">Ask us</a>';
const element = (src: string) => `<subprocessor-list src="${src}">${fallback}</subprocessor-list>`;
const box = (src: string) => `<div data-subprocessor-list="${src}">${fallback}</div>`;
const script = `<script src="${standaloneFile}"></script>`;

function expectFallback(page: Document, count = 1): void {
  const shown = [...page.querySelectorAll('table, a')].filter(isShown);
  expect(shown).to.have.length(2 * count);
}

async function openSandboxed(body: string): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.title = 'A page without scripts';
  // Scripts do not run there, and yet one may look inside.
  frame.setAttribute('sandbox', 'allow-same-origin');
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  frame.src = pageOf(body);
  document.body.append(frame);
  await loaded;
  return frame.contentDocument!;
}

describe('[Q26] the fallback is what the reader sees', () => {
  expectQuietWindow();

  it('without JavaScript, in an element and in a box', async () => {
    const page = await openSandboxed(`${element('/answer/object')}${box('/answer/object')}${script}`);
    expect((page.defaultView as unknown as Page).reports).to.equal(undefined);
    expectFallback(page, 2);
    page.defaultView!.frameElement!.remove();
  });

  it('where the policy blocks the script', async () => {
    const page = await openBody(
      `${element('/answer/object')}${box('/answer/object')}${script}`,
      "script-src 'nonce-{nonce}'",
    );
    expect(page.customElements.get('subprocessor-list')).to.equal(undefined);
    expectFallback(page.document, 2);
  });

  it('where the script is not found', async () => {
    const page = await openBody(`${element('/answer/object')}<script src="/answer/status/404"></script>`);
    expectFallback(page.document);
  });

  for (const [what, code] of Object.entries({
    'has no ElementInternals': 'delete HTMLElement.prototype.attachInternals',
    'mixes no colours': 'CSS.supports = () => false',
  })) {
    it(`in a browser that ${what}, and nothing is thrown`, async () => {
      const page = await openBody(
        `<script>${code}</script>${script}${element('/answer/object')}${box('/answer/object')}`,
      );
      expect(page.customElements.get('subprocessor-list')).to.equal(undefined);
      expect(page.reports).to.deep.equal([]);
      expectFallback(page.document, 2);
    });
  }

  for (const src of [
    '/answer/status/404',
    '/answer/html',
    '/answer/empty',
    '/answer/not-json',
    '/answer/string',
    'https://',
  ]) {
    it(`[Q23] where the manifest is ${src}, with why and a way to try again beside it`, async () => {
      const page = await openBody(`${element(src)}${script}`);
      expect((await page.outcome).type).to.equal('subprocessors-error');
      expectFallback(page.document);
      const [list] = page.document.getElementsByTagName('subprocessor-list');
      expect(list!.shadowRoot!.querySelectorAll('[part=error] button')).to.have.length(1);
      expect(page.reports.map(({ kind }) => kind)).to.deep.equal(['warn']);
    });
  }

  it('while the list is on its way, until it is there, and again when the next address has none', async () => {
    const { address, opened, release } = answer('held');
    const page = await openBody(`${element(address)}${script}`);
    await opened();
    expectFallback(page.document);
    await release();
    await page.outcome;
    const [list] = page.document.getElementsByTagName('subprocessor-list');
    expect(rowNames(list!)).to.deep.equal(['Acme Hosting']);
    expect([...page.document.querySelectorAll('table, a')].filter(isShown)).to.deep.equal([]);
    Object.assign(list!, { clock: fastClock, limits: patience });
    const failure = new Promise((resolve) => {
      list!.addEventListener('subprocessors-error', resolve, { once: true });
    });
    list!.src = '/answer/status/404';
    await failure;
    expectFallback(page.document);
  });

  it('not beside an older list that stands in for it', async () => {
    const { address } = answer('object');
    const page = await openBody(`${element(address)}${script}`);
    await page.outcome;
    const [list] = page.document.getElementsByTagName('subprocessor-list');
    Object.assign(list!, { clock: fastClock, limits: patience });
    page.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    await list!.reload();
    expect(list!.status).to.equal('stale');
    expect(rowNames(list!)).to.deep.equal(['Acme Hosting']);
    expect([...page.document.querySelectorAll('table, a')].filter(isShown)).to.deep.equal([]);
  });
});
