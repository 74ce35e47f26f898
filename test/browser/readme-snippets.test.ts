/** The pages, styles and policy that the README shows do what it says: each in a frame of its own, with the built file. */
import { expect } from '@open-wc/testing';
import type { SubprocessorList } from '../../src/element/subprocessor-list.js';
import { snippetsOf, titleOf, type Snippet, type triedIn } from '../readme-snippets.js';
import { openBody, openPage, standaloneFile, type Page } from './support/page.js';
import { lists } from './support/placed.js';
import { becomes } from './support/until.js';

const readme = await (await fetch('/README.md')).text();
const snippets = snippetsOf(readme);
const of = (language: keyof typeof triedIn): Snippet[] => snippets.filter((snippet) => snippet.language === language);
const manifests = of('json').map(({ code }) => code);

/** What the frames ask for: the README's own manifest at the README's own address; all else goes to the server. */
const asked: string[] = [];
let manifest = manifests[0] ?? '';
Object.assign(window, {
  answer: (input: string, init: RequestInit) => {
    asked.push(new URL(input).pathname);
    return new URL(input).pathname === '/subprocessors.json' ? new Response(manifest) : fetch(input, init);
  },
});
const stub = '<script>window.fetch = (...request) => Promise.resolve(parent.answer(...request));</script>';

/** The page of a snippet, with its list on it. */
async function show(body: string): Promise<[Page, SubprocessorList]> {
  const integrity = await (await fetch(`${standaloneFile}.integrity`)).text();
  const page = await openBody(
    stub + body.replace('/subprocessor-list.js', standaloneFile).replace('{integrity}', integrity.trim()),
  );
  expect((await page.outcome).type).to.equal('subprocessors-load');
  return [page, lists(page.document)[0] as SubprocessorList];
}

const partsOf = (list: SubprocessorList, part: string): HTMLElement[] => [
  ...(list.shadowRoot?.querySelectorAll<HTMLElement>(
    part.replace(/[\w-]+\s*/g, (name) => `[part~="${name.trim()}"]`),
  ) ?? []),
];
const namesIn = (list: SubprocessorList): string[] => partsOf(list, 'name').map((cell) => cell.innerText);

beforeEach(() => {
  asked.length = 0;
  manifest = manifests[0] ?? '';
});

