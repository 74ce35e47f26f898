/** Whatever JSON comes, the page around stands, and no disclosed row is hidden: each outcome is a defined one. */
import { expect } from '@open-wc/testing';
import type { Manifest } from '../../src/manifest/schema.js';
import en from '../../src/language/catalogues/en.js';
import { badManifests, notManifests } from '../corpus/bad.js';
import {
  allByRole,
  failed,
  loaded,
  makeList,
  mount,
  next,
  rowNames,
  search,
  settled,
  shadowText,
  showsFallback,
  stage,
} from './support/element.js';
import { expectQuietWindow } from './support/errors.js';
import { answer } from './support/network.js';

/** As it comes from a file: in a literal, `__proto__` would set the prototype. */
const parsed = (json: string) => JSON.parse(json) as unknown;

async function show(manifest: unknown) {
  const element = mount({}, { manifest });
  const event = await loaded(element);
  return { element, problems: event.problems };
}

/** Every text and number in a JSON value. */
function stringsIn(json: unknown): string[] {
  if (typeof json === 'string' || typeof json === 'number') return [String(json)];
  return typeof json === 'object' && json ? Object.values(json).flatMap(stringsIn) : [];
}

describe('JSON that is no manifest', () => {
  expectQuietWindow();

  for (const [what, json] of notManifests) {
    it(`${what} is told as such, with the fallback`, async () => {
      // By a script child, since `null` as a property is no source.
      const element = makeList();
      const script = document.createElement('script');
      script.type = 'application/json';
      script.textContent = JSON.stringify(json);
      element.append(script);
      stage().append(element);
      const { error, problems } = await failed(element);
      expect(error.reason).to.equal('not-a-manifest');
      expect(problems.length).to.be.greaterThan(0);
      expect(shadowText(element)).to.equal(`${en.errors['not-a-manifest']} ${en.retry}`);
      expect(showsFallback(element)).to.equal(true);
    });
  }

  it('a million nested arrays are told as such, and the page around stands', async () => {
    const place = stage();
    const before = place.appendChild(document.createElement('p'));
    before.textContent = 'Before';
    const element = place.appendChild(makeList({ src: answer('nested').address }));
    const { error } = await failed(element);
    expect(error.reason).to.equal('not-a-manifest');
    expect(showsFallback(element)).to.equal(true);
    expect(before.getClientRects().length).to.equal(1);
  });
});

