/** JSON inside the list that an editor has emptied, moved out or printed as text: the console says which. */
import { expect } from '@open-wc/testing';
import { stillClock } from './support/clock.js';
import { keepWarnings } from './support/console.js';
import { failed, stage } from './support/element.js';
import { expectQuietWindow } from './support/errors.js';

const longEnough = 60_000;
const json = '{"version": 1, "subprocessors": [{"name": "Acme"}]}';

/** What the console is told of a list in this markup. */
async function warningsFor(html: string): Promise<string[]> {
  const warnings = keepWarnings();
  const time = stillClock();
  const place = stage();
  const list = document.createElement('subprocessor-list');
  list.clock = time.clock;
  place.innerHTML = html;
  place.querySelector('[data-here]')!.replaceWith(list);
  list.append(...place.querySelectorAll('[data-inside]'));
  await list.updateComplete;
  await time.pass(longEnough);
  return warnings;
}

describe('JSON that a page puts into a list', () => {
  expectQuietWindow();

  for (const [how, text] of [
    ['as it is written', json],
    ['with the quotation marks of an editor', json.replaceAll(/"(\w+)"/g, '“$1”')],
    ['with low quotation marks', json.replaceAll(/"(\w+)"/g, '„$1“')],
  ] as const)
    it(`and that stands there as text, ${how}, is told`, async () => {
      const warnings = await warningsFor(`<p data-here></p><p data-inside>${text}</p>`);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.contain('text').and.to.contain('<script type="application/json">');
      expect(warnings[0]).not.to.contain('elsewhere');
    });

  it('and that an editor has moved out is told', async () => {
    const warnings = await warningsFor(`<p data-here></p><p><script type="application/json">${json}</script></p>`);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('elsewhere').and.to.contain('<script type="application/json">');
  });

  it('and that an editor has emptied is told', async () => {
    const warnings = keepWarnings();
    const list = document.createElement('subprocessor-list');
    list.append(Object.assign(document.createElement('script'), { type: 'application/json', text: ' \n ' }));
    stage().append(list);
    await failed(list);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('empty').and.to.contain('<script type="application/json">');
  });

  it('is not thought of where a page has other JSON, or words of its own', async () => {
    const warnings = await warningsFor(
      `<p data-here></p><p data-inside>Our subprocessors</p><script type="application/json">{"a": "subprocessors list"}</script>`,
    );
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('src="/subprocessors.json"').and.not.to.contain('elsewhere');
  });
});
