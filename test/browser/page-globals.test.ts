/**
 * A page that has taken names for itself: elements whose `name` or `id` stands where a property of the document, the
 * window or a form stood, old libraries that changed what every array and element has, scripts that wrapped the network.
 * Some names are in test/browser/placement.test.ts.
 */
import { expect } from '@open-wc/testing';
import { allByRole, isShown, next, rowNames, search, shadowText } from './support/element.js';
import { expectQuietWindow } from './support/errors.js';
import { openBody, standaloneFile, type Page } from './support/page.js';
import { listIn } from './support/placed.js';
import { becomes } from './support/until.js';

const src = '/demo/krispcall.json';
const script = `<script src="${standaloneFile}"></script>`;
const list = `<subprocessor-list src="${src}"><p>Fallback</p></subprocessor-list>`;

/** Everything a reader does, on a page that has taken names away. */
async function expectWorking(page: Page): Promise<void> {
  const { document } = page;
  // The other members of a document may be the page's own elements.
  const element =
    document.getElementsByTagName('subprocessor-list')[0] ?? listIn(document.getElementsByTagName('div')[0]!);
  // Whatever is thrown would else be a test that waits for ever.
  let outcome = '';
  void page.outcome.then(({ type }) => (outcome = type));
  await becomes(() => outcome || page.reports.length > 0);
  expect(page.reports).to.deep.equal([]);
  expect(outcome).to.equal('subprocessors-load');
  expect(rowNames(element)).to.have.length(15);
  await search(element, 'crisp chat');
  expect(rowNames(element)).to.deep.equal(['Crisp Chat']);
  await search(element, '');
  element.sort = '-name';
  await element.updateComplete;
  expect(rowNames(element)).to.have.length(15);
  await element.reload();
  expect(element.status).to.equal('ready');
  expect(element.toCSV()).to.contain('Crisp Chat');
  element.manifest = { version: 1, subprocessors: { name: 'Acme', locations: ['DE', 'FR', 'IE'], added: '2025-01' } };
  await next(element, 'subprocessors-load');
  expect(shadowText(element)).to.contain('Germany, France, Ireland').and.to.contain('January 2025');
  element.lang = 'fr';
  await element.updateComplete;
  expect(page.reports).to.deep.equal([]);
}

