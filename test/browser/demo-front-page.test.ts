/** The first page of the demo: the looks that its list takes on, the playground, and code that can be copied. */
import { expect } from '@open-wc/testing';
import { expectAccessible } from './support/axe.js';
import { rowNames } from './support/element.js';
import { expectEqualAccess, onlyInChromium } from './support/ibm.js';
import { emulate } from './support/media.js';
import { emptyFrame, openPage, type Page } from './support/page.js';
import { becomes } from './support/until.js';

const themes = ['Editorial', 'Developer', 'Portal', 'Playful', 'Government'];

const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The one element that the selector finds and that has this name: its label's text, or its own. */
function named(root: ParentNode, selector: string, name: string): HTMLElement {
  const found = [...root.querySelectorAll<HTMLElement>(selector)].filter((element) => {
    const label = 'labels' in element ? (element as HTMLInputElement).labels?.[0] : undefined;
    return textOf(label ?? element) === name;
  });
  expect(found, `${selector} called “${name}”`).to.have.length(1);
  return found[0]!;
}

const listsOf = (page: Page) => [...page.document.querySelectorAll('subprocessor-list')];
const radio = (page: Page, name: string) => named(page.document, 'input[type=radio]', name) as HTMLInputElement;
const button = (page: Page, name: string) => named(page.document, 'button', name);
const manifestField = (page: Page) => named(page.document, 'textarea', 'Manifest') as HTMLTextAreaElement;
const spoken = (page: Page): string[] => [...page.document.querySelectorAll('[role=status]')].map(textOf);

/** The page with both of its lists there. */
async function open(): Promise<Page> {
  const page = await openPage('/demo/index.html');
  await page.customElements.whenDefined('subprocessor-list');
  await becomes(() => listsOf(page).every(({ status }) => status === 'ready'));
  return page;
}

/** Chooses a look, and waits until the page says that it is there. */
async function choose(page: Page, name: string): Promise<void> {
  const choice = radio(page, name);
  choice.focus();
  choice.click();
  await becomes(() => spoken(page).some((text) => text.startsWith(`${name}: `)));
}

describe('the looks on the first page', function () {
  this.timeout(30_000);

  const lookOf = (page: Page): string => {
    const { fontFamily, fontSize, color, colorScheme } = page.getComputedStyle(listsOf(page)[0]!);
    const { backgroundColor } = page.getComputedStyle(listsOf(page)[0]!.parentElement!);
    return [fontFamily, fontSize, color, colorScheme, backgroundColor].join('; ');
  };

  it('are radio buttons of one named group, the page’s own look first', async () => {
    const page = await open();
    const group = named(page.document, 'fieldset legend', 'Look of the list').parentElement!;
    const radios = [...group.querySelectorAll<HTMLInputElement>('input[type=radio]')];
    expect(radios.map((one) => textOf(one.labels![0]))).to.deep.equal(['Your page', ...themes]);
    expect(radios.map(({ checked }) => checked)).to.deep.equal([true, false, false, false, false, false]);
    // The arrow keys move between radio buttons of one name.
    expect(new Set(radios.map(({ name }) => name)).size).to.equal(1);
  });

  it('each restyle the same list, say so, keep the focus, and go back to the page’s own', async () => {
    const page = await open();
    const [list] = listsOf(page);
    const rows = rowNames(list!);
    const own = lookOf(page);
    const seen = new Set([own]);
    for (const name of themes) {
      await choose(page, name);
      seen.add(lookOf(page));
      expect(page.document.activeElement).to.equal(radio(page, name));
      expect(rowNames(list!)).to.deep.equal(rows);
      expect(spoken(page).join()).to.match(new RegExp(`${name}: \\d+ lines of CSS`));
    }
    expect(seen.size, [...seen].join('\n')).to.equal(1 + themes.length);
    await choose(page, 'Your page');
    expect(lookOf(page)).to.equal(own);
    expect(page.document.querySelector('details')!.hidden).to.equal(true);
  });

  it('each show their whole style sheet, as many lines as the page says', async () => {
    const page = await open();
    for (const name of themes) {
      await choose(page, name);
      const details = page.document.querySelector('details')!;
      expect(details.hidden).to.equal(false);
      named(details, 'summary', `Show the CSS of “${name}”`);
      const file = await fetch(`/demo/themes/${name.toLowerCase()}.css`);
      const sheet = (await file.text()).trim();
      expect(details.querySelector('pre')!.textContent).to.equal(sheet);
      expect(spoken(page).join()).to.contain(`${name}: ${sheet.split('\n').length} lines of CSS`);
    }
  });

  it('say that a style sheet could not be had', async () => {
    const page = await open();
    page.fetch = () => Promise.resolve(new Response('', { status: 404 }));
    await choose(page, 'Portal');
    expect(spoken(page).join()).to.contain('could not be loaded');
  });
});

