/**
 * The list that every contestant shows: rows made by arithmetic, so that each run of the bench has the same ones, and in
 * no order that a sort could find ready.
 */

export const columns = ['Name', 'Purpose', 'Data', 'Location', 'Transfer', 'Added'];

/** What is searched for: it leaves at most three rows of any list, one a row of `mostFound`. */
export const query = 'payroll';
const mostFound = 3;

/** How many groups stand in a list of so many rows. */
export const groupCount = (rowCount) =>
  ({ 20: 2, 200: 5, 2000: 20 })[rowCount] ?? Math.max(2, Math.round(rowCount / 100));

const first =
  'Amber Aspen Birch Blue Bright Cedar Clear Cloud Cobalt Copper Coral Crystal Delta Dune Echo Elm Ember Falcon Fern Field Flint Forest Garnet Granite Harbor Hazel Indigo Iris Ivory Jade Juniper Lake Lark Laurel Linden Maple Marble Meadow Mist Moon'.split(
    ' ',
  );
const second =
  'Analytics Archive Backup Bridge Cache Call Chat Cloud Compute Connect Contact Data Desk Dispatch Docs Edge Feed Forms Gateway Guard Host Index Insight Ledger Letter Logic Mail Metrics Monitor Network Notes Pay Phone Pilot Queue Relay Scale Search Secure Sign Signal Source Stack Storage Stream Support Sync Trace Vault Works'.split(
    ' ',
  );
const purposes = [
  'Hosting of the application and its databases',
  'Delivery of e-mail to users',
  'Error reports and performance monitoring',
  'Tickets, live chat and telephone for customers who ask for help',
  'Storage of encrypted backups',
  'Statistics on the use of the product',
  'Content delivery network and protection against overload',
];
const data = [
  'Name, e-mail address',
  'Account data, content of messages, files that customers upload',
  'IP address, browser, pages visited',
  'Name, telephone number, recordings of calls',
];
const countries = ['IE', 'DE', 'US', 'NL', 'FR', 'SE', 'GB', 'CA', 'JP', 'AU'];
const transfers = ['None', 'Standard contractual clauses', 'EU-US Data Privacy Framework', 'Adequacy decision'];

const two = (number) => String(number).padStart(2, '0');

/** @returns a manifest of the product's own format */
export function makeManifest(rowCount, isGrouped) {
  const groups = groupCount(rowCount);
  const searchedEvery = Math.ceil(rowCount / mostFound);
  const subprocessors = Array.from({ length: rowCount }, (_, index) => {
    // 1,237 has no factor in common with the 2,000 names there are: each comes once, far from its neighbours.
    const place = (index * 1237 + 611) % (first.length * second.length);
    const name = `${first[place % first.length]} ${second[Math.floor(place / first.length)]}`;
    return {
      name,
      ...(isGrouped && { group: `group-${(index % groups) + 1}` }),
      purpose: index % searchedEvery === 1 ? 'Payroll and expenses' : purposes[index % purposes.length],
      dataCategories: data[(index * 3) % data.length],
      // Every fourth in two countries.
      locations: [countries[(index * 7) % countries.length], ...(index % 4 ? [] : ['BE'])],
      transfer: { text: transfers[(index * 5) % transfers.length] },
      links: { rel: 'website', url: `https://${name.toLowerCase().replace(' ', '-')}.example/` },
      added: `20${two(15 + (index % 10))}-${two((index % 12) + 1)}-${two((index % 28) + 1)}`,
    };
  });
  return {
    version: 1,
    columns: ['name', 'purpose', 'dataCategories', 'locations', 'transfer', 'added'].map((field, index) => ({
      field,
      label: columns[index],
    })),
    ...(isGrouped && {
      groups: Array.from({ length: groups }, (_, index) => ({ id: `group-${index + 1}`, title: `Group ${index + 1}` })),
    }),
    subprocessors,
  };
}

const regionNames = new Intl.DisplayNames('en', { type: 'region' });
const dates = new Intl.DateTimeFormat('en', { timeZone: 'UTC', year: 'numeric', month: 'short', day: 'numeric' });

/** The groups of a manifest with the texts of their rows, as they are read on the screen. */
export function makeGroups({ groups = [{}], subprocessors }) {
  return groups.map(({ id, title }) => ({
    title,
    rows: subprocessors
      .filter(({ group }) => group === id)
      .map((row) => ({
        name: row.name,
        website: row.links.url,
        added: row.added,
        texts: [
          row.name,
          row.purpose,
          row.dataCategories,
          row.locations.map((code) => regionNames.of(code)).join(', '),
          row.transfer.text,
          dates.format(new Date(row.added)),
        ],
      })),
  }));
}
