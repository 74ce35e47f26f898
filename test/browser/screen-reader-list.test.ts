/**
 * What a screen reader says of KrispCall's page, and of a list that cannot be had: on its way through the list, through a
 * search and a sort, and from an error to the list. On whole pages with the standalone file, as readers get them.
 */
import { expect } from '@open-wc/testing';
import en from '../../src/language/catalogues/en.js';
import { stillClock } from './support/clock.js';
import { failed, loaded } from './support/element.js';
import { answer } from './support/network.js';
import { openBody, openPage, standaloneFile } from './support/page.js';
import { screenReader } from './support/screen-reader.js';

/** Longer than an announcement waits for more typing, in milliseconds. */
const pause = 1000;

const field = /^searchbox, Search subprocessors/;

/** What is said of a cell that holds one thing. */
const cell = (name: string, ...content: string[]) => [`cell, ${name}`, ...content, `end of cell, ${name}`];

/** What is said of a column with a button that sorts by it. */
const sortedBy = (name: string) => [`columnheader, ${name}`, `button, ${name}`, `end of columnheader, ${name}`];

/** What is said of the column of what stands below the names, which has no button. */
const detailsHeading = ['columnheader, Details', 'Details', 'end of columnheader, Details'];

/** What is said of the cell below a name that holds only the link to its row. */
const belowName = (name: string) => cell(`Link to ${name}`, `link, Link to ${name}`);

// The simulation names a row by its cells, without a space between two that are displayed as text; Chromium names no row.
const digitalOcean =
  'Digital OceanLink to Digital Ocean DigitalOcean Holdings, Inc. privacy@digitalocean.com https://www.digitalocean.com/';

async function publishedList() {
  const page = await openPage('/demo/krispcall.html');
  await page.customElements.whenDefined('subprocessor-list');
  const element = page.document.querySelector('subprocessor-list')!;
  if (element.status !== 'ready') await loaded(element);
  const time = stillClock();
  element.clock = time.clock;
  return { element, time, reader: await screenReader(element) };
}

/** A list of which the first request fails, and every other is answered. */
async function failedList() {
  const { document, customElements } = await openBody(`<script nonce="{nonce}" src="${standaloneFile}"></script>`);
  await customElements.whenDefined('subprocessor-list');
  const time = stillClock();
  const element = document.createElement('subprocessor-list');
  element.clock = time.clock;
  element.src = answer('status/404?times=1').address;
  document.body.append(element);
  await failed(element);
  return { element, time, reader: await screenReader(element) };
}