describe('pages of the README', () => {
  it('are more than a few', () => {
    expect(of('html').length).to.be.greaterThan(4);
  });

  // The frame has its own test: frame.test.ts.
  for (const snippet of of('html').filter(({ code }) => !code.includes('<iframe'))) {
    it(`${titleOf(snippet)} shows its rows and nothing else happens`, async () => {
      const [page, list] = await show(snippet.code);
      const inline = snippet.code.includes('application/json');
      expect(namesIn(list).sort()).to.deep.equal(inline ? ['Example Hosting'] : ['Example Hosting', 'Example Mail']);
      expect(page.reports).to.deep.equal([]);
      expect(list.status).to.equal('ready');
      // Those of the page's own table say what its headings were read as.
      expect(list.problems.filter(({ code }) => code !== 'table-heading')).to.deep.equal([]);
      const german = snippet.code.includes('lang="de"') ? ['/dist/standalone/locales/de.json'] : [];
      const ownTable = snippet.code.includes('class="subprocessor-list"');
      expect(asked).to.deep.equal(inline || ownTable ? [] : ['/subprocessors.json', ...german]);
    });
  }

  it('a script that is no module of theirs also runs as one', async () => {
    const [snippet] = of('html');
    const [page, list] = await show((snippet?.code ?? '').replace('<script async', '<script type="module"'));
    expect(namesIn(list)).to.deep.equal(['Example Hosting', 'Example Mail']);
    expect(page.reports).to.deep.equal([]);
  });

  it('the one that is pinned to the script’s content shows nothing with another', async () => {
    const snippet = of('html').find(({ code }) => code.includes('{integrity}'));
    const other = `sha384-${'A'.repeat(64)}`;
    const body = (snippet?.code ?? '').replace('{integrity}', other).replace('/subprocessor-list.js', standaloneFile);
    const page = await openBody(body);
    expect(page.customElements.get('subprocessor-list')).to.equal(undefined);
    expect(page.reports.map(({ kind }) => kind)).to.contain('error');
  });

  it('the first one is also what the demonstration begins with', async () => {
    const { document: demo } = await openPage('/demo/index.html');
    expect(demo.querySelector('pre')?.textContent).to.equal(of('html')[0]?.code);
  });

  it('[Q27] the first one keeps room for the list', async () => {
    const body = (of('html')[0]?.code ?? '').replace(/<script.*/, '');
    const page = await openBody(body);
    const list = page.document.querySelector('subprocessor-list');
    expect(list?.getBoundingClientRect().height).to.equal(640);
    expect(list?.textContent.trim()).to.equal('Our subprocessors');
  });

  it('the one in German has German words and countries, in the <div> that stays', async () => {
    const snippet = of('html').find(({ code }) => code.includes('data-lang="de"'));
    const [page, list] = await show(snippet?.code ?? '');
    expect(partsOf(list, 'count')[0]?.innerText).to.equal('2 Unterauftragsverarbeiter');
    expect(list.shadowRoot?.textContent).to.contain('Irland').and.to.contain('Standardvertragsklauseln');
    expect((list.getRootNode() as ShadowRoot).host).to.equal(page.document.querySelector('div'));
  });

  it('the one with attributes does what they say', async () => {
    const snippet = of('html').find(({ code }) => code.includes('columns='));
    const [, list] = await show(snippet?.code ?? '');
    expect(namesIn(list)).to.deep.equal(['Example Mail', 'Example Hosting']);
    // What stands below the names has a heading, too, but is no column that a page chooses.
    const headings = partsOf(list, 'header-cell').filter((cell) => !cell.matches('.secondary'));
    expect(headings.map((cell) => cell.innerText.trim())).to.deep.equal(['Name', 'Purpose', 'Location']);
    const slots = [...(list.shadowRoot?.querySelectorAll('slot') ?? [])];
    expect(slots.map((slot) => slot.name)).to.deep.equal(['header', 'footer']);
    expect(slots.map((slot) => slot.assignedElements().length)).to.deep.equal([1, 1]);
  });
});

