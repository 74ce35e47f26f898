/** Boxes that come, change and go after the page has loaded: routers, page builders and frameworks put them there and take them away. */
import { expect } from '@open-wc/testing';
import type { SubprocessorList } from '../../src/index.js';
import { expectQuietWindow } from './support/errors.js';
import { openBody, standaloneFile, type Page } from './support/page.js';
import { listIn, lists, rowsOf } from './support/placed.js';
import { becomes } from './support/until.js';

const script = `<script src="${standaloneFile}"></script>`;
const source = (name: string) => `/answer/object?name=${name}`;
const box = (name: string) => `<div data-box data-subprocessor-list="${source(name)}"><a href="#">${name}</a></div>`;

async function open(body = '<main></main>') {
  const page = await openBody(`${script}${body}`);
  const main = page.document.querySelector('main')!;
  return { page, main, theBox: () => page.document.querySelector<HTMLElement>('[data-box]')! };
}

/** Everything that follows from a change of the page without the network. */
const passed = (page: Page) => new Promise((resolve) => page.requestAnimationFrame(resolve));

describe('a box that comes late', () => {
  expectQuietWindow();

  const ways: Record<string, (main: HTMLElement, html: string) => void> = {
    'by innerHTML': (main, html) => {
      main.innerHTML = html;
    },
    'deep in what is added': (main, html) => {
      const added = main.ownerDocument.createElement('section');
      added.innerHTML = `<p>Before</p><div><article>${html}</article></div>`;
      main.append(added);
    },
    'with a new body': (main, html) => {
      const { body } = new DOMParser().parseFromString(`<main>${html}</main>`, 'text/html');
      main.ownerDocument.body.replaceWith(body);
    },
    'by an attribute': (main, html) => {
      main.innerHTML = html.replace(/data-subprocessor-list="[^"]*"/, '');
      const [, value = ''] = /data-subprocessor-list="([^"]*)"/.exec(html) ?? [];
      queueMicrotask(() => main.querySelector('[data-box]')!.setAttribute('data-subprocessor-list', value));
    },
    'from an inert template': (main, html) => {
      const template = main.ownerDocument.createElement('template');
      template.innerHTML = html;
      main.append(template, template.content.cloneNode(true));
    },
  };
  for (const [how, add] of Object.entries(ways))
    it(`${how} gets its list`, async () => {
      const { page, main, theBox } = await open();
      add(main, box('Acme'));
      expect(await rowsOf(page)).to.deep.equal([['Acme']]);
      listIn(theBox());
      expect(page.reports).to.deep.equal([]);
    });

  it('in the place of one before it, and of the one before that, shows each its own', async () => {
    const { page, main } = await open(`<main>${box('One')}</main>`);
    expect(await rowsOf(page)).to.deep.equal([['One']]);
    for (const name of ['Two', 'One']) {
      main.innerHTML = box(name);
      expect(await rowsOf(page)).to.deep.equal([[name]]);
    }
  });

  it('from a router’s copy of the page, which has no shadow roots, gets one again', async () => {
    const { page, theBox } = await open(
      `<main>${box('Acme')}<figure data-subprocessor-list="${source('Birch')}"></figure></main>`,
    );
    expect(await rowsOf(page, 2)).to.have.deep.members([['Acme'], ['Birch']]);
    const copy = page.document.body.cloneNode(true) as HTMLElement;
    page.document.body.replaceWith(copy);
    expect(await rowsOf(page, 2)).to.have.deep.members([['Acme'], ['Birch']]);
    listIn(theBox());
    expect(lists(page.document)).to.have.length(2);
  });
});