describe('a screen reader', () => {
  it('says the field, the buttons beside it, the count, and the group’s heading before its table', async () => {
    const { reader } = await publishedList();
    const said = await reader.readTo('table, Infrastructure');
    const expected = [
      'button, Filters, 1 control, not expanded',
      'button, Export, 1 control, not expanded',
      '15 subprocessors',
      'heading, Infrastructure, level 3',
      'table, Infrastructure',
    ];
    expect(said[0]).to.match(field);
    expect(said.filter((phrase) => expected.includes(phrase))).to.deep.equal(expected);
  });

  it('[Q1] says of a table its name, its columns with the buttons that sort, and its rows by their headers', async () => {
    const { reader } = await publishedList();
    await reader.readTo('table, Infrastructure');
    expect(await reader.readTo(`end of row, ${digitalOcean}`)).to.deep.equal([
      'caption, Infrastructure',
      'Infrastructure',
      'end of caption, Infrastructure',
      'rowgroup',
      'row, Service Name Details Legal Name Contact Website',
      ...sortedBy('Service Name'),
      ...detailsHeading,
      ...['Legal Name', 'Contact', 'Website'].flatMap(sortedBy),
      'end of row, Service Name Details Legal Name Contact Website',
      'end of rowgroup',
      'rowgroup',
      `row, ${digitalOcean}`,
      'rowheader, Digital Ocean',
      'Digital Ocean',
      'end of rowheader, Digital Ocean',
      ...belowName('Digital Ocean'),
      ...cell('DigitalOcean Holdings, Inc.', 'DigitalOcean Holdings, Inc.'),
      // The simulation says the pieces of an address, between which a line may break, one by one; Orca says it whole.
      ...cell(
        'privacy@digitalocean.com',
        'link, privacy@digitalocean.com',
        ...['privacy', '@digitalocean', '.com'],
        'end of link, privacy@digitalocean.com',
      ),
      ...cell(
        'https://www.digitalocean.com/',
        'link, https://www.digitalocean.com/',
        ...['https://www', '.digitalocean', '.com/'],
        'end of link, https://www.digitalocean.com/',
      ),
      `end of row, ${digitalOcean}`,
    ]);
  });

  it('[Q3] says through a search what is typed, how many rows are left, and only those rows', async () => {
    const { reader, time } = await publishedList();
    await reader.readTo(field);
    await reader.type('zendesk');
    const typed = await reader.heard();
    expect(typed.at(-1)).to.match(/^searchbox, Search subprocessors, zendesk/);
    expect(
      typed.filter((phrase) => !field.test(phrase)),
      'nothing while the reader types',
    ).to.deep.equal([]);
    await time.pass(pause);
    expect(await reader.announcement()).to.deep.equal(['polite: 1 of 15 entries']);
    const said = await reader.readTo('end of table, Customer Support');
    expect(said.filter((phrase) => /^(table|rowheader),/.test(phrase))).to.deep.equal([
      'table, Customer Support',
      'rowheader, Zendesk',
    ]);
  });

  it('[Q3] says that nothing is found, for what, and the way back', async () => {
    const { reader, time } = await publishedList();
    await reader.readTo(field);
    await reader.type('nowhere');
    await time.pass(pause);
    expect(await reader.announcement()).to.deep.equal(['polite: 0 of 15 entries']);
    const said = await reader.readTo('button, Clear search');
    expect(said.join(' ')).to.contain('Nothing found for “ nowhere ”.');
    expect(said.filter((phrase) => phrase.startsWith('table,'))).to.deep.equal([]);
    await reader.press();
    await time.pass(pause);
    expect(await reader.announcement()).to.deep.equal(['polite: 15 subprocessors']);
  });

  it('[Q2] says through a sort its column and direction, at once and in every table’s header, and the rows in that order', async () => {
    const { reader, time } = await publishedList();
    await reader.readTo('button, Legal Name');
    await reader.press();
    await time.pass(pause);
    expect(await reader.announcement()).to.deep.equal(['polite: Sorted by Legal Name, ascending.']);
    const rest = await reader.readTo('end of table, Infrastructure');
    expect(rest[0]).to.equal('end of columnheader, Legal Name, sorted in ascending order');
    expect(rest.filter((phrase) => phrase.startsWith('rowheader,'))).to.deep.equal([
      'rowheader, Digital Ocean',
      'rowheader, Google Workspace',
      'rowheader, Twilio',
    ]);
    const next = await reader.readTo('columnheader, Legal Name, sorted in ascending order');
    expect(next).to.contain('columnheader, Service Name').and.to.contain('table, Security');
  });

  it('[Q2] says the other direction, and then that the published order is back', async () => {
    const { reader, time } = await publishedList();
    await reader.readTo('button, Contact');
    for (const sentence of [
      'Sorted by Contact, ascending.',
      'Sorted by Contact, descending.',
      'In the original order.',
    ]) {
      await reader.press();
      await time.pass(pause);
      expect(await reader.announcement()).to.deep.equal([`polite: ${sentence}`]);
    }
    expect(await reader.readTo('columnheader, Contact')).not.to.contain('columnheader, Contact, sorted');
  });

  it('[Q3] says why there is no list, the button that tries again, and the list once that has helped', async () => {
    const { element, reader, time } = await failedList();
    await time.pass(pause);
    const sentence = en.errors.status.replace('{status}', '404');
    expect(await reader.announcement()).to.deep.equal([`polite: ${sentence}`]);
    const said = await reader.readTo('button, Try again');
    expect(said).to.contain(sentence);
    const arrived = loaded(element);
    await reader.press();
    await arrived;
    await time.pass(pause);
    expect(await reader.announcement()).to.deep.equal(['polite: 1 subprocessor']);
    // It goes on from the list's first control, which has the focus now, and not from the top of the page.
    expect(await reader.readTo('rowheader, Acme Hosting')).to.deep.equal([
      'end of columnheader, Name',
      ...detailsHeading,
      'end of row, Name Details',
      'end of rowgroup',
      'rowgroup',
      'row, Acme HostingLink to Acme Hosting',
      'rowheader, Acme Hosting',
    ]);
    expect(await reader.readTo('end of row, Acme HostingLink to Acme Hosting')).to.deep.equal([
      'Acme Hosting',
      'end of rowheader, Acme Hosting',
      ...belowName('Acme Hosting'),
      'end of row, Acme HostingLink to Acme Hosting',
    ]);
  });
});
