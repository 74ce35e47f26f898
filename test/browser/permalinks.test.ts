/**
 * `#subprocessor-ID` leads to a row: at load and later, by link, back and router, also where the list comes late, the row is
 * far off or has been filtered out, has another name by now or is gone.
 */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { keepEntries } from './support/history.js';
import { stillClock } from './support/clock.js';
import { expectListAccessible } from './support/axe.js';
import {
  allByRole,
  byRole,
  isShown,
  loaded,
  makeList,
  mount,
  next,
  rowNames,
  search,
  settled,
  shadowText,
  stage,
} from './support/element.js';
import { expectQuietWindow } from './support/errors.js';
import { heldNetwork } from './support/network.js';
import { turn } from './support/clock.js';
import { becomes } from './support/until.js';
import type { SubprocessorList } from '../../src/element/subprocessor-list.js';

const manifest = {
  version: 1,
  language: 'en',
  groups: [
    { id: 'first', title: 'First' },
    { id: 'second', title: 'Second' },
  ],
  subprocessors: [
    ...Array.from({ length: 40 }, (_, index) => ({ name: `Company ${String(index)}`, group: 'first' })),
    { id: 'aws', name: 'Amazon Web Services', formerNames: ['Amazon Cloud'], group: ['second', 'first'] },
    { name: 'Łódź Hosting, Inc.', group: 'second' },
    { name: '東京データ', group: 'second' },
    { id: '100% <b>', name: 'Odd', group: 'second' },
    ...Array.from({ length: 20 }, (_, index) => ({ name: `Later ${String(index)}`, group: 'second' })),
  ],
};

