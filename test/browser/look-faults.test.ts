/**
 * [Q10b] What a designer would send back: broken words, starved columns, cut text, scrolling sideways. On every page of
 * demo/, from 320 to 1600 px, in English and in German, and with the long words of Finnish. In Chromium alone: what breaks a
 * line is the width, and each page is opened once and resized.
 */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { onlyInChromium } from './support/ibm.js';
import type * as look from './support/look.js';
import { pageOf, visitAtWidths } from './support/visit.js';

const widths = Array.from({ length: 33 }, (_, index) => 320 + 40 * index);

/** That page has 2,000 rows; two a group are enough to see its columns. */
const addressOf = (page: string) => (page === 'demo/long.html' ? '/demo/long.html?rows=40' : `/${page}`);

/** Of each fault one line, with all widths at which it is there. */
function lines(found: readonly { readonly width: number; readonly result: readonly look.Fault[] }[]): string[] {
  const faults = new Map<string, { line: string; at: number[] }>();
  for (const { width, result } of found)
    for (const { kind, where, what } of result) {
      // Where a word breaks, and how wide something is, differs with the width.
      const same = `${kind} ${where} ${what.replace(/\||[\d.]+ (?=px|characters)/g, '')}`;
      const fault = faults.get(same) ?? { line: [kind, where, what].filter(Boolean).join(': '), at: [] };
      if (fault.at.at(-1) !== width) fault.at.push(width);
      faults.set(same, fault);
    }
  return [...faults.values()].map(({ line, at }) => `${ranges(at)} px: ${line}`);
}

/** `320–400, 760` */
function ranges(at: readonly number[]): string {
  const found: [number, number][] = [];
  for (const width of at) {
    const last = found.at(-1);
    // Every 40 or 80 px.
    if (last && widths.indexOf(width) <= widths.indexOf(last[1]) + 2) last[1] = width;
    else found.push([width, width]);
  }
  return found.map(([from, to]) => (from === to ? String(from) : `${String(from)}–${String(to)}`)).join(', ');
}

type Look = typeof look;
const module = '/test/browser/support/look.ts';

/** A page is looked at in two languages, every 80 px in each, so that together they have all widths; the narrowest in both. */
const widthsIn = {
  en: widths.filter((_, index) => index % 2 === 0),
  de: widths.filter((_, index) => index === 0 || index % 2 === 1),
} as const;

const faultsAt = (address: string, language: 'en' | 'de', among: readonly number[] = widthsIn[language]) =>
  visitAtWidths<Look, 'faultsOnPage'>(address, among, { module, prepare: ['settle', language], look: 'faultsOnPage' });

/** Languages that write in one word what others write in three. The list's own words are there in one of them. */
const longWords = {
  fi: {
    version: 1,
    language: 'fi',
    title: 'Henkilötietojenkäsittelijät',
    subprocessors: [
      {
        name: 'Asiakastietojärjestelmäpalvelut Oy',
        legalName: 'Suomen Asiakastietojärjestelmäpalvelut Osakeyhtiö',
        purpose:
          'Tietoturvapoikkeamailmoitusten välittäminen, käyttöoikeushallintajärjestelmän ylläpito ja asiakaspalvelupyyntöjen käsittely',
        dataCategories: ['Yhteystiedot', 'Tunnistautumistapahtumatiedot', 'Henkilökohtaiset terveydenhuoltotiedot'],
        locations: ['FI', 'Pohjoismaiden ulkopuolinen varmuuskopiointikeskus'],
        transfer: ['SCC', 'DPF'],
        contacts: 'tietosuojavastaava@asiakastietojarjestelma.example',
      },
      { name: 'Varmuuskopiointi Oy', purpose: 'Varmuuskopiointi', locations: 'EE', transfer: 'none' },
    ],
  },
  de: {
    version: 1,
    language: 'de',
    title: 'Unterauftragsverarbeiter',
    columns: ['name', { field: 'purpose', label: 'Verarbeitungstätigkeiten' }, 'dataCategories', 'locations', 'added'],
    subprocessors: [
      {
        name: 'Rechenzentrumsbetriebsgesellschaft mbH',
        purpose:
          'Bereitstellung der Datenverarbeitungsinfrastruktur einschließlich Sicherungskopien und Wiederherstellungstests',
        dataCategories: 'Kommunikationsverbindungsdaten, Beschäftigtenstammdaten und Gesundheitsinformationen',
        locations: { country: 'DE', text: 'Rechenzentrumsstandort Nordrhein-Westfalen' },
        added: '2024-09-30',
      },
      { name: 'Kundendienst GmbH', purpose: 'Kundendienst', locations: 'AT', added: '2023-12-01' },
    ],
  },
};

