/** QUALITY 5 and 6: in a narrow place a row is a paragraph of labelled lines, and still a row of a table to whoever asks. */
import { expect } from '@open-wc/testing';
import type { SubprocessorList } from '../../src/element/subprocessor-list.js';
import { allByRole, byRole, isShown, loaded, makeList, stage } from './support/element.js';
import { everyFeature, wideManifest } from './support/features.js';
import { clipped, protruding } from './support/fit.js';

const fourColumns = {
  version: 1,
  columns: ['name', 'purpose', 'locations', 'added'],
  subprocessors: [
    { name: 'Acme', purpose: 'Hosting', locations: 'IE', added: '2024-02-01' },
    { name: 'Birch', purpose: 'Mail', added: '2023-01-05' },
  ],
};
const manifests = { 'four columns': fourColumns, 'twelve columns': wideManifest, 'every feature': everyFeature };

async function show(manifest: unknown, width: string) {
  const place = stage();
  place.style.inlineSize = width;
  const element = makeList({}, { manifest, today: '2025-01-01' });
  place.append(element);
  await loaded(element);
  return { place, element };
}

const all = (element: SubprocessorList, selector: string) => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];

describe('a narrow place', () => {
  for (const [name, manifest] of Object.entries(manifests)) {
    it(`[Q6] shows ${name} without anything that scrolls or reaches out`, async () => {
      const { place, element } = await show(manifest, '288px');
      const { right, left } = place.getBoundingClientRect();
      // The headings are far above the page.
      const out = all(element, '[part=scroll] :not(.head, .head *)').filter((one) => {
        const box = one.getBoundingClientRect();
        return isShown(one) && (box.right > right + 1 || box.left < left - 1);
      });
      expect(out.map(({ outerHTML }) => outerHTML.slice(0, 80))).to.deep.equal([]);
      expect(all(element, '[part=scroll]').filter((one) => one.scrollWidth > one.clientWidth)).to.have.length(0);
    });

    it(`[Q5] keeps ${name} a table: each part says its role`, async () => {
      const { element } = await show(manifest, '288px');
      const roles = {
        table: 'table',
        tr: 'row',
        'th[scope=col]': 'columnheader',
        'th[scope=row]': 'rowheader',
        td: 'cell',
      };
      for (const [selector, role] of Object.entries(roles)) {
        const parts = all(element, selector);
        expect(parts.length, selector).to.be.greaterThan(0);
        for (const part of parts) {
          expect(part.getAttribute('role'), selector).to.equal(role);
          expect(isShown(part), selector).to.equal(true);
        }
      }
    });
  }

  it('[Q10b] wraps headings, labels and notes of dates and numbers, which stay on a line themselves where there is room', async () => {
    const long = 'that this subprocessor has told us of since it was first engaged by the company';
    const manifest = {
      version: 1,
      columns: ['added', 'purpose', 'count', 'day'],
      fields: { count: { label: `Number of data centres ${long}` }, day: { label: `Day ${long}` } },
      subprocessors: [
        {
          name: 'Acme',
          added: '2024-02-01',
          purpose: 'Hosting',
          condition: long,
          fields: { count: 12345, day: '2024-02-01' },
        },
      ],
    };
    const { place, element } = await show(manifest, '288px');
    expect(clipped(element)).to.deep.equal([]);
    expect(protruding(element)).to.deep.equal([]);
    expect(all(element, '[part=scroll]').filter((one) => one.scrollWidth > one.clientWidth)).to.have.length(0);
    place.style.inlineSize = '900px';
    expect(all(element, '[part=scroll]').filter((one) => one.scrollWidth > one.clientWidth)).to.have.length(0);
    for (const cell of all(element, 'td.number, td.date')) expect(getComputedStyle(cell).whiteSpace).to.equal('nowrap');
  });

  it('puts the column’s heading before each value, and nothing before what is blank', async () => {
    const { element } = await show(fourColumns, '288px');
    const labels = all(element, 'td.fact').map((cell) => {
      const { content } = getComputedStyle(cell, '::before');
      // Firefox tells what is written, the others what comes of it; behind it, the words that are read out, which are none.
      if (content.startsWith('attr(data-label)')) return cell.dataset.label;
      return content === 'none' ? '' : (/^"([^"]*)"/.exec(content)?.[1] ?? content);
    });
    expect(labels).to.deep.equal(['Purpose', 'Location', 'Added', 'Purpose', '', 'Added']);
    for (const cell of all(element, 'td').filter((one) => one.textContent))
      expect(cell.getBoundingClientRect().height).to.be.greaterThan(10);
  });

  it('says each heading once to assistive technology where the engine can', async function () {
    if (!CSS.supports('content', '"a" / ""')) this.skip();
    const { element } = await show(fourColumns, '288px');
    expect(getComputedStyle(all(element, 'td.fact')[0]!, '::before').content).to.match(
      /^("Purpose"|attr\(data-label\)) \/ ""$/,
    );
  });

  it('has no button in its headings, which nobody sees: the order is chosen above the rows', async () => {
    const { element } = await show(fourColumns, '288px');
    expect(allByRole(element, 'button').filter((button) => button.closest('th'))).to.deep.equal([]);
    expect(byRole(element, 'combobox', 'Sort by').getBoundingClientRect().height).to.be.at.least(24);
  });

  it('that grows has a table with columns again', async () => {
    const { place, element } = await show(fourColumns, '288px');
    const [name, purpose] = ['th[scope=row]', 'td.fact'].map((selector) => all(element, selector)[0]!);
    const isBeside = () => purpose!.getBoundingClientRect().left > name!.getBoundingClientRect().right - 1;
    expect(isBeside()).to.equal(false);
    place.style.inlineSize = '900px';
    expect(isBeside()).to.equal(true);
    expect(getComputedStyle(purpose!, '::before').content).to.equal('none');
  });

  it('counts in the page’s letters: at twice the size 600 px are narrow', async () => {
    const { place, element } = await show(fourColumns, '600px');
    const isStacked = () => getComputedStyle(all(element, 'td.fact')[0]!).display !== 'table-cell';
    expect(isStacked()).to.equal(false);
    place.style.fontSize = '200%';
    expect(isStacked()).to.equal(true);
  });
});

describe('several tables of one list', () => {
  it('have the same columns at the same places', async () => {
    const { element } = await show(
      {
        version: 1,
        columns: ['name', 'purpose', 'added'],
        subprocessors: [
          { group: 'a', name: 'A', purpose: 'x', added: '2024' },
          { group: 'b', name: 'A name that is a good deal longer', purpose: 'Words '.repeat(40), added: '2024-02-01' },
        ],
      },
      '1000px',
    );
    const lefts = all(element, 'thead tr').map((row) =>
      [...row.children].map((cell) => Math.round(cell.getBoundingClientRect().left)),
    );
    expect(lefts).to.have.length(2);
    expect(lefts[0]).to.deep.equal(lefts[1]);
  });
});