const own = location.href.replace(/#.*/, '');

keepEntries();

/** As a link does it, or the reader in the address bar. */
async function goTo(fragment: string): Promise<void> {
  const arrived = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
  location.hash = fragment;
  await arrived;
  await turn();
}

async function back(): Promise<void> {
  const arrived = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
  history.back();
  await arrived;
  await turn();
}

const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

/** The rows that bear the mark, by name. */
const marked = (element: SubprocessorList) =>
  [...element.shadowRoot!.querySelectorAll('[part~=marked-row]')]
    .filter(isShown)
    .map((row) => row.querySelector('[part~=name-text]')!.textContent);

const focusedIn = (element: SubprocessorList) => element.shadowRoot!.activeElement;
const focusedName = (element: SubprocessorList) => focusedIn(element)?.textContent.trim();
const topOf = (element: SubprocessorList) => focusedIn(element)!.closest('tr')!.getBoundingClientRect().top;

async function arrivedAt(element: SubprocessorList, name: string): Promise<void> {
  await settled(element);
  expect(marked(element)[0]).to.equal(name);
  await becomes(() => focusedIn(element)?.matches('th[scope=row]'));
  await drawn();
  await drawn();
  expect(focusedName(element)).to.equal(name);
  expect(focusedIn(element)!.matches('th[scope=row]')).to.equal(true);
  expect(topOf(element)).to.be.within(-1, innerHeight / 3);
}

async function open(attributes: Record<string, string> = {}, place = stage()) {
  const element = place.appendChild(makeList(attributes, { manifest }));
  await loaded(element);
  return element;
}

const space = (height: string): HTMLElement => {
  const block = document.createElement('div');
  block.style.blockSize = height;
  return block;
};

/** A page with so much above and below its list. */
function longPage(): HTMLElement {
  const place = stage();
  const middle = document.createElement('div');
  place.append(space('150vh'), middle, space('150vh'));
  return middle;
}

const said = (element: SubprocessorList) => byRole(element, 'status').textContent.trim();

describe('a permalink', () => {
  expectQuietWindow();
  beforeEach(() => {
    history.replaceState(null, '', own);
    window.scrollTo(0, 0);
  });
  after(() => {
    history.replaceState(null, '', own);
  });

  it('leads to its row at load: the focus is on its name, it is in view, and it is marked', async () => {
    location.hash = '#subprocessor-aws';
    const element = await open({}, longPage());
    await arrivedAt(element, 'Amazon Web Services');
    expect(marked(element)).to.have.length(2);
    expect(focusedIn(element)!.closest<HTMLElement>('[part~=group]')!.dataset['group']).to.equal('first');
  });

  it('leads there when the list comes late', async () => {
    const network = heldNetwork();
    location.hash = '#subprocessor-aws';
    const element = longPage().appendChild(makeList({ src: '/list.json' }));
    await network.request(1);
    await drawn();
    const arrived = loaded(element);
    network.requests[0]!.answer(manifest);
    await arrived;
    await arrivedAt(element, 'Amazon Web Services');
  });

  it('leaves a reader alone who writes something else while the list is on its way', async () => {
    const network = heldNetwork();
    location.hash = '#subprocessor-aws';
    const place = longPage();
    const field = place.parentElement!.insertBefore(document.createElement('input'), place.parentElement!.firstChild);
    const element = place.appendChild(makeList({ src: '/list.json' }));
    await network.request(1);
    field.focus();
    const arrived = loaded(element);
    network.requests[0]!.answer(manifest);
    await arrived;
    await settled(element);
    await drawn();
    expect(document.activeElement).to.equal(field);
    expect(window.scrollY).to.equal(0);
    expect(marked(element)[0]).to.equal('Amazon Web Services');
  });

  it('leads there later, from a link on the page', async () => {
    const place = longPage();
    const link = Object.assign(document.createElement('a'), { href: '#subprocessor-aws', textContent: 'AWS' });
    place.before(link);
    const element = await open({}, place);
    link.click();
    await arrivedAt(element, 'Amazon Web Services');
  });

  it('leads there again from the same link', async () => {
    const place = longPage();
    const link = Object.assign(document.createElement('a'), { href: '#subprocessor-aws', textContent: 'AWS' });
    place.before(link);
    const element = await open({}, place);
    link.click();
    await arrivedAt(element, 'Amazon Web Services');
    await drawn();
    byRole(element, 'searchbox').focus();
    window.scrollTo(0, 0);
    link.click();
    await arrivedAt(element, 'Amazon Web Services');
    // Its name still has the focus: a screen reader's own cursor may be elsewhere, and has to hear of it again.
    const focused = new Promise((resolve) => focusedIn(element)!.addEventListener('focus', resolve, { once: true }));
    link.click();
    await focused;
    await arrivedAt(element, 'Amazon Web Services');
  });

  it('leads there again from the same link where a router keeps the click from the browser', async () => {
    const place = longPage();
    const link = Object.assign(document.createElement('a'), { href: '#subprocessor-aws', textContent: 'AWS' });
    link.addEventListener('click', (event) => event.preventDefault());
    place.before(link);
    location.hash = '#subprocessor-aws';
    const element = await open({}, place);
    await arrivedAt(element, 'Amazon Web Services');
    await drawn();
    byRole(element, 'searchbox').focus();
    link.click();
    await arrivedAt(element, 'Amazon Web Services');
  });

  it('leads there by the back button, and the mark goes where the address leads elsewhere', async () => {
    const element = await open({}, longPage());
    await goTo('#subprocessor-aws');
    await arrivedAt(element, 'Amazon Web Services');
    await goTo('#subprocessor-company-3');
    await arrivedAt(element, 'Company 3');
    expect(element.shadowRoot!.querySelectorAll('th[tabindex]')).to.have.length(1);
    await goTo('#elsewhere');
    await settled(element);
    expect(marked(element)).to.deep.equal([]);
    await back();
    await arrivedAt(element, 'Company 3');
    await back();
    await arrivedAt(element, 'Amazon Web Services');
  });

  it('leads there by a router that intercepts links', async function () {
    const navigation: unknown = Reflect.get(window, 'navigation');
    if (!(navigation instanceof EventTarget)) this.skip();
    const intercept = (event: Event) => {
      (event as Event & { intercept(options: object): void }).intercept({ handler: () => Promise.resolve() });
    };
    navigation.addEventListener('navigate', intercept);
    try {
      const element = await open({}, longPage());
      location.hash = '#subprocessor-aws';
      await turn();
      await arrivedAt(element, 'Amazon Web Services');
    } finally {
      navigation.removeEventListener('navigate', intercept);
    }
  });

  it('leads there by a router that writes the history', async function () {
    if (!('navigation' in window)) this.skip();
    const element = await open({}, longPage());
    history.pushState(null, '', '#subprocessor-aws');
    await arrivedAt(element, 'Amazon Web Services');
  });

  for (const [which, fragment, name] of [
    [
      'of letters of other scripts, encoded',
      '#subprocessor-%E6%9D%B1%E4%BA%AC%E3%83%87%E3%83%BC%E3%82%BF',
      '東京データ',
    ],
    ['of letters of other scripts, as they are', '#subprocessor-東京データ', '東京データ'],
    ['with accents and capitals that its id has not', '#subprocessor-Łódź-Hosting-Inc', 'Łódź Hosting, Inc.'],
    ['of any characters', '#subprocessor-100%25%20%3Cb%3E', 'Odd'],
    ['whose percent sign nobody has encoded', '#subprocessor-100% <b>', 'Odd'],
  ] as const)
    it(`leads to an id ${which}`, async () => {
      const element = await open();
      await goTo(fragment);
      await arrivedAt(element, name);
    });

  it('of a former name leads on to the row, and says so', async () => {
    const time = stillClock();
    location.hash = '#subprocessor-amazon-cloud';
    const element = mount({}, { manifest, clock: time.clock });
    await loaded(element);
    await time.pass(100);
    await arrivedAt(element, 'Amazon Web Services');
    await time.pass(500);
    await settled(element);
    expect(said(element)).to.equal('Formerly Amazon Cloud');
  });

  it('to a row that a search leaves out clears it, and says how many there are', async () => {
    const time = stillClock();
    const element = mount({}, { manifest, clock: time.clock });
    await loaded(element);
    await search(element, 'company 1');
    await settled(element);
    await goTo('#subprocessor-aws');
    await settled(element);
    await time.pass(100);
    await arrivedAt(element, 'Amazon Web Services');
    expect(byRole(element, 'searchbox').value).to.equal('');
    await time.pass(500);
    await settled(element);
    expect(said(element)).to.match(/^\d+ subprocessors$/);
  });

  it('to a row that is in view leaves the search as it is', async () => {
    const element = await open();
    await search(element, 'amazon');
    await goTo('#subprocessor-aws');
    await arrivedAt(element, 'Amazon Web Services');
    expect(rowNames(element)).to.have.length(2);
  });

  it('to a row that an address leaves out clears what it says, in place of that entry', async () => {
    history.pushState(null, '', `${own}&sp-query=company#subprocessor-aws`);
    const element = await open({ 'url-state': 'sp' });
    await arrivedAt(element, 'Amazon Web Services');
    expect(location.href).to.equal(`${own}#subprocessor-aws`);
    await back();
    expect(location.href).to.equal(own);
  });

  it('is taken out of the address by a filter that leaves its row out, and the mark goes', async () => {
    const time = stillClock();
    location.hash = '#subprocessor-aws';
    const element = mount({ 'url-state': 'sp' }, { manifest, clock: time.clock });
    await loaded(element);
    await search(element, 'amazon');
    await time.pass(500);
    expect(location.href).to.equal(`${own}&sp-query=amazon#subprocessor-aws`);
    await search(element, 'company 3');
    await time.pass(500);
    expect(location.href).to.equal(`${own}&sp-query=company+3`);
    await search(element, '');
    await settled(element);
    expect(marked(element)).to.deep.equal([]);
  });

  it('leaves its mark through a search, and does not take the focus again', async () => {
    location.hash = '#subprocessor-aws';
    const element = await open();
    await arrivedAt(element, 'Amazon Web Services');
    const row = focusedIn(element)!.closest('tr')!;
    for (const query of ['amazon', 'company', '']) {
      byRole(element, 'searchbox').focus();
      await search(element, query);
      await settled(element);
      expect(focusedIn(element)).to.equal(byRole(element, 'searchbox'));
    }
    expect(row.isConnected).to.equal(true);
    expect(marked(element)[0]).to.equal('Amazon Web Services');
  });

  it('does not lead back to its row when the reader undoes a filter', async () => {
    location.hash = '#subprocessor-aws';
    const element = await open({ 'url-state': 'sp' });
    await arrivedAt(element, 'Amazon Web Services');
    const changed = next(element, 'subprocessors-change');
    allByRole(element, 'button', 'Name')[0]!.click();
    await changed;
    byRole(element, 'searchbox').focus();
    await back();
    await settled(element);
    expect(focusedIn(element)).to.equal(byRole(element, 'searchbox'));
  });

  it('has its row below the page’s own header, and below the headings that stick', async () => {
    const place = longPage();
    const header = document.createElement('header');
    header.style.cssText = 'position: sticky; inset-block-start: 0; block-size: 90px; background: #fff; z-index: 9';
    header.append(Object.assign(document.createElement('a'), { href: '#top', textContent: 'Top' }));
    const bar = document.createElement('div');
    bar.style.cssText = 'position: fixed; inset: 90px 0 auto; block-size: 30px; background: #eee; z-index: 9';
    place.parentElement!.prepend(header, bar);
    place.style.setProperty('--subprocessor-list-background', '#fff');
    const element = await open({ layout: 'table' }, place);
    await goTo('#subprocessor-company-20');
    await arrivedAt(element, 'Company 20');
    const head = element.shadowRoot!.querySelector('thead')!.getBoundingClientRect();
    expect(topOf(element)).to.be.within(119, 121 + head.height);
    const { left, top } = focusedIn(element)!.getBoundingClientRect();
    expect(document.elementFromPoint(left + 9, top + 9)).to.equal(element);
    expect(element.shadowRoot!.elementFromPoint(left + 9, top + 9)!.closest('thead')).to.equal(null);
  });

  it('has its row as far below as the page says', async () => {
    const place = longPage();
    place.style.setProperty('--subprocessor-list-sticky-offset', '7em');
    const element = await open({}, place);
    await goTo('#subprocessor-company-20');
    await arrivedAt(element, 'Company 20');
    expect(topOf(element)).to.be.closeTo(112, 1);
  });

  it('takes nothing that covers half of the window for a header', async () => {
    const place = longPage();
    const dialog = document.createElement('div');
    dialog.style.cssText = 'position: fixed; inset: 0; background: #fff; z-index: 9';
    place.parentElement!.prepend(dialog);
    const element = await open({}, place);
    await goTo('#subprocessor-company-20');
    await arrivedAt(element, 'Company 20');
    expect(topOf(element)).to.be.closeTo(0, 1);
  });

  it('leads at once where the page scrolls smoothly', async () => {
    document.documentElement.style.scrollBehavior = 'smooth';
    try {
      const element = await open({}, longPage());
      await goTo('#subprocessor-company-20');
      await arrivedAt(element, 'Company 20');
      expect(topOf(element)).to.be.closeTo(0, 1);
    } finally {
      document.documentElement.style.scrollBehavior = '';
    }
  });

  it('leads to a row of a group that is far off, of a long list', async () => {
    const rows = Array.from({ length: 600 }, (_, index) => ({
      name: `Company ${String(index)}`,
      group: `Group ${String(Math.floor(index / 20))}`,
      purpose: 'Hosting, storage, and so on. '.repeat(index % 7),
    }));
    location.hash = '#subprocessor-company-571';
    const element = mount({}, { manifest: { version: 1, subprocessors: rows } });
    await loaded(element);
    await arrivedAt(element, 'Company 571');
    await drawn();
    expect(topOf(element)).to.be.closeTo(0, 1);
  });

  it('has the name announced by what it is on: a header of its row, with the focus, and whole in axe’s eyes', async () => {
    location.hash = '#subprocessor-aws';
    const element = await open();
    await arrivedAt(element, 'Amazon Web Services');
    await expectListAccessible(element, 10);
  });

  it('goes on by keyboard from the row', async () => {
    location.hash = '#subprocessor-linked';
    const place = stage();
    const element = place.appendChild(
      makeList(
        {},
        {
          manifest: {
            version: 1,
            subprocessors: [
              { name: 'Before', links: 'https://before.example/' },
              { name: 'Linked', links: 'https://linked.example/' },
            ],
          },
        },
      ),
    );
    await loaded(element);
    await arrivedAt(element, 'Linked');
    await sendKeys({ press: 'Tab' });
    const next = focusedIn(element)!;
    expect(next.matches('a[href]')).to.equal(true);
    expect(next.closest('[part~=marked-row]')).not.to.equal(null);
  });
});

describe('a permalink of a row that is gone', () => {
  expectQuietWindow();
  beforeEach(() => {
    history.replaceState(null, '', own);
  });
  after(() => {
    history.replaceState(null, '', own);
  });

  const notice = (element: SubprocessorList) => element.shadowRoot!.querySelector('[part=notice]')?.textContent.trim();

  it('says so above the groups, in view and to a screen reader', async () => {
    const time = stillClock();
    location.hash = '#subprocessor-old-company';
    const element = longPage().appendChild(makeList({}, { manifest, clock: time.clock }));
    await loaded(element);
    const sentence =
      'No entry in this list has the address “#subprocessor-old-company”. The list may have changed since.';
    expect(notice(element)).to.equal(sentence);
    await drawn();
    expect(element.shadowRoot!.querySelector('[part=notice]')!.getBoundingClientRect().top).to.be.within(
      -1,
      innerHeight,
    );
    await time.pass(500);
    await settled(element);
    expect(said(element)).to.equal(sentence);
    await expectListAccessible(element, 10);
    await goTo('#subprocessor-aws');
    await settled(element);
    await time.pass(100);
    await arrivedAt(element, 'Amazon Web Services');
    expect(notice(element)).to.equal(undefined);
  });

  it('repeats no more than a line of an address that anyone can write, and no hidden characters', async () => {
    location.hash = `#subprocessor-<b>\u202e${'x'.repeat(500)}`;
    const element = await open();
    expect(notice(element)).to.match(/“#subprocessor-<b>x{10,80}…”/);
    expect(element.shadowRoot!.querySelector('[part=notice] b')).to.equal(null);
  });

  it('says nothing of an address of another form', async () => {
    for (const fragment of ['#faq', '#subprocessor-', '#subprocessors-aws', '#x-aws', '#']) {
      location.hash = fragment;
      const element = await open({ 'url-state': 'sp' });
      expect(notice(element)).to.equal(undefined);
      element.parentElement!.remove();
    }
  });

  it('says nothing of something else on the page that has this id', async () => {
    const place = longPage();
    place.before(Object.assign(document.createElement('h2'), { id: 'subprocessor-updates', textContent: 'Updates' }));
    location.hash = '#subprocessor-updates';
    const element = await open({ id: 'subprocessor-list' }, place);
    expect(notice(element)).to.equal(undefined);
    await goTo('#subprocessor-list');
    await settled(element);
    expect(notice(element)).to.equal(undefined);
  });

  it('says it once of several lists, and not where one of them has the row', async () => {
    const place = stage();
    const network = heldNetwork();
    location.hash = '#subprocessor-birch';
    const first = await open({}, place);
    const second = place.appendChild(makeList({ src: '/list.json' }));
    await network.request(1);
    await settled(first);
    const third = await open({}, place);
    await settled(third);
    expect([first, third].map(notice)).to.deep.equal([notice(first), undefined]);
    const arrived = loaded(second);
    network.requests[0]!.answer({ version: 1, subprocessors: [{ name: 'Acme' }, { name: 'Birch' }] });
    await arrived;
    await settled(first);
    expect([first, second, third].map(notice)).to.deep.equal([undefined, undefined, undefined]);
    await arrivedAt(second, 'Birch');
    await goTo('#subprocessor-cedar');
    for (const element of [first, second, third]) await settled(element);
    expect([first, second, third].filter(notice)).to.deep.equal([first]);
  });
});

describe('a permalink with the prefix of url-state', () => {
  beforeEach(() => {
    history.replaceState(null, '', own);
  });
  after(() => {
    history.replaceState(null, '', own);
  });

  it('leads into that list alone, and the common form still works', async () => {
    const place = stage();
    const first = await open({ 'url-state': 'a' }, place);
    const second = await open({ 'url-state': 'b' }, place);
    await goTo('#b-aws');
    await arrivedAt(second, 'Amazon Web Services');
    expect(marked(first)).to.deep.equal([]);
    await goTo('#subprocessor-company-1');
    await settled(first);
    expect(marked(first)).to.deep.equal(['Company 1']);
    await goTo('#a-nobody');
    await settled(first);
    expect(shadowText(first)).to.contain('“#a-nobody”');
    expect(shadowText(second)).not.to.contain('“#a-nobody”');
  });
});