describe('the reader’s tools of the README', () => {
  const snippetWith = (words: string): string => of('html').find(({ code }) => code.includes(words))?.code ?? '';
  const textsOf = (list: SubprocessorList, part: string): string[] =>
    partsOf(list, part).map((element) => element.innerText.trim());

  it('the filters that a page names are there, in its order, with what each value would show', async () => {
    const [, list] = await show(snippetWith('filters="locations,transfer"'));
    partsOf(list, 'filters')[0]?.click();
    await list.updateComplete;
    const labels = partsOf(list, 'filter').map((filter) => filter.querySelector('legend')?.innerText.trim());
    expect(labels).to.deep.equal(['Location', 'Transfer mechanism']);
    const values = [...(partsOf(list, 'filter')[1]?.querySelectorAll('label') ?? [])];
    expect(values.map((value) => value.innerText.replace(/\s+/g, ' ').trim())).to.deep.equal([
      'Standard contractual clauses 1',
      'Not stated 1',
    ]);
  });

  it('the scope that a page presets is said, and what is not listed for it follows', async () => {
    manifest = manifests.find((text) => text.includes('"plan": "Team"')) ?? '';
    const snippet = snippetWith('scope="plan=Free; region=eu"');
    expect(manifest).not.to.equal('');
    const page = await openBody(stub + snippet.replace('/subprocessor-list.js', standaloneFile));
    await page.outcome;
    const list = page.document.querySelector('subprocessor-list') as SubprocessorList;
    expect(textsOf(list, 'count')[0]).to.contain('1 of 2 entries listed for Plan: Free; Data region: Europe');
    expect(namesIn(list)).to.deep.equal(['Example Hosting', 'Example Chat']);
    const [location] = partsOf(list, 'cell-locations');
    expect(location?.innerText.trim().split('\n')).to.deep.equal(['Ireland', 'United States (Data region: America)']);
  });

  it('the list that is grouped by transfer mechanism has a group for each', async () => {
    const [, list] = await show(snippetWith('group-by="transfer"'));
    expect(textsOf(list, 'group-title')).to.deep.equal(['Standard contractual clauses', 'Not stated']);
  });

  it('the list with its state in the address shows what the address of the README says', async () => {
    const body = snippetWith('url-state="sp"').replace('/subprocessor-list.js', standaloneFile);
    const [address = ''] = /\?sp-query=[^`]*&[^`]*/.exec(readme) ?? [];
    // Before the list is read: what a reader opens.
    const open = `<script>history.replaceState(null, '', location.href + '&${address.slice(1)}');</script>`;
    manifest = JSON.stringify({ version: 1, subprocessors: Array.from('ABCDE', (name) => ({ name })) }).replace(
      '"A"',
      '"Mail","transfer":"SCC"',
    );
    const page = await openBody(stub + open + body);
    await page.outcome;
    const list = page.document.querySelector('subprocessor-list') as SubprocessorList;
    list.filters = 'transfer';
    await list.updateComplete;
    expect(address).to.contain('sp-facets=transfer=SCC');
    expect(textsOf(list, 'count')).to.deep.equal(['1 of 5 entries']);
    expect((partsOf(list, 'search')[0] as HTMLInputElement).value).to.equal('mail');
  });

  it('the link to a row moves the focus there', async () => {
    const [page, list] = await show(snippetWith('href="#subprocessor-example-mail"'));
    page.document.querySelector<HTMLElement>('a[href="#subprocessor-example-mail"]')?.click();
    await becomes(
      () => list.shadowRoot?.activeElement?.closest('[part~=row]') !== null && !!list.shadowRoot?.activeElement,
    );
    expect(list.shadowRoot?.activeElement?.closest('[part~=row]')?.textContent).to.contain('Example Mail');
  });
});

describe('modules of the README', () => {
  /** Runs a snippet as a site's bundler would, with the package's own sources. What it says is kept, not printed. */
  async function run({ code }: Snippet): Promise<string[]> {
    const said: string[] = [];
    const original = { ...console };
    const keep =
      (level: string) =>
      (...words: unknown[]) =>
        void said.push(`${level}: ${words.map(String).join(' ')}`);
    Object.assign(console, { log: keep('log'), warn: keep('warn'), error: keep('error') });
    afterThis.push(() => Object.assign(console, original));
    const module = code.replaceAll("'subprocessor-list/define'", `'${location.origin}/src/define.ts'`);
    const address = URL.createObjectURL(new Blob([module], { type: 'text/javascript' }));
    await import(address);
    URL.revokeObjectURL(address);
    return said;
  }
  const afterThis: (() => void)[] = [];
  afterEach(() => {
    for (const undo of afterThis.splice(0)) undo();
    for (const list of document.querySelectorAll('subprocessor-list')) list.remove();
  });
  const snippetOf = (words: string): Snippet => of('ts').find(({ code }) => code.includes(words))!;

  it('the one for a bundler puts its list on the page', async () => {
    await run(snippetOf('document.body.append(list)'));
    const list = document.querySelector('subprocessor-list')!;
    await list.updateComplete;
    await becomes(() => list.status === 'ready');
    expect(namesIn(list)).to.deep.equal(['Example Hosting']);
  });

  it('the one for events says that the list is there, what the reader found, and why there is no list', async () => {
    const list = document.body.appendChild(document.createElement('subprocessor-list'));
    const said = await run(snippetOf("addEventListener('subprocessors-change'"));
    list.manifest = { version: 1, subprocessors: [{ name: 'Acme', location: 'IE' }, { name: 'Birch' }] };
    // What the element says of its own accord comes first.
    await becomes(() => said.length === 2);
    expect(said[0]).to.match(
      /^warn: <subprocessor-list>: .*\n- \/subprocessors\/0\/location: “location” is not a known key/,
    );
    expect(said[1]).to.equal('log: 2 rows, 1 problems');
    const field = partsOf(list, 'search')[0] as HTMLInputElement;
    field.value = 'birch';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await becomes(() => said.length === 3);
    expect(said[2]).to.equal('log: “birch”: 1 of 2');
    list.manifest = {};
    list.manifest = { nothing: true };
    await becomes(() => said.length === 5);
    expect(said[4]).to.match(/^error: not-a-manifest/);
  });
});