describe('a box with a list', () => {
  expectQuietWindow();

  it('hands on what a framework changes of its attributes', async () => {
    const { page, theBox } = await open(`<main>${box('One')}</main>`);
    await rowsOf(page);
    const list = listIn(theBox());
    theBox().setAttribute('data-subprocessor-list', source('Two'));
    await becomes(() => list.src === source('Two'));
    expect(await rowsOf(page)).to.deep.equal([['Two']]);
    theBox().dataset.columns = 'name,purpose';
    theBox().dataset.headingLevel = '4';
    await becomes(() => list.columns === 'name,purpose' && list.headingLevel === 4);
    delete theBox().dataset.columns;
    await becomes(() => !list.hasAttribute('columns'));
    expect(list.headingLevel).to.equal(4);
  });

  it('leaves to a script what it has set on the list itself', async () => {
    const { page, theBox } = await open(`<main>${box('One')}</main>`);
    await rowsOf(page);
    const list = listIn(theBox());
    list.setAttribute('columns', 'name');
    theBox().className = 'wide';
    theBox().dataset.sort = '-name';
    await becomes(() => list.sort === '-name');
    expect(list.columns).to.equal('name');
  });

  it('shows its own content again when it asks for no list any more, and its list when it does again', async () => {
    const { page, theBox } = await open(`<main>${box('One')}</main>`);
    await rowsOf(page);
    const link = theBox().querySelector('a')!;
    expect(link.getClientRects().length).to.equal(0);
    theBox().removeAttribute('data-subprocessor-list');
    await becomes(() => link.getClientRects().length === 1);
    expect(lists(page.document)).to.have.length(0);
    theBox().setAttribute('data-subprocessor-list', source('Two'));
    expect(await rowsOf(page)).to.deep.equal([['Two']]);
    expect(link.getClientRects().length).to.equal(0);
  });

  it('keeps its list when it is moved', async () => {
    const { page, main, theBox } = await open(`<main>${box('One')}<p></p></main>`);
    await rowsOf(page);
    const list = listIn(theBox());
    main.querySelector('p')!.append(theBox());
    await passed(page);
    expect(listIn(theBox()) === list).to.equal(true);
    expect(await rowsOf(page)).to.deep.equal([['One']]);
  });
});

describe('a list behind a box that has no room for one', () => {
  expectQuietWindow();

  const crowded: Record<string, string> = {
    figure: `<figure data-box data-subprocessor-list="${source('Acme')}"><a href="#">Acme</a></figure>`,
    'custom element': `<page-block data-box data-subprocessor-list="${source('Acme')}"></page-block>`,
    'box with a shadow root': `<div data-box></div>`,
  };
  for (const [what, html] of Object.entries(crowded))
    it(`a ${what}, is its sibling, and comes and goes with it`, async () => {
      const { page, main, theBox } = await open();
      main.innerHTML = html;
      const crowdedBox = theBox();
      if (what === 'box with a shadow root') {
        crowdedBox.attachShadow({ mode: 'closed' });
        crowdedBox.setAttribute('data-subprocessor-list', source('Acme'));
      }
      expect(await rowsOf(page)).to.deep.equal([['Acme']]);
      const [list] = lists(page.document);
      expect(list!.previousElementSibling === crowdedBox).to.equal(true);
      expect((list as { table?: unknown }).table === crowdedBox).to.equal(true);
      crowdedBox.remove();
      await passed(page);
      expect(main.childElementCount).to.equal(0);
      main.append('Text', crowdedBox);
      expect(await rowsOf(page)).to.deep.equal([['Acme']]);
      const [again] = lists(page.document);
      expect(again!.previousElementSibling === crowdedBox).to.equal(true);
      main.prepend(crowdedBox);
      await passed(page);
      expect([...main.children].map(({ localName }) => localName)).to.deep.equal([
        crowdedBox.localName,
        'subprocessor-list',
      ]);
      crowdedBox.removeAttribute('data-subprocessor-list');
      await passed(page);
      expect(main.childElementCount).to.equal(1);
    });
});

describe('a shadow root that asks for its lists', () => {
  expectQuietWindow();

  it('gets them where they stand and where they come later, and once', async () => {
    const { page, main } = await open();
    const root = main.attachShadow({ mode: 'open' });
    root.innerHTML = box('One');
    await passed(page);
    expect(lists(page.document)).to.have.length(0);
    const List = (await page.customElements.whenDefined('subprocessor-list')) as unknown as typeof SubprocessorList;
    List.place(root);
    List.place(root);
    expect(await rowsOf(page)).to.deep.equal([['One']]);
    const added = page.document.createElement('section');
    added.innerHTML = `<p>${box('Two')}</p>`;
    root.append(added);
    expect(await rowsOf(page, 2)).to.deep.equal([['One'], ['Two']]);
  });
});
