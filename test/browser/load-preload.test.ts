/**
 * QUALITY 18: a manifest that the page has preloaded is asked for once, on this and on another origin. WebKit takes none of
 * its own origin for what it has preloaded, whatever the attributes say, and asks again; the README says so.
 */
import { expect } from '@open-wc/testing';
import { rowNames } from './support/element.js';
import { answer, onAnotherOrigin } from './support/network.js';
import { openBody, standaloneFile } from './support/page.js';

const isWebKit = /AppleWebKit(?!.*Chrome)/.test(navigator.userAgent);

describe('a preloaded manifest', () => {
  for (const [where, addressOf, requests] of [
    ['of the same origin', (address: string) => address, isWebKit ? 2 : 1],
    ['of another', onAnotherOrigin, 1],
  ] as const) {
    it(`[Q18] ${where} is shown, and is asked for no more often than needed`, async () => {
      const { address, count } = answer('object?cors=*');
      const src = addressOf(address);
      const page = await openBody(`
        <link rel="preload" href="${src}" as="fetch" crossorigin>
        <subprocessor-list src="${src}"></subprocessor-list>
        <script src="${standaloneFile}" defer></script>`);
      expect((await page.outcome).type).to.equal('subprocessors-load');
      expect(rowNames(page.document.querySelector('subprocessor-list')!)).to.deep.equal(['Acme Hosting']);
      expect((await count()).count).to.equal(requests);
      // Chromium 156 now and then calls the link not loaded once the list has taken its answer: on a busy machine in 1 of 7
      // runs, whether or not the list's code cancels a body that it has read. There is still one request, and the list.
      const ofTheLink = `not loaded: ${new URL(src, location.href).href}`;
      expect(page.reports.filter(({ text }) => text !== ofTheLink)).to.deep.equal([]);
    });
  }
});
