/** A page whose style sheet lays hands on everything: the list keeps its layout, its tables, and sizes by the page's own text. */
import { expect } from '@open-wc/testing';
import { allByRole, byRole, isShown, rowNames } from './support/element.js';
import { expectQuietWindow } from './support/errors.js';
import { clipped, protruding } from './support/fit.js';
import { openBody, standaloneFile, type Page } from './support/page.js';

const list = `<subprocessor-list src="/demo/krispcall.json"><p>Fallback</p></subprocessor-list>
  <script src="${standaloneFile}"></script>`;

async function open(style: string, body = `<main>${list}</main>`) {
  const sheet = style.startsWith('/') ? `<link rel="stylesheet" href="${style}">` : `<style>${style}</style>`;
  const page = await openBody(sheet + body);
  expect((await page.outcome).type).to.equal('subprocessors-load');
  const element = page.document.querySelector('subprocessor-list')!;
  await element.updateComplete;
  return { page, element };
}

const all = (element: Element, selector: string) => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const sizeOf = (page: Page, element: Element) => parseFloat(page.getComputedStyle(element).fontSize);

/** The list looks as it does on a page without a style. */
function expectLayout(page: Page, element: Element): void {
  const style = (one: Element) => page.getComputedStyle(one);
  const width = element.parentElement!.clientWidth;
  expect(width).to.be.greaterThan(300);
  const [box] = all(element, '[part=toolbar]');
  expect(box!.getBoundingClientRect().width).to.be.closeTo(width, 2);
  expect(rowNames(element)).to.have.length(15);
  for (const table of all(element, 'table')) {
    expect(table.getBoundingClientRect().width).to.be.closeTo(width, 2);
    expect(style(table).display).to.equal('table');
    expect(style(table).borderCollapse).to.equal('collapse');
  }
  for (const [selector, display] of [
    ['thead', 'table-header-group'],
    ['tbody', 'table-row-group'],
    ['tr', 'table-row'],
    ['.fact, th:not(.row-header, .name-heading, .secondary)', 'table-cell'],
    // A name and what stands below it share a cell, and so do their headings.
    ['.row-header, td.secondary', 'inline'],
    ['.name-heading, th.secondary', 'block'],
  ] as const) {
    expect([...new Set(all(element, selector).map((one) => style(one).display))], selector).to.deep.equal([display]);
  }
  for (const row of all(element, 'tr')) {
    expect(style(row).borderBlockEndStyle).to.equal('solid');
    expect(parseFloat(style(row).borderBlockEndWidth)).to.be.greaterThan(0);
  }
  // Columns stand below each other, and none is squeezed.
  for (const header of all(element, 'thead th:not(.secondary)')) {
    const { left, width: wide } = header.getBoundingClientRect();
    const column = all(element, 'td, tbody th').filter((one) => Math.abs(one.getBoundingClientRect().left - left) < 1);
    expect(wide).to.be.greaterThan(60);
    expect(column.length).to.be.greaterThan(0);
  }
  expect(isShown(byRole(element, 'searchbox'))).to.equal(true);
  // What is for screen readers alone stays out of sight.
  for (const one of all(element, 'caption, [role=status]')) expect(one.getBoundingClientRect().width).to.be.at.most(1);
  for (const link of allByRole(element, 'link')) expect(link.getBoundingClientRect().height).to.be.at.least(24);
}

const sheets: Record<string, string> = {
  '* { all: revert }': '* { all: revert }',
  '* { all: unset }': '* { all: unset } script, style, head { display: none } main { display: block }',
  '* { all: initial }': '* { all: initial } script, style, head { display: none } main { display: block }',
  'subprocessor-list { all: initial }': 'subprocessor-list { all: initial }',
  'Tailwind’s preflight': '/node_modules/tailwindcss/preflight.css',
  'html { font-size: 62.5% }': 'html { font-size: 62.5% } body { font-size: 1.6rem }',
  '* { box-sizing: content-box !important }': '* { box-sizing: content-box !important }',
  'tables that are blocks': 'table, thead, tbody, tr, th, td { display: block; width: 0; overflow: hidden }',
  'a reset of everything to nothing':
    '* { margin: 0; padding: 0; border: 0; font: inherit; vertical-align: baseline; list-style: none; float: none }',
  'links, buttons and fields of its own':
    'a { color: red; display: flex; font-size: 0 } button, input { display: none !important; width: 0 } th, td { position: absolute }',
  'Bootstrap’s kind of tables':
    '.group, .scroll, .toolbar, .number, .date, .footer, .policy { display: none !important; width: 1px }',
  'text that is aligned, spaced and small':
    'body { text-align: center; white-space: pre; line-height: 1; font-size: 11px }',
  'containers of its own': 'body, main { container-type: inline-size; container-name: page }',
  'no wrapping and no overflow':
    'body { overflow-wrap: normal; word-break: keep-all; hyphens: auto; overflow: hidden }',
};

