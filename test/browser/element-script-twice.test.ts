/** The script twice on one page says nothing; of two versions of it the first stays, and a warning names both. Nothing throws. */
import { expect } from '@open-wc/testing';
import { rowNames } from './support/element.js';
import { expectQuietWindow } from './support/errors.js';
import { openBody, standaloneFile, type Page } from './support/page.js';

const script = `<script src="${standaloneFile}"></script>`;
const list = '<subprocessor-list src="/answer/object?name=Acme"><p>Fallback</p></subprocessor-list>';

const warnings = ({ reports }: Page) => reports.filter(({ kind }) => kind === 'warn').map(({ text }) => text);
const others = ({ reports }: Page) => reports.filter(({ kind }) => kind !== 'warn');
const definition = (page: Page) =>
  page.customElements.get('subprocessor-list') as unknown as { version: string } | undefined;

async function add(page: Page, source: string, type = ''): Promise<void> {
  const added = page.document.createElement('script');
  added.type = type;
  added.src = source;
  await new Promise((resolve, reject) => {
    added.addEventListener('load', resolve, { once: true });
    added.addEventListener('error', reject, { once: true });
    page.document.body.append(added);
  });
}

/** The same file with another version's number. */
async function anotherVersion(page: Page, version: string): Promise<string> {
  const text = await (await fetch(standaloneFile)).text();
  const present = definition(page)!.version;
  expect(text).to.contain(present);
  return URL.createObjectURL(new Blob([text.replaceAll(present, version)], { type: 'text/javascript' }));
}

describe('[Q25] the script twice', () => {
  expectQuietWindow();

  it('the very same file shows the list once, and says and throws nothing', async () => {
    const page = await openBody(`${script}\n${script}\n${list}`);
    await page.outcome;
    expect(page.document.querySelectorAll('subprocessor-list')).to.have.length(1);
    expect(rowNames(page.document.querySelector('subprocessor-list')!)).to.deep.equal(['Acme']);
    expect(page.reports).to.deep.equal([]);
  });

  it('as a module and as a classic script says and throws nothing', async () => {
    const page = await openBody(
      `<script type="module" src="${standaloneFile}"></script>\n<script type="module" src="${standaloneFile}"></script>\n${script}\n${list}`,
    );
    await page.outcome;
    expect(rowNames(page.document.querySelector('subprocessor-list')!)).to.deep.equal(['Acme']);
    expect(page.reports).to.deep.equal([]);
  });

  for (const type of ['', 'module']) {
    it(`another version as a ${type || 'classic'} script leaves the first, and one warning names both`, async () => {
      const page = await openBody(`${script}\n${list}`);
      await page.outcome;
      const first = definition(page);
      const element = page.document.querySelector('subprocessor-list')!;
      await add(page, await anotherVersion(page, '99.8.7'), type);
      expect(definition(page) === first).to.equal(true);
      expect(others(page)).to.deep.equal([]);
      expect(warnings(page)).to.have.length(1);
      expect(warnings(page)[0]).to.contain('99.8.7').and.to.contain(first!.version).and.to.contain('subprocessor-list');
      expect(warnings(page)[0]!.indexOf(first!.version)).to.be.lessThan(warnings(page)[0]!.indexOf('99.8.7'));
      expect(element.status).to.equal('ready');

      const later = page.document.createElement('subprocessor-list');
      later.setAttribute('src', '/answer/object?name=Later');
      const arrived = new Promise((resolve) => {
        later.addEventListener('subprocessors-load', resolve);
      });
      page.document.body.append(later);
      await arrived;
      expect(rowNames(later)).to.deep.equal(['Later']);
    });
  }

  it("another's element of that name leaves it, with a warning, and throws nothing", async () => {
    const page = await openBody(
      `<script>customElements.define('subprocessor-list', class extends HTMLElement {})</script>\n${script}\n${list}`,
    );
    expect(others(page)).to.deep.equal([]);
    expect(warnings(page)).to.have.length(1);
    expect(page.document.querySelector('subprocessor-list p')!.getClientRects().length).to.equal(1);
  });
});
