/** Hostile strings as attributes and properties of the element: nothing is thrown, nothing runs, and the list or its fallback is shown. */
import { expect } from '@open-wc/testing';
import { naughtyStringsFile, ownHostileStrings } from '../corpus/hostile.js';
import { failed, loaded, manifestOf, mount, rowNames, settled, shadowText, showsFallback } from './support/element.js';
import { expectQuietWindow } from './support/errors.js';
import { heldNetwork } from './support/network.js';

const naughtyStrings = (await (await fetch(`/${naughtyStringsFile}`)).json()) as string[];
// An attribute of thousands of characters is as good as one of a hundred.
const strings = [...naughtyStrings, ...ownHostileStrings].filter(({ length }) => length < 1000);

describe('hostile strings', function () {
  this.timeout(30_000);
  expectQuietWindow();

  for (const name of ['lang', 'columns', 'sort', 'heading-level', 'id', 'class', 'title']) {
    it(`[Q19] as ${name} hide no row`, async () => {
      const { requests } = heldNetwork();
      const element = mount({}, { manifest: manifestOf('Acme', 'Birch') });
      await loaded(element);
      for (const text of strings) {
        element.setAttribute(name, text);
        await element.updateComplete;
        expect(new Set(rowNames(element)), JSON.stringify(text)).to.deep.equal(new Set(['Acme', 'Birch']));
      }
      expect(element.status).to.equal('ready');
      expect(requests).to.deep.equal([]);
    });
  }

  it('[Q18] as src are asked for where they are http addresses of this or another site, and are else told as no address', async () => {
    for (const text of strings.filter(Boolean)) {
      const network = heldNetwork();
      const element = mount({ src: text });
      const outcome = failed(element);
      await element.updateComplete;
      const [request] = network.requests;
      if (request) {
        expect(request.url, JSON.stringify(text)).to.match(/^https?:\/\/[^@/?#]+([/?#]|$)/);
        request.answer('', { status: 404 });
      }
      expect((await outcome).error.reason, JSON.stringify(text)).to.equal(request ? 'status' : 'address');
      expect(showsFallback(element)).to.equal(true);
      element.remove();
    }
  });

  it('[Q18] as locales lead to English words, and to no request but over http', async () => {
    for (const text of strings) {
      const network = heldNetwork();
      const element = mount({ lang: 'de', locales: text }, { manifest: manifestOf('Acme', 'Birch') });
      const outcome = loaded(element);
      await settled(element);
      for (const { url, answer } of network.requests) {
        expect(url, JSON.stringify(text)).to.match(/^https?:\/\//);
        answer('', { status: 404 });
      }
      await outcome;
      expect(rowNames(element)).to.deep.equal(['Acme', 'Birch']);
      element.remove();
    }
  });

  it('[Q19] as today and as every word of a catalogue are words, and no markup', async () => {
    const kinds = new Set<string>();
    for (const text of strings) {
      const catalogue = {
        search: text,
        count: { one: text, other: text },
        columns: { name: text },
        unnamed: text,
      } as never;
      const element = mount({}, { manifest: manifestOf('Acme', 'Birch', ''), catalogue, today: text });
      await loaded(element);
      for (const one of element.shadowRoot!.querySelectorAll('*')) kinds.add(one.localName);
      expect(shadowText(element)).to.contain('Acme');
      element.remove();
    }
    for (const kind of ['script', 'img', 'iframe', 'style', 'video', 'form', 'template'])
      expect(kinds.has(kind), kind).to.equal(false);
    expect(document.documentElement.dataset['hacked']).to.equal(undefined);
  });
});
