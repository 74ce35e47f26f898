/** QUALITY 10: both checkers look into the shadow root, and say what is wrong there. */
import { expect } from '@open-wc/testing';
import { axeFaults } from './support/axe.js';
import { loaded, mount } from './support/element.js';
import { everyFeature } from './support/features.js';
import { equalAccessFaults, onlyInChromium } from './support/ibm.js';

/** Faults that a template could come to have, planted where Lit would render them. */
const faults: Record<string, [plant: (root: ShadowRoot) => void, axe: RegExp, ibm: RegExp]> = {
  'a search field without a name': [
    (root) => {
      const field = root.querySelector('input')!;
      field.removeAttribute('aria-label');
      field.removeAttribute('placeholder');
    },
    /^label /,
    /^input_label_exists/,
  ],
  'a button without a name': [
    (root) => root.querySelector('thead button')!.replaceChildren(),
    /^button-name /,
    /^button_content|^input_label/,
  ],
  'words too pale to read': [
    (root) => (root.querySelector<HTMLElement>('[part=count]')!.style.color = '#bbb'),
    /^color-contrast /,
    /^text_contrast_sufficient/,
  ],
  'a role that there is not': [
    (root) => root.querySelector('section')!.setAttribute('role', 'subprocessors'),
    /^aria-roles /,
    /^aria_role_valid|^aria_role/,
  ],
};

async function show() {
  // With buttons in the headings.
  const element = mount({ layout: 'table' }, { manifest: everyFeature, today: '2025-01-01' });
  element.parentElement!.style.cssText = 'background: #fff; color: #000; inline-size: 900px';
  await loaded(element);
  return element;
}

for (const [what, [plant, axe, ibm]] of Object.entries(faults)) {
  describe(what, () => {
    it('[Q10] is found by axe, and the list without it is clean', async () => {
      const element = await show();
      expect(await axeFaults(element.parentElement!)).to.deep.equal([]);
      plant(element.shadowRoot!);
      const found = await axeFaults(element.parentElement!);
      expect(found.filter((fault) => axe.test(fault))).to.have.length(1);
    });

    it('[Q10] is found by IBM Equal Access, and the list without it is clean', async function () {
      onlyInChromium(this);
      const element = await show();
      expect(await equalAccessFaults(element.parentElement!)).to.deep.equal([]);
      plant(element.shadowRoot!);
      const found = await equalAccessFaults(element.parentElement!);
      expect(
        found.filter((fault) => ibm.test(fault)),
        found.join('\n'),
      ).to.have.length(1);
    });
  });
}
