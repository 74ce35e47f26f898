/**
 * QUALITY 10b: a list is tables where its columns fit, names beside labelled facts where they do not, and a stack in yet
 * narrower places; by its width alone, so that nothing moves once it is painted.
 */
import { expect } from '@open-wc/testing';
import type { SubprocessorList } from '../../src/element/subprocessor-list.js';
import { isShown, loaded, makeList, rowNames, stage } from './support/element.js';
import { everyFeature } from './support/features.js';
import { clipped, overlapping, protruding } from './support/fit.js';
import { emulate } from './support/media.js';

const prose = 'Hosting of the whole application, of its data base and of every backup that is made of them';

const manifest = {
  version: 1,
  title: 'A list',
  columns: ['name', 'purpose', 'locations', 'transfer', 'duration', 'added'],
  notes: [{ mark: '*', text: 'Only in the European Union' }],
  subprocessors: [
    {
      name: 'Acme Cloud',
      legalName: 'Acme Cloud Ltd.',
      purpose: prose,
      locations: 'IE',
      transfer: 'SCC',
      duration: 'Contract term',
      added: '2024-02-01',
      notes: '*',
    },
    { name: 'Birch', purpose: 'Mail', locations: 'US', transfer: 'DPF', added: '2023-01-05' },
  ],
};

async function show(width: string, attributes: Record<string, string> = {}, json: unknown = manifest) {
  const place = stage();
  place.style.cssText = 'font: 16px/1.5 sans-serif';
  place.style.inlineSize = width;
  const element = place.appendChild(makeList(attributes, { manifest: json, today: '2025-01-01' }));
  await loaded(element);
  return { place, element };
}

const all = (element: SubprocessorList, selector: string) => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];

type Layout = 'table' | 'facts' | 'stack';

/** As it looks: where the facts of the first row stand. */
function layoutOf(element: SubprocessorList): Layout {
  const [name] = all(element, 'tbody th');
  const cells = all(element, 'tbody tr:first-child td.fact').map((cell) => cell.getBoundingClientRect());
  const { right, bottom } = name!.getBoundingClientRect();
  if (cells.every(({ left }) => left >= right - 1)) {
    const isOneLine = cells.every(({ left }, index) => left >= (cells[index - 1]?.right ?? right) - 1);
    return isOneLine ? 'table' : 'facts';
  }
  expect(cells.every(({ top }) => top >= bottom - 1)).to.equal(true, 'all facts stand below the name');
  return 'stack';
}

/** In CSS pixels, by what the list holds: six columns of some 110 characters in all. */
const widths: Record<Layout, string> = { table: '130ch', facts: '80ch', stack: '36ch' };
const layouts = Object.keys(widths) as Layout[];

