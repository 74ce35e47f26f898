/** A page that was saved or rendered beforehand brings a shadow root with the list of that time: it is never shown twice. */
import { expect } from '@open-wc/testing';
import type { SubprocessorList } from '../../src/element/subprocessor-list.js';
import { allByRole, loaded, manifestOf, mount, rowNames, shadowText, showsFallback, stage } from './support/element.js';
import { expectQuietWindow } from './support/errors.js';
import { openBody, standaloneFile } from './support/page.js';

/** The page as a program that saves shadow roots writes it. */
function saved(element: SubprocessorList): string {
  const { innerHTML } = element.shadowRoot!;
  return `<subprocessor-list src="/demo/impero.json">
    <template shadowrootmode="open" shadowrootserializable>${innerHTML}</template>
    <a href="/contact">Ask us for the list</a>
  </subprocessor-list>`;
}

/** Parses it as a browser does that opens the page. Not in older browsers, which see no shadow root there. */
function open(html: string, running: Mocha.Context): SubprocessorList {
  const place = stage();
  if (!('setHTMLUnsafe' in place)) running.skip();
  (place as HTMLElement & { setHTMLUnsafe(html: string): void }).setHTMLUnsafe(html);
  return place.querySelector('subprocessor-list')!;
}

describe('[Q28a] a list in a page that was saved with it', () => {
  expectQuietWindow();

  it('is shown once, and is the one of today', async function () {
    const before = mount({}, { manifest: manifestOf('Acme', 'Gone since') });
    await loaded(before);
    const element = open(saved(before), this);
    element.manifest = manifestOf('Acme', 'Birch');
    await loaded(element);
    expect(rowNames(element)).to.deep.equal(['Acme', 'Birch']);
    expect(allByRole(element, 'table')).to.have.length(1);
    expect(allByRole(element, 'searchbox')).to.have.length(1);
    expect(element.shadowRoot!.querySelectorAll('[role=status]')).to.have.length(1);
    expect(shadowText(element)).not.to.contain('Gone since');
    expect(showsFallback(element)).to.equal(false);
  });

  it('that was an error is the list, too', async function () {
    const html = '<p>The list failed to load</p><button>Try again</button>';
    const element = open(
      `<subprocessor-list><template shadowrootmode="open">${html}</template></subprocessor-list>`,
      this,
    );
    element.manifest = manifestOf('Acme', 'Birch');
    await loaded(element);
    expect(shadowText(element)).not.to.contain('failed');
  });

  it('is what a reader sees until the script has run, and once afterwards', async function () {
    const before = mount({}, { manifest: manifestOf('Acme', 'Birch') });
    await loaded(before);
    const page = await openBody(saved(before));
    const element = page.document.querySelector('subprocessor-list')!;
    // Older engines leave the template as it is.
    if (!element.shadowRoot) this.skip();
    expect(rowNames(element)).to.deep.equal(['Acme', 'Birch']);
    const script = Object.assign(page.document.createElement('script'), { src: standaloneFile });
    const arrived = new Promise((resolve) => {
      element.addEventListener('subprocessors-load', resolve, { once: true });
    });
    page.document.head.append(script);
    await arrived;
    expect(rowNames(element)).not.to.include('Birch');
    expect(element.shadowRoot.querySelectorAll('.root')).to.have.length(1);
    expect(allByRole(element, 'searchbox')).to.have.length(1);
  });
});
