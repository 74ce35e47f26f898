/** Each header of the README's section on hosting, as it is written there: what it is for happens with it, and not without. */
import { expect } from '@open-wc/testing';
import de from '../../src/language/catalogues/de.js';
import { allByRole } from './support/element.js';
import { hosted, hostingSnippet } from './support/hosted.js';
import { onlyInChromium } from './support/ibm.js';
import { openBody, type Page } from './support/page.js';

/** Whether a header does what it is for. */
type Effect = (folders: ReturnType<typeof hosted>) => Promise<boolean>;

const list = (manifest: string) => `<subprocessor-list lang="de" src="${manifest}"></subprocessor-list>`;
const script = (folder: string, attributes = '') =>
  `<script defer src="${folder}/subprocessor-list.js" ${attributes}></script>`;

async function openList(folder: string): Promise<Page> {
  const page = await openBody(list(`${folder}/subprocessors.json`) + script(folder));
  await page.outcome;
  return page;
}

const hasElement = (page: Page) => page.customElements.get('subprocessor-list') !== undefined;

/** Whether the frame has got as far as to ask for its script. */
async function isFramed(folder: string, { requests }: ReturnType<typeof hosted>, isolated = {}): Promise<boolean> {
  await openBody(`<iframe title="Subprocessors" src="${folder}/frame.html?src=linked.json"></iframe>`, '', isolated);
  return (await requests()).includes('frame.js');
}

/** Whether two visits make one request. */
const once =
  (file: string, visit: (folders: ReturnType<typeof hosted>) => Promise<unknown>): Effect =>
  async (folders) => {
    await visit(folders);
    await visit(folders);
    return (await folders.requests()).filter((one) => one === file).length === 1;
  };

const openForeignList = ({ foreign }: ReturnType<typeof hosted>) => openList(foreign);
/** Framed by the other origin, which `frame-ancestors` allows. */
const openFrame = (folders: ReturnType<typeof hosted>) => isFramed(folders.foreign, folders);

const effects: Record<string, Effect> = {
  // Sent as plain text.
  '/* X-Content-Type-Options': async ({ own }) => !hasElement(await openBody(script(own))),
  '/subprocessors.json Access-Control-Allow-Origin': async ({ foreign }) => {
    const page = await openBody(list(`${foreign}/subprocessors.json`) + script(foreign));
    return (await page.outcome).type === 'subprocessors-load';
  },
  '/subprocessors.json Cache-Control': once('subprocessors.json', openForeignList),
  '/locales/* Access-Control-Allow-Origin': async ({ foreign }) => {
    const page = await openList(foreign);
    return allByRole(page.document.querySelector('subprocessor-list')!, 'searchbox', de.search).length === 1;
  },
  '/locales/* Cache-Control': once('locales/de.json', openForeignList),
  '/subprocessor-list.js Access-Control-Allow-Origin': async ({ foreign }) =>
    hasElement(await openBody(script(foreign, 'crossorigin'))),
  '/subprocessor-list.js Cache-Control': once('subprocessor-list.js', openForeignList),
  '/subprocessor-list.js Cross-Origin-Resource-Policy': async ({ foreign }) =>
    hasElement(await openBody(script(foreign), '', { isolated: 'yes' })),
  '/frame.js Cache-Control': once('frame.js', openFrame),
  '/frame.html Cache-Control': once('frame.html', openFrame),
  // It names the other origin alone.
  '/frame.html Content-Security-Policy': async (folders) => !(await isFramed(folders.own, folders)),
  '/frame.html Cross-Origin-Embedder-Policy': (folders) => isFramed(folders.foreign, folders, { isolated: 'yes' }),
  '/frame.html Cross-Origin-Resource-Policy': (folders) => isFramed(folders.foreign, folders, { isolated: 'yes' }),
};

/** The README's lines: path and header. */
function* lines(): Generator<readonly [path: string, header: string]> {
  let path = '';
  for (const line of hostingSnippet('http', '/frame.html\n').split('\n').filter(Boolean)) {
    if (line.startsWith('/')) path = line;
    else yield [path, line.trim().split(':')[0] ?? ''];
  }
}

describe('[Q16] the headers of the README', function () {
  // What a server sends is the same for all. WebKit under automation asks again for what `Cache-Control` lets it keep.
  before(function () {
    onlyInChromium(this);
  });

  it('are those that are tried here', () => {
    expect([...lines()].map((line) => line.join(' '))).to.have.members(Object.keys(effects));
  });

  for (const [path, header] of lines()) {
    const file = path.replaceAll(/^\/|(?<=.)\/\*$/g, '');
    // Only what is sent as another type shows what `nosniff` is for.
    const also = header === 'X-Content-Type-Options' ? ['script~type'] : [];
    it(`${path} ${header}: with it and without it`, async () => {
      const effect = effects[`${path} ${header}`]!;
      expect(await effect(hosted(also.join('+') || 'nothing')), 'with it').to.equal(true);
      expect(await effect(hosted([...also, `${file}~${header.toLowerCase()}`].join('+'))), 'without it').to.equal(
        false,
      );
    });
  }

  it('all of them together leave a German list without a report, pinned to its content', async () => {
    const { foreign } = hosted();
    const integrity = (await (await fetch('/dist/standalone/subprocessor-list.js.integrity')).text()).trim();
    const page = await openBody(
      list(`${foreign}/subprocessors.json`) + script(foreign, `integrity="${integrity}" crossorigin`),
      '',
      { isolated: 'yes' },
    );
    expect((await page.outcome).type).to.equal('subprocessors-load');
    expect(page.reports).to.deep.equal([]);
  });

  for (const name of ['subprocessor-list.js', 'frame.js'])
    it(`${name} runs with the hash that lies beside it, and not with another`, async () => {
      const { own } = hosted();
      const integrity = (await (await fetch(`/dist/standalone/${name}.integrity`)).text()).trim();
      const tag = (hash: string) => `<script defer src="${own}/${name}" integrity="${hash}"></script>`;
      const errors = async (hash: string) => (await openBody(tag(hash))).reports.map(({ text }) => text);
      expect(await errors(integrity)).to.deep.equal([]);
      expect(await errors(`sha384-${'A'.repeat(64)}`)).to.deep.equal([`not loaded: ${own}/${name}`]);
    });
});