describe('a list with the choice', () => {
  for (const layout of layouts)
    it(`[Q10b] is laid out as ${layout} in ${widths[layout]}, and nothing of it is cut, covered or reaches out`, async () => {
      const { element } = await show(widths[layout]);
      expect(layoutOf(element)).to.equal(layout);
      expect(clipped(element)).to.deep.equal([]);
      expect(protruding(element)).to.deep.equal([]);
      // Nobody sees the heading of what stands below the names; in Firefox a name's inline box reaches into it.
      expect(overlapping(element).filter((pair) => !pair.includes('th “Details”'))).to.deep.equal([]);
    });

  it('[Q10b] stays tables in a narrow place if its columns are few and short', async () => {
    const { element } = await show(
      widths.stack,
      {},
      { version: 1, columns: ['name', 'added'], subprocessors: manifest.subprocessors },
    );
    expect(layoutOf(element)).to.equal('table');
  });

  it('[Q10b] never has prose that is narrower than 24 characters, while another layout fits', async () => {
    const { place, element } = await show('160ch');
    const character = place.getBoundingClientRect().width / 160;
    for (let width = 160; width >= 40; width -= 5) {
      place.style.inlineSize = `${String(width)}ch`;
      const [cell] = all(element, 'tbody td.long');
      const value = cell!.querySelector('bdi')!.parentElement!;
      const room = layoutOf(element) === 'table' ? cell! : value;
      const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(room);
      const text = room.getBoundingClientRect().width - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd);
      expect(text / character, `${String(width)}ch, as ${layoutOf(element)}`).to.be.at.least(24);
    }
  });

  it('has one layout at a time, in each width, that of just as many characters as its table needs among them', async () => {
    const { place, element } = await show('130ch');
    const seen = new Set<Layout>();
    for (let width = 130; width >= 60; width -= 1) {
      place.style.inlineSize = `${String(width)}ch`;
      const layout = layoutOf(element);
      seen.add(layout);
      const isTable = all(element, 'tbody td.fact').every((one) => getComputedStyle(one).display === 'table-cell');
      expect(layout === 'table', `${String(width)}ch`).to.equal(isTable);
      // There is always a way to sort.
      const canSort = [...all(element, 'select'), ...all(element, 'thead button')].some(isShown);
      expect(canSort, `${String(width)}ch`).to.equal(true);
    }
    expect([...seen]).to.deep.equal(['table', 'facts']);
  });

  it('makes it by its width alone, without rendering anything', async () => {
    const { place, element } = await show(widths.table);
    const request = element.requestUpdate.bind(element);
    let updates = 0;
    element.requestUpdate = (...changed: Parameters<typeof request>) => {
      updates += 1;
      request(...changed);
    };
    const nodes = all(element, '*');
    for (const layout of [...layouts, ...[...layouts].reverse()]) {
      place.style.inlineSize = widths[layout];
      // In the same task: no observer has been called.
      expect(layoutOf(element)).to.equal(layout);
    }
    await element.updateComplete;
    expect(updates).to.equal(0);
    expect(all(element, '*').every((node, index) => node === nodes[index])).to.equal(true);
  });

  for (const layout of layouts)
    it(`[Q27] does not move once it is painted as ${layout}`, async () => {
      const place = stage();
      place.style.cssText = `font: 16px/1.5 sans-serif; inline-size: ${widths[layout]}`;
      const element = makeList({}, { manifest, today: '2025-01-01' });
      const boxes = () =>
        all(element, '*').map((one) => {
          const { x, y, width, height } = one.getBoundingClientRect();
          return [one.className, x, y, width, height].join(' ');
        });
      // An event's listeners run before anything is painted.
      const first = new Promise<string[]>((resolve) => {
        element.addEventListener('subprocessors-load', () => resolve(boxes()), { once: true });
      });
      place.append(element);
      const before = await first;
      for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
      expect(boxes()).to.deep.equal(before);
      expect(before.length).to.be.greaterThan(50);
    });

  it('has the same rows and words in each', async () => {
    for (const layout of layouts) {
      const { element } = await show(widths[layout]);
      expect(rowNames(element)).to.deep.equal(['Acme Cloud', 'Birch']);
      expect(all(element, 'tbody td.fact').filter((cell) => cell.textContent && !isShown(cell))).to.deep.equal([]);
    }
  });
});

describe('the layout that a page asks for', () => {
  const chosen: Record<string, Record<Layout, Layout>> = {
    table: { table: 'table', facts: 'table', stack: 'table' },
    // Facts stand below their name where they do not fit beside it.
    facts: { table: 'facts', facts: 'facts', stack: 'stack' },
    stack: { table: 'stack', facts: 'stack', stack: 'stack' },
    auto: { table: 'table', facts: 'facts', stack: 'stack' },
    cards: { table: 'table', facts: 'facts', stack: 'stack' },
  };
  for (const [layout, expected] of Object.entries(chosen))
    it(`${layout} is what it has: ${Object.values(expected).join(', ')} from wide to narrow`, async () => {
      const { place, element } = await show(widths.table, { layout });
      for (const [name, width] of Object.entries(widths) as [Layout, string][]) {
        place.style.inlineSize = width;
        expect(layoutOf(element), width).to.equal(expected[name]);
      }
    });

  it('follows the attribute and the property, and goes back', async () => {
    const { element } = await show(widths.table);
    for (const [change, expected] of [
      [() => element.setAttribute('layout', 'stack'), 'stack'],
      [() => (element.layout = 'facts'), 'facts'],
      [() => (element.layout = 'auto'), 'table'],
      [() => element.setAttribute('layout', 'facts'), 'facts'],
      [() => element.removeAttribute('layout'), 'table'],
    ] as const) {
      change();
      await element.updateComplete;
      expect(layoutOf(element)).to.equal(expected);
    }
  });

  it('is that of this list alone: another on the page keeps its own', async () => {
    const [one, other] = [await show(widths.table, { layout: 'stack' }), await show(widths.table)];
    expect([one, other].map(({ element }) => layoutOf(element))).to.deep.equal(['stack', 'table']);
  });

  it('fits a newer list, whose columns need more', async () => {
    const { element } = await show(
      widths.facts,
      {},
      { version: 1, subprocessors: [{ name: 'Acme', added: '2024' }, 'B'] },
    );
    expect(layoutOf(element)).to.equal('table');
    element.manifest = manifest;
    await loaded(element);
    expect(layoutOf(element)).to.equal('facts');
  });
});

