/** A content security policy that forbids the manifest looks like a broken network: a script cannot tell them apart. */
import { expect, fixture, html } from '@open-wc/testing';
import { loadManifest } from '../../src/manifest/load.js';

type ReportingWindow = Window & typeof globalThis & { reports: { kind: string; text: string }[] };

async function open(source: string): Promise<ReportingWindow> {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Page with a policy"></iframe>`);
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
    frame.src = source;
  });
  return frame.contentWindow as ReportingWindow;
}

const pageWithPolicy = (csp: string) => open(`/answer/page?${new URLSearchParams({ csp }).toString()}`);

const address = new URL('/answer/object', location.href).href;
const clock = {
  now: () => Date.now(),
  setTimeout: (callback: () => void, milliseconds: number) => setTimeout(callback, milliseconds / 100),
  clearTimeout: (timer: unknown) => clearTimeout(timer as number),
  random: () => 0.5,
};
const loadIn = (page: ReportingWindow) =>
  loadManifest(address, { clock, limits: { seconds: 1000 }, fetch: (...request) => page.fetch(...request) });

describe('[Q16] content security policy', () => {
  it('connect-src that names the manifest lets it through, without a report', async () => {
    const page = await pageWithPolicy(
      `default-src 'none'; script-src 'nonce-{nonce}'; connect-src ${address}; img-src *`,
    );
    expect(await loadIn(page)).to.have.property('version', 1);
    expect(page.reports).to.deep.equal([]);
  });

  it('connect-src that does not is a network failure, and the page has a report of it', async () => {
    const page = await pageWithPolicy("default-src 'none'; script-src 'nonce-{nonce}'; connect-src 'none'; img-src *");
    const error = await loadIn(page).catch((reason: unknown) => reason);
    expect(error).to.have.property('reason', 'network');
    const policy = page.reports.filter(({ kind }) => kind === 'policy');
    expect(policy.length).to.be.greaterThan(0);
    expect(policy[0]!.text).to.match(/^connect-src /);
  });

  it('the page for tests of the element reports nothing of its own, and what is forbidden it reports', async () => {
    const page = await open('/answer/policy-page?script=none&src=/answer/object');
    expect(page.document.querySelector('subprocessor-list')).not.to.equal(null);
    expect((await page.fetch('/answer/object')).status).to.equal(200);
    expect(page.reports).to.deep.equal([]);
    page.document.body.setAttribute('style', 'color: red');
    await new Promise((resolve) => page.addEventListener('securitypolicyviolation', resolve, { once: true }));
    expect(page.reports.map(({ kind }) => kind)).to.deep.equal(['policy']);
  });
});
