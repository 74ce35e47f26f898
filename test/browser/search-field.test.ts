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

  for (const [size, expected] of [
    ['12px', '16px'],
    ['16px', '16px'],
    ['20px', '20px'],
  ] as const)
    it(`has text of ${expected} where the page's has ${size}: iOS zooms in on smaller text`, async () => {
      const place = stage();
      place.style.fontSize = size;
      const element = place.appendChild(makeList({}, { manifest: manifestOf('Acme', 'Birch') }));
      await loaded(element);
      expect(getComputedStyle(byRole(element, 'searchbox')).fontSize).to.equal(expected);
    });
});
