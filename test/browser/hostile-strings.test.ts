/**
 * Hostile strings at every place of a manifest, on a page: nothing runs, nothing is asked for, no element, attribute or
 * address comes of them that a harmless list has not, and every letter is on the page. That none gets lost before it
 * reaches the page: test/node/hostile-strings.test.ts.
 */
import { expect } from '@open-wc/testing';
import en from '../../src/language/catalogues/en.js';
import { cellText, type Item } from '../../src/list/content.js';
import { prepareList } from '../../src/list/prepare.js';
import type { SubprocessorList } from '../../src/element/subprocessor-list.js';
import { repairManifest } from '../../src/manifest/repair.js';
import {
  lettersIn,
  manifestOfIds,
  manifestsFullOf,
  naughtyStringsFile,
  ownHostileStrings,
  seen,
} from '../corpus/hostile.js';
import { loaded, mount, search, settled } from './support/element.js';
import { expectQuietWindow } from './support/errors.js';
import { everyFeature, wideManifest } from './support/features.js';

const naughtyStrings = (await (await fetch(`/${naughtyStringsFile}`)).json()) as string[];
const today = '2025-01-01';

const insides = (element: SubprocessorList) => [...element.shadowRoot!.querySelectorAll('*')];
const kindOf = ({ namespaceURI, localName }: Element) => `${String(namespaceURI)} ${localName}`;

/** Elements and attributes that come of harmless manifests. */
async function harmlessKinds(): Promise<{ elements: Set<string>; attributes: Set<string> }> {
  const markup = 'One\ntwo **three** *four* `five` <https://six.example/>\n\n- Seven';
  const manifest = { ...everyFeature, title: markup, subprocessors: [...everyFeature.subprocessors, { name: markup }] };
  const element = mount({}, { manifest, today });
  await loaded(element);
  await search(element, 'nobody is called so');
  const all = insides(element);
  await search(element, '');
  const narrow = mount({}, { manifest: wideManifest, today });
  narrow.parentElement!.style.inlineSize = '320px';
  await loaded(narrow);
  all.push(...insides(element), ...insides(narrow));
  return {
    elements: new Set(all.map(kindOf)),
    attributes: new Set([
      ...all.flatMap((one) => one.getAttributeNames()),
      // Of a table that is wider than its place, and of a text that is in another language than the words around it.
      ...['tabindex', 'role', 'aria-labelledby', 'lang'],
    ]),
  };
}

/** What a script that ran would have done, or changed for everyone else on the page. */
function watchedPage() {
  const calls: string[] = [];
  const restore: (() => void)[] = [];
  const traps: [object, string][] = [
    [window, 'alert'],
    [window, 'confirm'],
    [window, 'prompt'],
    [window, 'open'],
    [window, 'eval'],
    [window, 'fetch'],
    [document, 'write'],
    [navigator, 'sendBeacon'],
  ];
  for (const [owner, name] of traps) {
    const own = Object.getOwnPropertyDescriptor(owner, name);
    Object.defineProperty(owner, name, { value: () => calls.push(name), configurable: true, writable: true });
    restore.push(() => {
      if (own) Object.defineProperty(owner, name, own);
      else Reflect.deleteProperty(owner, name);
    });
  }
  const state = () => ({
    calls: [...calls],
    // Sorted: Firefox puts some of its own names in another place when they are first used.
    keys: [
      window,
      document,
      ...[Object, Array, String, Function, Element, Node].map(({ prototype }): object => prototype),
    ]
      .flatMap((one) => Reflect.ownKeys(one).map(String))
      // WebKit's driver leaves it whenever it comes by.
      .filter((key) => key !== 'Symbol(automationSessionProxy)')
      .sort(),
    address: location.href,
    title: document.title,
    cookie: document.cookie,
    storage: localStorage.length + sessionStorage.length,
    hacked: JSON.stringify(document.documentElement.dataset),
    requests: performance.getEntriesByType('resource').length,
  });
  return {
    state,
    restore: () => {
      for (const undo of restore) undo();
    },
  };
}

/** Everything that the list says, and each cell of each row apart, as they stand on the page: details after the name. */
function modelOf(json: unknown): { texts: string[]; cells: string[][] } {
  const list = prepareList(repairManifest(json).manifest!, {
    language: 'en',
    strings: en,
    stringsLanguage: 'en',
    today,
    bases: { manifest: document.baseURI },
  });
  const { title, description, closing, policy, facts, upcoming, publisher, footnotes, groups } = list;
  const items: (Item | undefined)[] = [title, description, closing, ...upcoming];
  items.push(...[...facts, ...policy, ...publisher].flatMap(({ items: all }) => all));
  items.push(...footnotes.flatMap(({ mark, text }) => [mark, text]));
  for (const group of groups) items.push(group.title, group.description, group.condition);
  // A group without rows has no table.
  for (const { rows, columns } of groups) items.push(...(rows.length ? columns.map(({ label }) => label) : []));
  return {
    texts: items.filter((item) => item !== undefined).map(({ text }) => text),
    cells: groups.flatMap(({ rows, rowHeader }) =>
      rows.map(({ cells, details }) =>
        cells.flatMap((cell, index) => (index === rowHeader ? [cell, details] : [cell]).map(cellText)),
      ),
    ),
  };
}

