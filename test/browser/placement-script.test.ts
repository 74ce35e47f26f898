/** The script alone: one list where it stands, whatever copies optimisers make of it, and none where nothing would be seen. */
import { expect } from '@open-wc/testing';
import { expectQuietWindow } from './support/errors.js';
import { emptyFrame, openBody, standaloneFile, type Page } from './support/page.js';
import { lists, rowsOf, warningsOf } from './support/placed.js';
import { becomes } from './support/until.js';

const source = '/answer/object?name=Acme';
const kinds = ['', 'async', 'defer', 'type="module"', 'type="module" async'];
const script = (attributes: string) => `<script src="${standaloneFile}" ${attributes}></script>`;
const snippet = (attributes = '', value = source) => script(`data-subprocessor-list="${value}" ${attributes}`);

const names = (parent: Element) => [...parent.children].map(({ localName }) => localName);

/** Adds a script, as a tag manager does, and waits until it has run. */
async function add(page: Page, parent: Element, attributes: Record<string, string>): Promise<HTMLScriptElement> {
  const added = page.document.createElement('script');
  for (const [name, value] of Object.entries({ src: standaloneFile, ...attributes })) added.setAttribute(name, value);
  await new Promise((resolve) => {
    added.addEventListener('load', resolve, { once: true });
    parent.append(added);
  });
  return added;
}

describe('a script with data-subprocessor-list', () => {
  expectQuietWindow();

  for (const kind of kinds)
    it(`puts one list where it stands, as <script ${kind}>`, async () => {
      const page = await openBody(`<main><p>Before</p>${snippet(kind)}<p>After</p></main>`);
      expect(await rowsOf(page)).to.deep.equal([['Acme']]);
      const main = page.document.querySelector('main')!;
      expect(names(main)).to.deep.equal(['p', 'script', 'subprocessor-list', 'p']);
      expect(main.querySelector('script')!.getAttribute('data-subprocessor-list')).to.equal(source);
      expect(page.reports).to.deep.equal([]);
    });

  it('puts one list only, though the page has the file twice', async () => {
    const page = await openBody(`<main>${snippet()}${script('')}</main>`);
    expect(await rowsOf(page)).to.deep.equal([['Acme']]);
    expect(page.reports).to.deep.equal([]);
  });

  it('twice, with two manifests, puts two lists', async () => {
    const page = await openBody(
      `${snippet('', '/answer/object?name=One')}<hr>${snippet('', '/answer/object?name=Two')}`,
    );
    expect(await rowsOf(page, 2)).to.deep.equal([['One'], ['Two']]);
  });

  it('that a tag manager adds late puts its list where that stands', async () => {
    const page = await openBody('<main><p>Before</p></main>');
    const main = page.document.querySelector('main')!;
    await add(page, main, { 'data-subprocessor-list': source });
    expect(await rowsOf(page)).to.deep.equal([['Acme']]);
    await add(page, main, { 'data-subprocessor-list': '/answer/object?name=Two' });
    expect(await rowsOf(page, 2)).to.deep.equal([['Acme'], ['Two']]);
    expect(names(main)).to.deep.equal(['p', 'script', 'subprocessor-list', 'script', 'subprocessor-list']);
  });

  for (const isKept of [false, true])
    it(`that an optimiser has delayed puts one list, its original ${isKept ? 'kept' : 'replaced'}`, async () => {
      const page = await openBody(`<main>${snippet('type="0a1b2c-text/javascript"')}</main>`);
      const original = page.document.querySelector('main > script')!;
      const copy = page.document.createElement('script');
      for (const { name, value } of original.attributes) if (name !== 'type') copy.setAttribute(name, value);
      original.before(copy);
      if (!isKept) original.remove();
      expect(await rowsOf(page)).to.deep.equal([['Acme']]);
      // The second run of a delayed file, as after a visit to another page.
      await add(page, page.document.body, {});
      expect(lists(page.document)).to.have.length(1);
      expect(copy.nextElementSibling === lists(page.document)[0]).to.equal(true);
    });

  it('leaves the page with what a router replaces, and comes with what it brings', async () => {
    const page = await openBody(`<main>${snippet()}</main>`);
    await rowsOf(page);
    const main = page.document.querySelector('main')!;
    main.innerHTML = '<p>Another page</p>';
    expect(lists(page.document)).to.have.length(0);
    // As inert as scripts are that come so.
    main.innerHTML = snippet();
    expect(await rowsOf(page)).to.deep.equal([['Acme']]);
  });

  it('that loads itself and then removes its tag keeps its list', async () => {
    const page = await openBody('<main></main>');
    const main = page.document.querySelector('main')!;
    (await add(page, main, { 'data-subprocessor-list': source })).remove();
    expect(await rowsOf(page)).to.deep.equal([['Acme']]);
    expect(names(main)).to.deep.equal(['subprocessor-list']);
  });

  for (const [what, attributes] of [
    ['without a value', 'data-subprocessor-list'],
    ['with the class', 'class="subprocessor-list"'],
  ])
    it(`${what}, as an administrator adds it to all pages, puts no list`, async () => {
      const page = await openBody(`<main>${script(attributes!)}</main><p data-subprocessor-list="${source}"></p>`, '', {
        head: script(attributes!),
      });
      expect(await rowsOf(page)).to.deep.equal([['Acme']]);
      expect(page.document.querySelectorAll('subprocessor-list')).to.have.length(0);
      expect(page.reports).to.deep.equal([]);
    });

  it('without a value, but with the table that it is to read, puts a list', async () => {
    const page = await openBody(
      `<table id="vendors"><tr><th>Name</table><main>${script('data-subprocessor-list data-table="#vendors"')}</main>`,
    );
    const [list] = lists(page.document);
    expect(list!.getAttribute('table')).to.equal('#vendors');
    expect(list!.hasAttribute('src')).to.equal(false);
    expect(names(page.document.querySelector('main')!)).to.deep.equal(['script', 'subprocessor-list']);
  });
});

