/**
 * The list that every contestant shows, of uniform rows: made by arithmetic, so that each run of the bench has the same
 * ones, and in no order that a sort could find ready. For rows that differ more, see mixed.mjs.
 */
import { escapeHtml } from './escape.mjs';

export const columns = ['Name', 'Purpose', 'Data', 'Location', 'Transfer', 'Added'];

/** What is searched for: it leaves at most three rows of any list, one a row of `mostFound`. */
export const query = 'payroll';
const mostFound = 3;
/** What is filtered by: a place that every fourth row names. */
export const filterValue = 'Belgium';

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

export const two = (number) => String(number).padStart(2, '0');

/** The name of a row: 1,237 has no factor in common with the 2,000 there are, so each comes once, far from its neighbours. */
export function nameOf(index) {
  const place = (index * 1237 + 611) % (first.length * second.length);
  return `${first[place % first.length]} ${second[Math.floor(place / first.length)]}`;
}

/** Whether a search for `query` finds the row. */
export const isSearched = (index, rowCount) => index % Math.ceil(rowCount / mostFound) === 1;

export const groupOf = (index, rowCount) => `group-${(index % groupCount(rowCount)) + 1}`;

export const groupsOfManifest = (rowCount) =>
  Array.from({ length: groupCount(rowCount) }, (_, index) => ({
    id: `group-${index + 1}`,
    title: `Group ${index + 1}`,
  }));

export const columnsOfManifest = ['name', 'purpose', 'dataCategories', 'locations', 'transfer', 'added'].map(
  (field, index) => ({ field, label: columns[index] }),
);

/** @returns the manifest, and its groups with the HTML and the texts of each row, as they are read on the screen */
export function makeUniform(rowCount, isGrouped) {
  const manifest = makeManifest(rowCount, isGrouped);
  return { manifest, groups: makeGroups(manifest) };
}

function makeManifest(rowCount, isGrouped) {
  const subprocessors = Array.from({ length: rowCount }, (_, index) => {
    const name = nameOf(index);
    return {
      name,
      ...(isGrouped && { group: groupOf(index, rowCount) }),
      purpose: isSearched(index, rowCount) ? 'Payroll and expenses' : purposes[index % purposes.length],
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
    columns: columnsOfManifest,
    ...(isGrouped && { groups: groupsOfManifest(rowCount) }),
    subprocessors,
  };
}

export const regionNames = new Intl.DisplayNames('en', { type: 'region' });
export const dates = new Intl.DateTimeFormat('en', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'short',
  day: 'numeric',
});

function makeGroups({ groups = [{}], subprocessors }) {
  return groups.map(({ id, title }) => ({
    title,
    rows: subprocessors.filter(({ group }) => group === id).map(makeRow),
  }));
}

function makeRow(row) {
  const added = dates.format(new Date(row.added));
  const others = [
    row.purpose,
    row.dataCategories,
    row.locations.map((code) => regionNames.of(code)).join(', '),
    row.transfer.text,
  ];
  return {
    name: row.name,
    html: [
      `<a href="${row.links.url}" rel="noopener noreferrer">${escapeHtml(row.name)}</a>`,
      ...others.map(escapeHtml),
      `<time datetime="${row.added}">${added}</time>`,
    ],
    texts: [row.name, ...others, added],
  };
}