const pages = await executeServerCommand<string[], undefined>('demo-pages');

describe('[Q6][Q10b] a list', function () {
  this.timeout(60_000);
  before(function () {
    onlyInChromium(this);
  });

  for (const page of pages)
    for (const [language, title] of [
      ['en', 'in its page’s language'],
      ['de', 'in German'],
    ] as const)
      it(`is well set at any width on ${page}, ${title}`, async () => {
        expect(lines(await faultsAt(addressOf(page), language)).join('\n')).to.equal('');
      });

  for (const [language, manifest] of Object.entries(longWords))
    it(`is well set at any width with the long words of a language: ${language}`, async () => {
      const address = pageOf(`
        <style>body { margin: 1rem; font-family: sans-serif; }</style>
        <script defer src="/dist/standalone/subprocessor-list.js"></script>
        <main><subprocessor-list lang="${language}">
          <script type="application/json">${JSON.stringify(manifest)}</script>
        </subprocessor-list></main>`);
      expect(lines(await faultsAt(address, 'en', widths)).join('\n')).to.equal('');
    });

  // Of the list alone, since the pages have words of their own.
  for (const [page, width, height] of [
    ['krispcall', 320, 3300],
    ['impero', 768, 2000],
  ] as const)
    it(`is at most ${height.toString()} px high on ${page}.html at ${width.toString()} px`, async () => {
      const [first] = await visitAtWidths<Look, 'heights'>(`/demo/${page}.html`, [width], {
        module,
        prepare: ['settle', 'en'],
        look: 'heights',
      });
      expect(first!.result).to.have.length(1);
      expect(first!.result[0]).to.be.within(500, height);
    });
});

/** A list as a sheet could set it, without any of ours: what is found in it does not change with the list. */
const planted = (css: string, { purpose = 'Hosting', attributes = '', address = 'a@b.example' } = {}) =>
  pageOf(`
    <style>body { margin: 0; font: 16px/1.5 monospace; } subprocessor-list { display: block; }</style>
    <subprocessor-list ${attributes}><template shadowrootmode="open">
      <style>
        table { border-collapse: collapse; inline-size: 100%; }
        td, th { padding: 0; text-align: start; font: inherit; vertical-align: top; }
        ${css}
      </style>
      <section part="group">
        <h3 part="group-title">Platform</h3>
        <div part="scroll"><table part="table">
          <thead><tr><th part="header-cell">Name</th><th part="header-cell">Purpose</th></tr></thead>
          <tbody><tr>
            <th part="cell name" scope="row">Acme</th><td part="cell purpose" class="purpose">${purpose}</td>
          </tr><tr>
            <th part="cell name" scope="row">Birch</th><td part="cell" data-label="Contact details">${address}</td>
          </tr></tbody>
        </table></div>
      </section>
    </template></subprocessor-list>`);

const prose = 'Hosting of the whole application and of its backups, in a place that is known and written down here.';