describe('JSON that is nearly a manifest', () => {
  expectQuietWindow();

  for (const { title, manifest } of badManifests) {
    it(`${title}: every row is shown`, async () => {
      const { element, problems } = await show(manifest);
      expect(problems.length).to.be.greaterThan(0);
      const subprocessors = [(await repairManifest(element)).subprocessors].flat();
      const shown = element.shadowRoot!.querySelectorAll('th[scope=row]').length;
      expect(shown).to.be.at.least(subprocessors.length);
      if (subprocessors.length === 0) expect(shadowText(element)).to.contain(en.empty);
    });
  }

  it('a list of rows without anything around is shown', async () => {
    const element = mount({ src: answer('array').address });
    const { problems } = await loaded(element);
    expect(rowNames(element)).to.deep.equal(['Acme Hosting']);
    expect(problems).to.have.length(1);
  });

  for (const field of ['purpose', 'locations', 'links', 'fields', 'group', 'unheard-of']) {
    it(`a million nested arrays as ${field} leave their row on the page`, async function () {
      // 2 MB of brackets: up to seven seconds in a browser that has just started, on two cores shared with others.
      this.timeout(60_000);
      const element = mount({ src: answer(`nested?field=${field}`).address });
      const { problems } = await loaded(element);
      expect(rowNames(element)).to.deep.equal(['Acme']);
      expect(problems.length).to.be.greaterThan(0);
    });
  }

  for (const version of [2, undefined, 'one', null, [1]]) {
    it(`version ${version === undefined ? 'none' : JSON.stringify(version)} is read as far as it is understood, with a problem`, async () => {
      const { element, problems } = await show({ version, subprocessors: [{ name: 'Acme' }, { name: 'Birch' }] });
      expect(rowNames(element)).to.deep.equal(['Acme', 'Birch']);
      expect(problems.map(({ path }) => path)).to.deep.equal(['/version']);
    });
  }

  it('one id in two rows leaves both on the page, and both can be found', async () => {
    const { element } = await show({
      version: 1,
      subprocessors: [
        { id: 'acme', name: 'Acme' },
        { id: 'acme', name: 'Birch' },
      ],
    });
    expect(rowNames(element)).to.deep.equal(['Acme', 'Birch']);
    expect(shadowText(element)).to.contain('2 subprocessors');
    await search(element, 'birch');
    expect(rowNames(element)).to.deep.equal(['Birch']);
  });

  it('groups called __proto__ and constructor are groups as all others', async () => {
    const { element } = await show(
      parsed(`{"version": 1,
        "groups": [{"id": "__proto__", "title": "First"}, {"id": "constructor", "title": "Second"}],
        "subprocessors": [
          {"name": "Acme", "group": "constructor"}, {"name": "Birch", "group": "__proto__"},
          {"name": "Cedar", "group": "toString"}, {"name": "__proto__", "group": ["constructor", "__proto__"]}]}`),
    );
    expect(allByRole(element, 'heading').map(({ textContent }) => textContent.trim())).to.include.members([
      'First',
      'Second',
    ]);
    expect([...new Set(rowNames(element))].sort()).to.deep.equal(['Acme', 'Birch', 'Cedar', '__proto__']);
    const tables = allByRole(element, 'table').map((table) =>
      [...table.querySelectorAll('th[scope=row]')].map(({ textContent }) => textContent.trim()),
    );
    expect(tables.slice(0, 2)).to.deep.equal([
      ['Birch', '__proto__'],
      ['Acme', '__proto__'],
    ]);
    expect(Object.prototype).not.to.have.property('title');
  });

  it('a row with every field of the wrong type still shows every string in it', async () => {
    const row = {
      name: ['Name one', { odd: 'Name two' }],
      id: { odd: 'Row id' },
      legalName: ['Legal one', 'Legal two'],
      formerNames: { odd: 'Former name' },
      role: ['Role one'],
      purpose: ['Purpose one', { odd: 'Purpose two' }],
      category: { odd: ['Category'] },
      duration: 1234567,
      condition: ['Condition'],
      appliesTo: 'Applies to',
      dataCategories: { odd: { odder: 'Data category' } },
      dataSubjects: [['Data subject']],
      country: { odd: 'Country' },
      address: ['Address line'],
      locations: { odd: 'Location' },
      transfer: { odd: 'Transfer' },
      contacts: { odd: 'Contact' },
      links: [{ odd: 'Link one' }, ['Link two'], 'Link three'],
      via: { odd: 'Onward' },
      certifications: { odd: 'Certification' },
      notes: { odd: 'Note' },
      fields: ['Field'],
      announced: 'Announced once',
      added: ['Added once'],
      removed: { odd: 'Removed once' },
      objectBy: 'Objected once',
      updated: 2024777,
    };
    const { element, problems } = await show({ version: 1, subprocessors: [row, { name: 'Acme' }] });
    expect(problems.length).to.be.greaterThan(10);
    const text = shadowText(element);
    const { id, ...disclosed } = row;
    for (const string of stringsIn(disclosed)) expect(text).to.contain(string);
    expect(id).not.to.equal(undefined);
    expect(element.shadowRoot!.querySelectorAll('tbody tr')).to.have.length(2);
  });

  it('a document with every field of the wrong type still shows its rows, and every text around them', async () => {
    const around = {
      language: { odd: 'x' },
      publisher: 'Publisher words',
      title: ['Title words'],
      description: { odd: ['Description words'] },
      closing: 7654321,
      updated: ['Updated words'],
      changePolicy: 'Policy words',
      subscribe: 'Subscribe words',
      notes: 'Note words',
    };
    const structure = { columns: 7, groups: 'Group words', dimensions: 'Dimension words', fields: 'x', changes: 'x' };
    const { element, problems } = await show({
      version: 1,
      ...around,
      ...structure,
      subprocessors: [{ name: 'Acme' }, 'Birch', null, 5, ['Cedar'], { name: 'Dogwood', group: 'Group words' }],
    });
    expect(problems.length).to.be.greaterThan(10);
    const text = shadowText(element);
    const { language, ...texts } = around;
    expect(language).not.to.equal(undefined);
    for (const string of [...stringsIn(texts), 'Acme', 'Birch', 'Cedar', 'Dogwood']) expect(text).to.contain(string);
  });

  it('subprocessors as a text, an object and a single row hide nothing', async () => {
    for (const subprocessors of ['Acme', { name: 'Acme' }, { acme: { name: 'Acme' } }, [['Acme']], { odd: 'Acme' }]) {
      const { element } = await show({ version: 1, title: 'List', subprocessors });
      expect(shadowText(element), JSON.stringify(subprocessors)).to.contain('Acme');
    }
  });

  const oddAttributes: Record<string, string>[] = [
    { columns: '' },
    { columns: ',,' },
    { columns: '__proto__,constructor' },
    { columns: 'nowhere' },
    { sort: '-' },
    { sort: '__proto__' },
    { sort: 'nowhere' },
    { 'heading-level': '0' },
    { 'heading-level': '99' },
    { 'heading-level': 'two' },
    { 'heading-level': '<script>' },
    { locales: 'https://', lang: 'de' },
    { locales: 'javascript:alert(1)', lang: 'de' },
    { locales: 'data:,', lang: 'de' },
  ];
  for (const attributes of oddAttributes) {
    it(`${JSON.stringify(attributes)} hides nothing`, async () => {
      const manifest = { version: 1, subprocessors: [{ name: 'Acme', purpose: 'Hosting' }, { name: 'Birch' }] };
      const element = mount(attributes, { manifest });
      await loaded(element);
      expect(shadowText(element)).to.contain('Acme').and.to.contain('Birch');
    });
  }

  const oddProperties: [what: string, value: unknown][] = [
    ['a number', 7],
    ['true', true],
    ['a text', 'subprocessors'],
    ['NaN', NaN],
    ['a symbol', Symbol('manifest')],
    ['a function', () => 1],
    ['a bigint', 10n],
    ['a date', new Date()],
    ['a map', new Map([['subprocessors', []]])],
    ['an element', document.createElement('p')],
  ];
  for (const [what, manifest] of oddProperties) {
    it(`${what} as the property is no manifest, and the fallback is shown`, async () => {
      const element = mount({}, { manifest });
      await settled(element);
      // What is as good as absent is no source.
      expect(element.status).to.equal(manifest ? 'error' : 'idle');
      expect(showsFallback(element)).to.equal(true);
    });
  }

  it('markup in every text is text', async () => {
    const markup = '<img src=x onerror="throw 1"><script>throw 2</script>';
    const { element } = await show({
      version: 1,
      title: markup,
      description: markup,
      columns: [{ field: 'name', label: markup }, 'purpose', 'links'],
      subprocessors: [
        { name: markup, purpose: `[${markup}](javascript:alert(1))`, links: `javascript:alert(1)//${markup}` },
        { name: 'Acme' },
      ],
    });
    const root = element.shadowRoot!;
    expect(root.querySelectorAll('img, script')).to.have.length(0);
    // But for the links to the rows themselves.
    const links = root.querySelectorAll<HTMLAnchorElement>('a:not([part~=row-link])');
    expect([...links].map(({ protocol }) => protocol)).to.deep.equal([]);
    expect(shadowText(element)).to.contain(markup);
  });
});

/** What the element made of the manifest it was given: the same event again, since it is told of once. */
async function repairManifest(element: ReturnType<typeof makeList>): Promise<Manifest> {
  const arrived = next(element, 'subprocessors-load');
  await element.reload();
  return (await arrived).manifest;
}