describe('the long manifest of the README', () => {
  it('shows what the README says of it', async () => {
    manifest = manifests.find((text) => text.includes('"groups"')) ?? '';
    const [, list] = await show(of('html')[0]?.code ?? '');
    list.today = '2025-03-20';
    await list.updateComplete;
    const text = (part: string): string[] => partsOf(list, part).map((element) => element.innerText.trim());
    expect(text('title')).to.deep.equal(['Subprocessors of Example Ltd']);
    expect(text('group-title')).to.deep.equal(['Infrastructure', 'Support']);
    expect(text('header-cell').slice(0, 8)).to.deep.equal([
      'Company',
      'Details',
      'Purpose',
      'Processing location',
      'Basis of transfer',
      'Risk level',
      'Privacy policy',
      'Added',
    ]);
    expect(text('badge').sort()).to.deep.equal(['Affiliate', 'Former', 'From Apr 15, 2025']);
    const details = text('secondary').join('\n');
    for (const line of [
      'Formerly Old Hosting',
      'Engaged by Example Hosting',
      'Region: United States',
      'Only for tickets',
    ])
      expect(details).to.contain(line);
    expect(list.shadowRoot?.textContent).to.contain('Available on request').and.to.contain('Closest data centre');
    expect(list.problems).to.deep.equal([]);
  });
});

describe('styles of the README', () => {
  /** Where a custom property shows: in which property of which part. */
  const shownBy: Readonly<Record<string, readonly [part: string, property: string]>> = {
    '--subprocessor-list-accent': ['link', 'color'],
    '--subprocessor-list-rule': ['row', 'border-bottom-color'],
    '--subprocessor-list-row-padding': ['cell-purpose', 'padding-top'],
    '--subprocessor-list-background': ['head', 'background-color'],
    '--subprocessor-list-sticky-offset': ['head', 'top'],
  };
  /** The places that a rule styles: a part's, or what a browser lets follow it. */
  const styled = /^subprocessor-list::part\(([\w -]+)\)(?:(::[\w-]+)|(:hover))?$/;

  for (const snippet of of('css')) {
    it(`${titleOf(snippet)} changes what it names`, async () => {
      manifest = manifests.find((text) => text.includes('"groups"')) ?? '';
      const [page, list] = await show(of('html')[0]?.code ?? '');
      const { document: inside } = page;
      const sheet = inside.createElement('style');
      sheet.textContent = snippet.code;
      inside.head.append(sheet);
      const rules = [...(sheet.sheet?.cssRules ?? [])] as CSSStyleRule[];
      // What a browser cannot parse it drops.
      expect(rules.length).to.equal(snippet.code.match(/\{/g)?.length);
      const checks = rules.flatMap(({ style, selectorText }) =>
        [...style].map((property): readonly [part: string, property: string, pseudo: string | undefined] => {
          const [, part, pseudo] = styled.exec(selectorText) ?? [];
          return part === undefined
            ? ([...(shownBy[property] ?? ['', property]), undefined] as const)
            : [part, property, pseudo];
        }),
      );
      expect(checks.length).to.be.at.least(rules.length);
      // Nobody points at anything here: what follows the pointer is looked at as if it were always there.
      sheet.textContent = snippet.code.replaceAll(':hover', '');
      // So few columns that they fit as a table.
      Object.assign(list, { sort: 'name', columns: 'name,purpose,links' });
      await list.updateComplete;
      // The page's ground is looked at when the list takes another size.
      inside.body.style.paddingInlineEnd = '20px';
      for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => page.requestAnimationFrame(resolve));
      for (const [part, property, pseudo] of checks) {
        // No browser tells the style of a placeholder; that the rule is parsed is seen above.
        if (pseudo === '::placeholder') continue;
        // A name with something below it is displayed as text, whose space is that of its neighbours.
        const found = partsOf(list, part);
        const element = found.find((one) => page.getComputedStyle(one).display !== 'inline') ?? found[0];
        expect(element, part || property).to.not.equal(undefined);
        const value = (): string => page.getComputedStyle(element!, pseudo).getPropertyValue(property);
        sheet.disabled = false;
        const themed = value();
        sheet.disabled = true;
        expect(value(), `${part} ${property}`).to.not.equal(themed);
      }
    });
  }

  it('are there', () => {
    expect(of('css').length).to.be.greaterThan(0);
  });
});

