/** A reader's sort stands apart from the publisher's: the page's `sort` stays what the page wrote, and there is a way back. */
import { expect } from '@open-wc/testing';
import type { SubprocessorList } from '../../src/element/subprocessor-list.js';
import { sendKeys } from '@web/test-runner-commands';
import { roleAndName } from './support/axe.js';
import { expectQuietWindow } from './support/errors.js';
import { allByRole, byRole, isShown, loaded, mount, next, rowNames, search, settled } from './support/element.js';
import { becomes } from './support/until.js';

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

/** Where there is no row of headings. */
const stacked = { layout: 'stack', sort: '-added' };

/** Chooses as a reader does. */
async function choose(element: SubprocessorList, text: string): Promise<string[]> {
  const choice = byRole(element, 'combobox');
  const option = [...choice.options].find((one) => one.text === text);
  if (!option) throw new Error(`There is no ${text} among ${optionsOf(element).join(', ')}`);
  choice.value = option.value;
  choice.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
  return rowNames(element);
}

const optionsOf = (element: SubprocessorList) => [...byRole(element, 'combobox').options].map(({ text }) => text);
const chosen = (element: SubprocessorList) => byRole(element, 'combobox').selectedOptions[0]?.text;
const statusOf = (element: SubprocessorList) => element.shadowRoot!.querySelector('[role=status]')!.textContent;

describe('the choice of an order, where there is no row of headings,', () => {
  expectQuietWindow();

  it('[Q2] is one control in the toolbar, with a name', async () => {
    const element = await show(stacked);
    const choice = byRole(element, 'combobox', 'Sort by');
    expect(roleAndName(choice)).to.deep.equal({ role: 'combobox', name: 'Sort by' });
    expect(choice.closest('[part=toolbar]')).not.to.equal(null);
  });

  it('lists each column once, up and down, and the original order where that is another', async () => {
    const options = ['Name', 'Purpose', 'Added'].flatMap((one) => [`${one}, ascending`, `${one}, descending`]);
    expect(optionsOf(await show(stacked))).to.deep.equal(options);
    expect(optionsOf(await show({ layout: 'facts' }))).to.deep.equal(['Original order', ...options]);
  });

  it('lists a column once that several groups have, and those of each', async () => {
    const element = mount(stacked, { manifest: ofGroups });
    await loaded(element);
    const [first, ...others] = optionsOf(element).filter((one) => one.endsWith(', ascending'));
    expect([first, ...others]).to.deep.equal(['Name', 'Purpose', 'Added'].map((one) => `${one}, ascending`));
  });

  it('[Q3] sorts, says so, and tells the page', async () => {
    const element = await show(stacked);
    const change = next(element, 'subprocessors-change');
    expect(await choose(element, 'Purpose, ascending')).to.deep.equal(['Cedar', 'Acme', 'Birch']);
    expect((await change).sort).to.equal('purpose');
    await becomes(() => statusOf(element).includes('Sorted by Purpose, ascending.'));
    expect(await choose(element, 'Purpose, descending')).to.deep.equal(['Birch', 'Acme', 'Cedar']);
    await becomes(() => statusOf(element).includes('Sorted by Purpose, descending.'));
    expect(written(element)).to.deep.equal(['-added', '-added']);
  });

  it('says that the order is the original one where the publisher’s is by a column that there is not', async () => {
    const element = await show({ layout: 'stack', sort: 'seats' });
    expect([optionsOf(element)[0], chosen(element)]).to.deep.equal(['Original order', 'Original order']);
    expect(await choose(element, 'Name, ascending')).to.deep.equal(['Acme', 'Birch', 'Cedar']);
    expect(await choose(element, 'Original order')).to.deep.equal(['Birch', 'Acme', 'Cedar']);
    await becomes(() => statusOf(element).includes('In the original order.'));
  });

  it('is away while there are headings, after a search that leaves one of the tables empty, too', async () => {
    const element = mount({}, { manifest: ofGroups });
    await loaded(element);
    const root = element.shadowRoot!;
    const cell = () => getComputedStyle(root.querySelector('tbody td.fact')!).display;
    // The narrowest place in which they are tables, where it is also away.
    for (let width = 150; cell() !== 'table-cell'; width += 1)
      element.parentElement!.style.inlineSize = `${String(width)}px`;
    const empty = root.querySelector('[part~=group-one] [part=scroll]')!;
    // What is observed is told at the end of a frame, and ours looked first.
    const frames = async () => {
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    };
    await frames();
    expect(allByRole(element, 'combobox')).to.deep.equal([]);
    await search(element, 'chat');
    await frames();
    expect(isShown(empty)).to.equal(false);
    expect(allByRole(element, 'combobox')).to.deep.equal([]);
    expect(empty.hasAttribute('tabindex')).to.equal(false);
  });

  it('goes back to the original order', async () => {
    const element = await show({ layout: 'stack' });
    await choose(element, 'Name, ascending');
    expect(await choose(element, 'Original order')).to.deep.equal(['Birch', 'Acme', 'Cedar']);
    await becomes(() => statusOf(element).includes('In the original order.'));
  });

  it('says which order there is, whoever made it', async () => {
    const element = await show(stacked);
    expect(chosen(element)).to.equal('Added, descending');
    await choose(element, 'Name, ascending');
    element.sort = 'purpose';
    await settled(element);
    expect(chosen(element)).to.equal('Purpose, ascending');
    element.layout = 'table';
    await element.updateComplete;
    await press(element, 'Name');
    element.layout = 'facts';
    await element.updateComplete;
    expect(chosen(element)).to.equal('Name, ascending');
    expect(await choose(element, 'Name, descending')).to.deep.equal(['Cedar', 'Birch', 'Acme']);
    element.layout = 'table';
    await element.updateComplete;
    expect(sortedHeaders(element)).to.deep.equal(['Name descending']);
  });

  it('stays as it was chosen through a search, and keeps the focus', async () => {
    const element = await show(stacked);
    byRole(element, 'combobox').focus();
    await choose(element, 'Name, descending');
    await search(element, 'c');
    expect([chosen(element), ...rowNames(element)]).to.deep.equal(['Name, descending', 'Cedar', 'Birch', 'Acme']);
    expect(element.shadowRoot!.activeElement).to.equal(byRole(element, 'combobox'));
  });

  it('tells fields from directions, whatever they are called', async () => {
    const subprocessors = ['b', 'a', 'c'].map((value) => ({ name: value, fields: { '-odd': value, '+odd ': value } }));
    const element = mount({ layout: 'stack' }, { manifest: { version: 1, subprocessors } });
    await loaded(element);
    expect(await choose(element, '-odd, ascending')).to.deep.equal(['a', 'b', 'c']);
    expect(chosen(element)).to.equal('-odd, ascending');
    expect(await choose(element, '-odd, descending')).to.deep.equal(['c', 'b', 'a']);
    expect(chosen(element)).to.equal('-odd, descending');
  });

  it('shows what the manifest calls its columns as text', async () => {
    const label = '</option><img src=x onerror="window.hacked=true">';
    const element = mount(stacked, { manifest: { ...manifest, columns: ['name', { field: 'purpose', label }] } });
    await loaded(element);
    expect(optionsOf(element)).to.include(`${label}, ascending`);
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
  });

  it('is what Tab comes to in a list that is not tables, and headings’ buttons in one that is', async () => {
    for (const [layout, stops] of Object.entries({
      // The export, then the headings; then the link of each row.
      table: ['searchbox', 'button', 'button', 'button', 'button', 'link', 'link', 'link'],
      facts: ['searchbox', 'button', 'combobox', 'link', 'link', 'link'],
      stack: ['searchbox', 'button', 'combobox', 'link', 'link', 'link'],
    })) {
      const element = await show({ layout });
      const before = document.createElement('button');
      const after = document.createElement('button');
      element.before(before);
      element.after(after);
      before.focus();
      const seen: (string | null)[] = [];
      for (let count = 0; count < 10; count += 1) {
        await sendKeys({ press: 'Tab' });
        const focused = element.shadowRoot!.activeElement;
        if (!focused) break;
        seen.push(roleAndName(focused).role);
      }
      expect(seen, layout).to.deep.equal(stops);
      expect(document.activeElement).to.equal(after);
    }
  });
});

