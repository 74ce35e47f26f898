/** QUALITY 8: a row is known by its group and id, a link by its place in the row; never by the words, which can be the same. */
import { expect } from '@open-wc/testing';
import type { SubprocessorList } from '../../src/element/subprocessor-list.js';
import { expectQuietWindow } from './support/errors.js';
import { byRole, loaded, makeList, mount, rowNames, search, settled, stage } from './support/element.js';
import { heldNetwork } from './support/network.js';

/** Each row's two links have the same words. */
const rowOf = (name: string, group: string | string[] = [], more: object = {}) => ({
  name,
  group,
  links: [
    { url: `https://${name.toLowerCase()}.example/terms`, label: 'Terms' },
    { url: `https://${name.toLowerCase()}.example/more`, label: 'Terms' },
  ],
  ...more,
});
const manifest = {
  version: 1,
  columns: ['name', 'purpose', 'links'],
  groups: ['A', 'B', 'C'].map((id) => ({ id, title: `Group ${id}` })),
  subprocessors: [
    rowOf('Acme', ['A', 'B', 'C'], { purpose: 'Mail' }),
    rowOf('Birch', ['A', 'B'], { purpose: 'Chat' }),
    rowOf('Cedar', ['B', 'C'], { purpose: 'Backups' }),
    rowOf('Dogwood', 'A', { purpose: 'Logs' }),
  ],
};

/** The links of a row that its publisher has written. */
const content = 'a[href]:not([part~=row-link])';

async function show(json: unknown = manifest): Promise<SubprocessorList> {
  const element = mount({}, { manifest: json });
  await loaded(element);
  return element;
}

function rowIn(element: SubprocessorList, group: string, name: string): HTMLElement {
  const section = [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part~=group]')].find((one) =>
    one.querySelector('h1, h2, h3, h4, h5, h6')?.textContent.trim().endsWith(group),
  );
  return [...section!.querySelectorAll<HTMLElement>('tbody tr')].find(
    (row) => row.querySelector('th')!.textContent.trim() === name,
  )!;
}

const linksIn = (element: SubprocessorList, group: string, name: string) => [
  ...rowIn(element, group, name).querySelectorAll<HTMLAnchorElement>(content),
];

/** Where the focus is: group, row, and which of the row's links. */
function place(element: SubprocessorList): string {
  const { activeElement } = element.shadowRoot!;
  const row = activeElement?.closest('tr');
  if (!row) return activeElement?.ariaLabel ?? activeElement?.textContent.trim() ?? 'nowhere';
  const group = row.closest('[part~=group]')!.querySelector('h1, h2, h3, h4, h5, h6')?.textContent.trim() ?? '';
  const index = [...row.querySelectorAll(content)].indexOf(activeElement!);
  return `${group}, ${row.querySelector('th')!.textContent.trim()}, link ${String(index + 1)}`;
}

const searchField = 'Search subprocessors';