describe('[Q10] the first page in each look', function () {
  this.timeout(60_000);

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const name of themes) {
      it(`has no violation in ${name}, ${colorScheme}`, async function () {
        if (colorScheme === 'dark') await emulate(this, { colorScheme }, '(prefers-color-scheme: dark)');
        const page = await open();
        await choose(page, name);
        page.document.querySelector('details')!.open = true;
        await expectAccessible(page.document, 25);
      });
    }
  }

  it('has none for IBM Equal Access, whatever its list looks like', async function () {
    onlyInChromium(this);
    const page = await open();
    for (const name of ['Your page', ...themes]) {
      await choose(page, name);
      await expectEqualAccess(page.document, 24);
    }
  });

  it('has none while the manifest has mistakes', async () => {
    const page = await open();
    for (const mistake of ['A missing comma', 'A wrong key']) {
      button(page, mistake).click();
      await becomes(() => !spoken(page).includes('No problems.'));
      await expectAccessible(page.document, 25);
    }
  });
});

describe('the playground', function () {
  this.timeout(30_000);

  const playground = (page: Page) => listsOf(page)[1]!;
  const problems = (page: Page) => [...page.document.querySelectorAll('#problems > li')].map(textOf);

  function type(page: Page, change: (text: string) => string): void {
    const field = manifestField(page);
    const text = change(field.value);
    expect(text).not.to.equal(field.value);
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  it('begins with a list that has no problems', async () => {
    const page = await open();
    expect(rowNames(playground(page))).to.deep.equal(['Quillstone', 'Larkmail', 'Tessera Text']);
    expect(spoken(page)).to.include('No problems.');
    expect(manifestField(page).getAttribute('aria-invalid')).to.equal('false');
  });

  it('shows what is typed, and asks nobody for it', async () => {
    const page = await open();
    const asked = page.performance.getEntriesByType('resource').length;
    type(page, (text) => text.replace('Larkmail', 'Pennant Post'));
    await becomes(() => rowNames(playground(page)).includes('Pennant Post'));
    expect(rowNames(playground(page))).to.deep.equal(['Quillstone', 'Pennant Post', 'Tessera Text']);
    expect(page.performance.getEntriesByType('resource')).to.have.length(asked);
  });

  it('keeps the last list while the JSON is broken, says where, and leads there', async () => {
    const page = await open();
    const field = manifestField(page);
    type(page, (text) => text.replace('"version": 1,', '"version": 1'));
    await becomes(() => problems(page).length > 0);
    expect(spoken(page)).to.include('1 error in line 3, column 3. The list stays as it was.');
    expect(problems(page)).to.have.length(1);
    expect(problems(page)[0]).to.match(/^Error Line 3, column 3 ?From here on, this is not JSON/);
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    expect(rowNames(playground(page))).to.deep.equal(['Quillstone', 'Larkmail', 'Tessera Text']);
    expect(playground(page).status).to.equal('ready');

    button(page, 'Line 3, column 3').click();
    expect(page.document.activeElement).to.equal(field);
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).to.equal('"title": "Our subprocessors",');

    type(page, (text) => text.replace('"version": 1', '"version": 1,'));
    await becomes(() => spoken(page).includes('No problems.'));
    expect(problems(page)).to.deep.equal([]);
  });

  it('tells JSON that is cut short, is none, or is no manifest, and keeps the list', async () => {
    const page = await open();
    for (const [text, words] of [
      ['{ "version": 1, "subprocessors": [', 'The JSON ends here, before it is complete.'],
      ['', 'There is no text.'],
      ['<p>Our subprocessors</p>', 'This is HTML, not JSON.'],
      ['"subprocessors"', 'manifest'],
    ] as const) {
      type(page, () => text);
      await becomes(() => problems(page)[0]?.includes(words));
      expect(spoken(page).join()).to.contain('The list stays as it was.');
      expect(rowNames(playground(page))).to.have.length(3);
    }
  });

  it('tells warnings as well as errors, each with its place, and shows the list all the same', async () => {
    const page = await open();
    type(page, (text) => text.replace('"locations": "IE"', '"location": "IE"').replace('"US"', '"us"'));
    await becomes(() => problems(page).length === 2);
    expect(spoken(page)).to.include('1 error, 1 warning. The list is shown all the same.');
    const [first, second] = problems(page).sort();
    expect(first).to.match(/^Error Line 10, column 7 \/subprocessors\/0\/location ?“location” is not a known key/);
    expect(second).to.match(/^Warning Line 20, column 7 \/subprocessors\/2\/locations/);
    expect(manifestField(page).getAttribute('aria-invalid')).to.equal('false');
  });

  it('shows a mistake at the press of a button, and starts over at another', async () => {
    const page = await open();
    const { value } = manifestField(page);
    for (const [mistake, verdict] of [
      ['A missing comma', /^1 error in line \d+, column \d+\. The list stays as it was\.$/],
      ['A wrong key', /^1 error\. The list is shown all the same\.$/],
      ['A wrong code', /^1 warning\. The list is shown all the same\.$/],
    ] as const) {
      button(page, mistake).click();
      await becomes(() => spoken(page).some((text) => verdict.test(text)));
    }
    button(page, 'Start over').click();
    await becomes(() => spoken(page).includes('No problems.'));
    expect(manifestField(page).value).to.equal(value);
  });
});

