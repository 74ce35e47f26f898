/** QUALITY 10: axe finds nothing in any state that a list can be in. */
import { expect } from '@open-wc/testing';
import type { SubprocessorList } from '../../src/element/subprocessor-list.js';
import { expectAccessible } from './support/axe.js';
import { byRole, failed, loaded, makeList, manifestOf, search, stage } from './support/element.js';
import { everyFeature, wideManifest } from './support/features.js';
import { heldNetwork } from './support/network.js';
import { becomes } from './support/until.js';

const grounds = {
  'a light page': { background: '#fff', color: '#1c2128', colorScheme: 'light' },
  'a dark page': { background: '#14181d', color: '#e3e7ec', colorScheme: 'dark' },
};

for (const [name, ground] of Object.entries(grounds)) {
  describe(`on ${name}`, () => {
    const put = (element: SubprocessorList, width = '900px'): SubprocessorList => {
      const place = stage();
      place.style.inlineSize = width;
      Object.assign(document.documentElement.style, ground);
      // On a page with a heading of its own, a list begins at level 2.
      place.append(Object.assign(document.createElement('h1'), { textContent: 'Privacy' }), element);
      return element;
    };
    afterEach(() => {
      document.documentElement.removeAttribute('style');
    });
    const ready = async (manifest: unknown, width?: string) => {
      const element = put(makeList({}, { manifest, today: '2025-01-01' }), width);
      await loaded(element);
      return element;
    };
    const check = (element: SubprocessorList, floor: number) => expectAccessible(element.parentElement!, floor);

    it('a list with everything has no violation', async () => {
      await check(await ready(everyFeature), 18);
    });

    it('a sorted and searched list has none', async () => {
      const element = await ready(everyFeature);
      element.sort = '-seats';
      await search(element, 'mail');
      await check(element, 15);
    });

    it('a list in which nothing is found has none', async () => {
      const element = await ready(everyFeature);
      await search(element, 'nowhere');
      expect(byRole(element, 'button', 'Clear search')).to.be.instanceOf(HTMLElement);
      await check(element, 10);
    });

    it('an empty list has none', async () => {
      await check(await ready(manifestOf()), 4);
    });

    it('a list of which the tables overflow has none', async () => {
      const element = await ready(wideManifest, '320px');
      await becomes(() => element.shadowRoot?.querySelector('.scroll')?.hasAttribute('tabindex'));
      await check(element, 15);
    });

    it('a list in a right-to-left language has none', async () => {
      const element = makeList({ lang: 'ar', dir: 'rtl' }, { manifest: everyFeature });
      put(element);
      await loaded(element);
      await check(element, 18);
    });

    it('a list that is on its way has none', async () => {
      const network = heldNetwork();
      const element = makeList({ src: '/answer/object' });
      element.replaceChildren();
      put(element);
      await network.request(1);
      await element.updateComplete;
      await check(element, 2);
    });

    it('an error has none, with the fallback below it', async () => {
      const element = put(makeList({ src: '/answer/status/404' }));
      await failed(element);
      expect(byRole(element, 'button', 'Try again')).to.be.instanceOf(HTMLElement);
      await check(element, 8);
    });

    it('a stale list has none', async () => {
      const network = heldNetwork();
      const element = put(makeList({ src: '/answer/object' }));
      (await network.request(1)).answer(everyFeature);
      await loaded(element);
      const reloading = element.reload();
      (await network.request(2)).answer('', { status: 404 });
      await reloading;
      expect(element.status).to.equal('stale');
      await check(element, 18);
    });
  });
}
