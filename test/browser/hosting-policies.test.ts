/**
 * Each content security policy of the README's section on hosting, as it is written there: a list under it is shown without
 * a report, and none of it is idle. What it allows is missed when it is taken away, what it forbids is reported.
 */
import { expect } from '@open-wc/testing';
import de from '../../src/language/catalogues/de.js';
import { allByRole, rowNames } from './support/element.js';
import { hosted, hostingSnippet, hostingSnippets } from './support/hosted.js';
import { onlyInChromium } from './support/ibm.js';
import { lists } from './support/placed.js';
import { openBody, type Page } from './support/page.js';
import { becomes } from './support/until.js';

/** A policy by its directives. */
type Policy = ReadonlyMap<string, readonly string[]>;

function policyOf(words: string, folder: string): Policy {
  const text = hostingSnippet('http', words).replace(/^Content-Security-Policy: /, '');
  expect(text).to.contain('https://lists.example.com/');
  return new Map(
    text
      .replaceAll('https://lists.example.com', folder)
      .split('; ')
      .map((directive) => {
        const [name = '', ...sources] = directive.split(' ');
        return [name, sources];
      }),
  );
}

/** As a header, with what the test page's own script and icon need besides. */
function header(policy: Policy): string {
  const all = new Map(policy);
  all.set('script-src', [...(all.get('script-src') ?? []), "'nonce-{nonce}'"]);
  all.set('img-src', [`${location.origin}/answer/icon`]);
  return [...all].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
}

/** Without a directive, or without one source in it. */
const without = (policy: Policy, directive: string, source?: string): Policy =>
  new Map(
    [...policy]
      .filter(([name]) => name !== directive || source)
      .map(([name, sources]) => [
        name,
        sources.filter((one) => name !== directive || !source || !one.includes(source)),
      ]),
  );

/** The directives that were reported. */
const reported = (page: Page): (string | undefined)[] => [
  ...new Set(page.reports.filter(({ kind }) => kind === 'policy').map(({ text }) => text.split(' ')[0])),
];

/** The same, once there was a report: browsers tell of it a little later. */
async function firstReported(page: Page): Promise<(string | undefined)[]> {
  await becomes(() => reported(page).length);
  return reported(page);
}

const json = `{"version": 1, "subprocessors": [{"name": "Example Hosting"}, {"name": "Example Mail"}]}`;

/** A body for each way to put a list onto a page. */
const ways = {
  'the tag': ['subprocessors.json', (folder: string) => list(`src="${folder}/subprocessors.json"`) + script(folder)],
  'a box': [
    'subprocessors.json',
    (folder: string) =>
      `<div data-subprocessor-list="${folder}/subprocessors.json" data-lang="de">Fallback</div>${script(folder)}`,
  ],
  'the script alone': [
    'subprocessors.json',
    (folder: string) => script(folder, `data-subprocessor-list="${folder}/subprocessors.json" data-lang="de"`),
  ],
  'JSON in the page': [
    'JSON',
    (folder: string) => list('', `<script type="application/json">${json}</script>`) + script(folder),
  ],
  'a table of the page': [
    'JSON',
    (folder: string) =>
      list(
        '',
        '<table><tr><th>Vendor</th></tr><tr><td>Example Hosting</td></tr><tr><td>Example Mail</td></tr></table>',
      ) + script(folder),
  ],
} as const;

const list = (attributes: string, content = 'Fallback') =>
  `<subprocessor-list lang="de" ${attributes}>${content}</subprocessor-list>`;
const script = (folder: string, attributes = '') =>
  `<script defer src="${folder}/subprocessor-list.js" ${attributes}></script>`;

/** What tells the snippets apart. */
const wordsOf = {
  'subprocessors.json': 'connect-src https://lists.example.com/subprocessors.json',
  JSON: 'connect-src https://lists.example.com/locales/;',
} as const;

const open = (body: string, policy: Policy) => openBody(body, header(policy));
const shown = (page: Page) => lists(page.document)[0]!;

