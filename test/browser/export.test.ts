/** A reader takes the list along: as a file, on paper, as a link to what is in view; each says what it is. */
import { expect } from '@open-wc/testing';
import type { SubprocessorList } from '../../src/element/subprocessor-list.js';
import en from '../../src/language/catalogues/en.js';
import { expectListAccessible, roleAndName } from './support/axe.js';
import { stillClock, turn } from './support/clock.js';
import { allByRole, byRole, loaded, makeList, mount, search, settled } from './support/element.js';
import { expectQuietWindow } from './support/errors.js';
import { expectEqualAccess } from './support/ibm.js';
import { emulate } from './support/media.js';
import { forceColours, groundOf, grounds, type GroundName } from './support/states.js';

const words = en.exports;
const manifest = {
  version: 1,
  title: 'Our subprocessors',
  subprocessors: [
    { name: 'Acme', purpose: '=Chat', added: '2024' },
    { name: 'Birch', purpose: 'Mail', added: '2023' },
    { name: 'Cedar', purpose: 'Mail', added: '2022' },
  ],
};

interface Saved {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** The files that are saved while something is done. */
async function savedBy(act: () => void): Promise<Saved[]> {
  const saved: Promise<Saved>[] = [];
  const click = Reflect.get(HTMLAnchorElement.prototype, 'click');
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    const { download: name, href } = this;
    const read = async (): Promise<Saved> => {
      const blob = await (await fetch(href)).blob();
      // Not by `text()`, which drops the byte order mark.
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob.arrayBuffer());
      return { name, type: blob.type.replace(/;.*/, ''), text };
    };
    saved.push(read());
  };
  try {
    act();
  } finally {
    HTMLAnchorElement.prototype.click = click;
  }
  return Promise.all(saved);
}

async function show(attributes: Record<string, string> = {}): Promise<SubprocessorList> {
  const element = mount(attributes, { manifest, today: '2026-11-27' });
  await loaded(element);
  return element;
}

async function open(element: SubprocessorList): Promise<void> {
  byRole(element, 'button', words.label).click();
  await element.updateComplete;
}