describe('a script with data-subprocessor-list in the head', () => {
  expectQuietWindow();

  for (const kind of kinds)
    it(`places nothing, and the console says what to do, as <script ${kind}>`, async () => {
      const page = await openBody('<h1>Our vendors</h1>', '', { head: snippet(kind) });
      await becomes(() => page.reports.length);
      expect(lists(page.document)).to.have.length(0);
      expect(page.reports).to.have.length(1);
      expect(warningsOf(page)[0]).to.contain('<subprocessor-list>').and.to.contain('head');
      expect(warningsOf(page)[0]).to.contain(`<div data-subprocessor-list="${source}"></div>`);
    });

  it('says so once, of a second one that comes late too', async () => {
    const page = await openBody('<h1>Our vendors</h1>', '', { head: snippet() });
    await add(page, page.document.head, { 'data-subprocessor-list': source });
    expect(lists(page.document)).to.have.length(0);
    expect(warningsOf(page)).to.have.length(1);
  });

  for (const kind of kinds)
    it(`is the whole document: its list is the page, as <script ${kind}>`, async () => {
      const frame = emptyFrame();
      frame.srcdoc = `<!-- pasted -->\n${snippet(kind)}\n<noscript>No list</noscript>\n`;
      await becomes(() => frame.contentDocument?.querySelector('script'));
      const page = frame.contentWindow!;
      expect(await rowsOf(page)).to.deep.equal([['Acme']]);
      expect(names(page.document.body)).to.include('subprocessor-list');
      expect(lists(page.document)[0]!.getBoundingClientRect().height).to.be.greaterThan(0);
    });

  it('twice is a document with two lists, in their order', async () => {
    const frame = emptyFrame();
    frame.srcdoc = `${snippet('', '/answer/object?name=One')}\n${snippet('', '/answer/object?name=Two')}`;
    await becomes(() => frame.contentDocument?.querySelector('script'));
    expect(await rowsOf(frame.contentWindow!, 2)).to.deep.equal([['One'], ['Two']]);
  });
});