describe('the parts that the README names', () => {
  const section = /### Parts(.*?)### /s.exec(readme)?.[1] ?? '';
  const named = [...section.matchAll(/^\| `([\w-]+)`/gm)].map(([, part]) => part);
  /** Also the further names: `cell-FIELD` is any that begins so. */
  const further = [...section.matchAll(/`([a-z-]+)([A-Z]*)`/g)].map(([, name, rest]) =>
    rest ? new RegExp(`^${name ?? ''}`) : new RegExp(`^${name ?? ''}$`),
  );

  it('are all the parts there are in some state of a list, and no others', async () => {
    const seen = new Set<string>();
    const look = (list: SubprocessorList): void => {
      for (const element of list.shadowRoot?.querySelectorAll('[part]') ?? [])
        for (const part of element.getAttribute('part')?.split(/\s+/) ?? []) seen.add(part);
    };
    manifest = (manifests.find((text) => text.includes('"groups"')) ?? '').replace(
      '"purpose",',
      '"purpose", "legalName",',
    );
    manifest = manifest.replace('"noticeDays"', '"description": "We write to you.", "noticeDays"');
    const [page, list] = await show(of('html')[0]?.code ?? '');
    list.today = '2025-03-20';
    await list.updateComplete;
    look(list);
    const search = partsOf(list, 'search')[0] as HTMLInputElement;
    search.value = 'zzzz';
    search.dispatchEvent(new page.Event('input', { bubbles: true }));
    await list.updateComplete;
    look(list);
    search.value = '';
    search.dispatchEvent(new page.Event('input', { bubbles: true }));
    list.filters = 'transfer';
    list.scope = 'region=EU';
    await list.updateComplete;
    for (const button of ['filters', 'export']) {
      partsOf(list, button)[0]?.click();
      await list.updateComplete;
      look(list);
      partsOf(list, 'filter')[0]?.querySelector('input')?.click();
      await list.updateComplete;
      look(list);
    }
    list.columns = 'name';
    await list.updateComplete;
    partsOf(list, 'details-button')[0]?.click();
    await list.updateComplete;
    look(list);
    page.location.hash = '#subprocessor-of-nobody';
    await becomes(() => partsOf(list, 'notice').length > 0);
    look(list);
    manifest = '{}';
    await list.reload();
    look(list);
    seen.delete('');
    expect(named.filter((part) => part && !seen.has(part))).to.deep.equal([]);
    expect([...seen].filter((part) => !further.some((pattern) => pattern.test(part)))).to.deep.equal([]);
    expect(further.length).to.be.greaterThan(named.length);
  });
});