/** What is wrong with the page, in words. */
function faultsOf(
  element: SubprocessorList,
  json: unknown,
  kinds: Awaited<ReturnType<typeof harmlessKinds>>,
): string[] {
  const faults: string[] = [];
  for (const one of insides(element)) {
    if (!kinds.elements.has(kindOf(one))) faults.push(`a <${one.localName}>`);
    // Those of a footnote lead nowhere else.
    if (one.matches('a:not([role])') && one.getAttribute('rel') !== 'noopener noreferrer')
      faults.push('a link that tells');
    for (const { name, value } of one.attributes) {
      if (!kinds.attributes.has(name)) faults.push(`an attribute ${name}`);
      if (name === 'id' && !/^[\w-]{1,20}$/.test(value)) faults.push(`the id ${value}`);
      if (name === 'href' && !/^(https?:\/\/[^@/?#]*([/?#]|$)|mailto:)/.test((one as HTMLAnchorElement).href))
        faults.push(`a link to ${value}`);
    }
  }
  const { texts, cells } = modelOf(json);
  const page = seen(element.shadowRoot!.textContent);
  faults.push(...texts.filter((text) => !page.includes(seen(text))).map((text) => `lost: ${text.slice(0, 100)}`));
  const rows = [...element.shadowRoot!.querySelectorAll<HTMLTableRowElement>('tbody tr')];
  if (rows.length !== cells.length) faults.push(`${String(rows.length)} rows instead of ${String(cells.length)}`);
  rows.forEach((row, index) => {
    cells[index]?.forEach((text, column) => {
      const shown = seen(row.cells[column]?.textContent ?? '');
      if (!shown.includes(seen(text))) faults.push(`lost in row ${String(index)}: ${text.slice(0, 100)}`);
    });
  });
  return faults;
}

async function tryOut(strings: readonly string[], manifestsOf: (text: string) => unknown[]): Promise<void> {
  const kinds = await harmlessKinds();
  // The model's: a hostile text can also be the tag of a language.
  const element = mount({ lang: 'en' }, { manifest: everyFeature, today });
  await loaded(element);
  const page = watchedPage();
  try {
    const before = page.state();
    const faults: string[] = [];
    for (const text of strings) {
      const rows = {
        version: 1,
        // The last two for blank texts: rows that hold nothing are left out, and a list of one row has no search.
        subprocessors: [
          { name: text },
          { name: text, fields: Object.fromEntries([[text, text]]) },
          { name: 'One' },
          { name: 'Two' },
        ],
      };
      for (const json of [...manifestsOf(text), rows]) {
        const arrival = loaded(element);
        element.manifest = json;
        await arrival;
        faults.push(
          ...faultsOf(element, json, kinds).map((fault) => `${JSON.stringify(text.slice(0, 100))}: ${fault}`),
        );
      }
      // In the field, in “Nothing found for …” and in the column that is sorted by.
      element.sort = text;
      await search(element, `nowhere ${text}`);
      const said = seen(element.shadowRoot!.textContent);
      faults.push(
        ...lettersIn(text)
          .filter((word) => !said.includes(seen(word)))
          .map((word) => `${word} is not in the answer`),
      );
      // The next manifest may have a column of nearly that name.
      element.sort = undefined;
      await search(element, '');
    }
    expect([...new Set(faults)].slice(0, 20)).to.deep.equal([]);
    await settled(element);
    expect(page.state()).to.deep.equal(before);
  } finally {
    page.restore();
  }
}

const isShort = ({ length }: string) => length < 1000;
const shortStrings = ownHostileStrings.filter(isShort);

const parts = (strings: readonly string[], size: number) =>
  Array.from({ length: Math.ceil(strings.length / size) }, (_, index) =>
    strings.slice(index * size, (index + 1) * size),
  );

describe('hostile strings at every place of a manifest', function () {
  // Some 120 lists of up to 200 long texts a test.
  this.timeout(60_000);
  expectQuietWindow();

  it('stand in manifests that hold each of them many times', () => {
    const text = JSON.stringify(manifestsFullOf('Quetzalcoatl'));
    expect(text.split('Quetzalcoatl').length).to.be.greaterThan(150);
  });

  parts(shortStrings, 40).forEach((strings, index) => {
    it(`[Q17] do no harm and are shown: scripts, links, invisible characters (part ${String(index + 1)})`, () =>
      tryOut(strings, manifestsFullOf));
  });

  parts(naughtyStrings, 120).forEach((strings, index) => {
    it(`[Q19][Q21] do no harm and are shown: the big list of naughty strings (part ${String(index + 1)})`, () =>
      tryOut(strings, manifestsFullOf));
  });

  // At 188 places each of them takes a second of layout.
  it('[Q19] do no harm and are shown: thousands of characters', () =>
    tryOut(
      ownHostileStrings.filter((text) => !isShort(text)),
      (text) => [
        { version: 1, title: text, closing: text, subprocessors: [{ name: text, links: text, contacts: text }] },
      ],
    ));

  it('[Q19] do no harm and are shown as ids by which the manifest refers to its own parts', () =>
    tryOut([...shortStrings, ...naughtyStrings], (text) => [manifestOfIds(text)]));
});
