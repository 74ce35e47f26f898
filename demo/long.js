/**
 * A list as long as any is likely to be: 2,000 rows in 20 groups, the same on every visit. `?rows=` makes another length.
 */
/* global document, location */

const groups = [
  ['Hosting', 'Servers and databases', 'File storage', 'Content delivery', 'Load balancing', 'Domain names'],
  ['Backup', 'Copies of the database', 'Copies of files', 'Archives of closed accounts'],
  ['Security', 'Checks of sign-ins', 'Protection from attacks', 'Search for weaknesses', 'Keeping of keys'],
  ['Monitoring', 'Reports of errors', 'Measuring of response times', 'Keeping of logs'],
  ['E-mail', 'Notices to users', 'Invitations', 'Checks for spam'],
  ['Text messages', 'Codes for sign-in', 'Reminders by text message'],
  ['Telephony', 'Calls with customers', 'Voice mail', 'Transcripts of calls'],
  ['Customer support', 'Tickets', 'Chat with customers', 'Help centre', 'Screen sharing'],
  ['Payment', 'Card payments', 'Direct debit', 'Invoices', 'Checks for fraud'],
  ['Identity', 'Single sign-on', 'Checks of identity papers', 'Electronic signatures'],
  ['Analytics', 'Reports on use', 'Surveys', 'Tests of new features'],
  ['Search', 'Index of customers’ content', 'Suggestions while typing'],
  ['Documents', 'Previews of files', 'Conversion to PDF', 'Reading of scanned pages'],
  ['Translation', 'Translation of messages', 'Subtitles'],
  ['Maps', 'Addresses to positions', 'Routes', 'Weather at a place'],
  ['Video', 'Video meetings', 'Recordings', 'Streaming'],
  ['Printing and post', 'Letters to users', 'Parcels', 'Name badges'],
  ['Events', 'Registration', 'Webinars', 'Travel'],
  ['Professional services', 'Set-up at the customer’s', 'Training', 'Checks of security'],
  ['Companies of our group', 'Help at night', 'Development', 'Accounts'],
];

// 50 × 40 names: no two rows of the 2,000 are called alike.
const firsts =
  'Alder Amber Anvil Arbor Auburn Barley Basalt Beacon Birch Bramble Brook Cedar Cinder Clover Cobalt Copper Coral Cypress Dune Ember Fallow Fennel Flint Garnet Granite Harbor Hazel Heather Indigo Iris Juniper Larch Linden Maple Marble Meadow Nettle Ochre Olive Opal Pebble Quarry Quill Raven Rowan Sable Sorrel Thistle Umber Willow'.split(
    ' ',
  );
const seconds =
  'Anchor Arch Bay Bridge Canal Castle Cove Crest Dale Field Ford Forge Garden Gate Glen Grove Hall Hill Island Kiln Lane Ledge Lodge Mill Moor Path Pier Point Pond Port Reach Ridge Shore Spire Spring Stone Tower Vale Wharf Yard'.split(
    ' ',
  );
const seats = [
  ['IE', 'Ltd'],
  ['US', 'Inc.'],
  ['DE', 'GmbH'],
  ['NL', 'BV'],
  ['FR', 'SAS'],
  ['DK', 'ApS'],
  ['GB', 'Ltd'],
  ['SE', 'AB'],
  ['CA', 'Inc.'],
  ['EE', 'OÜ'],
  ['JP', 'KK'],
];
const transferOf = (country) =>
  country === 'US' ? ['DPF', 'SCC'] : ['GB', 'CA', 'JP'].includes(country) ? 'adequacy' : 'none';
const twoDigits = (number) => String(number).padStart(2, '0');
const idOf = (title) => title.toLowerCase().replaceAll(' ', '-');

function row(index, count) {
  const [title, ...purposes] = groups[Math.floor((index * groups.length) / count)];
  // 7 and 2,000 have no common divisor: each name comes once.
  const place = (index * 7) % (firsts.length * seconds.length);
  const name = `${firsts[place % firsts.length]} ${seconds[Math.floor(place / firsts.length) % seconds.length]}`;
  const [country, form] = seats[index % seats.length];
  return {
    name,
    legalName: `${name} ${form}`,
    group: idOf(title),
    purpose: purposes[index % purposes.length],
    country,
    locations: index % 3 ? country : [country, seats[(index + 4) % seats.length][0]],
    transfer: transferOf(country),
    links: `https://${idOf(name)}.example/`,
    added: `${2012 + (index % 13)}-${twoDigits(1 + (index % 12))}-${twoDigits(1 + (index % 28))}`,
  };
}

export const longManifest = (count) => ({
  version: 1,
  language: 'en',
  columns: ['name', 'legalName', 'purpose', 'locations', 'transfer', 'added'],
  groups: groups.map(([title]) => ({ id: idOf(title), title })),
  subprocessors: Array.from({ length: count }, (_, index) => row(index, count)),
});

const count = Number(new URLSearchParams(location.search).get('rows')) || 2000;
document.querySelector('#count').textContent = count.toLocaleString('en');
document.querySelector('subprocessor-list').manifest = longManifest(count);