describe('[Q16] the policies of the README', function () {
  // Forty pages take each engine half a minute; that all three hold such a policy is policy-standalone's.
  before(function () {
    onlyInChromium(this);
  });

  it('are three', () => {
    expect(hostingSnippets('http').filter(({ code }) => code.startsWith('Content-Security-Policy: '))).to.have.length(
      3,
    );
  });

  for (const [way, [source, body]] of Object.entries(ways)) {
    describe(`for ${way}`, () => {
      const { foreign } = hosted();
      const words = wordsOf[source];

      it('a German list from another origin is shown, and nothing is reported', async () => {
        const page = await open(body(foreign), policyOf(words, foreign));
        expect((await page.outcome).type).to.equal('subprocessors-load');
        expect(rowNames(shown(page))).to.deep.equal(['Example Hosting', 'Example Mail']);
        expect(allByRole(shown(page), 'searchbox', de.search)).to.have.length(1);
        expect(page.reports).to.deep.equal([]);
      });

      it('without script-src there is no list, and a report', async () => {
        const page = await open(body(foreign), without(policyOf(words, foreign), 'script-src'));
        expect(page.customElements.get('subprocessor-list')).to.equal(undefined);
        expect(await firstReported(page)).to.deep.equal(['script-src-elem']);
      });

      it('without the catalogues in connect-src the words are English, and there is a report', async () => {
        const page = await open(body(foreign), without(policyOf(words, foreign), 'connect-src', 'locales'));
        expect((await page.outcome).type).to.equal('subprocessors-load');
        expect(allByRole(shown(page), 'searchbox', de.search)).to.have.length(0);
        expect(await firstReported(page)).to.deep.equal(['connect-src']);
      });

      if (source === 'subprocessors.json')
        it('without the manifest in connect-src there is an error, and a report', async () => {
          const page = await open(
            body(foreign),
            without(policyOf(words, foreign), 'connect-src', 'subprocessors.json'),
          );
          expect((await page.outcome).type).to.equal('subprocessors-error');
          expect(await firstReported(page)).to.deep.equal(['connect-src']);
        });

      it('under another Trusted Types policy there is no list, and a report', async function () {
        if (!('trustedTypes' in window)) this.skip();
        const policy = policyOf(words, foreign);
        const page = await open(body(foreign), new Map([...policy, ['trusted-types', ['another']]]));
        expect(await firstReported(page)).to.deep.equal(['trusted-types']);
        expect(page.customElements.get('subprocessor-list')).to.equal(undefined);
      });

      it('without ’allow-duplicates’ another copy of Lit is reported, and with it is not', async function () {
        if (!('trustedTypes' in window)) this.skip();
        const policy = policyOf(words, foreign);
        const lit = `<script nonce="{nonce}">trustedTypes.createPolicy('lit-html', {});</script>`;
        const page = await open(lit + body(foreign), policy);
        expect((await page.outcome).type).to.equal('subprocessors-load');
        expect(page.reports).to.deep.equal([]);
        const once = without(policy, 'trusted-types', 'allow-duplicates');
        expect(await firstReported(await open(lit + body(foreign), once))).to.deep.equal(['trusted-types']);
      });
    });
  }

  it('what they forbid is reported: a style attribute, and text that would become markup', async () => {
    const { foreign } = hosted();
    for (const words of Object.values(wordsOf)) {
      const forbidden = `<p style="color: red">Styled</p>
        <script nonce="{nonce}">try { document.querySelector('p').innerHTML = '<b>Bold</b>'; } catch {}</script>`;
      const policy = policyOf(words, foreign);
      const types = 'trustedTypes' in window;
      const page = await open(forbidden, policy);
      await becomes(() => reported(page).length === (types ? 2 : 1));
      expect(reported(page)).to.include('style-src-attr');
      expect(reported(page).includes('require-trusted-types-for')).to.equal(types);
      const noTypes = await open(forbidden, without(policy, 'require-trusted-types-for'));
      expect(await firstReported(noTypes)).to.deep.equal(['style-src-attr']);
      if (!types) continue;
      const noDefault = await open(forbidden, without(policy, 'default-src'));
      expect(await firstReported(noDefault)).to.deep.equal(['require-trusted-types-for']);
    }
  });

  it('a nonce does what the address of the script does', async () => {
    const { foreign } = hosted();
    const policy = without(policyOf(wordsOf['subprocessors.json'], foreign), 'script-src');
    const body = ways['the tag'][1](foreign).replace('<script', '<script nonce="{nonce}"');
    const page = await open(body, policy);
    expect((await page.outcome).type).to.equal('subprocessors-load');
    expect(page.reports).to.deep.equal([]);
  });

  describe('for a page with the frame', () => {
    const { foreign, requests } = hosted();
    const words = 'frame-src https://lists.example.com/frame.html';
    const body = hostingSnippet('html', '<iframe')
      .replaceAll('https://lists.example.com', foreign)
      .replace('src=/', `src=${new URL(foreign).pathname}/`)
      .replace('<script', '<script nonce="{nonce}"')
      .replace(/ style="[^"]*"/, '');
    const frameOf = (page: Page) => page.document.querySelector('iframe')!;

    it('the frame takes the height of its list, and nothing is reported', async () => {
      const page = await open(body, policyOf(words, foreign));
      await becomes(() => frameOf(page).style.height);
      await becomes(() => parseInt(frameOf(page).style.height) > 200);
      expect(page.reports).to.deep.equal([]);
    });

    it('without frame-src nothing is framed, and there is a report', async () => {
      const before = (await requests()).length;
      const page = await open(body, without(policyOf(words, foreign), 'frame-src'));
      expect(await firstReported(page)).to.deep.equal(['frame-src']);
      expect((await requests()).length).to.equal(before);
    });

    it('without the nonce its height stays, and there is a report', async () => {
      const page = await open(body.replace('nonce="{nonce}"', ''), policyOf(words, foreign));
      expect(await firstReported(page)).to.deep.equal(['script-src-elem']);
    });
  });
});
