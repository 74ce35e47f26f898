/** Every attribute of the element, in each of the ways in which a list gets onto a page: its own tag, a box, a script. */
import { expect } from '@open-wc/testing';
import { SubprocessorList } from '../../src/element/subprocessor-list.js';
import { expectQuietWindow } from './support/errors.js';
import { openBody, standaloneFile } from './support/page.js';
import { lists, rowsOf } from './support/placed.js';

const source = '/answer/object?name=Acme';

/** A value of each, and its property. */
const values: Record<string, [value: string, property: string, expected?: unknown]> = {
  src: [source, 'src'],
  lang: ['fr', 'lang'],
  table: ['#vendors', 'table'],
  columns: ['name,purpose', 'columns'],
  'group-by': ['none', 'groupBy'],
  filters: ['none', 'filters'],
  scope: ['product=hey', 'scope'],
  sort: ['-name', 'sort'],
  'url-state': ['sp', 'urlState'],
  'heading-level': ['3', 'headingLevel', 3],
  locales: ['/answer/copy/home/locales/', 'locales'],
  layout: ['stack', 'layout'],
};

const written = (names: string[], prefix: string) =>
  names
    .filter((name) => name !== 'src')
    .map((name) => `${prefix}${name}="${values[name]![0]}"`)
    .join(' ');

const ways: Record<string, (names: string[]) => string> = {
  'its own tag': (names) =>
    `<subprocessor-list src="${source}" ${written(names, '')}></subprocessor-list><script src="${standaloneFile}"></script>`,
  'a box': (names) =>
    `<div data-subprocessor-list="${source}" ${written(names, 'data-')}></div><script src="${standaloneFile}"></script>`,
  'a box that has no room for a shadow root': (names) =>
    `<figure data-subprocessor-list="${source}" ${written(names, 'data-')}></figure><script src="${standaloneFile}"></script>`,
  'a box with the class': (names) =>
    `<div class="subprocessor-list" data-subprocessor-list="${source}" ${written(names, 'data-')}></div><script async src="${standaloneFile}"></script>`,
  'a script': (names) =>
    `<script src="${standaloneFile}" data-subprocessor-list="${source}" ${written(names, 'data-')}></script>`,
};

describe('every attribute of the element', () => {
  expectQuietWindow();

  const all = ['lang', ...SubprocessorList.observedAttributes];

  it('has a value in this test', () => {
    expect(all.filter((name) => !(name in values))).to.deep.equal([]);
  });

  for (const [way, markup] of Object.entries(ways))
    it(`is the list’s, written on ${way}`, async () => {
      const page = await openBody(markup(all));
      expect(await rowsOf(page)).to.deep.equal([['Acme']]);
      const [list] = lists(page.document);
      for (const name of all) {
        const [value, property, expected = value] = values[name]!;
        expect(list!.getAttribute(name), name).to.equal(value);
        expect(Reflect.get(list!, property), name).to.equal(expected);
      }
      // The words of its language have come from its folder.
      expect(list!.shadowRoot!.querySelector('.root')!.getAttribute('lang')).to.equal('fr');
      expect(page.reports).to.deep.equal([]);
    });

  it('of a box that is the page’s own is none of the list’s', async () => {
    const page = await openBody(
      `<div id="vendors" class="wide" title="Ours" data-src="/later.png" data-title="Page" data-subprocessor-list="${source}"></div>
       <script src="${standaloneFile}"></script>`,
    );
    await rowsOf(page);
    const [list] = lists(page.document);
    expect(list!.getAttributeNames().sort()).to.deep.equal(['exportparts', 'src']);
    expect(list!.getAttribute('src')).to.equal(source);
  });
});
