/** The reader's language: whose `lang` counts, and that none, however odd, breaks the list. */
import { expect } from '@open-wc/testing';
import { loaded, makeList, mount, rowNames, settled, shadowText, stage } from './support/element.js';
import { expectQuietWindow } from './support/errors.js';

/** A country tells which language a list is shown in, without any catalogue. */
const manifest = { version: 1, subprocessors: [{ name: 'Acme', country: 'DE' }] };
const germany = { en: 'Germany', de: 'Deutschland', fr: 'Allemagne', da: 'Tyskland', es: 'Alemania', nl: 'Duitsland' };

/** The language of a list, by what it calls Germany. */
const languageOf = (element: Element) =>
  Object.entries(germany).find(([, name]) => shadowText(element).includes(name))?.[0];

async function languageOfNew(attributes: Record<string, string>, place: ParentNode, json: object = manifest) {
  const element = makeList(attributes, { manifest: json });
  place.append(element);
  await loaded(element);
  return languageOf(element);
}

describe("the reader's language", () => {
  expectQuietWindow();

  afterEach(() => {
    document.documentElement.removeAttribute('lang');
  });

  it("[Q11] is the element's own lang before all others", async () => {
    document.documentElement.lang = 'fr';
    const place = stage();
    place.lang = 'da';
    expect(await languageOfNew({ lang: 'de' }, place, { ...manifest, language: 'es' })).to.equal('de');
  });

  it("[Q11] is else the nearest ancestor's", async () => {
    document.documentElement.lang = 'fr';
    const place = stage();
    place.lang = 'nl';
    const inner = place.appendChild(document.createElement('div'));
    inner.lang = 'da';
    expect(await languageOfNew({}, inner.appendChild(document.createElement('p')))).to.equal('da');
  });

  it("[Q11] is also an ancestor's beyond shadow roots", async () => {
    document.documentElement.lang = 'fr';
    const place = stage();
    place.lang = 'de';
    const outer = place.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    const inner = outer.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' });
    expect(await languageOfNew({}, inner)).to.equal('de');
  });

  it("[Q11] is also a shadow host's own", async () => {
    const host = stage().appendChild(document.createElement('div'));
    host.lang = 'de';
    expect(await languageOfNew({}, host.attachShadow({ mode: 'open' }))).to.equal('de');
  });

  it("[Q11] is else the page's", async () => {
    document.documentElement.lang = 'fr';
    expect(await languageOfNew({}, stage(), { ...manifest, language: 'es' })).to.equal('fr');
  });

  it("[Q11] is else the manifest's, and English in the end", async () => {
    expect(await languageOfNew({}, stage(), { ...manifest, language: 'es' })).to.equal('es');
    expect(await languageOfNew({}, stage())).to.equal('en');
  });

  for (const tag of [
    '',
    ' ',
    'de-',
    '-',
    'e',
    '-de',
    'de--AT',
    'english please',
    '<b>',
    '__proto__',
    'x'.repeat(5000),
  ]) {
    it(`[Q11] passes over lang="${tag.slice(0, 20)}" to the next`, async () => {
      const place = stage();
      place.lang = 'da';
      expect(await languageOfNew({ lang: tag }, place)).to.equal('da');
    });
  }

  for (const tag of ['x-klingon', 'und', 'zxx', 'xx-YY', 'qaa-Qaaa-QM-x-southern']) {
    it(`lang="${tag}" is a tag, though of no language, and shows the list all the same`, async () => {
      const element = mount({ lang: tag }, { manifest });
      await loaded(element);
      expect(rowNames(element)).to.deep.equal(['Acme']);
      expect(element.status).to.equal('ready');
    });
  }

  it('[Q11] de_AT counts as de-AT', async () => {
    expect(await languageOfNew({ lang: 'de_AT' }, stage())).to.equal('de');
  });

  it('[Q11] junk everywhere is English', async () => {
    document.documentElement.lang = 'de-';
    const place = stage();
    place.lang = '-';
    expect(await languageOfNew({ lang: '' }, place, { ...manifest, language: 'e' })).to.equal('en');
  });

  it("follows its own lang when that changes, and goes back to the page's when it goes", async () => {
    document.documentElement.lang = 'fr';
    const element = mount({ lang: 'de' }, { manifest });
    await loaded(element);
    expect(languageOf(element)).to.equal('de');
    element.lang = 'da';
    await settled(element);
    expect(languageOf(element)).to.equal('da');
    element.removeAttribute('lang');
    await settled(element);
    expect(languageOf(element)).to.equal('fr');
  });

  it("follows an ancestor's lang, and the page's, when they change", async () => {
    const place = stage();
    const element = place.appendChild(makeList({}, { manifest }));
    await loaded(element);
    expect(languageOf(element)).to.equal('en');
    document.documentElement.lang = 'fr';
    await settled(element);
    expect(languageOf(element)).to.equal('fr');
    place.lang = 'de';
    await settled(element);
    expect(languageOf(element)).to.equal('de');
  });

  it("follows a shadow host's lang when that changes", async () => {
    const host = stage().appendChild(document.createElement('div'));
    host.lang = 'de';
    const element = makeList({}, { manifest });
    host.attachShadow({ mode: 'open' }).append(element);
    await loaded(element);
    host.lang = 'da';
    await settled(element);
    expect(languageOf(element)).to.equal('da');
  });

  it("another list in the manifest's own language never stands in the language of the one before", async () => {
    const element = mount({}, { manifest: { ...manifest, language: 'de' } });
    await loaded(element);
    expect(languageOf(element)).to.equal('de');
    let atLoad: string | undefined;
    element.addEventListener('subprocessors-load', () => (atLoad = languageOf(element)));
    element.manifest = { ...manifest, language: 'da' };
    await loaded(element);
    expect(languageOf(element)).to.equal('da');
    expect(atLoad).to.equal('da');
  });

  it('does not make a second load of a change of language', async () => {
    const element = mount({ lang: 'de' }, { manifest });
    await loaded(element);
    let events = 0;
    element.addEventListener('subprocessors-load', () => (events += 1));
    element.lang = 'da';
    await settled(element);
    expect(events).to.equal(0);
    expect(element.status).to.equal('ready');
  });
});
