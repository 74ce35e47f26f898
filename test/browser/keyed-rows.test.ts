/**
 * Each row keeps its own nodes, whatever happens to the list. A page translator writes into those nodes: were they used for
 * another row, one company's words would stand with another's link.
 */
import { expect } from '@open-wc/testing';
import type { SubprocessorList } from '../../src/element/subprocessor-list.js';
import { stillClock } from './support/clock.js';
import { expectQuietWindow } from './support/errors.js';
import {
  allByRole,
  byRole,
  isShown,
  loaded,
  makeList,
  mount,
  rowNames,
  search,
  settled,
  stage,
} from './support/element.js';
import { heldNetwork } from './support/network.js';
import { textNodes, translateElements, translateTexts } from './support/translator.js';

const rowOf = (name: string, group: string) => ({
  name,
  group,
  // Parity of the name's length mixes the order by purpose with that by name.
  purpose: `${name.length % 2 ? 'Mail' : 'Storage'} by ${name}`,
  links: { rel: 'website', url: `https://${name.toLowerCase()}.example/` },
});
const manifest = {
  version: 1,
  columns: ['name', 'purpose'],
  groups: [
    { id: 'one', title: 'One' },
    { id: 'two', title: 'Two' },
  ],
  subprocessors: [
    ...['Acme', 'Birch', 'Cedar', 'Aspen'].map((name) => rowOf(name, 'one')),
    ...['Dogwood', 'Elm', 'Fir'].map((name) => rowOf(name, 'two')),
  ],
};
const names = manifest.subprocessors.map(({ name }) => name);

async function show(json: unknown = manifest): Promise<SubprocessorList> {
  const element = mount({}, { manifest: json });
  await loaded(element);
  return element;
}

const rowsOf = (element: SubprocessorList): HTMLTableRowElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLTableRowElement>('tbody tr'),
];
const nameOf = (row: Element): string => row.querySelector('th')!.textContent.trim();
const rowNamed = (element: SubprocessorList, name: string): HTMLTableRowElement =>
  rowsOf(element).find((row) => nameOf(row) === name)!;

/** Each row with its text nodes, by the name that it bears. */
const nodesByName = (element: SubprocessorList) =>
  new Map(rowsOf(element).map((row) => [nameOf(row), [row, ...textNodes(row)] as Node[]]));

/** Fails where a row is another element than before, or has another text node. */
function expectSameNodes(element: SubprocessorList, before: Map<string, Node[]>, when: string): void {
  const after = nodesByName(element);
  expect([...after.keys()].sort(), when).to.deep.equal([...before.keys()].sort());
  for (const [name, nodes] of before) {
    const changed = after.get(name)!.findIndex((node, index) => node !== nodes[index]);
    expect(changed, `${when}: node of ${name}`).to.equal(-1);
    expect(after.get(name)!.length, `${when}: nodes of ${name}`).to.equal(nodes.length);
  }
}

/** Presses the heading of that name in the first table. */
async function press(element: SubprocessorList, heading: string): Promise<void> {
  allByRole(element, 'button', heading)[0]!.click();
  await element.updateComplete;
}

/** What a reader sees: name, purpose and the address that the name leads to. */
const shownRows = (element: SubprocessorList): string[] =>
  rowsOf(element)
    .filter(isShown)
    .map((row) => {
      const [purpose, link] = [row.querySelector('td.fact')!, row.querySelector<HTMLAnchorElement>('th a')!];
      return `${nameOf(row)} | ${purpose.textContent.trim()} | ${new URL(link.href).hostname}`;
    });

