/**
 * Layout shift on load, as the browser itself counts it (QUALITY 27): under 0.1 with what the README tells publishers to
 * write, on a desktop and on a phone, with a manifest that comes at once and one that lets wait. Chromium alone counts.
 */
import { expect } from '@open-wc/testing';
import { countShifts, sumOfShifts } from './support/layout-shift.js';
import { answer } from './support/network.js';
import { standaloneFile } from './support/page.js';
import { desktop, isChromium, pageOf, phone, visit } from './support/visit.js';

interface Row {
  name: string;
  purpose?: string;
}

const link = '<a href="/demo/krispcall.json">Our subprocessors</a>';
const manifest = (await (await fetch('/demo/krispcall.json')).json()) as { subprocessors: Row[] };
/** As the README says: a plain table of the whole list. */
const table = `<table>${manifest.subprocessors
  .map((row) => `<tr><th>${row.name}</th>${'<td>Some words that describe it</td>'.repeat(3)}</tr>`)
  .join('')}</table>`;

const ways: Record<string, (src: string) => string> = {
  'the README’s snippet': (src) =>
    `<subprocessor-list src="${src}" style="display: block; min-height: 40rem">${link}</subprocessor-list>`,
  'a rendered table as fallback': (src) => `<subprocessor-list src="${src}">${table}</subprocessor-list>`,
  'a box with the room in the page’s own sheet': (src) =>
    `<style>.list { display: block; min-height: 40rem }</style><div class="list" data-subprocessor-list="${src}">${link}</div>`,
};
const careless = (src: string) => `<subprocessor-list src="${src}">${link}</subprocessor-list>`;

const around = (list: string) => `
  <style>body { font: 16px/1.5 sans-serif; margin: 0 auto; padding: 16px; max-width: 1100px }</style>
  ${countShifts}
  <h1>Privacy</h1><p>${'We use these companies to provide our service. '.repeat(4)}</p>
  ${list}
  <h2>Questions</h2><p>${'Write to us whenever you like, and we answer. '.repeat(8)}</p>
  <script async src="${standaloneFile}"></script>`;

/** The list has been asked for, and the page has been painted without it; then it may come. */
async function letTheListCome() {
  const key = document.querySelector('meta[name=key]')!.getAttribute('content')!;
  await fetch(`/answer/opened?${key}`);
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  await fetch(`/answer/release?${key}`);
}

/** Loads the page; with `slow`, the manifest comes only after the page has been painted without it. */
async function measure(way: (src: string) => string, size: typeof desktop, slow: boolean) {
  const { address } = answer(`held?redirect=/demo/krispcall.json`);
  const key = new URLSearchParams({ key: new URL(address).searchParams.get('key')! }).toString();
  const body = around(way(slow ? address : '/demo/krispcall.json'));
  return visit<{ rows: number; shift: number }>(
    pageOf(slow ? `<meta name="key" content="${key}">${body}` : body),
    size,
    ...(slow ? [letTheListCome] : []),
    sumOfShifts,
  );
}

describe('[Q27] layout shift on load', function () {
  this.timeout(30_000);

  beforeEach(function () {
    if (!isChromium) this.skip();
  });

  for (const [device, size] of Object.entries({ 'a desktop': desktop, 'a phone': phone })) {
    for (const [pace, slow] of Object.entries({ 'at once': false, late: true })) {
      for (const [name, way] of Object.entries(ways)) {
        it(`on ${device} is under 0.1 with ${name} and a manifest that comes ${pace}`, async () => {
          const { rows, shift } = await measure(way, size, slow);
          expect(rows).to.equal(15);
          expect(shift).to.be.lessThan(0.1);
        });
      }
    }

    it(`on ${device} is more than that with a link alone as fallback and a manifest that comes late`, async () => {
      const { rows, shift } = await measure(careless, size, true);
      expect(rows).to.equal(15);
      expect(shift).to.be.greaterThan(0.1);
    });
  }
});
