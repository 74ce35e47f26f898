/** QUALITY 1, 2 and 5: one native table a group, with caption and headers; sorting by buttons in them. */
import { expect } from '@open-wc/testing';
import type { SubprocessorList } from '../../src/element/subprocessor-list.js';
import { roleAndName } from './support/axe.js';
import { allByRole, byRole, loaded, manifestOf, mount, rowNames, shadowText } from './support/element.js';

const manifest = {
  version: 1,
  title: 'Subprocessors',
  groups: [
    { id: 'hosting', title: 'Hosting', description: 'Where data lies.', condition: 'Always' },
    { id: 'support', title: 'Support', description: 'None at present.' },
  ],
  subprocessors: [
    { name: 'Beta', group: 'hosting', purpose: 'Backups', added: '2024-03-01', fields: { seats: 10 } },
    {
      name: 'Acme',
      group: 'hosting',
      purpose: 'Servers',
      added: '2013-12-02',
      fields: { seats: 9 },
      role: 'affiliate',
    },
    { name: 'Loose', links: 'https://loose.example/' },
  ],
};

async function show(json: unknown = manifest, attributes: Record<string, string> = {}): Promise<SubprocessorList> {
  const element = mount(attributes, { manifest: json, today: '2025-01-01' });
  await loaded(element);
  return element;
}
const all = (within: Element, selector: string) => [
  ...(within.shadowRoot ?? within).querySelectorAll<HTMLElement>(selector),
];
const sortStates = (element: Element) => all(element, 'th').flatMap((header) => header.getAttribute('aria-sort') ?? []);

describe('tables', () => {
  it('have the columns that the attribute names, with blanks around and inside of a name', async () => {
    const rows = [{ name: 'Acme', purpose: 'Hosting', 'Risk level': 'low' }];
    const element = await show({ version: 1, subprocessors: rows }, { columns: ' name , Risk level\n' });
    expect(all(element, 'tbody .fact, tbody th').map(({ textContent }) => textContent.trim())).to.deep.equal([
      'Acme',
      'low',
    ]);
  });

  it('[Q1] are one a group that has rows, named by the group’s title in a caption', async () => {
    const tables = allByRole(await show(), 'table');
    expect(tables.map(roleAndName)).to.deep.equal([
      { role: 'table', name: 'Subprocessors' },
      { role: 'table', name: 'Hosting' },
    ]);
    expect(tables.map((table) => table.querySelectorAll('caption').length)).to.deep.equal([1, 1]);
  });

  it('[Q1] have headers for columns and rows, and no cell that spans', async () => {
    const element = await show();
    for (const table of allByRole(element, 'table')) {
      const headers = all(table, 'thead th').map(roleAndName);
      expect(headers.every(({ role, name }) => role === 'columnheader' && name)).to.equal(true);
      for (const row of all(table, 'tbody tr')) {
        expect(row.children.length).to.equal(headers.length);
        expect(
          all(row, 'th')
            .map(roleAndName)
            .map(({ role }) => role),
        ).to.deep.equal(['rowheader']);
      }
    }
    expect(all(element, '[colspan], [rowspan], [role=grid]')).to.deep.equal([]);
  });

  it('[Q5] stay tables: no sheet changes what table, row and cell are', async () => {
    const element = await show();
    const displays: Record<string, string> = {
      table: 'table',
      thead: 'table-header-group',
      tbody: 'table-row-group',
      tr: 'table-row',
      th: 'table-cell',
      td: 'table-cell',
    };
    for (const [name, display] of Object.entries(displays)) {
      // But for the two cells of a name, which share one for the eye, and whose roles are written out.
      for (const part of all(element, name).filter((one) => !one.matches('.row-header, .name-heading, .secondary')))
        expect(getComputedStyle(part).display, name).to.equal(display);
    }
    for (const [selector, role] of [
      ['th.row-header', 'rowheader'],
      ['td.secondary', 'cell'],
      ['th.name-heading, th.secondary', 'columnheader'],
    ]) {
      const cells = all(element, selector!);
      expect(cells).not.to.deep.equal([]);
      expect(new Set(cells.map((cell) => cell.getAttribute('role')))).to.deep.equal(new Set([role]));
    }
  });

  it('stand below headings, one level below the list’s title', async () => {
    const headings = (element: Element) =>
      allByRole(element, 'heading').map(({ localName, textContent }) => `${localName} ${textContent.trim()}`);
    expect(headings(await show())).to.deep.equal(['h2 Subprocessors', 'h3 Hosting', 'h3 Support']);
    expect(headings(await show(manifest, { 'heading-level': '4' }))[1]).to.equal('h5 Hosting');
    expect(headings(await show({ ...manifest, title: undefined }))[0]).to.equal('h2 Hosting');
  });

  it('have the group’s description and condition before them', async () => {
    const text = shadowText(await show());
    expect(text).to.match(/Hosting Where data lies\. Always Hosting Name/);
  });

  it('are none for a group without rows, which says so only where its description does not speak for it', async () => {
    const none = 'No subprocessors are listed.';
    const text = shadowText(await show());
    expect(text).to.match(/Support None at present\. http/);
    expect(text).not.to.contain(none);
    const silent = await show({ ...manifest, groups: [{ id: 'support', title: 'Support', condition: 'Always' }] });
    expect(shadowText(silent)).not.to.contain(none);
    const empty = await show({ ...manifest, groups: [{ id: 'support', title: 'Support' }] });
    expect(shadowText(empty)).to.contain(`Support ${none}`);
  });

  it('[Q5] hide what is hidden, whatever an author’s sheet says of rows', async () => {
    const row = all(await show(), 'tbody tr')[0]!;
    row.hidden = true;
    expect(row.getClientRects().length).to.equal(0);
  });
});

