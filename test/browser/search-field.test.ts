/** What a field for names asks of phones and browsers: nothing corrected, nothing suggested, no zoom. */
import { expect } from '@open-wc/testing';
import { byRole, loaded, manifestOf, makeList, mount, stage } from './support/element.js';

describe('[Q28a] the search field', () => {
  it('leaves what is typed as it is, and offers nothing in its place', async () => {
    const element = mount({}, { manifest: manifestOf('Acme', 'Birch') });
    await loaded(element);
    const field = byRole(element, 'searchbox');
    expect({ spellcheck: field.spellcheck, autocomplete: field.autocomplete }).to.deep.equal({
      spellcheck: false,
      autocomplete: 'off',
    });
    // Engines differ in which of these they have as properties.
    const attributes = ['autocapitalize', 'autocorrect', 'enterkeyhint'].map((name) => field.getAttribute(name));
    expect(attributes).to.deep.equal(['none', 'off', 'search']);
  });

  it('has text of at least 16 px on iOS, which zooms in on smaller text, and of the page’s size elsewhere', async () => {
    const place = stage();
    place.style.fontSize = '12px';
    const element = place.appendChild(makeList({}, { manifest: manifestOf('Acme', 'Birch') }));
    await loaded(element);
    expect(getComputedStyle(byRole(element, 'searchbox')).fontSize).to.equal('12px');
    // Only there is the property known.
    const onIos = element
      .shadowRoot!.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules])
      .filter((rule) => rule instanceof CSSSupportsRule)
      .filter(({ conditionText }) => conditionText.includes('-webkit-touch-callout: none'))
      .flatMap(({ cssRules }) => [...cssRules] as CSSStyleRule[])
      .map(({ selectorText, style }) => `${selectorText.replaceAll('"', '')} ${style.fontSize}`);
    expect(onIos).to.deep.equal(['.field max(16px, 1em)']);
  });
});
