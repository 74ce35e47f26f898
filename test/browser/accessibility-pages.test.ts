/** QUALITY 10: axe, with four rules more than it has on, finds nothing on either page, light or dark. */
import { expect } from '@open-wc/testing';
import { expectAccessible } from './support/axe.js';
import { allByRole, loaded } from './support/element.js';
import { emulate } from './support/media.js';
import { openPage } from './support/page.js';

/** About as many rules as have something to say of these pages. */
const floor = 25;

for (const seed of ['krispcall', 'impero']) {
  describe(`the ${seed} page`, () => {
    const open = async () => {
      const page = await openPage(`/demo/${seed}.html`);
      await page.customElements.whenDefined('subprocessor-list');
      const element = page.document.querySelector('subprocessor-list')!;
      if (element.status !== 'ready') await loaded(element);
      expect(allByRole(element, 'rowheader').length).to.be.greaterThan(4);
      return page;
    };

    it('has no violation', async () => {
      await expectAccessible((await open()).document, floor);
    });

    it('has none on a telephone', async () => {
      const page = await open();
      (page.frameElement as HTMLIFrameElement).width = '320';
      await expectAccessible(page.document, floor);
    });

    it('has none in the dark, where the engine can be told of it', async function () {
      await emulate(this, { colorScheme: 'dark' }, '(prefers-color-scheme: dark)');
      await expectAccessible((await open()).document, floor);
    });
  });
}