describe('sorting', () => {
  it('[Q2] is done by a button in each header, named by its label alone', async () => {
    const element = await show();
    const table = allByRole(element, 'table')[1]!;
    const buttons = all(table, 'thead th > button');
    expect(buttons.map(roleAndName)).to.deep.equal(
      ['Name', 'Purpose', 'seats', 'Added'].map((name) => ({ role: 'button', name })),
    );
    buttons[3]!.click();
    await element.updateComplete;
    expect(roleAndName(buttons[3]!)).to.deep.equal({ role: 'button', name: 'Added' });
  });

  it('[Q2] goes up, down and back to the published order, told by aria-sort on the one header', async () => {
    const element = await show();
    const press = async () => {
      const button = all(allByRole(element, 'table')[1]!, 'th button').find(
        (one) => one.textContent.trim() === 'Added',
      )!;
      button.click();
      await element.updateComplete;
      return {
        rows: rowNames(element)
          .slice(1)
          .map((name) => name.slice(0, 4)),
        states: sortStates(element),
      };
    };
    expect(sortStates(element)).to.deep.equal([]);
    expect(await press()).to.deep.equal({ rows: ['Acme', 'Beta'], states: ['ascending'] });
    expect(await press()).to.deep.equal({ rows: ['Beta', 'Acme'], states: ['descending'] });
    expect(await press()).to.deep.equal({ rows: ['Beta', 'Acme'], states: [] });
  });

  it('sorts by the attribute from the start, and follows it', async () => {
    const element = await show(manifest, { sort: '-seats' });
    expect(rowNames(element)[1]).to.match(/^Beta/);
    element.setAttribute('sort', 'seats');
    await element.updateComplete;
    expect(rowNames(element)[1]).to.match(/^Acme/);
    expect(sortStates(element)).to.deep.equal(['ascending']);
  });

  it('[Q2] leaves the focus on the button that was pressed', async () => {
    const element = await show(manifestOf('B', 'A'));
    const button = byRole(element, 'button', 'Name');
    button.focus();
    button.click();
    await element.updateComplete;
    expect(element.shadowRoot?.activeElement === byRole(element, 'button', 'Name')).to.equal(true);
  });
});
