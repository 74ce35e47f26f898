/** Two versions of the script that meet on one page while lists are on their way (QUALITY 25). What stands still: element-script-twice. */
import { expect } from '@open-wc/testing';
import { next, rowNames } from './support/element.js';
import { expectQuietWindow } from './support/errors.js';
import { answer } from './support/network.js';
import { openBody, standaloneFile, type Page } from './support/page.js';
import { listIn } from './support/placed.js';

const script = `<script src="${standaloneFile}"></script>`;
const list = (src: string) => `<subprocessor-list src="${src}"><p>Fallback</p></subprocessor-list>`;

const errors = ({ reports }: Page) => reports.filter(({ kind }) => kind !== 'warn');
const lists = (page: Page) => [...page.document.querySelectorAll('subprocessor-list')];

/** The same file with another version's number, at an address whose file name is the script's. */
async function anotherVersion(page: Page): Promise<string> {
  const text = await (await fetch(standaloneFile)).text();
  const { version } = page.customElements.get('subprocessor-list') as unknown as { version: string };
  expect(text).to.contain(version);
  return URL.createObjectURL(new Blob([text.replaceAll(version, '99.8.7')], { type: 'text/javascript' }));
}

async function add(page: Page, source: string, attributes: Record<string, string> = {}): Promise<void> {
  const added = page.document.createElement('script');
  for (const [name, value] of Object.entries(attributes)) added.setAttribute(name, value);
  added.src = source;
  const run = new Promise((resolve, reject) => {
    added.addEventListener('load', resolve, { once: true });
    added.addEventListener('error', reject, { once: true });
  });
  page.document.body.append(added);
  await run;
}

describe('[Q25] a second version of the script', () => {
  expectQuietWindow();

  for (const type of ['', 'module']) {
    it(`as a ${type || 'classic'} script does not disturb a list that is on its way`, async () => {
      const { address, opened, release, count } = answer('held?name=Acme');
      const page = await openBody(`${script}${list(address)}`);
      await opened();
      await add(page, await anotherVersion(page), { type });
      await release();
      await page.outcome;
      expect(rowNames(lists(page)[0]!)).to.deep.equal(['Acme']);
      expect((await count()).count).to.equal(1);
      expect(errors(page)).to.deep.equal([]);
    });
  }

  it('that is asked to place a list places one of the first version, and no box twice', async () => {
    const page = await openBody(`${script}<div data-subprocessor-list="/answer/object?name=Box">Fallback</div>`);
    await page.outcome;
    await add(page, await anotherVersion(page), { 'data-subprocessor-list': '/answer/object?name=Script' });
    const box = listIn(page.document.querySelector('div[data-subprocessor-list]'));
    const [placed, another] = lists(page);
    expect(another).to.equal(undefined);
    if (placed!.status !== 'ready') await next(placed!, 'subprocessors-load');
    expect([box, placed!].map((one) => rowNames(one))).to.deep.equal([['Box'], ['Script']]);
    expect(placed!.constructor === box.constructor).to.equal(true);
    expect((placed!.constructor as unknown as { version: string }).version).not.to.equal('99.8.7');
    expect(errors(page)).to.deep.equal([]);
  });

  it('leaves the reader’s search and order in the list that is there', async () => {
    const page = await openBody(`${script}${list('/demo/krispcall.json')}`);
    await page.outcome;
    const [element] = lists(page);
    const field = element!.shadowRoot!.querySelector('input')!;
    field.value = 'crisp chat';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    element!.sort = '-name';
    await element!.updateComplete;
    await add(page, await anotherVersion(page));
    expect(rowNames(element!)).to.deep.equal(['Crisp Chat']);
    expect(element!.sort).to.equal('-name');
    expect(element!.shadowRoot!.querySelector('input') === field).to.equal(true);
  });

  it('at the same time as the first, both asynchronous, leaves one list and one warning', async () => {
    const other = await anotherVersion(await openBody(script));
    const page = await openBody(
      `<script async src="${standaloneFile}"></script><script async src="${other}"></script>${list('/answer/object?name=Acme')}`,
    );
    await page.outcome;
    expect(lists(page).map((one) => rowNames(one))).to.deep.equal([['Acme']]);
    expect(errors(page)).to.deep.equal([]);
    expect(page.reports).to.have.length(1);
    expect(page.reports[0]!.text).to.contain('99.8.7');
  });
});
