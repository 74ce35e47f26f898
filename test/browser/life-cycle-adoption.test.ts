/** A list that is put into another document (a frame, a new window): styled there, working there, and back again. */
import { expect } from '@open-wc/testing';
import type { SubprocessorList } from '../../src/element/subprocessor-list.js';
import { loaded, makeList, manifestOf, mount, next, rowNames, search, settled, stage } from './support/element.js';
import { expectQuietWindow } from './support/errors.js';
import { wideManifest } from './support/features.js';
import { heldNetwork } from './support/network.js';
import { emptyFrame, openPage } from './support/page.js';
import { becomes } from './support/until.js';

/** Styles as the list's own document computes them. */
const styleOf = (element: Element) => element.ownerDocument.defaultView!.getComputedStyle(element);
const inside = (element: SubprocessorList, selector: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(selector)!;

/** The list's own style sheet is at work: on the host, and on what is in it. */
function expectStyled(element: SubprocessorList): void {
  expect(styleOf(element).display).to.equal('block');
  expect(styleOf(inside(element, '[role=status]')).position).to.equal('absolute');
  expect(styleOf(inside(element, 'table')).borderCollapse).to.equal('collapse');
  const row = styleOf(inside(element, 'tbody tr'));
  expect(row.borderBlockEndStyle).to.equal('solid');
  expect(parseFloat(row.borderBlockEndWidth)).to.be.greaterThan(0);
  expect(styleOf(inside(element, 'tbody th')).textAlign).to.equal('start');
}

/** Some box of the list is a container, by whose width the list is laid out. */
const containers = (element: SubprocessorList) =>
  [element, ...element.shadowRoot!.querySelectorAll('*')].filter((one) => styleOf(one).containerType === 'inline-size');

describe('another document', () => {
  expectQuietWindow();

  // A frame that closes with a list in it is a test of its own: test/browser/element-life-cycle.test.ts.
  afterEach(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.contentDocument?.body.replaceChildren();
  });

  it('[Q24] gets the list with its style, its container and its hairlines', async () => {
    const element = mount({}, { manifest: manifestOf('Acme', 'Birch') });
    await loaded(element);
    const before = containers(element).length;
    expect(before).to.be.greaterThan(0);
    emptyFrame().contentDocument!.body.append(element);
    await settled(element);
    expectStyled(element);
    expect(containers(element)).to.have.length(before);
    expect(element.getBoundingClientRect().width).to.be.greaterThan(900);
  });

  it('[Q24] gets a list that was never anywhere else', async () => {
    const frame = emptyFrame();
    const element = makeList({}, { manifest: manifestOf('Acme', 'Birch') });
    const arrival = loaded(element);
    frame.contentDocument!.body.append(element);
    await arrival;
    expectStyled(element);
    expect(rowNames(element)).to.deep.equal(['Acme', 'Birch']);
  });

  it('[Q24] gets a list before it is loaded', async () => {
    const network = heldNetwork();
    const element = mount({ src: '/list.json' });
    const request = await network.request(1);
    const arrival = loaded(element);
    emptyFrame().contentDocument!.body.append(element);
    request.answer(manifestOf('Acme', 'Birch'));
    await arrival;
    expectStyled(element);
    expect(network.requests).to.have.length(1);
  });

  it('[Q24] gives it back as it was: styled, searched and sorted, without a request', async () => {
    const network = heldNetwork();
    const element = mount({ src: '/list.json' });
    (await network.request(1)).answer(manifestOf('Birch A', 'Cedar', 'Birch B'));
    await loaded(element);
    await search(element, 'birch');
    element.sort = '-name';
    const home = stage();
    for (const place of [emptyFrame().contentDocument!.body, home, emptyFrame().contentDocument!.body, home]) {
      place.append(element);
      await settled(element);
      expectStyled(element);
      expect(rowNames(element)).to.deep.equal(['Birch B', 'Birch A']);
    }
    expect(network.requests).to.have.length(1);
    expect(element.status).to.equal('ready');
  });

  it('[Q24] does not take the style from the lists that stay', async () => {
    const [leaver, stayer] = [manifestOf('Acme', 'Birch'), manifestOf('Cedar', 'Dogwood')].map((manifest) =>
      mount({}, { manifest }),
    ) as [SubprocessorList, SubprocessorList];
    await Promise.all([loaded(leaver), loaded(stayer)]);
    emptyFrame().contentDocument!.body.append(leaver);
    await settled(leaver);
    expectStyled(stayer);
    expectStyled(leaver);
  });

  it('is the one that is printed, and in which rows are copied: the one that it has left hears nothing of it', async () => {
    const manifest = {
      version: 1,
      columns: ['name', 'purpose'],
      subprocessors: [
        { name: 'Acme', purpose: 'Mail', category: 'E-mail' },
        { name: 'Birch', purpose: 'Storage', category: 'Hosting' },
      ],
    };
    const element = mount({}, { manifest });
    await loaded(element);
    const frame = emptyFrame();
    frame.contentDocument!.body.append(element);
    await settled(element);
    const opened = () => element.shadowRoot!.querySelectorAll('[part=details]').length;
    window.dispatchEvent(new Event('beforeprint'));
    expect(opened()).to.equal(0);
    frame.contentWindow!.dispatchEvent(new Event('beforeprint'));
    expect(opened()).to.equal(2);
    frame.contentWindow!.dispatchEvent(new Event('afterprint'));
    expect(opened()).to.equal(0);
    const table = inside(element, 'table');
    frame.contentDocument!.getSelection()!.setBaseAndExtent(table, 0, table, table.childNodes.length);
    const copy = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true });
    document.body.dispatchEvent(copy);
    expect(copy.defaultPrevented).to.equal(false);
  });

  it('[Q11] is looked at for its language, and its width for what is too wide', async () => {
    const frame = emptyFrame();
    frame.contentDocument!.documentElement.lang = 'fr';
    frame.width = '320';
    const element = mount(
      { lang: '' },
      {
        manifest: {
          ...wideManifest,
          subprocessors: wideManifest.subprocessors.map((row) => ({ ...row, country: 'DE' })),
        },
      },
    );
    element.parentElement!.style.inlineSize = '3000px';
    await loaded(element);
    frame.contentDocument!.body.append(element);
    await settled(element);
    expect(element.shadowRoot!.textContent).to.contain('Allemagne');
    frame.contentDocument!.documentElement.lang = 'en';
    await becomes(() => element.shadowRoot!.textContent.includes('Germany'));
    await becomes(() => element.getBoundingClientRect().width <= 320);
  });

  it('that has a list of its own by the same script takes another one in, and both are styled', async () => {
    const page = await openPage('/answer/page?' + new URLSearchParams({ body: '<div id="place"></div>' }).toString());
    const script = page.document.createElement('script');
    script.src = '/dist/standalone/subprocessor-list.js';
    const own = page.document.createElement('subprocessor-list');
    own.setAttribute('src', '/answer/object?name=Own');
    const arrival = next(own, 'subprocessors-load');
    page.document.body.append(script, own);
    await arrival;
    const guest = mount({}, { manifest: manifestOf('Guest', 'Other') });
    await loaded(guest);
    page.document.querySelector('#place')!.append(guest);
    await settled(guest);
    expectStyled(guest);
    expectStyled(own);
    expect(rowNames(guest)).to.deep.equal(['Guest', 'Other']);
    expect(rowNames(own)).to.deep.equal(['Own']);
  });
});
