/**
 * The README's lines for a page with a frame, as they are written there, from another origin and with real clicks: what each
 * word of its `sandbox` and `allow` is for happens with it, and not without.
 */
import { expect } from '@open-wc/testing';
import en from '../../src/language/catalogues/en.js';
import { hosted, hostingSnippet } from './support/hosted.js';
import { framed, framingPage, isFirefox, isWebKit } from './support/framed.js';
import { answer, onAnotherOrigin } from './support/network.js';

/** Where the closing text of the frame's list leads to: a page that sends a form as soon as it is there. */
const elsewhere = (form: string) =>
  `/answer/page?${new URLSearchParams({
    body: `<form method="post" action="${form}" target="answer"><button>Send</button></form><iframe name="answer" title="Answer"></iframe><script>document.querySelector('button').click();</script>`,
  }).toString()}`;

const linked = (link: string, more = '') =>
  `linked.json?${encodeURIComponent(new URLSearchParams({ link }).toString())}${more}`;

const without =
  (word: string) =>
  (snippet: string): string => {
    expect(snippet).to.match(new RegExp(`[" ]${word}[" ]`));
    return snippet.replace(new RegExp(`(?<=[" ])${word}(?=[" ])`), '');
  };

/** Until then, what is to be clicked moves. */
const isSettled = () => Math.ceil(document.documentElement.getBoundingClientRect().height) === innerHeight;
const settled = { until: isSettled, in: 'frame' } as const;
const isThere = () => !!document.querySelector('subprocessor-list')?.shadowRoot?.querySelector('tbody');
const listIsThere = { until: isThere, in: 'frame' } as const;

/** A further click, whose effect comes after that of those before it. */
const afterwards = [{ click: 'the note' }, { until: () => location.hash !== '', in: 'frame' }] as const;