describe('[Q8] the focus on a link', () => {
  expectQuietWindow();

  it('stays in that group’s copy of a row which stands in several, through a sort that moves it', async () => {
    const element = await show();
    for (const group of ['B', 'A', 'C']) {
      linksIn(element, group, 'Acme')[0]!.focus();
      for (const sort of ['-name', 'purpose', '-purpose', undefined]) {
        element.sort = sort;
        await settled(element);
        expect(place(element), String(sort)).to.equal(`Group ${group}, Acme, link 1`);
      }
    }
  });

  it('stays on the row’s second link through a sort, though both have the same words', async () => {
    const element = await show();
    linksIn(element, 'B', 'Birch')[1]!.focus();
    expect(place(element)).to.equal('Group B, Birch, link 2');
    for (const sort of ['-name', 'purpose', undefined]) {
      element.sort = sort;
      await settled(element);
      expect(place(element), String(sort)).to.equal('Group B, Birch, link 2');
    }
  });

  it('stays where it is while a search keeps that row, in that group’s copy', async () => {
    const element = await show();
    linksIn(element, 'C', 'Acme')[1]!.focus();
    await search(element, 'acme');
    await settled(element);
    expect(place(element)).to.equal('Group C, Acme, link 2');
    await search(element, '');
    await settled(element);
    expect(place(element)).to.equal('Group C, Acme, link 2');
  });

  it('goes to the search field when a search hides that copy, and not to another group’s', async () => {
    const [first, ...groups] = manifest.groups;
    const element = await show({ ...manifest, groups: [{ ...first, title: 'Hosting A' }, ...groups] });
    linksIn(element, 'B', 'Acme')[0]!.focus();
    await search(element, 'acme hosting');
    await settled(element);
    expect(rowNames(element)).to.deep.equal(['Acme']);
    expect(place(element)).to.equal(searchField);
  });

  it('goes to the search field when a search hides its row', async () => {
    const element = await show();
    linksIn(element, 'A', 'Dogwood')[1]!.focus();
    await search(element, 'acme');
    await settled(element);
    expect(place(element)).to.equal(searchField);
    expect(document.activeElement === element).to.equal(true);
  });

  it('stays in its row when a newer manifest says something else there, in another order', async () => {
    const element = await show();
    linksIn(element, 'B', 'Birch')[1]!.focus();
    const [acme, birch, ...others] = manifest.subprocessors;
    const renamed = {
      ...birch!,
      id: 'birch',
      name: 'Birch & Sons',
      purpose: 'Telephone',
      links: birch!.links.map(({ url }) => ({ url: `${url}/new`, label: 'Conditions' })),
    };
    element.manifest = { ...manifest, subprocessors: [...others.reverse(), renamed, acme] };
    await loaded(element);
    await settled(element);
    expect(place(element)).to.equal('Group B, Birch & Sons, link 2');
  });

  it('stays in its row when a reload brings other words for it', async () => {
    const network = heldNetwork();
    const element = makeList({ src: '/list.json' });
    stage().append(element);
    (await network.request(1)).answer(manifest);
    await loaded(element);
    linksIn(element, 'C', 'Cedar')[1]!.focus();
    const reloading = element.reload();
    const [acme, birch, cedar, dogwood] = manifest.subprocessors;
    const newer = { ...cedar, id: 'cedar', name: 'Cedar Ltd', purpose: 'Archive' };
    (await network.request(2)).answer({ ...manifest, subprocessors: [dogwood, newer, birch, acme] });
    await reloading;
    await settled(element);
    expect(place(element)).to.equal('Group C, Cedar Ltd, link 2');
  });

  it('stays on that group’s copy, and its second link, where the page chooses other columns and every row is made anew', async () => {
    const element = await show();
    const link = linksIn(element, 'B', 'Acme')[1]!;
    link.focus();
    element.columns = 'name,links';
    await settled(element);
    expect(link.isConnected).to.equal(false);
    expect(place(element)).to.equal('Group B, Acme, link 2');
  });

  it('stays there where the same list comes from another address', async () => {
    const network = heldNetwork();
    const element = makeList({ src: '/list.json' });
    stage().append(element);
    (await network.request(1)).answer(manifest);
    await loaded(element);
    linksIn(element, 'C', 'Acme')[1]!.focus();
    element.src = '/list-2.json';
    const arrived = loaded(element);
    (await network.request(2)).answer({ ...manifest, subprocessors: [...manifest.subprocessors].reverse() });
    await arrived;
    await settled(element);
    expect(place(element)).to.equal('Group C, Acme, link 2');
  });

  it('goes to the row’s first link when a newer manifest has fewer for it', async () => {
    const element = await show();
    linksIn(element, 'A', 'Birch')[1]!.focus();
    const subprocessors = manifest.subprocessors.map((row) => ({ ...row, links: row.links.slice(0, 1) }));
    element.manifest = { ...manifest, subprocessors };
    await loaded(element);
    await settled(element);
    expect(place(element)).to.equal('Group A, Birch, link 1');
  });

  it('goes to the search field when a newer manifest has the row in other groups only', async () => {
    const element = await show();
    linksIn(element, 'A', 'Dogwood')[0]!.focus();
    const subprocessors = manifest.subprocessors.map((row) => (row.name === 'Dogwood' ? { ...row, group: 'C' } : row));
    element.manifest = { ...manifest, subprocessors };
    await loaded(element);
    await settled(element);
    expect(place(element)).to.equal(searchField);
  });

  it('is found again whatever characters the ids of the row and its group have', async () => {
    const odd = ['"]', "\\'", 'a b', '[part=row]'];
    const element = await show({
      version: 1,
      columns: ['name', 'links'],
      groups: odd.map((id) => ({ id, title: `Group ${id}` })),
      subprocessors: odd.map((id) => ({ ...rowOf('Acme', odd), id, name: `Acme ${id}` })),
    });
    const last = odd.at(-1)!;
    linksIn(element, last, 'Acme "]')[1]!.focus();
    element.sort = '-name';
    await settled(element);
    expect(place(element)).to.equal(`Group ${last}, Acme "], link 2`);
  });

  it('is on a thing of the same list: two lists of the same rows do not share it', async () => {
    const [one, two] = [await show(), await show()];
    linksIn(two, 'B', 'Acme')[1]!.focus();
    one.sort = two.sort = '-name';
    await settled(one);
    await settled(two);
    expect(place(two)).to.equal('Group B, Acme, link 2');
    expect(one.shadowRoot!.activeElement).to.equal(null);
    byRole(one, 'searchbox').focus();
    two.sort = 'name';
    await settled(two);
    expect(place(one)).to.equal(searchField);
  });
});