const ofGroups = {
  version: 1,
  columns: ['name', 'purpose'],
  groups: [
    { id: 'one', title: 'One' },
    { id: 'two', title: 'Two' },
    { id: 'own', title: 'Own', columns: ['name', 'added'] },
    { id: 'three', title: 'Three' },
  ],
  subprocessors: [
    { name: 'Acme', group: 'one', purpose: 'Mail' },
    { name: 'Birch', group: 'two', purpose: 'Chat' },
    { name: 'Cedar', group: 'own', added: '2024' },
    { name: 'Dogwood', group: 'three', purpose: 'Chat' },
  ],
};

describe('the headings of groups that share their columns', () => {
  expectQuietWindow();

  const table = { layout: 'table' };
  /** The titles of the groups in view, with the buttons in each. */
  const buttons = (element: SubprocessorList): Record<string, string[]> =>
    Object.fromEntries(
      [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part~=group]')]
        .filter(isShown)
        .map((group) => [
          group.querySelector('[part=group-title]')!.textContent.trim(),
          [...group.querySelectorAll<HTMLElement>('button')]
            .filter(isShown)
            .map(({ textContent }) => textContent.trim()),
        ]),
    );
  const headings = (element: SubprocessorList, group: string) =>
    [...element.shadowRoot!.querySelectorAll<HTMLElement>(`[part~=group-${group}] thead th:not(.secondary)`)].map(
      (one) => roleAndName(one).name,
    );

  async function showGroups(): Promise<SubprocessorList> {
    const element = mount(table, { manifest: ofGroups });
    await loaded(element);
    return element;
  }

  it('[Q2] have buttons in the first table alone, and in one with other columns', async () => {
    const element = await showGroups();
    expect(buttons(element)).to.deep.equal({ One: ['Name', 'Purpose'], Two: [], Own: ['Name', 'Added'], Three: [] });
    for (const group of ['one', 'two', 'three']) expect(headings(element, group)).to.deep.equal(['Name', 'Purpose']);
  });

  it('[Q2] have them in the first that is shown: they move when a search empties it, and come back', async () => {
    const element = await showGroups();
    await search(element, 'chat');
    expect(buttons(element)).to.deep.equal({ Two: ['Name', 'Purpose'], Three: [] });
    byRole(element, 'button', 'Name').click();
    await element.updateComplete;
    await search(element, 'dogwood');
    expect(buttons(element)).to.deep.equal({ Three: ['Name', 'Purpose'] });
    await search(element, '');
    expect(buttons(element)).to.deep.equal({ One: ['Name', 'Purpose'], Two: [], Own: ['Name', 'Added'], Three: [] });
  });

  it('[Q2] say in each table how it is sorted', async () => {
    const element = await showGroups();
    const sorts = () =>
      allByRole(element, 'table').map((one) => one.querySelector('[aria-sort]')?.getAttribute('aria-sort') ?? '');
    byRole(element, 'button', 'Purpose').click();
    await element.updateComplete;
    expect(sorts()).to.deep.equal(['ascending', 'ascending', '', 'ascending']);
    expect(element.shadowRoot!.querySelectorAll('[aria-sort]').length).to.equal(3);
  });
});
