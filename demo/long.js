/**
 * A list as long as any is likely to be: 2,000 rows in 20 groups, the same on every visit. `?rows=` sets another length.
 */
/* global document, location */

const groups = [
  ['Hosting', 'Servers and databases', 'File storage', 'Content delivery', 'Load balancing', 'Domain names'],
  ['Backup', 'Database backups', 'File backups', 'Archives of closed accounts'],
  ['Security', 'Sign-in checks', 'Attack protection', 'Vulnerability scanning', 'Key management'],
  ['Monitoring', 'Error reports', 'Response time monitoring', 'Log storage'],
  ['E-mail', 'User notifications', 'Invitations', 'Spam checks'],
  ['Text messages', 'Sign-in codes', 'Reminders by text message'],
  ['Telephony', 'Customer calls', 'Voicemail', 'Call transcripts'],
  ['Customer support', 'Tickets', 'Customer chat', 'Help centre', 'Screen sharing'],
  ['Payments', 'Card payments', 'Direct debit', 'Invoices', 'Fraud checks'],
  ['Identity', 'Single sign-on', 'Identity document checks', 'Electronic signatures'],
  ['Analytics', 'Usage reports', 'Surveys', 'Feature tests'],
  ['Search', 'Indexing of customer content', 'Search suggestions'],
  ['Documents', 'Previews of files', 'Conversion to PDF', 'Text recognition in scans'],
  ['Translation', 'Message translation', 'Subtitles'],
  ['Maps', 'Geocoding', 'Routes', 'Local weather'],
  ['Video', 'Video meetings', 'Recordings', 'Streaming'],
  ['Printing and post', 'Letters to users', 'Parcels', 'Name badges'],
  ['Events', 'Registration', 'Webinars', 'Travel'],
  ['Professional services', 'On-site setup', 'Training', 'Security reviews'],
  ['Our group companies', 'Night-time support', 'Development', 'Accounting'],
];

// 50 × 40 names, so that all 2,000 rows have different names.
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
  // 7 and 2,000 have no common divisor, so each name occurs once.
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