describe('whoever looks for faults in a page', function () {
  this.timeout(30_000);
  before(function () {
    onlyInChromium(this);
  });

  const found = async (address: string, at: readonly number[] = [400]) =>
    lines(await visitAtWidths<Look, 'faultsOnPage'>(address, at, { module, look: 'faultsOnPage' }));
  const here = 'group “Platform”, column “Purpose”';

  it('finds none in a list that has none', async () => {
    expect(await found(planted('', { purpose: prose }))).to.deep.equal([]);
  });

  it('finds a broken word, and no other', async () => {
    expect(
      await found(
        planted('.purpose { display: block; inline-size: 10ch; overflow-wrap: anywhere; }', {
          purpose: 'A few subprocessors',
        }),
      ),
    ).to.deep.equal([`400 px: broken word: ${here}: subprocess|ors`]);
  });

  it('finds a broken word in a label that the sheet draws', async () => {
    const css = 'td { display: block; } td::before { content: attr(data-label); display: block; inline-size: 4ch; }';
    expect(await found(planted(css))).to.deep.equal([
      `400 px: broken word: ${here}: label Contact`,
      `400 px: broken word: ${here}: label details`,
    ]);
  });

  it('takes no word for broken that may break there: at a hyphen, a soft one, a slash, a <wbr>, or for want of any room', async () => {
    const css = '.purpose { display: block; inline-size: 14ch; overflow-wrap: anywhere; }';
    const purpose =
      'sub-processors-data infra\u00adstructure\u00adservices hosting/<wbr>transmission data<wbr>protection<wbr>@acme';
    expect(await found(planted(css, { purpose }))).to.deep.equal([]);
    expect(await found(planted('.purpose { overflow-wrap: anywhere; }', { purpose: 'w'.repeat(60) }))).to.deep.equal(
      [],
    );
    expect(await found(planted(css, { purpose: '個人データの処理を委託する会社の一覧と所在地' }))).to.deep.equal([]);
  });

  it('finds a starved column: prose of less than 24 characters a line, in a table', async () => {
    expect(
      await found(planted('.purpose { inline-size: 20ch; } table { inline-size: auto; }', { purpose: prose })),
    ).to.deep.equal([`400 px: starved column: ${here}: 20.0 characters wide`]);
    const narrow = 'tr, td, th { display: block; } .purpose { inline-size: 20ch; }';
    expect(await found(planted(narrow, { purpose: prose })), 'stacked').to.deep.equal([]);
    expect(
      await found(
        planted('.purpose { inline-size: 20ch; } table { inline-size: auto; }', {
          purpose: prose,
          attributes: 'layout="table"',
        }),
      ),
      'asked for',
    ).to.deep.equal([]);
  });

  it('finds text that is cut, and text below other text', async () => {
    const cut = '.purpose { display: block; inline-size: 20ch; overflow: hidden; white-space: nowrap; }';
    expect((await found(planted(cut, { purpose: prose })))[0]).to.match(
      /^400 px: clipped: .*column “Purpose”.*“Hosting of/,
    );
    expect((await found(planted('tr + tr { position: relative; top: -1lh; }'))).join('\n')).to.match(
      /clipped: .*Acme.* and .*Birch/,
    );
    expect((await found(planted('h3 { position: relative; left: -2ch; }'))).join('\n')).to.match(/clipped: .*Platform/);
  });

  it('finds what scrolls sideways: a table in its wrapper, or else the page', async () => {
    const wide = 'table { inline-size: 600px; }';
    const within = await found(planted(`${wide} [part=scroll] { overflow-x: auto; }`));
    expect(within).to.include(`400 px: sideways: group “Platform”: the table needs 600 px and has 400 px`);
    expect(within.join()).not.to.include('the page');
    expect((await found(planted(wide))).join('\n')).to.include('sideways: the page: 600 px in 400 px');
    expect(
      await found(planted(`${wide} [part=scroll] { overflow-x: auto; }`, { attributes: 'layout="table"' })),
    ).not.to.include.members(within);
  });

  it('says at which widths a fault is there', async () => {
    const css =
      '@media (360px <= width < 480px) or (width = 600px) { .purpose { display: block; word-break: break-all; inline-size: 4ch; } }';
    const [only, ...more] = await found(planted(css), widths.slice(0, 9));
    expect(only).to.equal(`360–440, 600 px: broken word: ${here}: Host|ing`);
    expect(more).to.deep.equal([]);
  });
});
