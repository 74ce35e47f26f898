/** QUALITY 10: axe and IBM Equal Access find nothing on a page in full, wide or narrow, light or dark. */
import { expect } from '@open-wc/testing';
import { expectAccessible } from './support/axe.js';
import { allByRole, loaded } from './support/element.js';
import { expectEqualAccess, onlyInChromium } from './support/ibm.js';
import { emulate } from './support/media.js';
import { openPage } from './support/page.js';

/** About as many of axe's rules as have something to say of these pages. */
const floor = 25;
/** Somewhat fewer of IBM’s rules: what stands outside the shadow root does not count. */
const equalAccessFloor = 24;

const pages = [
  'krispcall',
  'impero',
  ...['editorial', 'developer', 'portal', 'playful', 'government'].map((theme) => `themes/${theme}`),
];

for (const name of pages) {
  describe(`[Q10] the page ${name}.html`, () => {
    const open = async () => {
      const page = await openPage(`/demo/${name}.html`);
      await page.customElements.whenDefined('subprocessor-list');
      const element = page.document.querySelector('subprocessor-list')!;
      if (element.status !== 'ready') await loaded(element);
      expect(allByRole(element, 'rowheader').length).to.be.greaterThan(4);
      return page;
    };
    const openOnTelephone = async () => {
      const page = await open();
      (page.frameElement as HTMLIFrameElement).width = '320';
      return page;
    };

    it('has no violation', async () => {
      await expectAccessible((await open()).document, floor);
    });

    it('has none on a telephone', async () => {
      await expectAccessible((await openOnTelephone()).document, floor);
    });

    it('has none in the dark, where the engine can be told of it', async function () {
      await emulate(this, { colorScheme: 'dark' }, '(prefers-color-scheme: dark)');
      await expectAccessible((await open()).document, floor);
    });

    it('has none for IBM Equal Access', async function () {
      onlyInChromium(this);
      await expectEqualAccess((await open()).document, equalAccessFloor);
    });

    it('has none for IBM Equal Access on a telephone', async function () {
      onlyInChromium(this);
      await expectEqualAccess((await openOnTelephone()).document, equalAccessFloor);
    });

    it('has none for IBM Equal Access in the dark', async function () {
      onlyInChromium(this);
      await emulate(this, { colorScheme: 'dark' }, '(prefers-color-scheme: dark)');
      await expectEqualAccess((await open()).document, equalAccessFloor);
    });
  });
}
