/** Properties of another type than TypeScript's are read as meant, as React, Vue and plain scripts set them; junk never throws. */
import { expect } from '@open-wc/testing';
import { turn } from './support/clock.js';
import { keepWarnings } from './support/console.js';
import { allByRole, byRole, loaded, mount, rowNames, settled } from './support/element.js';
import { expectQuietWindow } from './support/errors.js';
import { heldNetwork } from './support/network.js';

const manifest = {
  version: 1,
  title: 'List',
  groups: [{ id: 'g', title: 'Group' }],
  subprocessors: [
    { name: 'Birch', purpose: 'Mail', category: 'B', group: 'g', added: '2025-05-01' },
    { name: 'Acme', purpose: 'Hosting', category: 'A', group: 'g', added: '2024-05-01' },
  ],
};

async function mountWith(properties: object) {
  const element = mount({ lang: 'en' });
  Object.assign(element, { manifest, ...properties });
  await loaded(element);
  return element;
}

/** Of the columns: what stands below the names has a heading, too, but is no column that a page chooses. */
const headings = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>('th[scope=col]:not(.secondary)')].map(({ innerText }) =>
    innerText.trim(),
  );
const levels = (element: Element) => allByRole(element, 'heading').map(({ localName }) => localName);

const junk: readonly unknown[] = [
  null,
  false,
  true,
  0,
  NaN,
  '',
  {},
  [],
  [[]],
  [null, {}],
  Object.create(null),
  () => 'name',
  new Date(NaN),
  new Map(),
  new Proxy({}, {}),
  { field: {} },
  { toString: null },
];

describe('a property of another type', () => {
  expectQuietWindow();

  it('columns may be a list, and is then that list and no other at the next rendering', async () => {
    const element = await mountWith({ columns: ['name', ' purpose '] });
    expect(headings(element)).to.deep.equal(['Name', 'Purpose']);
    element.columns = ['name', 'category'];
    await element.updateComplete;
    expect(headings(element)).to.deep.equal(['Name', 'Category']);
    const cell = byRole(element, 'rowheader', 'Acme');
    element.columns = ['name', 'category'];
    expect(element.isUpdatePending).to.equal(false);
    expect(byRole(element, 'rowheader', 'Acme') === cell).to.equal(true);
  });

  it('sort may be an object, and one that says the same leaves the order that the reader chose', async () => {
    const element = await mountWith({ sort: { field: 'name', descending: true } });
    expect(rowNames(element)).to.deep.equal(['Birch', 'Acme']);
    element.sort = { field: 'name', descending: false };
    await element.updateComplete;
    expect(rowNames(element)).to.deep.equal(['Acme', 'Birch']);
    byRole(element, 'button', 'Name').click();
    await element.updateComplete;
    expect(rowNames(element)).to.deep.equal(['Birch', 'Acme']);
    element.sort = { field: 'name', descending: false };
    await element.updateComplete;
    expect(rowNames(element)).to.deep.equal(['Birch', 'Acme']);
    element.sort = { field: 'added' } as never;
    await element.updateComplete;
    expect(rowNames(element)).to.deep.equal(['Acme', 'Birch']);
  });

  for (const level of ['3', 3, '3.0', ' 3 '])
    it(`headingLevel ${JSON.stringify(level)} is 3: the title is an h3, and its groups are h4`, async () => {
      expect(levels(await mountWith({ headingLevel: level }))).to.deep.equal(['h3', 'h4']);
    });

  it('src and locales may be URLs', async () => {
    const network = heldNetwork();
    const element = mount({ lang: 'de' });
    Object.assign(element, {
      src: new URL('/lists/mine.json', location.href),
      locales: new URL('/words/', location.href),
    });
    (await network.request(1)).answer(manifest);
    const catalogue = await network.request(2);
    expect(network.requests.map(({ url }) => new URL(url).pathname)).to.deep.equal([
      '/lists/mine.json',
      '/words/de.json',
    ]);
    catalogue.answer('', { status: 404 });
    await loaded(element);
    expect(rowNames(element)).to.deep.equal(['Birch', 'Acme']);
  });

  it('src of the same URL again asks no second time', async () => {
    const network = heldNetwork();
    const element = mount();
    element.src = new URL('/list.json', location.href);
    (await network.request(1)).answer(manifest);
    await loaded(element);
    element.src = new URL('/list.json', location.href);
    await settled(element);
    expect(network.requests).to.have.length(1);
    expect(element.status).to.equal('ready');
  });

  it('manifest may be JSON that nobody has parsed, and its problems have their lines', async () => {
    keepWarnings();
    const element = await mountWith({ manifest: '{\n"subprocessors": {"name": "Acme", "added": "soon"}}' });
    expect(rowNames(element)).to.deep.equal(['Acme']);
    expect(element.problems.map(({ path, line }) => [path, line])).to.deep.equal([
      ['/version', 1],
      ['/subprocessors/added', 2],
    ]);
  });

  for (const [what, today] of [
    ['a Date', new Date('2024-06-01')],
    ['a date with a time', '2024-06-01T12:00:00Z'],
    ['text', '2024-06-01'],
  ] as const)
    it(`today may be ${what}`, async () => {
      const element = await mountWith({ today });
      expect(element.shadowRoot!.textContent).to.match(/Birch\s*From/);
      expect(element.shadowRoot!.textContent).not.to.match(/Acme\s*From/);
    });

  it('limits may be text; what is no number is no limit of its own', async () => {
    for (const limits of [{ bytes: '5000', seconds: '1000' }, { bytes: NaN, seconds: 'x' }, 5, null, 'x']) {
      const network = heldNetwork();
      const element = mount();
      Object.assign(element, { limits, src: '/list.json' });
      (await network.request(1)).answer(manifest);
      await loaded(element);
      expect(rowNames(element)).to.deep.equal(['Birch', 'Acme']);
      element.remove();
    }
  });

  for (const name of ['columns', 'sort', 'headingLevel', 'locales', 'today', 'limits', 'catalogue', 'src'])
    it(`${name} that is junk is as good as none, before the list is there and after`, async () => {
      const { requests } = heldNetwork();
      for (const value of junk) {
        const element = await mountWith({ today: '2025-06-01', [name]: value });
        expect(rowNames(element)).to.have.members(['Acme', 'Birch']);
        expect(levels(element)).to.deep.equal(['h2', 'h3']);
        expect(element.shadowRoot!.textContent).not.to.contain('Upcoming');
        for (const later of [undefined, value]) {
          Object.assign(element, { [name]: later });
          await element.updateComplete;
          expect(rowNames(element)).to.have.members(['Acme', 'Birch']);
        }
        element.remove();
      }
      expect(requests).to.deep.equal([]);
    });

  it('src and manifest that are nothing leave the fallback', async () => {
    keepWarnings();
    const { requests } = heldNetwork();
    for (const value of [null, false, undefined, '', 0, NaN]) {
      const element = mount();
      Object.assign(element, { src: value, manifest: value });
      await element.updateComplete;
      expect(element.status).to.equal('idle');
    }
    await turn();
    expect(requests).to.deep.equal([]);
  });

  it('manifest that is junk is no manifest, and never throws', async () => {
    keepWarnings();
    for (const value of [
      true,
      5,
      {},
      Object.create(null) as object,
      () => 'name',
      new Date(NaN),
      new Map(),
      new Proxy({}, {}),
    ]) {
      const element = mount();
      Object.assign(element, { manifest: value });
      await settled(element);
      expect(element.status, Object.prototype.toString.call(value)).to.equal('error');
    }
  });
});
