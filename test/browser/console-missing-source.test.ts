/** An element without any list to show says so on the console, once; one that gets a list in time says nothing. */
import { expect } from '@open-wc/testing';
import { stillClock } from './support/clock.js';
import { keepWarnings } from './support/console.js';
import { loaded, makeList, manifestOf, mount, stage } from './support/element.js';
import { expectQuietWindow } from './support/errors.js';

const longEnough = 60_000;

async function mountWithout(attributes: Record<string, string> = {}) {
  const warnings = keepWarnings();
  const time = stillClock();
  const element = mount(attributes, { clock: time.clock });
  await element.updateComplete;
  return { element, time, warnings };
}

describe('an element without a source', () => {
  expectQuietWindow();

  it('says what to write, once', async () => {
    const { element, time, warnings } = await mountWithout();
    expect(warnings).to.deep.equal([]);
    await time.pass(longEnough);
    expect(warnings).to.have.length(1);
    for (const word of [
      '<subprocessor-list>',
      'src="/subprocessors.json"',
      'manifest',
      '<script type="application/json">',
    ])
      expect(warnings[0]).to.contain(word);
    element.requestUpdate();
    await element.updateComplete;
    await time.pass(longEnough);
    stage().append(element);
    await element.updateComplete;
    await time.pass(longEnough);
    expect(warnings).to.have.length(1);
  });

  it('says so where its src is empty', async () => {
    const { time, warnings } = await mountWithout({ src: '' });
    await time.pass(longEnough);
    expect(warnings).to.have.length(1);
  });

  it('says it for each of two elements', async () => {
    const { time, warnings } = await mountWithout();
    const other = mount({}, { clock: time.clock });
    await other.updateComplete;
    await time.pass(longEnough);
    expect(warnings).to.have.length(2);
  });

  it('gives a framework four seconds to set a property', async () => {
    const { element, time, warnings } = await mountWithout();
    await time.pass(4000);
    element.manifest = manifestOf('Acme');
    await loaded(element);
    expect(time.pending()).to.deep.equal([]);
    await time.pass(longEnough);
    expect(warnings).to.deep.equal([]);
  });

  it('says nothing of a script child that came without another word', async () => {
    const { element, time, warnings } = await mountWithout();
    const box = element.appendChild(document.createElement('p'));
    box.slot = 'header';
    await element.updateComplete;
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(manifestOf('Acme'));
    element.append(script);
    await time.pass(longEnough);
    expect(warnings).to.deep.equal([]);
  });

  it('leaves no timer behind when it leaves the page, and begins anew when it comes back', async () => {
    const { element, time, warnings } = await mountWithout();
    expect(time.pending()).to.have.length(1);
    element.remove();
    expect(time.pending()).to.deep.equal([]);
    await element.updateComplete;
    await time.pass(longEnough);
    expect(warnings).to.deep.equal([]);
    stage().append(element);
    await element.updateComplete;
    expect(time.pending()).to.have.length(1);
    await time.pass(longEnough);
    expect(warnings).to.have.length(1);
  });

  it('leaves no timer behind when it is moved', async () => {
    const { element, time } = await mountWithout();
    stage().append(element);
    await element.updateComplete;
    expect(time.pending()).to.have.length(1);
  });

  it('has no timer while it has a source, nor one that was never on the page', async () => {
    const time = stillClock();
    const element = mount({}, { clock: time.clock, manifest: manifestOf('Acme') });
    await loaded(element);
    makeList({}, { clock: time.clock });
    expect(time.pending()).to.deep.equal([]);
  });
});
