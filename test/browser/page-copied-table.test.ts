/** What a reader copies of a table, into a spreadsheet say: what they see of it, headings too, and nothing that they do not. */
import { expect } from '@open-wc/testing';
import { byRole, loaded, mount, search } from './support/element.js';

const manifest = {
  version: 1,
  title: 'Subprocessors of Acme',
  columns: ['name', 'purpose'],
  subprocessors: [
    { name: 'Birch', purpose: 'Mail', links: 'https://birch.example/' },
    { name: 'Cedar', purpose: 'Storage' },
  ],
};

/** The words of a selection, as the clipboard gets them. */
function selected(element: Node): string[] {
  const selection = document.getSelection()!;
  selection.setBaseAndExtent(element, 0, element, element.childNodes.length);
  const words = selection.toString().split(/\s+/).filter(Boolean);
  selection.removeAllRanges();
  return words;
}

describe('[Q28a] a table that is selected as a whole', () => {
  it('is copied with its headings and without the caption that nobody sees', async () => {
    const element = mount({}, { manifest });
    await loaded(element);
    const table = byRole(element, 'table');
    expect(table.querySelector('caption')!.textContent.trim()).to.equal('Subprocessors of Acme');
    expect(selected(table)).to.deep.equal(['Name', 'Purpose', 'Birch', 'Mail', 'Cedar', 'Storage']);
  });
});

/** Copies what is selected, and tells what the clipboard gets; empty if the list leaves it to the browser. */
function copied(start: Node, end: Node): { html: string; plain: string } {
  document.getSelection()!.setBaseAndExtent(start, 0, end, end.childNodes.length);
  const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true });
  document.body.dispatchEvent(event);
  document.getSelection()!.removeAllRanges();
  // In Firefox the event has a copy of what it was made with.
  const data = event.clipboardData!;
  return { html: data.getData('text/html'), plain: data.getData('text/plain') };
}

const several = {
  version: 1,
  columns: ['name', 'purpose', 'locations'],
  subprocessors: [
    { name: 'Birch', legalName: 'Birch Ltd', purpose: 'Mail', locations: ['Dublin, Ireland', 'Oslo'] },
    { name: 'Cedar', purpose: '<b>Storage</b>' },
    { name: 'Dogwood', purpose: '=1+1', category: 'Games' },
  ],
};

for (const layout of ['table', 'facts', 'stack'])
  describe(`[Q28a] rows that are copied in the layout ${layout}`, () => {
    const show = async (json: object = several) => {
      const element = mount({ layout }, { manifest: json });
      await loaded(element);
      return element;
    };
    const cellsOf = (element: Element) => [...element.shadowRoot!.querySelectorAll<HTMLElement>('tbody .cell')];

    it('are rows and columns of a spreadsheet, without the words of buttons', async () => {
      const element = await show();
      const table = byRole(element, 'table');
      const { html, plain } = copied(table, table);
      expect(plain.split('\n').map((line) => line.split('\t'))).to.deep.equal([
        ['Name', 'Details', 'Purpose', 'Location'],
        ['Birch', 'Birch Ltd', 'Mail', 'Dublin, Ireland; Oslo'],
        ['Cedar', '', '<b>Storage</b>', ''],
        ['Dogwood', '', "'=1+1", ''],
      ]);
      const pasted = new DOMParser().parseFromString(html, 'text/html').querySelector('table')!;
      expect([...pasted.rows].map((row) => row.cells.length)).to.deep.equal([4, 4, 4, 4]);
      expect(pasted.rows[1]!.cells[3]!.innerHTML).to.equal('Dublin, Ireland<br>Oslo');
      expect(pasted.rows[2]!.cells[2]!.textContent).to.equal('<b>Storage</b>');
    });

    it('are those that are selected and shown, with the columns that are', async () => {
      const element = await show();
      const cells = cellsOf(element);
      const [birch, , mail] = cells;
      expect(copied(birch!, mail!).plain).to.equal('Name\tDetails\tPurpose\nBirch\tBirch Ltd\tMail');
      await search(element, 'storage');
      expect(copied(byRole(element, 'table'), byRole(element, 'table')).plain).to.equal(
        'Name\tPurpose\nCedar\t<b>Storage</b>',
      );
    });

    it('have with them what is open', async () => {
      const element = await show();
      byRole(element, 'button', 'Details of Dogwood').click();
      await element.updateComplete;
      const table = byRole(element, 'table');
      expect(copied(table, table).plain.split('\n').at(-1)).to.equal("Dogwood\tCategory: Games\t'=1+1\t");
    });

    it('are none where the selection stays within a cell', async () => {
      const [birch] = cellsOf(await show());
      expect(copied(birch!, birch!)).to.deep.equal({ html: '', plain: '' });
    });
  });