describe('names of elements', () => {
  expectQuietWindow();

  /** Each of them takes the place of a property of the document (HTML, “named properties”). */
  const properties = [
    ...[
      'activeElement',
      'adoptedStyleSheets',
      'all',
      'characterSet',
      'children',
      'compatMode',
      'cookie',
      'currentScript',
    ],
    ...['dir', 'documentURI', 'domain', 'firstChild', 'fonts', 'forms', 'head', 'hidden', 'images', 'lastModified'],
    ...[
      'links',
      'location',
      'nodeType',
      'parentNode',
      'referrer',
      'scripts',
      'styleSheets',
      'title',
      'URL',
      'visibilityState',
    ],
  ];
  for (const tag of ['img', 'form']) {
    it(`such as <${tag} name="title"> hide thirty properties of the document, and the list works`, async () => {
      const page = await openBody(
        `${properties.map((name) => `<${tag} name="${name}"></${tag}>`).join('')}${list}${script}`,
      );
      expect((page.document as unknown as Record<string, unknown>)['head'] instanceof page.HTMLHeadElement).to.equal(
        false,
      );
      await expectWorking(page);
    });
  }

  it('as ids hide nothing of the window, and the list works', async () => {
    const names = ['customElements', 'fetch', 'document', 'ShadowRoot', 'trustedTypes'];
    await expectWorking(await openBody(`${names.map((name) => `<a id="${name}"></a>`).join('')}${list}${script}`));
  });

  // createComment, createElement, createTextNode and importNode are not among them: Lit calls them for every template.
  it('[Q26] of the functions that a list is made with leave the list or the fallback, never nothing', async () => {
    const names = [
      ...['addEventListener', 'createElementNS', 'createTreeWalker'],
      ...['getElementById', 'implementation', 'querySelector', 'querySelectorAll'],
      ...['litHtmlVersions', 'reactiveElementVersions'],
    ];
    const hidden: string[] = [];
    for (const name of names) {
      const page = await openBody(`<img name="${name}" id="${name}" alt="">${list}${script}`);
      const { document } = page;
      // The other members of a document may be the page's own elements.
      const element =
        document.getElementsByTagName('subprocessor-list')[0] ?? listIn(document.getElementsByTagName('div')[0]!);
      const fallback = element.getElementsByTagName('p')[0]!;
      const isUpgraded = element.shadowRoot !== null;
      if (isUpgraded) await becomes(() => element.status !== 'loading');
      if (!isShown(fallback) && allByRole(element, 'rowheader').length === 0) hidden.push(name);
      page.frameElement!.remove();
    }
    expect(hidden).to.deep.equal([]);
  });

  const members = [
    ...[
      'attributes',
      'ariaLabel',
      'baseURI',
      'childNodes',
      'children',
      'className',
      'closest',
      'dataset',
      'dir',
      'firstChild',
    ],
    ...[
      'getAttribute',
      'getRootNode',
      'hasAttribute',
      'id',
      'innerHTML',
      'isConnected',
      'lang',
      'nextSibling',
      'nodeName',
    ],
    ...[
      'nodeType',
      'ownerDocument',
      'parentNode',
      'parentElement',
      'querySelector',
      'tagName',
      'textContent',
      'addEventListener',
    ],
  ];
  const inputs = (names: readonly string[]) => names.map((name) => `<input name="${name}">`).join('');

  // One by one: the first that does harm would hide the others.
  for (const name of members) {
    it(`[Q11] <input name="${name}"> in a form around the list does no harm`, async () => {
      const page = await openBody(`<form>${inputs([name])}<div>${list}</div></form>${script}`);
      await expectWorking(page);
    });
  }

  it('in a form in the fallback do no harm', async () => {
    const form = `<form>${inputs(members)}<button>Ask us</button></form>`;
    await expectWorking(await openBody(`<subprocessor-list src="${src}">${form}</subprocessor-list>${script}`));
  });

  it('in a form that stands in a box with data-subprocessor-list do no harm, and stay where they are', async () => {
    const form = `<form>${inputs(members)}<button>Ask us</button></form>`;
    const page = await openBody(`<div data-subprocessor-list="${src}">${form}</div>${script}`);
    await expectWorking(page);
    expect(page.document.querySelectorAll('[data-subprocessor-list] > form > input')).to.have.length(members.length);
  });
});

