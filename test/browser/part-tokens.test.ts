/** The names by which a page styles rows, cells, groups and links: DESIGN, part tokens. */
import { expect } from '@open-wc/testing';
import type { SubprocessorList } from '../../src/element/subprocessor-list.js';
import { byRole, isShown, loaded, mount, search } from './support/element.js';

const manifest = {
  version: 1,
  columns: ['name', 'purpose', 'links.privacy', 'Risk level', 'added'],
  fields: { 'Risk level': { label: 'Risk' } },
  groups: [
    { id: 'hosting', title: 'Hosting' },
    { id: 'mail', title: 'Mail' },
  ],
  subprocessors: [
    { name: 'Cedar', group: 'hosting', purpose: 'Servers', links: { rel: 'privacy', url: 'https://c.example/' } },
    { name: 'Acme', group: 'hosting', purpose: 'Backups', added: '2030-01-01' },
    { name: 'Birch', group: 'hosting', purpose: 'Servers', removed: '2030-01-01' },
    { name: 'Dogwood', group: 'hosting', purpose: 'Servers', removed: '2020-01-01', fields: { 'Risk level': 'Low' } },
    { name: 'Elm', group: 'mail', purpose: 'Mail' },
  ],
};

async function show(json: unknown = manifest): Promise<SubprocessorList> {
  const element = mount({ layout: 'table' }, { manifest: json, today: '2025-01-01' });
  await loaded(element);
  return element;
}

const all = (element: SubprocessorList, selector: string) => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];

/** The shown rows of the first group with their tokens. */
const rows = (element: SubprocessorList): Record<string, string> =>
  Object.fromEntries(
    all(element, '[part~=group-hosting] [part~=row]')
      .filter(isShown)
      .map((row) => [row.querySelector('th')!.textContent.trim(), row.getAttribute('part')!]),
  );

describe('the tokens of rows', () => {
  it('say which is odd or even, first or last, and where it stands in time', async () => {
    expect(rows(await show())).to.deep.equal({
      Cedar: 'row odd-row first-row',
      Acme: 'row even-row upcoming-row',
      Birch: 'row odd-row leaving-row',
      Dogwood: 'row even-row last-row former-row',
    });
  });

  it('count the rows that are in view, after a search too, and when it is taken back', async () => {
    const element = await show();
    await search(element, 'servers');
    expect(rows(element)).to.deep.equal({
      Cedar: 'row odd-row first-row',
      Birch: 'row even-row leaving-row',
      Dogwood: 'row odd-row last-row former-row',
    });
    await search(element, 'birch');
    expect(rows(element)).to.deep.equal({ Birch: 'row odd-row first-row last-row leaving-row' });
    await search(element, '');
    expect(Object.values(rows(element))[1]).to.equal('row even-row upcoming-row');
  });

  it('follow the order that the reader chose', async () => {
    const element = await show();
    byRole(element, 'button', 'Name').click();
    await element.updateComplete;
    expect(rows(element)).to.deep.equal({
      Acme: 'row odd-row first-row upcoming-row',
      Birch: 'row even-row leaving-row',
      Cedar: 'row odd-row',
      Dogwood: 'row even-row last-row former-row',
    });
  });

  it('reach the page’s own sheet', async () => {
    const element = await show();
    const style = Object.assign(document.createElement('style'), {
      textContent: `subprocessor-list::part(even-row) { background: rgb(1, 2, 3) }
        subprocessor-list::part(upcoming-row) { color: rgb(4, 5, 6) }
        subprocessor-list::part(cell-added) { color: rgb(7, 8, 9) }`,
    });
    element.before(style);
    const acme = all(element, '[part~=row]').find(({ textContent }) => textContent.includes('Acme'))!;
    expect(getComputedStyle(acme).backgroundColor).to.equal('rgb(1, 2, 3)');
    expect(getComputedStyle(acme).color).to.equal('rgb(4, 5, 6)');
    expect(getComputedStyle(acme.querySelector('[part~=cell-added]')!).color).to.equal('rgb(7, 8, 9)');
  });
});

describe('the tokens of cells and headings', () => {
  it('name the field, one of the manifest’s own and one of the links too, the first and the last column', async () => {
    const element = await show();
    const parts = (selector: string) => all(element, selector).map((one) => one.getAttribute('part'));
    const fields = ['name', 'purpose', 'links-privacy', 'Risk-level', 'added'];
    const own = (parts: (string | null)[]) =>
      parts.filter((part) => !part!.includes('secondary') && part !== 'header-cell');
    expect(own(parts('[part~=group-hosting] [part~=row]:first-child > *'))).to.deep.equal([
      'cell cell-name first-column-cell name',
      ...fields.slice(1, -1).map((field) => `cell cell-${field}`),
      'cell cell-added last-column-cell',
    ]);
    expect(own(parts('[part~=group-hosting] [part~=header-cell]'))).to.deep.equal([
      'header-cell header-cell-name first-column-cell',
      ...fields.slice(1, -1).map((field) => `header-cell header-cell-${field}`),
      'header-cell header-cell-added last-column-cell',
    ]);
  });

  it('say which heading is sorted, and how', async () => {
    const element = await show();
    const sorted = () => all(element, '[part~=sorted]').map((one) => one.getAttribute('part')!.split(' ').at(-1));
    expect(sorted()).to.deep.equal([]);
    const button = byRole(element, 'button', 'Name');
    for (const expected of ['sorted-ascending', 'sorted-descending']) {
      button.click();
      await element.updateComplete;
      expect(new Set(sorted())).to.deep.equal(new Set([expected]));
      expect(sorted()).to.have.length(2);
    }
  });
});

describe('[Q19] a token that a manifest’s text would make', () => {
  const hostile = `x" onmouseover="alert(1)"><img src=x onerror="window.hacked=true"> row former-row\u202e`;
  it('is letters, digits and hyphens: no attribute, no element and no part of another name', async () => {
    const element = await show({
      version: 1,
      columns: ['name', hostile],
      groups: [{ id: hostile, title: 'Hostile' }],
      subprocessors: [
        { name: 'Acme', group: hostile, fields: { [hostile]: 'value' }, role: hostile },
        { name: 'Birch', group: hostile },
      ],
    });
    const parts = all(element, '[part]').map((one) => one.getAttribute('part')!);
    for (const part of parts) expect(part).to.match(/^[\p{L}\p{M}\p{N}-]+(?: [\p{L}\p{M}\p{N}-]+)*$/u);
    const [group] = all(element, '[part~=group]');
    expect(group!.getAttribute('part')!.split(' ')).to.have.length(2);
    expect(all(element, 'td[part~=cell]:not([part~=secondary])')[0]!.getAttribute('part')!.split(' ')).to.have.length(
      3,
    );
    expect(all(element, '[part~=former-row], img, [onmouseover], [onerror]')).to.deep.equal([]);
    expect(element.shadowRoot!.textContent).to.contain('value');
    expect('hacked' in window).to.equal(false);
  });

  it('of an id without a letter or a digit is none that stands for something else', async () => {
    const element = await show({
      version: 1,
      subprocessors: [
        { name: 'A', group: '!!' },
        { name: 'B', group: '!!' },
      ],
    });
    expect(all(element, '[part~=group]')[0]!.getAttribute('part')).to.match(/^group group-+$/);
  });
});