describe('in each layout', () => {
  for (const layout of layouts) {
    it(`[Q5] ${layout}: each row has a cell for each heading, in their order, and each says what it is`, async () => {
      const { element } = await show(widths[layout], {}, everyFeature);
      for (const table of all(element, 'table')) {
        expect(table.getAttribute('role')).to.equal('table');
        const headings = [...table.querySelectorAll('thead th')];
        expect(headings.map((one) => one.getAttribute('role'))).to.deep.equal(headings.map(() => 'columnheader'));
        expect(headings.every((one) => isShown(one))).to.equal(true);
        for (const row of table.querySelectorAll('tbody tr')) {
          const cells = [...row.children];
          expect(row.getAttribute('role')).to.equal('row');
          expect(cells.map((one) => one.getAttribute('role'))).to.deep.equal([
            'rowheader',
            ...headings.slice(1).map(() => 'cell'),
          ]);
          cells.forEach((cell, index) => {
            const { label } = (cell as HTMLElement).dataset;
            if (label) expect(headings[index]!.textContent).to.contain(label);
          });
        }
      }
    });

    it(`${layout}: the mark of a footnote stands at its name`, async () => {
      const { element } = await show(widths[layout]);
      // Its last line.
      const name = [...all(element, 'tbody th bdi')[0]!.getClientRects()].at(-1)!;
      const mark = all(element, '[role=doc-noteref]')[0]!.getBoundingClientRect();
      expect(mark.left - name.right, 'beside').to.be.within(-1, 16);
      expect(mark.top, 'on its line').to.be.lessThan(name.bottom);
      expect(mark.bottom).to.be.greaterThan(name.top);
    });

    it(`${layout}: what stands below a name is in its column, and above what comes next`, async () => {
      const { element } = await show(widths[layout]);
      const name = all(element, 'tbody th bdi')[0]!.getBoundingClientRect();
      const line = all(element, 'tbody tr:first-child .secondary .line')[0]!.getBoundingClientRect();
      const [first, , third] = all(element, 'tbody tr:first-child td.fact').map((one) => one.getBoundingClientRect());
      expect(line.top).to.be.at.least(name.bottom - 4);
      expect(Math.abs(line.left - name.left)).to.be.at.most(1);
      if (layout === 'stack') expect(first!.top).to.be.at.least(line.bottom - 1);
      else expect(Math.min(first!.left, third!.left)).to.be.at.least(line.right - 1);
    });
  }
});