const radios = (element: SubprocessorList): HTMLInputElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLInputElement>('input[type=radio]'),
];
const save = async (element: SubprocessorList, format: string): Promise<Saved> => {
  const [file, ...more] = await savedBy(() => {
    byRole(element, 'button', format).click();
  });
  expect(more).to.deep.equal([]);
  return file!;
};
const page = location.href.replace(/#.*/, '');

describe('the export of a list', () => {
  expectQuietWindow();

  it('opens from its button, and closes again', async () => {
    const element = await show();
    const button = byRole(element, 'button', words.label);
    expect(allByRole(element, 'button', words.csv)).to.deep.equal([]);
    await open(element);
    expect(button.ariaExpanded).to.equal('true');
    expect(allByRole(element, 'button', words.csv)).to.have.length(1);
    await open(element);
    expect(allByRole(element, 'button', words.csv)).to.deep.equal([]);
  });

  it('saves the list in each format, under a name with the day', async () => {
    const element = await show();
    await open(element);
    expect(radios(element), 'nothing is left out').to.deep.equal([]);
    const csv = await save(element, words.csv);
    expect([csv.name, csv.type]).to.deep.equal(['subprocessors-2026-11-27.csv', 'text/csv']);
    expect(csv.text).to.equal(element.toCSV());
    expect(csv.text.split('\r\n')[1]).to.equal(
      `Acme,'=Chat,2024,${page}#subprocessor-acme; Nov 27, 2026`.replace(/(https?:.*)/, '"$1"'),
    );
    const json = await save(element, words.json);
    expect([json.name, json.type]).to.deep.equal(['subprocessors-2026-11-27.json', 'application/json']);
    const again = mount({}, { manifest: json.text });
    await loaded(again);
    expect(again.problems).to.deep.equal([]);
    expect(allByRole(again, 'rowheader')).to.have.length(3);
    const text = await save(element, words.text);
    expect([text.name, text.type]).to.deep.equal(['subprocessors-2026-11-27.txt', 'text/plain']);
    expect(text.text).to.match(/^Our subprocessors\nSource: http/);
  });

  it('saves what is in view, or the whole list, and says which', async () => {
    const element = await show();
    await search(element, 'mail');
    await open(element);
    const [inView, all] = radios(element);
    expect([inView, all].map((radio) => roleAndName(radio!))).to.deep.equal([
      { role: 'radio', name: 'In view 2' },
      { role: 'radio', name: 'Whole list 3' },
    ]);
    const extract = await save(element, words.text);
    expect(extract.name).to.equal('subprocessors-2026-11-27-extract.txt');
    expect(extract.text).to.contain('Extract: 2 of 3 entries. Filters: Search: mail.');
    expect(extract.text).not.to.contain('Acme');
    all!.click();
    await element.updateComplete;
    const whole = await save(element, words.text);
    expect(whole.name).to.equal('subprocessors-2026-11-27.txt');
    expect(whole.text).to.contain('Acme');
    expect(whole.text).not.to.contain('Extract');
  });

  it('never saves an empty list, which would say that there are none', async () => {
    const element = await show();
    await search(element, 'mail');
    await open(element);
    await search(element, 'nobody');
    const [inView, all] = radios(element);
    expect([inView!.disabled, inView!.checked, all!.checked]).to.deep.equal([true, false, true]);
    expect((await save(element, words.csv)).text.split('\r\n')).to.have.length(5);
    await search(element, 'mail');
    expect([inView!.disabled, inView!.checked, all!.checked]).to.deep.equal([false, true, false]);
  });

  it('prints the page', async () => {
    const element = await show();
    await open(element);
    const print = Reflect.get(window, 'print');
    let printed = 0;
    window.print = () => (printed += 1);
    byRole(element, 'button', words.print).click();
    window.print = print;
    expect(printed).to.equal(1);
  });

  it('says on paper whether that is all, and shows nothing to press', async function () {
    const element = await show();
    await open(element);
    await search(element, 'mail');
    const printed = (): HTMLElement => element.shadowRoot!.querySelector<HTMLElement>('.printed')!;
    expect(printed().textContent).to.contain('Extract: 2 of 3 entries. Filters: Search: mail.');
    await search(element, '');
    expect(printed().textContent).not.to.contain('Extract');
    await search(element, 'mail');
    await emulate(this, { media: 'print' }, 'print');
    expect(printed().innerText).to.contain('Extract: 2 of 3 entries. Filters: Search: mail.');
    expect(printed().innerText).to.contain(page);
    expect(allByRole(element, 'button', words.csv)).to.deep.equal([]);
    expect(allByRole(element, 'button', words.label)).to.deep.equal([]);
  });

  it('leads to the manifest as it is published, where that has an address', async () => {
    const without = await show();
    await open(without);
    expect(allByRole(without, 'link', words.manifest)).to.deep.equal([]);
    const element = mount({ src: '/demo/krispcall.json' });
    await loaded(element);
    await open(element);
    expect(byRole(element, 'link', words.manifest).getAttribute('href')).to.equal(
      new URL('/demo/krispcall.json', location.href).href,
    );
  });
});

describe('the export, opened', () => {
  async function showOn(ground: GroundName): Promise<SubprocessorList> {
    const place = groundOf(ground);
    const element = place(makeList({ 'url-state': 'x' }, { manifest, today: '2026-11-27' }));
    await loaded(element);
    await search(element, 'mail');
    await open(element);
    return element;
  }

  for (const ground of Object.keys(grounds) as GroundName[])
    it(`[Q10] has no violation ${ground}`, async function () {
      this.timeout(30_000);
      const element = await showOn(ground);
      await expectListAccessible(element, 25);
      if (/Chrome\//.test(navigator.userAgent)) await expectEqualAccess(element.parentElement!, 25);
    });

  it('[Q10] has no violation in forced colours', async function () {
    await forceColours(this);
    await expectListAccessible(await showOn('on a light page'), 25);
  });
});

describe('the link to what is in view', () => {
  expectQuietWindow();

  const field = (element: SubprocessorList): HTMLInputElement | null =>
    element.shadowRoot!.querySelector('input[readonly]');

  /** Replaces the clipboard while something is done. */
  async function withClipboard(clipboard: object | undefined, act: () => Promise<void>): Promise<void> {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    try {
      await act();
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
  }

  async function showView(): Promise<{ element: SubprocessorList; pass: (milliseconds: number) => Promise<void> }> {
    const still = stillClock();
    const element = mount({ 'url-state': 'x' }, { manifest, clock: still.clock, today: '2026-11-27' });
    await loaded(element);
    await search(element, 'mail');
    await open(element);
    return { element, pass: (milliseconds) => still.pass(milliseconds) };
  }
  const said = (element: SubprocessorList) => element.shadowRoot!.querySelector('[role=status]')!.textContent;

  it('is there only where the page’s address holds the view', async () => {
    const element = await show();
    await open(element);
    expect(field(element)).to.equal(null);
    expect(allByRole(element, 'button', words.copy)).to.deep.equal([]);
  });

  it('is copied, and that is said', async () => {
    const { element, pass } = await showView();
    const copied: string[] = [];
    const writeText = (text: string) => Promise.resolve(copied.push(text));
    await withClipboard({ writeText }, async () => {
      byRole(element, 'button', words.copy).click();
      await settled(element);
    });
    expect(copied).to.deep.equal([field(element)!.value]);
    expect(new URL(copied[0]!).searchParams.get('x-query')).to.equal('mail');
    expect(element.shadowRoot!.querySelector('.export')!.textContent).to.contain(words.copied);
    await pass(1000);
    await settled(element);
    expect(said(element)).to.equal(words.copied);
    await search(element, 'birch');
    expect(element.shadowRoot!.querySelector('.export')!.textContent).not.to.contain(words.copied);
  });

  for (const [why, clipboard] of Object.entries({
    'there is no clipboard': undefined,
    'the page may not use it': { writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')) },
  })) {
    it(`is selected to be copied by hand where ${why}, and that is said`, async () => {
      const { element, pass } = await showView();
      await withClipboard(clipboard, async () => {
        byRole(element, 'button', words.copy).click();
        await turn();
        await settled(element);
      });
      const link = field(element)!;
      expect(element.shadowRoot!.activeElement).to.equal(link);
      expect(link.value.slice(link.selectionStart!, link.selectionEnd!)).to.equal(link.value);
      await pass(1000);
      await settled(element);
      expect(said(element)).to.equal(words.notCopied);
    });
  }
});
