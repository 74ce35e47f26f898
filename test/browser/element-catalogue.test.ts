/** The widget's own words in the reader's language: used when they come in time, and never a switch under the reader's eyes. */
import { expect } from '@open-wc/testing';
import en from '../../src/language/catalogues/en.js';
import { stillClock } from './support/clock.js';
import {
  allByRole,
  byRole,
  failed,
  loaded,
  manifestOf,
  mount,
  rowNames,
  settled,
  shadowText,
  showsFallback,
} from './support/element.js';
import { expectQuietWindow } from './support/errors.js';
import { heldNetwork } from './support/network.js';

const german = {
  ...en,
  search: 'Unterauftragnehmer durchsuchen',
  retry: 'Erneut versuchen',
  errors: { ...en.errors, status: 'Der Server gibt die Liste nicht heraus (HTTP {status}).' },
};
const manifest = manifestOf('Acme', 'Birch');

const searchName = (element: Element) => allByRole(element, 'searchbox')[0]?.ariaLabel;

/** German words, from a folder that no other test has a request under way to. */
let folders = 0;
const inGerman = () => ({ lang: 'de', locales: `/words/${String((folders += 1))}` });

describe('a catalogue', () => {
  expectQuietWindow();

  it('is asked for by its tag in the folder of locales, and the list waits for it', async () => {
    const network = heldNetwork();
    const element = mount(inGerman(), { manifest, clock: stillClock().clock });
    const request = await network.request(1);
    expect(request.url).to.equal(new URL(`${element.locales ?? ''}/de.json`, location.href).href);
    await element.updateComplete;
    expect(element.status).to.equal('loading');
    expect(showsFallback(element)).to.equal(true);
    expect(rowNames(element)).to.deep.equal([]);
    request.answer(german);
    await loaded(element);
    expect(searchName(element)).to.equal(german.search);
    expect(network.requests).to.have.length(1);
  });

  it('of a wider language is good for a narrower tag', async () => {
    const network = heldNetwork();
    const element = mount({ ...inGerman(), lang: 'de-AT' }, { manifest, clock: stillClock().clock });
    const request = await network.request(1);
    expect(request.url).to.match(/\/words\/\d+\/de\.json$/);
    request.answer(german);
    await loaded(element);
    expect(searchName(element)).to.equal(german.search);
  });

  it('of English, and of a language that there is none for, is not asked for', async () => {
    const network = heldNetwork();
    for (const lang of ['en', 'en-GB', 'tlh', 'zh-Hant']) {
      const element = mount({ ...inGerman(), lang }, { manifest, clock: stillClock().clock });
      await loaded(element);
      expect(searchName(element)).to.equal(en.search);
    }
    expect(network.requests).to.deep.equal([]);
  });

  it('[Q15] that does not come within 2 s leaves English, and no switch afterwards', async () => {
    const time = stillClock();
    const network = heldNetwork();
    const element = mount(inGerman(), { manifest, clock: time.clock });
    const request = await network.request(1);
    const arrived = loaded(element);
    await time.pass(1_999);
    expect(element.status).to.equal('loading');
    expect(showsFallback(element)).to.equal(true);
    await time.pass(1);
    await arrived;
    expect(searchName(element)).to.equal(en.search);
    expect(rowNames(element)).to.deep.equal(['Acme', 'Birch']);
    request.answer(german);
    await settled(element);
    element.requestUpdate();
    await settled(element);
    expect(searchName(element)).to.equal(en.search);
  });

  it('[Q15] that does not come leaves words that are marked as English, in a list that is German', async () => {
    const time = stillClock();
    const network = heldNetwork();
    const element = mount(inGerman(), {
      manifest: { ...manifest, subprocessors: [{ name: 'Acme', country: 'DK' }, { name: 'Birch' }] },
      clock: time.clock,
    });
    await network.request(1);
    const arrived = loaded(element);
    await time.pass(2_000);
    await arrived;
    expect(shadowText(element)).to.contain('Dänemark');
    expect(byRole(element, 'searchbox').closest('[lang]')?.getAttribute('lang')).to.equal('en');
  });

  for (const [what, body, init] of [
    ['that is not there', '', { status: 404 }],
    ['that is a web page', '<!doctype html>', {}],
    ['that is not JSON', '{', {}],
    ['that is null', 'null', {}],
    ['that is a list', '[]', {}],
    [
      'with values of the wrong type',
      '{"search": 1, "errors": null, "count": "many", "columns": [], "__proto__": {"a": 1}}',
      {},
    ],
  ] as const) {
    it(`${what} leaves English`, async () => {
      const network = heldNetwork();
      const element = mount(inGerman(), { manifest, clock: stillClock().clock });
      (await network.request(1)).answer(body, init);
      await loaded(element);
      expect(searchName(element)).to.equal(en.search);
      expect(shadowText(element)).to.contain('2 subprocessors');
    });
  }

  it('with some words gives these, and English for the others', async () => {
    const network = heldNetwork();
    const element = mount(inGerman(), { manifest, clock: stillClock().clock });
    (await network.request(1)).answer({ search: german.search });
    await loaded(element);
    expect(searchName(element)).to.equal(german.search);
    expect(shadowText(element)).to.contain('2 subprocessors');
  });

  it('of another language that is on its way keeps the list in the first, whole', async () => {
    const network = heldNetwork();
    const element = mount(inGerman(), { manifest, clock: stillClock().clock });
    (await network.request(1)).answer(german);
    await loaded(element);
    element.lang = 'fr';
    const request = await network.request(2);
    expect(request.url).to.match(/\/words\/\d+\/fr\.json$/);
    await settled(element);
    expect(searchName(element)).to.equal(german.search);
    expect(element.status).to.equal('ready');
    request.answer({ ...en, search: 'Rechercher' });
    await settled(element);
    await settled(element);
    expect(searchName(element)).to.equal('Rechercher');
  });

  it('is used for the words of a failure, too', async () => {
    const network = heldNetwork();
    const element = mount({ ...inGerman(), src: '/list.json' }, { clock: stillClock().clock });
    const answers = (async () => {
      for (let count = 1; count <= 2; count += 1) {
        const request = await network.request(count);
        if (request.url.endsWith('/de.json')) request.answer(german);
        else request.answer('', { status: 404 });
      }
    })();
    await failed(element);
    await answers;
    expect(shadowText(element)).to.equal(`${german.errors.status.replace('{status}', '404')} ${german.retry}`);
  });

  it('as a property comes before any file, and needs no request', async () => {
    const network = heldNetwork();
    const element = mount(inGerman(), { manifest, catalogue: german });
    await loaded(element);
    expect(searchName(element)).to.equal(german.search);
    expect(network.requests).to.deep.equal([]);
  });
});
