// Kinde's real case: which companies, and which of their locations, for which services, data region, e-mail and text
// messages. Its documentation (August 2025) has a form for it, programmed by hand; demo/services-and-regions.json is a
// manifest of the same shape, with companies that do not exist, and has to answer as that form does.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { cellText } from '../../src/list/content.js';
import { initialState } from '../../src/list/state.js';
import { viewList, type ViewGroup } from '../../src/list/view.js';
import { parseManifest } from '../../src/manifest/parse.js';
import { read } from './list-by-hand.js';

const published: unknown = JSON.parse(readFileSync('demo/services-and-regions.json', 'utf8'));
const list = read(published, { groupBy: 'none' });

const home = { au: 'Australia', ca: 'Canada', eu: 'Ireland', uk: 'United Kingdom', us: 'United States' } as const;
type Region = keyof typeof home;
const regions = Object.keys(home) as Region[];

/** The form's table: each company's purpose, where it processes, and what the form asks before it is named. */
const form: readonly {
  readonly purpose: string;
  readonly place: (region: Region) => string;
  readonly asks?: readonly [question: string, answer: string];
}[] = [
  { purpose: 'Public cloud hosting', place: (region) => home[region] },
  { purpose: 'Sending of e-mail', place: () => 'Australia', asks: ['email', 'ours'] },
  { purpose: 'Sending of text messages', place: (region) => home[region], asks: ['sms', 'ours'] },
  { purpose: 'Delivery of webhooks', place: (region) => home[region] },
  { purpose: 'Billing and invoices', place: () => 'United States', asks: ['service', 'billing'] },
  { purpose: 'Chat with our community', place: () => 'United States' },
  { purpose: 'E-mail of our support', place: () => 'United States' },
  { purpose: 'Answers from our help pages', place: () => 'United States' },
  { purpose: 'Video calls', place: () => 'United States' },
  { purpose: 'Tickets', place: () => 'United Kingdom' },
  { purpose: 'Shared channels with customers', place: () => 'United States' },
];

/** What is listed: `Public cloud hosting: Canada`. Places that are for other customers stand after, with what they depend on. */
const told = (groups: readonly ViewGroup[]): string[] =>
  groups.flatMap(({ shownRows }) =>
    shownRows.map(({ row }) => {
      const places = cellText(row.cell('locations')).split('\n');
      const here = places.filter((place) => !place.includes('('));
      return `${cellText(row.cell('purpose'))}: ${here.join(', ')}`;
    }),
  );

const subsets: readonly (readonly string[])[] = [['authentication'], ['billing'], ['authentication', 'billing']];
const answers = ['ours', 'yours'];

describe('the manifest of services and regions', () => {
  it('is in order', () => {
    assert.deepEqual(parseManifest(published, { today: '2025-09-01' }).problems, []);
  });

  for (const services of subsets)
    for (const region of regions)
      it(`answers as the form does, for ${services.join(' and ')} in ${region}`, () => {
        for (const email of answers)
          for (const sms of answers) {
            const scope = new Map<string, readonly string[]>([
              ['service', services],
              ['region', [region]],
              ['email', [email]],
              ['sms', [sms]],
            ]);
            const named = form.filter(({ asks: [question, answer] = ['', ''] }) =>
              question ? scope.get(question)?.includes(answer) : true,
            );
            const view = viewList(list, { ...initialState(), groupBy: 'none', scope });
            assert.deepEqual(
              told(view.groups),
              named.map(({ purpose, place }) => `${purpose}: ${place(region)}`),
              `e-mail ${email}, text messages ${sms}`,
            );
            assert.equal(
              view.others.flatMap(({ shownRows }) => shownRows).length,
              form.length - named.length,
              'the others follow',
            );
          }
      });

  it('names all of them while nothing is chosen, each place with its region', () => {
    const view = viewList(list, { ...initialState(), groupBy: 'none' });
    assert.equal(view.shown, form.length);
    assert.deepEqual(view.others, []);
    assert.equal(
      cellText(view.groups[0]?.rows[0]?.row.cell('locations') ?? []),
      regions.map((region) => `${home[region]} (Data region: ${region === 'eu' ? 'Europe' : home[region]})`).join('\n'),
    );
  });

  it('says for what it is listed, and how many are not', () => {
    const scope = new Map([
      ['service', ['authentication']],
      ['region', ['eu']],
    ]);
    const view = viewList(list, { ...initialState(), groupBy: 'none', scope });
    assert.equal(view.scopeText, 'Service: Authentication; Data region: Europe');
    assert.equal(
      view.countText,
      '10 of 11 entries listed for Service: Authentication; Data region: Europe, 1 not listed for it',
    );
  });
});
