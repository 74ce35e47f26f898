/** What no column shows of a row stands behind one button in it: by pointer and by keyboard, on screen and on paper. */
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import type { SubprocessorList } from '../../src/element/subprocessor-list.js';
import { expectListAccessible } from './support/axe.js';
import { allByRole, byRole, loaded, mount, search } from './support/element.js';
import { translateTexts } from './support/translator.js';

const manifest = {
  version: 1,
  columns: ['name', 'locations'],
  subprocessors: [
    { name: 'Birch', locations: 'IE', purpose: 'Mail', links: { rel: 'privacy', url: 'https://birch.example/p' } },
    { name: 'Cedar', locations: 'DE' },
    { name: 'Aspen', locations: 'NL', purpose: 'Storage' },
  ],
};

async function show(json: object = manifest, attributes = {}): Promise<SubprocessorList> {
  const element = mount(attributes, { manifest: json });
  await loaded(element);
  return element;
}

const press = async (element: SubprocessorList, name: string): Promise<HTMLElement> => {
  const button = byRole(element, 'button', name);
  button.click();
  await element.updateComplete;
  return button;
};
const detailsRows = (element: SubprocessorList) => [
  ...element.shadowRoot!.querySelectorAll<HTMLTableRowElement>('[part~=details-row]'),
];
const wordsOf = (node: Node) => node.textContent!.replace(/\s+/g, ' ').trim();