describe('[Q28a] rows', () => {
  expectQuietWindow();

  it('keep their own nodes through a search, its end, a sort and the way back', async () => {
    const element = await show();
    const before = nodesByName(element);
    expect([...before.keys()]).to.deep.equal(names);
    expect([...before.values()].every((nodes) => nodes.length === 3)).to.equal(true);

    await search(element, 'storage');
    expectSameNodes(element, before, 'searched');
    expect(rowNames(element).length).to.be.within(1, names.length - 1);
    await search(element, 'nowhere');
    expectSameNodes(element, before, 'nothing found');
    await search(element, '');
    expectSameNodes(element, before, 'cleared');
    expect(rowNames(element)).to.deep.equal(names);

    for (const heading of ['Purpose', 'Purpose', 'Purpose', 'Name', 'Name', 'Name']) {
      await press(element, heading);
      expectSameNodes(element, before, `sorted by ${heading}`);
    }
    expect(rowNames(element)).to.deep.equal(names);

    await search(element, 'mail');
    element.sort = '-name';
    await settled(element);
    await search(element, '');
    expectSameNodes(element, before, 'searched, sorted, cleared');
    expect(rowNames(element)).to.deep.equal(['Cedar', 'Birch', 'Aspen', 'Acme', 'Fir', 'Elm', 'Dogwood']);
  });

  it('keep their own element when a newer manifest has them in another order, and their cells are made anew', async () => {
    const element = await show();
    const before = nodesByName(element);
    element.manifest = { ...manifest, subprocessors: [...manifest.subprocessors].reverse() };
    await loaded(element);
    for (const [name, [row, ...texts]] of nodesByName(element)) {
      expect(row === before.get(name)![0], name).to.equal(true);
      // Were they kept, what a translator wrote into them would stand for what the newer manifest says.
      expect(
        texts.some((text) => before.get(name)!.includes(text)),
        name,
      ).to.equal(false);
    }
    expect(rowNames(element)).to.deep.equal(['Aspen', 'Cedar', 'Birch', 'Acme', 'Fir', 'Elm', 'Dogwood']);
  });

  it('keep their own nodes when a reload brings some away, some new and the rest in another order', async () => {
    const network = heldNetwork();
    const element = makeList({ src: '/list.json' });
    stage().append(element);
    (await network.request(1)).answer(manifest);
    await loaded(element);
    const before = nodesByName(element);
    const reloading = element.reload();
    const [acme, ...others] = manifest.subprocessors;
    const rows = [rowOf('Gum', 'one'), ...others.reverse()];
    (await network.request(2)).answer({ ...manifest, subprocessors: rows });
    await reloading;
    expect(rowNames(element)).to.have.members(['Gum', ...names.filter((name) => name !== acme!.name)]);
    for (const [name, [row]] of nodesByName(element))
      expect(row === before.get(name)?.[0], name).to.equal(name !== 'Gum');
    expect(before.get('Acme')![0]!.isConnected).to.equal(false);
    expect(
      nodesByName(element)
        .get('Gum')!
        .some((node) => before.get('Acme')!.includes(node)),
    ).to.equal(false);
  });

  it('that a search leaves out are hidden where they are, and nobody is told of them', async () => {
    const element = await show();
    await search(element, 'birch');
    expect(rowNames(element)).to.deep.equal(['Birch']);
    for (const row of rowsOf(element)) {
      const isLeftOut = nameOf(row) !== 'Birch';
      expect(isShown(row), nameOf(row)).to.equal(!isLeftOut);
      expect(row.isConnected).to.equal(true);
      const isHidden = row.hidden || row.closest<HTMLElement>('[part~=group]')!.hidden;
      expect(isHidden, nameOf(row)).to.equal(isLeftOut);
      // What is not rendered is in no accessibility tree, and cannot have the focus.
      const link = row.querySelector('a')!;
      link.focus();
      expect(element.shadowRoot!.activeElement === link, nameOf(row)).to.equal(!isLeftOut);
    }
    const [one, two] = element.shadowRoot!.querySelectorAll<HTMLElement>('[part~=group]');
    expect([one!.hidden, two!.hidden]).to.deep.equal([false, true]);
  });

  it('that a search leaves out stay hidden from a page that gives rows a display of its own', async () => {
    const element = await show();
    const style = Object.assign(document.createElement('style'), {
      textContent: 'subprocessor-list::part(row) { display: flex }',
    });
    element.parentElement!.append(style);
    await search(element, 'birch');
    expect(rowNames(element)).to.deep.equal(['Birch']);
  });
});

describe('[Q28a] what a page translator has written', () => {
  expectQuietWindow();

  it('into one row never stands in another, whatever the reader does', async () => {
    const element = await show();
    translateTexts(rowNamed(element, 'Cedar'));
    const expected = (name: string) =>
      name === 'Cedar'
        ? '«Cedar» | «Mail by Cedar» | cedar.example'
        : `${name} | ${rowOf(name, '').purpose} | ${name.toLowerCase()}.example`;
    const expectRows = (...inOrder: string[]): void => {
      expect(shownRows(element)).to.deep.equal(inOrder.map(expected));
    };

    await search(element, 'cedar');
    expectRows('Cedar');
    await search(element, 'elm');
    expectRows('Elm');
    await search(element, '');
    expectRows(...names);
    await press(element, 'Name');
    expectRows('Acme', 'Aspen', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir');
    await press(element, 'Name');
    expectRows('Cedar', 'Birch', 'Aspen', 'Acme', 'Fir', 'Elm', 'Dogwood');
    await search(element, 'mail');
    expect(shownRows(element)).to.include(expected('Cedar'));
    await search(element, '');
    expectRows('Cedar', 'Birch', 'Aspen', 'Acme', 'Fir', 'Elm', 'Dogwood');
  });

  it('into every row stays with its link', async () => {
    const element = await show();
    for (const row of rowsOf(element)) translateTexts(row);
    const all = shownRows(element);
    expect(all[0]).to.equal('«Acme» | «Storage by Acme» | acme.example');
    for (const query of ['mail', 'fir', 'nowhere', '']) await search(element, query);
    element.sort = '-name';
    await settled(element);
    expect(shownRows(element)).to.have.members(all);
    element.sort = undefined;
    await settled(element);
    expect(shownRows(element)).to.deep.equal(all);
  });

  it('in place of a text, without an element of its own, stays as well', async () => {
    const element = await show();
    for (const row of rowsOf(element)) translateElements(row);
    const all = shownRows(element);
    expect(all[0]).to.equal('«Acme» | «Storage by Acme» | acme.example');
    for (const query of ['mail', 'fir', '']) await search(element, query);
    element.sort = '-purpose';
    await settled(element);
    expect(shownRows(element)).to.have.members(all).and.not.to.deep.equal(all);
  });

  it('in place of a sentence that changes does not keep it from changing', async () => {
    const time = stillClock();
    const element = mount({}, { manifest, clock: time.clock });
    await loaded(element);
    const count = element.shadowRoot!.querySelector('[part=count]')!;
    const status = byRole(element, 'status');
    const sentences = () => [count, status].map(({ textContent }) => textContent.trim());
    const say = async (query: string) => {
      await search(element, query);
      await time.pass(1000);
      await element.updateComplete;
    };
    await say('fir');
    expect(sentences()).to.deep.equal(Array(2).fill('1 of 7 entries'));
    translateTexts(count);
    translateTexts(status);
    expect(sentences()).to.deep.equal(Array(2).fill('«1 of 7 entries»'));
    await say('mail');
    const words = `${String(rowNames(element).length)} of 7 entries`;
    expect(sentences()).to.deep.equal(Array(2).fill(words));
  });

  it('causes no update of the list', async () => {
    const element = await show();
    await settled(element);
    let updates = 0;
    element.addController({ hostUpdated: () => (updates += 1) });
    for (const row of rowsOf(element)) translateTexts(row);
    await settled(element);
    expect(updates).to.equal(0);
  });
});