describe('the README’s lines for a page with a frame', function () {
  // The other browser has to start first.
  this.timeout(30_000);

  before(function () {
    // Its driver cannot look into a frame, and a further browser cannot be had.
    if (isWebKit) this.skip();
  });

  it('name the frame, load it late, and stand on one line a tag', () => {
    const lines = hostingSnippet('html', '<iframe').split('\n');
    const tag = lines.find((line) => line.startsWith('<iframe')) ?? '';
    expect(tag).to.match(/ title="[^"]+"/);
    expect(tag).to.contain(' loading="lazy"');
    expect(tag).to.match(/<\/iframe>$/);
    // In Markdown, a line that begins so is a quotation.
    expect(lines.filter((line) => /^\s*>/.test(line))).to.deep.equal([]);
  });

  it('give the frame its height, at every width, so that nothing in it scrolls', async () => {
    for (const width of [320, 1000]) {
      const { results } = await framed(
        framingPage(),
        [
          listIsThere,
          { until: () => document.documentElement.scrollHeight === innerHeight, in: 'frame' },
          { run: () => document.querySelector('iframe')!.style.height, in: 'page' },
          { run: () => document.documentElement.getBoundingClientRect().height, in: 'frame' },
          { run: () => window.policyReports, in: 'frame' },
        ],
        { width },
      );
      const [told, real, reports] = results as [string, number, string[]];
      expect(told).to.equal(`${String(Math.ceil(real))}px`);
      expect(told).to.not.equal('640px');
      expect(reports).to.deep.equal([]);
    }
  });

  it('heed no message but the frame’s own, of its own origin', async () => {
    const { results } = await framed(
      framingPage(
        (snippet) => `${snippet}<script>
          window.heard = [];
          addEventListener('message', ({ data }) => {
            heard.push([data.height, document.querySelector('iframe').style.height]);
          });
          window.saying = (height) => \`/answer/page?\${new URLSearchParams({
            body: \`<script>parent.postMessage({ type: 'subprocessor-list-height', height: \${height} }, '*')<\\/script>\`,
          })}\`;
        </script>`,
      ),
      [
        listIsThere,
        settled,
        {
          // Another frame; and the same frame, when it has gone to another origin.
          run: () => {
            const another = document.body.appendChild(document.createElement('iframe'));
            another.src = window.saying(7777);
            window.frames[0]!.location.replace(new URL(window.saying(8888), location.href));
          },
          in: 'page',
        },
        { until: () => window.heard.some(([height]) => height === 7777), in: 'page' },
        { until: () => window.heard.some(([height]) => height === 8888), in: 'page' },
        { run: () => window.heard.map(([, height]) => height), in: 'page' },
      ],
    );
    expect(results.at(-1)).to.not.include.members(['7777px']);
    expect(results.at(-1)).to.not.include.members(['8888px']);
  });

  it('a link opens a tab that cannot reach back, and may do what it likes there', async () => {
    const form = answer('object');
    const link = new URL(elsewhere(form.address), location.href).href;
    const { results, tabs } = await framed(framingPage(undefined, linked(link)), [
      listIsThere,
      settled,
      { click: 'Elsewhere' },
      { opened: true, run: () => opener === null },
      { run: () => location.pathname.endsWith('/frame.html'), in: 'frame' },
    ]);
    expect(results).to.deep.equal([true, true]);
    expect(tabs).to.equal(0);
    expect((await form.opened()).count).to.equal(1);
  });

  it('a link to a row stays in the frame, and the page scrolls there', async () => {
    const { results, tabs } = await framed(
      framingPage((snippet) => `<p>Before</p>${snippet}`, 'linked.json?link=.'),
      [
        listIsThere,
        settled,
        { click: 'the note' },
        { until: () => location.hash === '#subprocessor-acme', in: 'frame' },
        {
          until: () => document.querySelector('subprocessor-list')?.shadowRoot?.activeElement?.textContent === 'Acme',
          in: 'frame',
        },
        { run: () => !!document.querySelector('subprocessor-list')?.shadowRoot?.querySelector('table'), in: 'frame' },
      ],
    );
    expect(results).to.deep.equal([true]);
    expect(tabs).to.equal(0);
  });

  it('without allow-scripts the frame says that it needs them', async () => {
    const says = () => document.body.innerText;
    const { results } = await framed(framingPage(without('allow-scripts')), [{ run: says, in: 'frame' }]);
    expect(results[0]).to.contain('needs JavaScript');
  });

  it('without allow-same-origin it has no list', async () => {
    const { results } = await framed(framingPage(without('allow-same-origin')), [
      { until: () => document.readyState === 'complete', in: 'frame' },
      { run: isThere, in: 'frame' },
      { run: () => self.origin, in: 'frame' },
    ]);
    expect(results).to.deep.equal([false, 'null']);
  });

  it('without allow-popups a link does nothing', async () => {
    const opened = answer('object');
    const { tabs } = await framed(framingPage(without('allow-popups'), linked(onAnotherOrigin(opened.address))), [
      listIsThere,
      settled,
      { click: 'Elsewhere' },
      ...afterwards,
    ]);
    expect(tabs).to.equal(0);
    expect((await opened.count()).count).to.equal(0);
  });

  it('without allow-popups-to-escape-sandbox what a link opens can send no form', async () => {
    const form = answer('object');
    const link = new URL(elsewhere(form.address), location.href).href;
    await framed(framingPage(without('allow-popups-to-escape-sandbox'), linked(link)), [
      listIsThere,
      settled,
      { click: 'Elsewhere' },
      {
        opened: true,
        run: () =>
          document.readyState === 'complete' ||
          new Promise((resolve) => addEventListener('load', resolve)).then(() => true),
      },
    ]);
    expect((await form.count()).count).to.equal(0);
  });

  describe('in Chromium', () => {
    before(function () {
      // Its driver tells nothing of files that are saved, and stops at the window in which one prints.
      if (isFirefox) this.skip();
    });

    const openExport = [listIsThere, settled, { click: en.exports.label }, settled] as const;

    it('the export saves a file, and without allow-downloads none', async () => {
      const { results } = await framed(framingPage(), [...openExport, { click: en.exports.csv }, { downloaded: true }]);
      expect(results[0]).to.match(/^subprocessors-.*\.csv$/);
      const { downloads } = await framed(framingPage(without('allow-downloads')), [
        ...openExport,
        { click: en.exports.csv },
        ...afterwards,
      ]);
      expect(downloads).to.deep.equal([]);
    });

    it('the list prints, and without allow-modals does not', async () => {
      const print = [
        ...openExport,
        {
          run: () => {
            addEventListener('beforeprint', () => (document.documentElement.dataset['printed'] = 'yes'));
          },
          in: 'frame',
        },
        { click: en.exports.print },
        { run: () => document.documentElement.dataset['printed'] ?? 'no', in: 'frame' },
      ] as const;
      expect((await framed(framingPage(), [...print])).results.at(-1)).to.equal('yes');
      expect((await framed(framingPage(without('allow-modals')), [...print])).results.at(-1)).to.equal('no');
    });

    it('the link is copied, and without clipboard-write is not', async () => {
      const copy = [
        ...openExport,
        { click: en.exports.copy },
        {
          until: () =>
            document.querySelector('subprocessor-list')?.shadowRoot?.querySelector('[role=status]')?.textContent,
          in: 'frame',
        },
        {
          run: () =>
            document.querySelector('subprocessor-list')?.shadowRoot?.querySelector('[role=status]')?.textContent,
          in: 'frame',
        },
      ] as const;
      const source = 'linked.json&url-state=sp';
      expect((await framed(framingPage(undefined, source), [...copy])).results).to.deep.equal([en.exports.copied]);
      const { results } = await framed(framingPage(without('clipboard-write'), source), [...copy]);
      expect(results).to.deep.equal([en.exports.notCopied]);
    });

    it('the frame is as light or dark as its <iframe>, whatever the reader’s system is', async () => {
      const isDark = () => matchMedia('(prefers-color-scheme: dark)').matches;
      for (const [scheme, dark, expected] of [
        ['light', true, false],
        ['light dark', true, true],
        ['light dark', false, false],
        ['dark', false, true],
      ] as const) {
        const page = framingPage((snippet) => {
          expect(snippet).to.contain('color-scheme: light"');
          return snippet.replace('color-scheme: light"', `color-scheme: ${scheme}"`);
        });
        const { results } = await framed(page, [listIsThere, { run: isDark, in: 'frame' }], { dark });
        expect(results, `${scheme}, ${String(dark)}`).to.deep.equal([expected]);
      }
    });
  });

  for (const [directive, reported] of [
    ['connect-src', 'connect-src'],
    ['script-src', 'script-src-elem'],
  ] as const)
    it(`without ${directive} in the frame’s own policy there is no list, and a report`, async () => {
      const { results } = await framed(framingPage(undefined, undefined, hosted(`frame.html~${directive}`)), [
        { until: () => window.policyReports.length, in: 'frame' },
        { run: () => window.policyReports[0], in: 'frame' },
        { run: isThere, in: 'frame' },
      ]);
      expect(results).to.deep.equal([reported, false]);
    });
});

declare global {
  interface Window {
    /** The directives that were reported: see test/browser-commands-frames.mjs. */
    policyReports: string[];
    /** Heights that were told, and that of the frame afterwards. */
    heard: [number, string][];
    /** The address of a page that tells this height. */
    saying: (height: number) => string;
  }
}
