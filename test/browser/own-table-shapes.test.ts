/** Tables of awkward shapes that pages have had all along: all that they say is in the list, and they stand where it cannot. */
import { expect } from '@open-wc/testing';
import type { SubprocessorsLoadEvent } from '../../src/element/events.js';
import type { SubprocessorList } from '../../src/element/subprocessor-list.js';
import { allByRole, byRole, isShown, rowNames, search } from './support/element.js';
import { expectQuietWindow } from './support/errors.js';
import { openBody, standaloneFile, type Page } from './support/page.js';
import { lists, warningsOf } from './support/placed.js';
import { becomes } from './support/until.js';

const inOneLine = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

async function readFixture(name: string) {
  const answer = await fetch(`/test/browser/own-tables/${name}.html`);
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

interface Shown {
  readonly page: Page;
  readonly list: SubprocessorList;
  /** The page as it was published. */
  readonly published: Document;
}

/** Opens a page with a table; resolves once the list has its rows. */
async function show(name: string): Promise<Shown> {
  const published = await readFixture(name);
  const page = await openBody(published.body.innerHTML, '', { lang: published.documentElement.lang });
  expect((await page.outcome).type).to.equal('subprocessors-load');
  const [list, another] = lists(page.document);
  expect(another).to.equal(undefined);
  await becomes(() => rowNames(list!).length);
  return { page, list: list!, published };
}

const warn = (body: string) => openBody(`${body}<script defer src="${standaloneFile}"></script>`);

/** The list as a reader has it: its titles, and for each table its headings and its rows. */
const titlesOf = (list: SubprocessorList) =>
  allByRole(list, 'heading').map((heading) => inOneLine(heading.textContent));
/** The list's own, of what stands below the names. */
const detailsHeadings = ['Details', 'Weitere Angaben', 'Détails', 'Detalles', 'Detaljer'];
const headingsOf = (list: SubprocessorList) =>
  allByRole(list, 'table').map((table) =>
    [...table.querySelectorAll('th[scope=col]')]
      .map((heading) => inOneLine(heading.querySelector('button')?.textContent ?? heading.textContent))
      .filter((heading) => !detailsHeadings.includes(heading)),
  );
/** All that is on the page, but for the table that the list takes the place of. */
const textOf = (list: SubprocessorList) => inOneLine([...spokenParts(list.shadowRoot!)].join(' '));
function* spokenParts(node: Node): Generator<string> {
  if (node.nodeType === Node.TEXT_NODE) yield node.textContent ?? '';
  else if (!(node as Element).localName || !(node as Element).matches('style'))
    for (const child of node.childNodes) yield* spokenParts(child);
}
const plain = (text: string) => text.replace(/\s+/g, '');

/** What each cell of some tables says, piece by piece as it is written. */
const wordsIn = (tables: Iterable<Element>) =>
  [...tables].flatMap((table) =>
    [...table.querySelectorAll('th, td, caption')].flatMap((cell) =>
      inOneLine(cell.textContent).split(' ').filter(Boolean),
    ),
  );

const shapes: Record<string, { titles: string[]; headings: string[][]; rows: string[]; kept?: string }> = {
  spans: {
    titles: [],
    headings: [
      [
        'Unterauftragsverarbeiter',
        'Leistung',
        'Daten – Datenkategorien',
        'Daten – Betroffene Personen',
        'Ort der Verarbeitung',
      ],
    ],
    rows: ['Acme GmbH', 'Acme GmbH', 'Birch Inc.'],
  },
  'titles-across': {
    titles: ['Nos sous-traitants', 'Infrastructure', 'Assistance (en option)'],
    headings: Array.from({ length: 2 }, () => ['Sous-traitant', 'Finalité', 'Localisation', 'Garanties']),
    rows: ['Acme SAS', 'Birch', 'Cèdre'],
  },
  'plain-head': {
    titles: [],
    headings: [['Subencargado', 'Finalidad', 'Ubicación del tratamiento', 'Fecha de alta']],
    rows: ['Acme, S. L.', 'Birch'],
  },
  'several-tables': {
    titles: ['Drift', 'Support'],
    headings: [
      ['Underdatabehandler', 'Formål', 'Lokation'],
      ['Leverandør', 'CVR-nr.', 'Tilføjet den'],
    ],
    rows: ['Acme ApS', 'Birch', 'Ceder A/S'],
    kept: '#history',
  },
  marks: { titles: [], headings: [['Vendor *', 'Purpose', 'Links']], rows: ['Acme*', '# Birch'] },
  'layout-table': {
    titles: ['Third parties'],
    headings: [['Name of company', 'Data location']],
    rows: ['Acme', 'Birch'],
    kept: '#layout',
  },
  figure: {
    titles: ['Stand: 1. Mai 2025'],
    headings: [['Dienstleister', 'Zweck', 'Serverstandort']],
    rows: ['Acme GmbH', 'Birke AG'],
  },
  elsewhere: {
    titles: [],
    headings: [['Prestataire', 'Service fourni', 'Pays d’hébergement', 'Date d’ajout']],
    rows: ['Birch', 'Acme', 'Cèdre'],
  },
  'data-field': {
    titles: [],
    headings: [['Vendor ID', 'Who', 'Seat', 'Where', 'Until', 'Kind', 'Risk']],
    rows: ['Acme', 'Birch'],
  },
  ragged: {
    titles: [],
    headings: [['Leverandør', 'Beskrivelse', 'Databehandleraftale']],
    rows: ['Acme', 'Birch', 'Ceder'],
  },
};

describe('a page’s own table of an awkward shape', () => {
  expectQuietWindow();

  for (const [name, { titles, headings, rows, kept = 'no-table' }] of Object.entries(shapes)) {
    it(`${name}: everything that it says is in the list, under its own titles and headings`, async () => {
      const { page, list, published } = await show(name);
      expect(titlesOf(list)).to.deep.equal(titles);
      expect(headingsOf(list)).to.deep.equal(headings);
      expect(rowNames(list).map((one) => one.replace(/^(Acme, S\. L\.) .*/, '$1'))).to.deep.equal(rows);
      const isKept = (element: Element) => element.closest(kept) !== null;
      const said = plain(textOf(list));
      const taken = [...published.querySelectorAll('table')].filter((table) => !isKept(table));
      for (const word of wordsIn(taken)) expect(said).to.include(plain(word));
      for (const picture of taken.flatMap((table) => [...table.querySelectorAll('img')]))
        expect(said).to.include(picture.alt);
      const links = allByRole(list, 'link').map((link) => [
        inOneLine(link.ariaLabel ?? link.textContent),
        (link as HTMLAnchorElement).href,
      ]);
      for (const link of page.document.querySelectorAll<HTMLAnchorElement>(
        'table a[href^=http], table a[href^=mailto]',
      )) {
        if (isKept(link)) continue;
        const isThere = links.some(
          ([label, href]) => decodeURIComponent(href!) === link.href && label!.startsWith(inOneLine(link.textContent)),
        );
        expect(isThere, `${link.href} among ${JSON.stringify(links)}`).to.equal(true);
      }
      for (const table of page.document.querySelectorAll('table')) {
        const isLayoutPart = table.parentElement!.closest('table') !== null;
        if (!isLayoutPart) expect(isShown(table), table.outerHTML).to.equal(isKept(table));
      }
      expect(warningsOf(page).filter((text) => !/stays as it is/.test(text))).to.deep.equal([]);
    });
  }

  it('is told on the console where a table of it stays as it is', async () => {
    const { page } = await show('several-tables');
    expect(warningsOf(page)).to.have.length(1);
    expect(warningsOf(page)[0]).to.include('Table 3 stays as it is').and.to.include('data-field="name"');
  });

  it('sorts by dates, however they are written, and back into its own order', async () => {
    const { list } = await show('elsewhere');
    const button = byRole(list, 'button', 'Date d’ajout');
    const order = async () => {
      button.click();
      await list.updateComplete;
      return rowNames(list);
    };
    expect(await order()).to.deep.equal(['Cèdre', 'Birch', 'Acme']);
    expect(await order()).to.deep.equal(['Acme', 'Birch', 'Cèdre']);
    expect(await order()).to.deep.equal(['Birch', 'Acme', 'Cèdre']);
  });

  it('is found by the names and the codes of its places in the page’s language', async () => {
    const { list } = await show('elsewhere');
    await search(list, 'GB');
    expect(rowNames(list)).to.deep.equal(['Cèdre']);
    await search(list, 'irlande');
    expect(rowNames(list)).to.deep.equal(['Birch']);
  });

  it('states a role, a seat and an end only where the page says so itself', async () => {
    const rowsIn = async ({ page }: Shown) =>
      ((await page.outcome) as Event & Pick<SubprocessorsLoadEvent, 'manifest'>).manifest.subprocessors;
    const [acme, birch] = await rowsIn(await show('data-field'));
    expect([acme!.role, acme!.country, acme!.removed]).to.deep.equal(['affiliate', 'IE', undefined]);
    expect([birch!.role, birch!.country, birch!.removed]).to.deep.equal([undefined, 'US', '2020-03-01']);
    expect(birch!.fields).to.deep.equal({ 'vendor-id': 'V2', risk: 'High' });
    for (const row of await rowsIn(await show('elsewhere')))
      for (const key of ['added', 'removed', 'role', 'country']) expect(row).to.not.have.property(key);
  });

  it('has rows to which the page’s own links lead', async () => {
    const { page, list } = await show('data-field');
    page.location.hash = '#birch-row';
    await becomes(() => list.shadowRoot!.querySelector('[part~=marked-row]'));
    expect(inOneLine(list.shadowRoot!.querySelector('[part~=marked-row]')!.textContent)).to.include('Birch');
  });
});

describe('a page’s own table that changes', () => {
  expectQuietWindow();

  it('is read again when a row comes, and the reader’s search stays', async () => {
    const { page, list } = await show('spans');
    await search(list, 'birch');
    expect(rowNames(list)).to.deep.equal(['Birch Inc.']);
    const row = page.document.querySelector('tbody tr:last-child')!.cloneNode(true) as Element;
    row.querySelector('td')!.textContent = 'Birch GmbH';
    page.document.querySelector('tbody')!.append(row);
    await becomes(() => rowNames(list).length === 2);
    expect(rowNames(list)).to.deep.equal(['Birch Inc.', 'Birch GmbH']);
    expect(byRole(list, 'searchbox').value).to.equal('birch');
  });

  it('is read again when the text of a cell changes', async () => {
    const { page, list } = await show('layout-table');
    const [text] = page.document.querySelector('tr:last-child th[scope=row]')!.childNodes;
    (text as Text).data = 'Cedar';
    await becomes(() => rowNames(list).includes('Cedar'));
    expect(rowNames(list)).to.deep.equal(['Acme', 'Cedar']);
  });

  it('is read again when the whole table is replaced', async () => {
    const { page, list } = await show('ragged');
    await search(list, 'ny leverandør');
    const table = page.document.querySelector('table')!;
    const other = table.cloneNode(true) as HTMLTableElement;
    other.tBodies[0]!.rows[0]!.cells[1]!.textContent = 'Ny leverandør';
    table.replaceWith(other);
    await becomes(() => rowNames(list).length === 1);
    expect(rowNames(list)).to.deep.equal(['Ny leverandør']);
    expect(isShown(other)).to.equal(false);
  });

  it('elsewhere on the page comes back as it was when the list goes, and is hidden again when it returns', async () => {
    const { page, list } = await show('elsewhere');
    const table = page.document.querySelector<HTMLElement>('#vendors')!;
    expect(isShown(table)).to.equal(false);
    const place = list.parentElement!;
    list.remove();
    expect([isShown(table), table.getAttribute('style')]).to.deep.equal([true, 'display: inline-table;']);
    place.append(list);
    await becomes(() => !isShown(table));
    expect(rowNames(list)).to.have.length(3);
  });

  it('elsewhere on the page is shown again once it has no companies', async () => {
    const { page, list } = await show('elsewhere');
    const table = page.document.querySelector<HTMLTableElement>('#vendors')!;
    table.tHead!.rows[0]!.cells[0]!.textContent = 'Couleur';
    await becomes(() => isShown(table));
    expect(rowNames(list)).to.deep.equal([]);
  });
});

describe('a page’s own table that is none of companies', () => {
  expectQuietWindow();

  for (const [what, markup] of [
    ['in a box', (table: string) => `<div data-subprocessor-list><p>Colours</p>${table}</div>`],
    ['in the tag', (table: string) => `<subprocessor-list><p>Colours</p>${table}</subprocessor-list>`],
    ['elsewhere', (table: string) => `<p>Colours</p>${table}<subprocessor-list table="table"></subprocessor-list>`],
    ['in a block', (table: string) => `<p>Colours</p><figure class="subprocessor-list">${table}</figure>`],
  ] as const) {
    it(`stays as it is ${what}, and the console says what to write`, async () => {
      const table =
        '<table><thead><tr><th>Colour</th><th>Number</th></tr></thead><tbody><tr><td>Red</td><td>1</td></tr></tbody></table>';
      const page = await warn(markup(table));
      await becomes(() => warningsOf(page).length);
      expect(warningsOf(page).join()).to.include('data-field="name"');
      const found = page.document.querySelector('table')!;
      expect(found.outerHTML).to.equal(table);
      expect(isShown(found)).to.equal(true);
      expect(isShown(page.document.querySelector('p')!)).to.equal(true);
      for (const list of lists(page.document)) expect(allByRole(list, 'table')).to.deep.equal([]);
    });
  }
});