describe('a page with', () => {
  expectQuietWindow();

  for (const [name, style] of Object.entries(sheets)) {
    it(`${name} leaves the list its layout`, async () => {
      const { page, element } = await open(style);
      expectLayout(page, element);
      expect(page.reports).to.deep.equal([]);
    });
  }

  it('custom properties of its own keeps them in what it puts into the list, and does not reach into the list', async () => {
    const names = ['--accent', '--edge', '--hairline', '--row-padding'];
    const page = await openBody(
      `<style>
        :root { ${names.map((name) => `${name}: red`).join(';')} }
        .mine { color: var(--accent) }
        * { --edge: 9px solid lime }
      </style>
      <main>${list.replace('<p>', '<p slot="header" class="mine">')}</main>`,
    );
    await page.outcome;
    const element = page.document.querySelector('subprocessor-list')!;
    await element.updateComplete;
    expect(page.getComputedStyle(page.document.querySelector('.mine')!).color).to.equal('rgb(255, 0, 0)');
    const [toolbar] = all(element, '[part=toolbar]');
    expect(page.getComputedStyle(all(element, '[part=search]')[0]!).borderTopWidth).to.equal('1px');
    for (const name of names.filter((one) => one !== '--edge'))
      expect(page.getComputedStyle(toolbar!).getPropertyValue(name).trim()).to.equal('red');
  });

  it('text that does not wrap has every word in sight, in a narrow place too', async () => {
    for (const width of ['18rem', '60rem']) {
      const { element } = await open(
        `main { white-space: nowrap; inline-size: ${width} }`,
        `<main>${list.replace('krispcall', 'impero')}</main>`,
      );
      expect(rowNames(element)).to.have.length(5);
      expect(clipped(element)).to.deep.equal([]);
      expect(protruding(element)).to.deep.equal([]);
    }
  });

  it('links in red has black links in the list, which follow the text unless --subprocessor-list-accent says so', async () => {
    const { page, element } = await open('a { color: red } main { color: rgb(1, 2, 3) }');
    const link = allByRole(element, 'link').find((one) => !one.matches('[part~=row-link]'));
    expect(page.getComputedStyle(link!).color).to.equal('rgb(1, 2, 3)');
  });
});

describe('sizes', () => {
  expectQuietWindow();

  for (const pixels of [11, 16, 20]) {
    for (const root of ['62.5%', '100%', '24px']) {
      it(`are those of the page's own text: ${String(pixels)} px in a root of ${root}`, async () => {
        const { page, element } = await open(`html { font-size: ${root} } body { font-size: ${String(pixels)}px }`);
        expect(sizeOf(page, all(element, 'td.fact')[0]!)).to.equal(pixels);
        expect(sizeOf(page, byRole(element, 'searchbox'))).to.equal(pixels);
        const padding = parseFloat(page.getComputedStyle(all(element, 'td.fact')[0]!).paddingBlockStart);
        expect(padding).to.be.closeTo(pixels * 0.75, 0.1);
      });
    }
  }

  it('do not follow the root where the list has no width but its own', async () => {
    const widths: number[] = [];
    for (const root of ['62.5%', '100%']) {
      const { element } = await open(
        `html { font-size: ${root} } body { font-size: 16px } main { display: inline-block }`,
      );
      widths.push(element.getBoundingClientRect().width);
    }
    expect(widths[0]).to.be.greaterThan(200);
    expect(widths[0]).to.equal(widths[1]);
  });
});