describe('a fact', () => {
  const german = {
    version: 1,
    language: 'de',
    columns: ['name', 'purpose', 'category'],
    subprocessors: [
      { name: 'Acme', purpose: 'Datenverarbeitungsdienstleistungen', category: 'Server' },
      { name: 'Birch', purpose: '', category: 'Post' },
    ],
  };
  const narrow = () => show('36ch', { layout: 'stack' }, german);
  const valueOf = (cell: HTMLElement) => cell.querySelector('bdi')!.getBoundingClientRect();

  it('[Q10b] stands beside its label, and below it where its longest word does not fit beside it', async () => {
    const { element } = await narrow();
    // It would fit in two lines where an engine has a dictionary.
    element.style.hyphens = 'manual';
    const [long, short] = all(element, 'tbody tr:first-child td.fact');
    const box = long!.getBoundingClientRect();
    expect(valueOf(long!).left - box.left, 'below').to.be.at.most(1);
    expect(valueOf(long!).height, 'on one line').to.be.lessThan(30);
    expect(valueOf(long!).top - box.top).to.be.greaterThan(15);
    expect(valueOf(short!).left - short!.getBoundingClientRect().left, 'beside').to.be.greaterThan(50);
  });

  it('that is blank has no label and next to no height', async () => {
    const { element } = await narrow();
    const [blank, other] = all(element, 'tbody tr:last-child td.fact');
    expect(getComputedStyle(blank!, '::before').content).to.equal('none');
    expect(blank!.getBoundingClientRect().height).to.be.lessThan(10);
    expect(getComputedStyle(other!, '::before').content).not.to.equal('none');
  });

  it('that is blank leaves no hole where two stand beside each other, and none above those that come first', async () => {
    const subprocessors = [
      { name: 'Acme', purpose: 'Mail', category: 'Post', duration: 'A year', dataSubjects: 'Users' },
      { name: 'Birch', duration: 'A year', dataSubjects: 'Users' },
      { name: 'Cedar', purpose: 'Chat', duration: 'A year', dataSubjects: 'Users' },
    ];
    const columns = ['name', 'purpose', 'category', 'duration', 'dataSubjects'];
    const { element } = await show('120ch', { layout: 'facts' }, { version: 1, columns, subprocessors });
    const rows = all(element, 'tbody tr').map((row) => {
      const facts = [...row.querySelectorAll<HTMLElement>('td.fact')].filter(({ textContent }) => textContent);
      const boxes = facts.map(valueOf);
      const name = row.querySelector('th bdi')!.getBoundingClientRect();
      expect(boxes[0]!.top).to.be.closeTo(name.top, 4);
      return boxes;
    });
    const orderOf = (numbers: number[]) => [...new Set(numbers.map(Math.round))].sort((one, other) => one - other);
    const lefts = orderOf(rows.flat().map(({ left }) => left));
    const lines = rows.map((boxes) => {
      const tops = orderOf(boxes.map(({ top }) => top));
      return boxes.map(({ left, top }) => [tops.indexOf(Math.round(top)), lefts.indexOf(Math.round(left))]);
    });
    const [first, second, third, fourth] = [0, 1].flatMap((line) => [0, 1].map((place) => [line, place]));
    expect(lines).to.deep.equal([
      [first, second, third, fourth],
      [first, second],
      [first, second, third],
    ]);
  });

  it('keeps apart from a name that fills its column, with and without something below it', async () => {
    const names = ['Intuition Machines, Inc', 'Functional Software, Inc', 'Tessera Text of the North'];
    for (const legalName of [undefined, 'A company']) {
      const subprocessors = names.map((name) => ({ name, legalName, purpose: prose }));
      const { place, element } = await show('60ch', { layout: 'facts' }, { version: 1, subprocessors });
      for (let width = 60; width < 90; width += 3) {
        place.style.inlineSize = `${String(width)}ch`;
        for (const row of all(element, 'tbody tr')) {
          const name = row.querySelector('[part~=name-text]')!.getBoundingClientRect();
          const fact = row.querySelector('td.fact')!.getBoundingClientRect();
          expect(fact.left - name.right, String(width)).to.be.at.least(20);
        }
      }
    }
  });

  for (const layout of ['facts', 'stack'] as const)
    it(`that runs from left to right stands beside its label in a list that does not: ${layout}`, async () => {
      const { place, element } = await show(widths[layout]);
      place.dir = 'rtl';
      const gaps = all(element, 'tbody td.fact:not(.long)')
        .filter(({ textContent }) => textContent)
        .map((cell) => {
          const words = new Range();
          words.selectNodeContents(cell.querySelector('bdi')!);
          return Math.round(cell.getBoundingClientRect().right - words.getBoundingClientRect().right);
        });
      expect(gaps.length).to.be.greaterThan(4);
      expect(new Set(gaps).size, gaps.join()).to.equal(1);
    });

  it('has values that line up, from row to row', async () => {
    const { element } = await show(widths.facts);
    const lefts = all(element, 'tbody td.fact:not(.long)')
      .filter(({ textContent }) => textContent)
      .map((cell) => Math.round(valueOf(cell).left));
    // Two facts beside each other at most.
    expect(new Set(lefts).size).to.be.at.most(2);
  });
});

describe('[Q9] on a sheet of A4', () => {
  /** Within its margins. */
  const sheet = '718px';

  it('many columns are facts, whatever the screen had, and no row of headings heads nothing', async function () {
    // Tables that a page asks for scroll sideways on a screen; on paper their last columns would be cut or tiny.
    for (const layout of ['', 'facts', 'stack', 'table']) {
      const { element } = await show(sheet, { layout });
      await emulate(this, { media: 'print' }, 'print');
      expect(layoutOf(element), layout).to.equal(layout === 'stack' ? 'stack' : 'facts');
      const [head] = all(element, 'thead');
      expect(head!.getBoundingClientRect().bottom).to.be.lessThan(-1000);
      expect(head!.getBoundingClientRect().right).to.be.at.most(document.documentElement.clientWidth);
      await emulate(this, { media: 'screen' }, 'screen');
    }
  });

  it('few columns are a table with its headings', async function () {
    const { element } = await show(
      sheet,
      {},
      { version: 1, columns: ['name', 'added'], subprocessors: manifest.subprocessors },
    );
    await emulate(this, { media: 'print' }, 'print');
    expect(layoutOf(element)).to.equal('table');
    expect(all(element, 'thead').every((head) => getComputedStyle(head).display === 'table-header-group')).to.equal(
      true,
    );
  });
});
