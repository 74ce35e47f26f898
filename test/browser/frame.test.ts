/** The page to frame, on its own and on the test page's origin: its list, its refusals, its height and its links. */
import { expect } from '@open-wc/testing';
import en from '../../src/language/catalogues/en.js';
import type { SubprocessorList } from '../../src/element/subprocessor-list.js';
import { allByRole, byRole, rowNames } from './support/element.js';
import { hosted } from './support/hosted.js';
import { onAnotherOrigin } from './support/network.js';
import { emptyFrame, openPage, type Page } from './support/page.js';
import { becomes } from './support/until.js';

/** Not from dist/: into the pages there the test runner puts a script of its own. Any page may frame it. */
const { own: folder } = hosted('frame.html~content-security-policy');

const addressOf = (parameters: Record<string, string>) =>
  `${folder}/frame.html?${new URLSearchParams(parameters).toString()}`;

const listOf = (page: Page) => page.document.querySelector('subprocessor-list') as SubprocessorList;

async function openList(parameters: Record<string, string>): Promise<[Page, SubprocessorList]> {
  const page = await openPage(addressOf(parameters));
  await becomes(() => listOf(page).status === 'ready');
  await listOf(page).updateComplete;
  return [page, listOf(page)];
}

interface Message {
  source: unknown;
  origin: string;
  data: { type: string; height: number };
}

/** What frames tell this page while a test runs. */
const messages: Message[] = [];
const listen = ({ source, origin, data }: MessageEvent<Message['data'] | undefined>) => {
  if (data?.type === 'subprocessor-list-height') messages.push({ source, origin, data });
};
beforeEach(() => {
  messages.length = 0;
  addEventListener('message', listen);
});
afterEach(() => {
  removeEventListener('message', listen);
});
const toldBy = (frame: unknown) => messages.filter(({ source }) => source === frame);
const heightsOf = (frame: unknown) => toldBy(frame).map(({ data }) => data.height);

describe('the page to frame', () => {
  it('shows the list that its address names, with what its parameters say', async () => {
    const [page, list] = await openList({
      src: '/demo/krispcall.json',
      lang: 'de',
      columns: 'name',
      sort: '-name',
      'heading-level': '3',
      'url-state': 'sp',
      'sp-query': 'zendesk',
      onclick: 'alert(1)',
    });
    expect(rowNames(list)).to.deep.equal(['Zendesk']);
    expect(list.headingLevel).to.equal(3);
    expect(list.hasAttribute('onclick')).to.equal(false);
    expect(page.document.documentElement.lang).to.equal('de');
    expect(page.document.cookie).to.equal('');
    expect(allByRole(list, 'heading').every((heading) => heading.localName !== 'h2')).to.equal(true);
  });

  it('has the manifest’s own language and title where its address says nothing of a language', async () => {
    const [page] = await openList({ src: '/demo/gallery.json' });
    const manifest = (await (await fetch('/demo/gallery.json')).json()) as { language: string };
    expect(page.document.documentElement.lang).to.equal(manifest.language);
    await becomes(() => page.document.title !== 'Subprocessors');
    expect(page.document.title).to.equal(byRole(listOf(page), 'heading', page.document.title).textContent.trim());
  });

  it('says what is wrong and where, and asks for nothing, if the address is not allowed', async () => {
    for (const [src, words] of [
      [onAnotherOrigin(new URL('/demo/krispcall.json', location.href).href), onAnotherOrigin(location.origin)],
      ['javascript:alert(1)', 'javascript:'],
      ['data:application/json,[]', 'data:'],
    ] as const) {
      const page = await openPage(addressOf({ src }));
      const alert = page.document.querySelector<HTMLElement>('[role=alert]');
      expect(alert?.innerText).to.contain('“src”').and.to.contain(words);
      expect(listOf(page)).to.equal(null);
      const asked = () => page.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
      const files = ['subprocessor-list.js', 'frame.js'].map((file) => `${new URL(folder).pathname}/${file}`);
      // The browser lists them a little later than it has them.
      await becomes(() => asked().length >= files.length);
      expect(asked()).to.have.members(files);
    }
  });

  it('says that the script is not there, and leads to the manifest', async () => {
    const frame = emptyFrame();
    frame.src = '/answer/frame-alone?src=/demo/krispcall.json';
    await becomes(() => frame.contentDocument?.querySelector('[role=alert] a'));
    const alert = frame.contentDocument!.querySelector<HTMLElement>('[role=alert]')!;
    expect(alert.innerText).to.contain('subprocessor-list.js');
    expect(alert.querySelector('a')!.href).to.equal(new URL('/demo/krispcall.json', location.href).href);
  });

  it('leads to the manifest while its list cannot be had', async () => {
    const page = await openPage(addressOf({ src: '/answer/status/404' }));
    await becomes(() => listOf(page).status === 'error');
    const link = listOf(page).querySelector('a')!;
    expect(link.href).to.equal(new URL('/answer/status/404', location.href).href);
    expect(link.getClientRects()).to.have.length(1);
  });

  it('does not follow a manifest of its own to another origin', async () => {
    const { own, foreign } = hosted();
    const page = await openPage(addressOf({ src: `${own}/moved.json?to=${foreign}/subprocessors.json` }));
    await becomes(() => listOf(page).status === 'error');
    expect(rowNames(listOf(page))).to.deep.equal([]);
  });

  it('tells the page around it its height, and again when it changes', async () => {
    const [page, list] = await openList({ src: '/demo/krispcall.json' });
    const isToldExactly = () =>
      heightsOf(page).at(-1) === Math.ceil(page.document.documentElement.getBoundingClientRect().height);
    await becomes(isToldExactly);
    const before = heightsOf(page).at(-1)!;
    expect(before).to.be.greaterThan(500);
    expect(toldBy(page).map(({ origin }) => origin)).to.include(location.origin);
    list.columns = 'name';
    list.manifest = { version: 1, subprocessors: [{ name: 'Acme' }] };
    await becomes(() => heightsOf(page).at(-1)! < before && isToldExactly());
  });

  // Each in view: browsers do not lay out what is out of view in a frame of another origin.
  for (const [what, src, least] of [
    ['its height', '/demo/krispcall.json', 500],
    ['the height of a refusal', 'javascript:', 30],
  ] as const)
    it(`tells ${what} to a page of another origin`, async () => {
      const frame = emptyFrame();
      frame.src = onAnotherOrigin(addressOf({ src }));
      await becomes(() => heightsOf(frame.contentWindow).some((height) => height > least));
      const origins = new Set(toldBy(frame.contentWindow).map(({ origin }) => origin));
      expect([...origins]).to.deep.equal([onAnotherOrigin(location.origin)]);
    });

  it('opens its panels where their buttons are, however narrow it is', async () => {
    const page = await openPage(addressOf({ src: '/demo/krispcall.json' }));
    page.frameElement!.setAttribute('width', '320');
    await becomes(() => listOf(page).status === 'ready');
    await listOf(page).updateComplete;
    allByRole(listOf(page), 'button')
      .find(({ innerText }) => innerText.includes(en.filters))!
      .click();
    await listOf(page).updateComplete;
    const panel = listOf(page).shadowRoot!.querySelector<HTMLDialogElement>('dialog[open]')!;
    expect(panel.matches(':modal')).to.equal(false);
    expect(panel.getBoundingClientRect().top).to.be.lessThan(300);
    expect(panel.getBoundingClientRect().height).to.be.greaterThan(50);
  });
});