describe('a row of which no column shows something', () => {
  it('has a button by the name of the row, whose words anybody can say', async () => {
    const element = await show();
    const names = allByRole(element, 'button').flatMap(({ ariaLabel }) => ariaLabel ?? []);
    expect(names).to.deep.equal(['Details of Birch', 'Details of Aspen']);
    const button = byRole(element, 'button', 'Details of Birch');
    expect(wordsOf(button)).to.equal('Details');
    expect(button.ariaExpanded).to.equal('false');
    expect(detailsRows(element), 'nothing of what is closed is made').to.deep.equal([]);
  });

  it('tells it under its headings in a row of its own, over all columns', async () => {
    const element = await show();
    const button = await press(element, 'Details of Birch');
    expect(button.ariaExpanded).to.equal('true');
    const [row] = detailsRows(element);
    expect(row!.previousElementSibling).to.equal(button.closest('tr'));
    expect(row!.cells[0]!.colSpan).to.equal(3);
    expect([...row!.querySelectorAll('dt')].map(wordsOf)).to.deep.equal(['Purpose', 'Links']);
    expect([...row!.querySelectorAll('dd')].map(wordsOf)).to.deep.equal(['Mail', 'Privacy policy']);
    await press(element, 'Details of Birch');
    expect(button.ariaExpanded).to.equal('false');
    expect(detailsRows(element)).to.deep.equal([]);
  });

  it('keeps its own nodes and the focus of its button when it opens', async () => {
    const element = await show();
    const row = byRole(element, 'button', 'Details of Birch').closest('tr')!;
    const cells = [...row.querySelectorAll('*')];
    const button = byRole(element, 'button', 'Details of Birch');
    button.focus();
    await press(element, 'Details of Birch');
    expect([...row.querySelectorAll('*')]).to.deep.equal(cells);
    expect(element.shadowRoot!.activeElement).to.equal(button);
  });

  it('opens after a page translator has been over it', async () => {
    const element = await show();
    translateTexts(element.shadowRoot!);
    const row = element.shadowRoot!.querySelector('[part~=row]')!;
    const words = wordsOf(row);
    row.querySelector('button')!.click();
    await element.updateComplete;
    expect(wordsOf(row)).to.equal(words);
    expect(detailsRows(element)).to.have.length(1);
  });

  it('closes with Escape from inside, and the focus is on its button', async () => {
    const element = await show();
    const button = await press(element, 'Details of Birch');
    byRole(element, 'link', 'Privacy policy').focus();
    let heard = 0;
    const listen = ({ key }: KeyboardEvent) => (heard += Number(key === 'Escape'));
    document.addEventListener('keydown', listen);
    await sendKeys({ press: 'Escape' });
    document.removeEventListener('keydown', listen);
    await element.updateComplete;
    expect(detailsRows(element)).to.deep.equal([]);
    expect(element.shadowRoot!.activeElement).to.equal(button);
    expect(heard, 'a dialog around the list stays').to.equal(0);
  });

  it('takes its details along where it is sorted to, and out of view with it', async () => {
    const element = await show(manifest, { layout: 'table' });
    await press(element, 'Details of Birch');
    byRole(element, 'button', 'Name').click();
    await element.updateComplete;
    const [row] = detailsRows(element);
    expect(wordsOf(row!.previousElementSibling!.querySelector('th')!)).to.equal('Birch');
    expect(row!.part.contains('even-row')).to.equal(true);
    await search(element, 'cedar');
    expect(row!.getClientRects()).to.have.length(0);
    await search(element, '');
    expect(row!.isConnected && row!.getClientRects().length > 0).to.equal(true);
  });

  it('keeps the focus in its details when the list is read anew', async () => {
    const element = await show();
    await press(element, 'Details of Birch');
    byRole(element, 'link', 'Privacy policy').focus();
    element.today = '2020-01-01';
    await element.updateComplete;
    expect(element.shadowRoot!.activeElement).to.equal(byRole(element, 'link', 'Privacy policy'));
  });

  it('is found by what it does not show', async () => {
    const element = await show();
    await search(element, 'storage');
    expect(allByRole(element, 'rowheader').map(wordsOf)).to.deep.equal(['Aspen']);
  });

  it('has its button in a list of one row, too', async () => {
    const element = await show({ ...manifest, subprocessors: manifest.subprocessors.slice(0, 1) });
    await press(element, 'Details of Birch');
    expect(detailsRows(element)).to.have.length(1);
  });

  for (const layout of ['table', 'facts', 'stack'])
    it(`shows its details as wide as the list in the layout ${layout}, where nothing moves aside`, async () => {
      const element = await show(manifest, { layout });
      element.parentElement!.style.inlineSize = '700px';
      const widths = () =>
        [...element.shadowRoot!.querySelectorAll('[part~=row]:first-child > .cell')].map(
          (cell) => cell.getBoundingClientRect().left,
        );
      const before = widths();
      await press(element, 'Details of Birch');
      expect(widths()).to.deep.equal(before);
      const details = element.shadowRoot!.querySelector('[part=details]')!.getBoundingClientRect();
      const table = byRole(element, 'table').getBoundingClientRect();
      expect(details.width).to.be.closeTo(table.width, 5);
      expect(details.top).to.be.at.least(byRole(element, 'button', 'Details of Birch').getBoundingClientRect().bottom);
    });

  it('has no violation when it is open', async () => {
    const element = await show();
    await press(element, 'Details of Birch');
    await expectListAccessible(element, 20);
  });
});

describe('on paper', () => {
  it('the details of all rows are open, also when a script prints', async () => {
    const element = await show();
    await press(element, 'Details of Aspen');
    dispatchEvent(new Event('beforeprint'));
    // At once: `print()` does not wait.
    expect(detailsRows(element).map((row) => wordsOf(row.querySelector('dd')!))).to.deep.equal(['Mail', 'Storage']);
    dispatchEvent(new Event('afterprint'));
    expect(detailsRows(element).map((row) => wordsOf(row.querySelector('dd')!))).to.deep.equal(['Storage']);
  });

  it('they are printed', async function () {
    if (!/Chrome\//.test(navigator.userAgent)) this.skip();
    const many = Array.from({ length: 60 }, (_, index) => ({ name: `Company ${String(index)}`, purpose: 'Mail' }));
    const element = await show({ ...manifest, subprocessors: many });
    const open = await executeServerCommand<number, null>('printed-pages');
    element.manifest = { ...manifest, columns: ['name', 'purpose'], subprocessors: many };
    await loaded(element);
    expect(open).to.be.above(await executeServerCommand<number, null>('printed-pages'));
  });
});
