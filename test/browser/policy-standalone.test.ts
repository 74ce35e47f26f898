/** Both real pages' lists under the strictest policy: nothing is reported, nothing said, nothing asked for but the manifest. */
import { expect } from '@open-wc/testing';
import de from '../../src/language/catalogues/de.js';
import en from '../../src/language/catalogues/en.js';
import { fastClock, patience } from './support/clock.js';
import { allByRole, byRole, next, rowNames, search, shadowText } from './support/element.js';
import { openPage, standaloneFile, type Page } from './support/page.js';
import { answer } from './support/network.js';

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/'));

const rows = { krispcall: 15, impero: 5 };

const openUnderPolicy = async (parameters: Record<string, string>) => {
  const page = await openPage(`/answer/policy-page?${new URLSearchParams(parameters).toString()}`);
  const event = await page.outcome;
  return { page, event, element: page.document.querySelector('subprocessor-list')! };
};

/** Paths of all that the page asked for, its icon aside: not every browser asks for that. */
const asked = (page: Page) =>
  page.performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname)
    .filter((path) => path !== '/answer/icon');

describe('[Q16] under the strictest content security policy', () => {
  for (const script of ['classic', 'module']) {
    for (const [name, count] of Object.entries(rows)) {
      it(`[Q21] ${name}'s list is shown from a ${script} script, and nothing is reported`, async () => {
        const { page, event, element } = await openUnderPolicy({ script, src: `/demo/${name}.json` });
        expect(page.reports).to.deep.equal([]);
        expect(event.type).to.equal('subprocessors-load');
        expect(rowNames(element)).to.have.length(count);
        expect(asked(page)).to.have.members([standaloneFile, `/demo/${name}.json`]);
        expect(page.document.cookie).to.equal('');
        expect(page.getComputedStyle(element).display).to.equal('block');
      });
    }

    it(`a reader can search, sort and reload from a ${script} script, and nothing is reported`, async () => {
      const { page, element } = await openUnderPolicy({ script });
      await search(element, 'crisp chat');
      expect(rowNames(element)).to.deep.equal(['Crisp Chat']);
      await search(element, 'nobody is called so');
      byRole(element, 'button', en.clear).click();
      await element.updateComplete;
      expect(rowNames(element)).to.have.length(rows.krispcall);
      allByRole(element, 'button', 'Service Name')[0]!.click();
      await element.updateComplete;
      expect(element.shadowRoot?.querySelector<HTMLElement>('[aria-sort]')?.innerText.trim()).to.equal('Service Name');
      expect(element.sort).to.equal(undefined);
      await element.reload();
      expect(element.status).to.equal('ready');
      expect(page.reports).to.deep.equal([]);
    });
  }

  it('a reader can take the list along, and nothing is reported', async () => {
    const { page, element } = await openUnderPolicy({ src: '/demo/krispcall.json' });
    await search(element, 'crisp chat');
    byRole(element, 'button', en.exports.label).click();
    await element.updateComplete;
    const view = page.document.defaultView as Window & typeof globalThis;
    const files: string[] = [];
    view.HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      files.push(this.download);
    };
    for (const format of [en.exports.csv, en.exports.json, en.exports.text]) byRole(element, 'button', format).click();
    expect(files.map((name) => name.replace(/.*-extract/, ''))).to.deep.equal(['.csv', '.json', '.txt']);
    expect(page.reports).to.deep.equal([]);
  });

  it('a failure is shown with its button, and nothing is reported but the failure itself', async () => {
    const { page, event, element } = await openUnderPolicy({ src: answer('status/404').address });
    expect(event.type).to.equal('subprocessors-error');
    expect(shadowText(element)).to.contain(en.errors.status.replace('{status}', '404'));
    expect(element.querySelector('p')!.getClientRects().length).to.equal(1);
    expect(page.reports.map(({ kind }) => kind)).to.deep.equal(['warn']);
    expect(page.reports[0]!.text).to.match(/^<subprocessor-list>: .* status \(404\)$/);
  });

  it('a manifest that the policy forbids is a network failure, and the fallback stays', async () => {
    const page = await openPage('/answer/policy-page?src=/answer/object');
    await page.outcome;
    const element = page.document.createElement('subprocessor-list');
    element.textContent = 'Fallback';
    element.setAttribute('src', '/demo/impero.json');
    element.clock = fastClock;
    element.limits = patience;
    const failure = next(element, 'subprocessors-error');
    page.document.body.append(element);
    expect((await failure).error.reason).to.equal('network');
    expect(shadowText(element)).to.contain(en.errors.network);
    // What `connect-src` forbids is reported, by browsers at every attempt or once; the element tells its failure.
    expect(new Set(page.reports.map(({ kind }) => kind))).to.deep.equal(new Set(['policy', 'warn']));
  });

  it('words of another language are let through where the policy names them, and are all that is asked for', async () => {
    const catalogue = `${folderOf(standaloneFile)}/locales/de.json`;
    const { page, event, element } = await openUnderPolicy({ lang: 'de', connect: location.origin + catalogue });
    expect(event.type).to.equal('subprocessors-load');
    expect(rowNames(element)).to.have.length(rows.krispcall);
    expect(allByRole(element, 'searchbox', de.search)).to.have.length(1);
    expect(page.reports).to.deep.equal([]);
    expect(asked(page)).to.have.members([standaloneFile, '/demo/krispcall.json', catalogue]);
  });
});
