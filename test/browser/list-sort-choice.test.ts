/** A reader's sort stands apart from the publisher's: the page's `sort` stays what the page wrote, and there is a way back. */
import { expect } from '@open-wc/testing';
import type { SubprocessorList } from '../../src/element/subprocessor-list.js';
import { expectQuietWindow } from './support/errors.js';
import { byRole, loaded, mount, next, rowNames, search, settled } from './support/element.js';

const manifest = {
  version: 1,
  columns: ['name', 'purpose', 'added'],
  subprocessors: [
    { name: 'Birch', purpose: 'Mail', added: '2023' },
    { name: 'Acme', purpose: 'Chat', added: '2024' },
    { name: 'Cedar', purpose: 'Backups', added: '2022' },
  ],
};
const newestFirst = ['Acme', 'Birch', 'Cedar'];

async function show(attributes: Record<string, string> = { sort: '-added' }): Promise<SubprocessorList> {
  const element = mount(attributes, { manifest });
  await loaded(element);
  return element;
}

async function press(element: SubprocessorList, heading: string): Promise<string[]> {
  byRole(element, 'button', heading).click();
  await element.updateComplete;
  return rowNames(element);
}

/** `descending` for the one column that says how it is sorted. */
const sortedHeaders = (element: SubprocessorList): string[] =>
  [...element.shadowRoot!.querySelectorAll('[aria-sort]')].map(
    (header) => `${header.querySelector('button')!.textContent.trim()} ${String(header.getAttribute('aria-sort'))}`,
  );

const written = (element: SubprocessorList) => [element.sort, element.getAttribute('sort')];

describe('a reader who presses a heading', () => {
  expectQuietWindow();

  it('sorts ascending, then descending, then has the publisher’s order again', async () => {
    const element = await show();
    expect(rowNames(element)).to.deep.equal(newestFirst);
    expect(sortedHeaders(element)).to.deep.equal(['Added descending']);
    expect(await press(element, 'Purpose')).to.deep.equal(['Cedar', 'Acme', 'Birch']);
    expect(sortedHeaders(element)).to.deep.equal(['Purpose ascending']);
    expect(await press(element, 'Purpose')).to.deep.equal(['Birch', 'Acme', 'Cedar']);
    expect(sortedHeaders(element)).to.deep.equal(['Purpose descending']);
    expect(await press(element, 'Purpose')).to.deep.equal(newestFirst);
    expect(sortedHeaders(element)).to.deep.equal(['Added descending']);
  });

  it('turns the publisher’s order round, and back, on its own column', async () => {
    const element = await show();
    expect(await press(element, 'Added')).to.deep.equal([...newestFirst].reverse());
    expect(await press(element, 'Added')).to.deep.equal(newestFirst);
    expect(await press(element, 'Added')).to.deep.equal([...newestFirst].reverse());
  });

  it('leaves the property and the attribute as the page wrote them', async () => {
    const element = await show();
    for (const heading of ['Name', 'Name', 'Name', 'Added', 'Purpose']) {
      await press(element, heading);
      expect(written(element), heading).to.deep.equal(['-added', '-added']);
    }
    const plain = await show({});
    await press(plain, 'Name');
    expect(written(plain)).to.deep.equal([undefined, null]);
  });

  it('keeps their sort through a search and a newer list', async () => {
    const element = await show();
    await press(element, 'Name');
    await press(element, 'Name');
    await search(element, 'c');
    expect(rowNames(element)).to.deep.equal(['Cedar', 'Birch', 'Acme']);
    await search(element, 'cedar');
    await search(element, '');
    expect(rowNames(element)).to.deep.equal(['Cedar', 'Birch', 'Acme']);
    element.manifest = { ...manifest, subprocessors: [...manifest.subprocessors, { name: 'Aspen', added: '2025' }] };
    await loaded(element);
    expect(rowNames(element)).to.deep.equal(['Cedar', 'Birch', 'Aspen', 'Acme']);
  });

  it('twice before anything is drawn has pressed twice', async () => {
    const element = await show({});
    const button = byRole(element, 'button', 'Name');
    button.click();
    button.click();
    await element.updateComplete;
    expect(rowNames(element)).to.deep.equal(['Cedar', 'Birch', 'Acme']);
    button.click();
    button.click();
    await element.updateComplete;
    expect(rowNames(element)).to.deep.equal(['Acme', 'Birch', 'Cedar']);
  });
});

describe('a page that sets another order', () => {
  expectQuietWindow();

  it('shows the list in it, whatever the reader chose', async () => {
    const element = await show();
    await press(element, 'Name');
    element.sort = 'purpose';
    await settled(element);
    expect(rowNames(element)).to.deep.equal(['Cedar', 'Acme', 'Birch']);
    expect(sortedHeaders(element)).to.deep.equal(['Purpose ascending']);
    await press(element, 'Name');
    element.setAttribute('sort', '-name');
    await settled(element);
    expect(rowNames(element)).to.deep.equal(['Cedar', 'Birch', 'Acme']);
    element.removeAttribute('sort');
    await settled(element);
    expect(rowNames(element)).to.deep.equal(['Birch', 'Acme', 'Cedar']);
    expect(sortedHeaders(element)).to.deep.equal([]);
  });

  it('has the third press come back to that one', async () => {
    const element = await show();
    element.sort = 'added';
    await settled(element);
    await press(element, 'Name');
    await press(element, 'Name');
    expect(await press(element, 'Name')).to.deep.equal([...newestFirst].reverse());
    expect(written(element)[0]).to.equal('added');
  });

  it('leaves the reader’s search as it is', async () => {
    const element = await show();
    await search(element, 'c');
    await press(element, 'Name');
    element.sort = '-name';
    await settled(element);
    expect(byRole(element, 'searchbox').value).to.equal('c');
    await search(element, 'ch');
    expect(rowNames(element)).to.deep.equal(['Birch', 'Acme']);
  });

  it('hears of the reader’s changes, and not of its own', async () => {
    const element = await show();
    const heard: string[] = [];
    element.addEventListener('subprocessors-change', ({ sort }) => heard.push(sort));
    element.sort = 'name';
    await settled(element);
    expect(heard).to.deep.equal([]);
  });
});

describe('a change event', () => {
  expectQuietWindow();

  it('tells the sort that is in effect, the publisher’s among them', async () => {
    const element = await show();
    const heard: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      const change = next(element, 'subprocessors-change');
      await press(element, 'Name');
      heard.push((await change).sort);
    }
    expect(heard).to.deep.equal(['name', '-name', '-added']);
  });

  it('tells it with a search too', async () => {
    const element = await show();
    const change = next(element, 'subprocessors-change');
    await search(element, 'acme');
    expect((await change).sort).to.equal('-added');
    const plain = await show({});
    const plainChange = next(plain, 'subprocessors-change');
    await search(plain, 'acme');
    expect((await plainChange).sort).to.equal('');
  });

  it('comes when the rows are in that order', async () => {
    const element = await show();
    const seen: string[][] = [];
    element.addEventListener('subprocessors-change', () => seen.push(rowNames(element)));
    await press(element, 'Purpose');
    await settled(element);
    expect(seen).to.deep.equal([['Cedar', 'Acme', 'Birch']]);
  });
});