describe('code on the demo pages', function () {
  this.timeout(30_000);

  /** Takes the place of the page's clipboard. */
  function clipboardOf(page: Page, writeText: (text: string) => Promise<void>): void {
    Object.defineProperty(page.navigator, 'clipboard', { value: { writeText }, configurable: true });
  }
  const copyButtons = (page: Page) => [...page.document.querySelectorAll<HTMLButtonElement>('button.copy')];

  it('is copied by a button, which says so', async () => {
    const page = await open();
    const copied: string[] = [];
    clipboardOf(page, (text) => Promise.resolve(void copied.push(text)));
    button(page, 'Copy the code: On your page').click();
    await becomes(() => spoken(page).includes('Copied to the clipboard'));
    expect(copied).to.deep.equal([page.document.querySelector('pre')!.textContent]);
    expect(copied[0]).to.match(/^<subprocessor-list src="\/subprocessors\.json"/);
  });

  it('is selected where the clipboard is refused, and the button says so', async () => {
    const page = await open();
    clipboardOf(page, () => Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError')));
    button(page, 'Copy the code: On your page').click();
    await becomes(() => spoken(page).some((text) => text.startsWith('The code is selected.')));
    expect(page.getSelection()!.toString().trim()).to.equal(page.document.querySelector('pre')!.textContent.trim());
  });

  it('of a theme is copied whole', async () => {
    const page = await open();
    const copied: string[] = [];
    clipboardOf(page, (text) => Promise.resolve(void copied.push(text)));
    await choose(page, 'Editorial');
    page.document.querySelector('details')!.open = true;
    button(page, 'Copy the code: Editorial theme').click();
    await becomes(() => copied.length === 1);
    expect(copied[0]).to.match(/^\.theme-editorial \{[^]*\}$/);
  });

  for (const name of ['index', 'gallery', 'strict-policy']) {
    it(`has a button of its own name for each block of ${name}.html`, async () => {
      const page = await openPage(`/demo/${name}.html`);
      await becomes(() => copyButtons(page).length > 0);
      expect(copyButtons(page)).to.have.length(page.document.querySelectorAll('pre').length);
      expect(new Set(copyButtons(page).map(textOf)).size).to.equal(copyButtons(page).length);
    });
  }
});

describe('the first page from right to left', () => {
  it('still has its code from left to right', async () => {
    const page = await open();
    page.document.documentElement.dir = 'rtl';
    expect(page.getComputedStyle(page.document.querySelector('h1')!).direction).to.equal('rtl');
    for (const code of [page.document.querySelector('pre')!, manifestField(page)]) {
      expect(page.getComputedStyle(code).direction).to.equal('ltr');
    }
  });
});

describe('the first page without JavaScript', () => {
  it('shows where the list is, the code to paste, and nothing that needs a script', async () => {
    const frame = emptyFrame();
    // A frame that may not run scripts.
    frame.setAttribute('sandbox', 'allow-same-origin');
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    frame.src = '/demo/index.html';
    await loaded;
    const { document: page } = frame.contentWindow as Page;
    const isShown = (element: Element) => element.getClientRects().length > 0;
    expect(isShown(named(page, 'a', 'as a JSON file'))).to.equal(true);
    expect(isShown(page.querySelector('pre')!)).to.equal(true);
    expect([...page.querySelectorAll('button, input, textarea')].filter(isShown)).to.deep.equal([]);
    expect(isShown(named(page, 'a', 'each of its features'))).to.equal(true);
  });
});