describe('a library of long ago', () => {
  expectQuietWindow();

  const libraries: Record<string, string> = {
    'that gives every object and array a property that loops find': `
      Object.prototype.foo = 1;
      Object.prototype.each = function () {};
      Array.prototype.bar = function () {};
      String.prototype.baz = 'baz';
      Function.prototype.qux = 1;`,
    'with Array.from of Prototype.js, which knows no second argument': `
      Array.from = function (iterable) {
        if (!iterable) return [];
        if ('toArray' in Object(iterable)) return iterable.toArray();
        var length = iterable.length || 0, results = new Array(length);
        while (length--) results[length] = iterable[length];
        return results;
      };`,
    'with Array.from of MooTools, which wraps what is no list': `
      Array.from = function (item) {
        if (item == null) return [];
        return typeof item.length === 'number' && typeof item !== 'string' ? Array.prototype.slice.call(item) : [item];
      };`,
    'with the methods that Prototype.js gives elements and arrays': `
      Element.prototype.remove = function () { this.parentNode.removeChild(this); return this; };
      Element.prototype.update = function (text) { this.textContent = text; return this; };
      Element.prototype.hide = Element.prototype.show = Element.prototype.toggle = function () { return this; };
      Array.prototype.entries = Array.prototype.toArray = function () { return this.slice(); };
      Array.prototype.include = Array.prototype.contains = function (one) { return this.indexOf(one) > -1; };
      Array.prototype.flatten = Array.prototype.compact = Array.prototype.uniq = function () { return this.slice(); };
      Array.prototype.first = Array.prototype.last = function () { return this[0]; };
      Array.prototype.toJSON = function () { return '[]'; };
      String.prototype.toJSON = function () { return '""'; };
      String.prototype.strip = String.prototype.trim;
      Function.prototype.bind = function (self) {
        var method = this, given = Array.prototype.slice.call(arguments, 1);
        return function () { return method.apply(self, given.concat(Array.prototype.slice.call(arguments))); };
      };`,
    'that brings its own Promise and its own Symbol-less Object.entries': `
      var NativePromise = Promise;
      window.Promise = class LibraryPromise extends NativePromise {};
      Object.entries = function (object) { return Object.keys(object).map(function (key) { return [key, object[key]]; }); };
      Object.assign = function (target) {
        for (var i = 1; i < arguments.length; i++) for (var key in arguments[i]) target[key] = arguments[i][key];
        return target;
      };`,
  };
  for (const [name, code] of Object.entries(libraries)) {
    it(`${name} does no harm`, async () => {
      await expectWorking(await openBody(`<script>${code}</script>${script}${list}`));
    });

    it(`${name} does no harm when it comes after the list's own script`, async () => {
      await expectWorking(await openBody(`${script}<script>${code}</script>${list}`));
    });
  }
});

describe('a page in another encoding', () => {
  expectQuietWindow();

  for (const encoding of ['iso-8859-1', 'shift_jis', 'windows-1251']) {
    it(`${encoding} has the list, from a host that does not say the script’s`, async () => {
      // What its tag says of a script is what it would else have of the page.
      await expectWorking(await openBody(`<script charset="${encoding}" src="/answer/script"></script>${list}`));
    });
  }
});

describe('a script that watches the page', () => {
  expectQuietWindow();

  const watchers: Record<string, string> = {
    'by a wrapper around fetch that reads a copy of every answer': `
      var original = window.fetch;
      window.fetch = function () {
        return original.apply(this, arguments).then(function (response) {
          response.clone().text();
          return response;
        });
      };`,
    'by a wrapper around fetch that makes a Request of everything': `
      var original = window.fetch;
      window.fetch = function (input, init) { return original(new Request(input, init)); };`,
    'by wrappers around observers, listeners and timers': `
      ['MutationObserver', 'ResizeObserver', 'IntersectionObserver'].forEach(function (name) {
        var Original = window[name];
        window[name] = function (callback) { return new Original(function () { return callback.apply(this, arguments); }); };
        window[name].prototype = Original.prototype;
      });
      var add = EventTarget.prototype.addEventListener;
      EventTarget.prototype.addEventListener = function (type, listener, options) {
        var wrapped = typeof listener === 'function' ? function () { return listener.apply(this, arguments); } : listener;
        return add.call(this, type, wrapped, options);
      };
      var later = window.setTimeout;
      window.setTimeout = function (callback, time) { return later(function () { callback(); }, time); };`,
    'by reading and marking whatever is added': `
      new MutationObserver(function (records) {
        records.forEach(function (record) {
          record.addedNodes.forEach(function (node) {
            if (node.setAttribute) node.setAttribute('data-seen', node.textContent.length);
          });
        });
      }).observe(document, { childList: true, subtree: true });`,
  };
  for (const [name, code] of Object.entries(watchers)) {
    it(`${name} does no harm`, async () => {
      await expectWorking(await openBody(`<script>${code}</script>${script}${list}`));
    });
  }

  it('by hearing every input and click before all others, and preventing what a browser does then, does no harm', async () => {
    await expectWorking(
      await openBody(`<script>
        window.heard = [];
        ['input', 'click'].forEach(function (type) {
          addEventListener(type, function (event) { event.preventDefault(); heard.push(event.target.localName); }, true);
        });
      </script>${script}${list}`),
    );
  });
});
