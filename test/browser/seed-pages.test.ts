/** The main job on real input: every fact of both published tables is in the tables that a reader gets. */
import { expect } from '@open-wc/testing';
import { allByRole, loaded } from './support/element.js';
import { openPage } from './support/page.js';
import { normalise, publishedTables } from './support/seeds.js';

async function shownList(seed: string): Promise<Element> {
  const page = await openPage(`/demo/${seed}.html`);
  await page.customElements.whenDefined('subprocessor-list');
  const element = page.document.querySelector('subprocessor-list')!;
  if (element.status !== 'ready') await loaded(element);
  return element;
}

const captionOf = (table: HTMLElement) => normalise(table.querySelector('caption')?.textContent ?? '');
/** As they are shown. */
const headingsOf = (table: HTMLElement) =>
  [...table.querySelectorAll<HTMLElement>('thead th[scope=col]')].map(({ innerText }) => normalise(innerText));
const rowsOf = (table: HTMLElement) => [...table.querySelectorAll('tbody tr')].map((row) => [...row.children]);
const linkIn = (cell: Element, name: string) =>
  [...cell.querySelectorAll('a')].find(({ textContent }) => normalise(textContent) === name);

describe('KrispCall’s page', () => {
  it('shows the 5 groups under their titles, each with the published headings', async () => {
    const published = await publishedTables('krispcall');
    expect(published.map(({ group }) => group)).to.have.length(5);
    const list = await shownList('krispcall');
    const tables = allByRole(list, 'table');
    expect(tables.map(captionOf)).to.deep.equal(published.map(({ group }) => group));
    for (const { group } of published) expect(allByRole(list, 'heading', group)).to.have.length(1);
    for (const table of tables) {
      expect(headingsOf(table)).to.deep.equal(['Service Name', 'Details', 'Legal Name', 'Contact', 'Website']);
    }
  });

  it('shows all 15 rows in their groups, every address a link, every other word text', async () => {
    const published = await publishedTables('krispcall');
    expect(published.flatMap(({ rows }) => rows)).to.have.length(15);
    const list = await shownList('krispcall');
    published.forEach(({ group, rows }, index) => {
      const table = allByRole(list, 'table')[index]!;
      const shown = rowsOf(table);
      expect(shown.length, group).to.equal(rows.length);
      rows.forEach(([name, legalName, contact = '', website = ''], position) => {
        const cells = shown[position]!.filter((cell) => !cell.matches('.secondary'));
        expect(cells.slice(0, 2).map(({ textContent }) => normalise(textContent))).to.deep.equal([name, legalName]);
        const contacts = contact.split(' OR ');
        const websites = website.split(' ');
        expect(normalise((cells[2] as HTMLElement).innerText)).to.equal(contacts.join(' '));
        for (const one of contacts) {
          expect(linkIn(cells[2]!, one)?.href, one).to.equal(one.includes('@') ? `mailto:${one}` : undefined);
        }
        expect([...cells[3]!.querySelectorAll('a')].map(({ href }) => href)).to.deep.equal(websites);
        expect(linkIn(cells[3]!, websites[0]!)?.href).to.equal(websites[0]);
      });
    });
  });

  it('shows both links of Twilio, both addresses of Zendesk, and Crisp Contact as the text it is', async () => {
    const list = await shownList('krispcall');
    const row = (name: string) => allByRole(list, 'rowheader', name).map((header) => header.closest('tr')!)[0]!;
    const hrefs = (name: string) =>
      [...row(name).querySelectorAll<HTMLAnchorElement>('a:not(.row-link)')].map(({ href }) => href);
    expect(hrefs('Twilio')).to.deep.equal([
      'mailto:privacy@twilio.com',
      'https://www.twilio.com/',
      'https://www.twilio.com/legal/privacy',
    ]);
    expect(hrefs('Zendesk').slice(0, 2)).to.deep.equal(['mailto:privacy@zendesk.com', 'mailto:euprivacy@zendesk.com']);
    expect(hrefs('Crisp Chat')).to.deep.equal(['mailto:support@crisp.chat', 'https://crisp.chat/']);
    expect(row('Crisp Chat').textContent).to.contain('Crisp Contact');
  });
});

describe('Impero’s page', () => {
  /** Published beside the seat's short name, which stands in the cell of the name. */
  const seats: Record<string, string> = { 'United States of America': 'United States', Ireland: 'Ireland' };
  const dates = ['2013-12-02', '2015-09-01', '2022-12-15', '2022-12-15', '2023-05-21'];

  it('shows its 5 rows under the published headings, the published words kept', async () => {
    const [published] = await publishedTables('impero');
    expect(published?.headings).to.deep.equal([
      'Sub-data processor',
      'Processing Activities',
      'Processing Location',
      'Date Added',
    ]);
    expect(published?.rows).to.have.length(5);
    const tables = allByRole(await shownList('impero'), 'table');
    expect(tables).to.have.length(1);
    // What stands below a name is a cell of its own, with a heading of its own.
    expect(headingsOf(tables[0]!)).to.deep.equal(
      published?.headings.flatMap((one, index) => (index ? [one] : [one, 'Details'])),
    );
    const shown = rowsOf(tables[0]!);
    expect(shown).to.have.length(5);
    published?.rows.forEach(([name = '', purpose, location], index) => {
      const [header, details, ...cells] = shown[index]!;
      const seat = Object.keys(seats).find((one) => name.endsWith(one));
      const words = normalise([header, details].map((cell) => (cell as HTMLElement).innerText).join(' '));
      // “Functional Software, Inc. Sentry United States of America”: each word of it is there, the seat as countries are named.
      const expected = seat ? name.slice(0, -seat.length).trim() : name;
      expect(words.startsWith(expected), `${words} is ${expected}`).to.equal(true);
      // What else the row says stands behind its button.
      if (seat) expect(words).to.match(new RegExp(`${seats[seat]!}(?: Details)?$`));
      expect(cells.slice(0, 2).map(({ textContent }) => normalise(textContent))).to.deep.equal([purpose, location]);
    });
  });

  it('has each date for programs as it has for readers', async () => {
    const list = await shownList('impero');
    const times = rowsOf(allByRole(list, 'table')[0]!).map((cells) => cells[4]!.querySelector('time')!);
    expect(times.map(({ dateTime }) => dateTime)).to.deep.equal(dates);
    expect(normalise(times[0]!.textContent)).to.equal('Dec 2, 2013');
  });
});
