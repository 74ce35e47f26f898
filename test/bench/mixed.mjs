/**
 * A list of mixed rows, as published lists have them: blank cells, several lines in a cell, links, partial dates, badges,
 * notes, inline markup, texts in two languages, long texts. Made by arithmetic, as the uniform list is, whose names,
 * columns and groups it has. The divisors have no factor in common, so that what they choose meets in many ways.
 */
import { escapeHtml } from './escape.mjs';
import { columnsOfManifest, dates, groupOf, groupsOfManifest, isSearched, nameOf, regionNames, two } from './list.mjs';

const long =
  'Stores and processes the content that customers upload, with its backups, in the region that the customer has chosen when the account was opened; support staff in other regions can see parts of it while they work on a ticket that the customer has opened, and only then. ';
const data = ['E-mail address', 'Name', 'IP address', 'Browser and device', 'Pages visited', 'Files that users upload'];

const paragraphs = (...texts) => texts.map((text) => `<p>${escapeHtml(text)}</p>`).join('');
const bullets = (texts) => `<ul>${texts.map((text) => `<li>${escapeHtml(text)}</li>`).join('')}</ul>`;
const text = (words) => ({ value: words, html: escapeHtml(words), texts: [words] });
const blank = { value: undefined, html: '', texts: [] };

/** Each makes a cell: its value in the manifest, the HTML of a careful hand, and words that have to be in it. */
const purposes = [
  () => text('Delivery of e-mail to users'),
  () => ({
    ...text('Statistics on the use of the product'),
    value: { en: 'Statistics on the use of the product', da: 'Statistik over brugen af produktet' },
  }),
  (index) => ({
    value: `**Hosting** of the *application*, see [terms](https://example.org/terms-${index}) and \`eu-west-${index % 3}\``,
    html: `<strong>Hosting</strong> of the <em>application</em>, see <a href="https://example.org/terms-${index}" rel="noopener noreferrer">terms</a> and <code>eu-west-${index % 3}</code>`,
    texts: ['Hosting of the application, see terms and eu-west-'],
  }),
  (index) => {
    const words = long.repeat(1 + (index % 3)).trim();
    return text(words);
  },
  () => {
    const items = ['Tickets', 'Live chat', 'Telephone support'];
    return { value: items.map((item) => `- ${item}`).join('\n'), html: bullets(items), texts: items };
  },
  () => {
    const parts = ['Error reports.', 'Performance of pages, measured in the browser.'];
    return { value: parts.join('\n\n'), html: paragraphs(...parts), texts: parts };
  },
];

const categories = [
  () => blank,
  () => ({ value: data.slice(0, 4), html: bullets(data.slice(0, 4)), texts: data.slice(0, 4) }),
  () => text('Account data, content of messages'),
  () => ({
    value: { Contact: data.slice(0, 2), Use: data.slice(2, 5) },
    html: `<p>Contact</p>${bullets(data.slice(0, 2))}<p>Use</p>${bullets(data.slice(2, 5))}`,
    texts: ['Contact', 'Use', ...data.slice(0, 5)],
  }),
  () => ({ value: data[4], html: data[4], texts: [data[4]] }),
];

const inCountries = (codes) => {
  const names = codes.map((code) => regionNames.of(code));
  return { value: codes, html: names.join(', '), texts: names };
};
const places = [
  () => inCountries(['IE']),
  () => ({ ...text('Frankfurt am Main, Germany'), value: { country: 'DE', text: 'Frankfurt am Main, Germany' } }),
  () => text('Global edge network, closest data centre'),
  () => inCountries(['US', 'CA', 'GB', 'JP', 'AU']),
  () => blank,
  () => inCountries(['NL', 'BE']),
  () => inCountries(['US']),
];

const link = (url, words) => `<a href="${url}" rel="noopener noreferrer">${escapeHtml(words)}</a>`;
const transfers = [
  () => ({ value: 'SCC', html: 'Standard contractual clauses', texts: ['tandard contractual clauses'] }),
  () => blank,
  () => ({ value: 'TBD', html: 'TBD', texts: ['TBD'] }),
  (index) => ({
    value: { mechanism: 'SCC', text: 'Clauses of 2021, module 3', url: `https://example.org/scc-${index}` },
    html: link(`https://example.org/scc-${index}`, 'Clauses of 2021, module 3'),
    texts: ['Clauses of 2021, module 3'],
  }),
  () => ({ value: 'none', html: 'None', texts: [] }),
];

const additions = [
  (index) => {
    const day = `20${two(15 + (index % 9))}-${two((index % 12) + 1)}-${two((index % 28) + 1)}`;
    const words = dates.format(new Date(day));
    return { value: day, html: `<time datetime="${day}">${words}</time>`, texts: [words] };
  },
  (index) => {
    const year = `20${two(12 + (index % 10))}`;
    return { value: year, html: `<time datetime="${year}">${year}</time>`, texts: [year] };
  },
  (index) => {
    const [year, month] = [`20${two(12 + (index % 10))}`, two((index % 12) + 1)];
    return {
      value: `${year}-${month}`,
      html: `<time datetime="${year}-${month}">${month}/${year}</time>`,
      texts: [year],
    };
  },
  () => text('Before the first list'),
  () => blank,
];

/** What stands in the cell of the name, besides. */
function beside(index) {
  const badge = (words) => ` <span class="badge">${words}</span>`;
  return [
    index % 7 === 3 && { keys: { role: 'affiliate' }, html: badge('Affiliate') },
    // Long gone and far ahead: the same on every day of the bench.
    index % 11 === 5 && { keys: { removed: '2024-12-31' }, html: badge('Former') },
    index % 9 === 4 && { keys: { notes: 'Only while a ticket is open.' }, text: 'Only while a ticket is open.' },
    index % 8 === 5 && { keys: { condition: 'if telephone support is on' }, text: 'if telephone support is on' },
    index % 13 === 2 && { keys: { formerNames: 'Quartz Systems' }, text: 'Quartz Systems' },
    index % 10 === 7 && index % 9 !== 4 && { keys: { notes: '*' }, html: '<sup>*</sup>' },
  ].filter(Boolean);
}

function makeRow(index, rowCount, isGrouped) {
  const name = nameOf(index);
  const website = index % 5 ? `https://${name.toLowerCase().replace(' ', '-')}.example/` : undefined;
  const cells = [
    isSearched(index, rowCount) ? text('Payroll and expenses') : purposes[index % purposes.length](index),
    categories[index % categories.length](index),
    places[index % places.length](index),
    transfers[(index * 3 + 1) % transfers.length](index),
    additions[(index * 2 + 3) % additions.length](index),
  ];
  const [purpose, dataCategories, locations, transfer, added] = cells.map(({ value }) => value);
  const extras = beside(index);
  return {
    manifest: {
      name,
      ...(isGrouped && { group: groupOf(index, rowCount) }),
      ...(website && { links: { rel: 'website', url: website } }),
      ...Object.assign({}, ...extras.map(({ keys }) => keys)),
      purpose,
      dataCategories,
      locations,
      transfer,
      added,
    },
    name,
    html: [
      (website ? link(website, name) : escapeHtml(name)) +
        extras.map((one) => one.html ?? `\n${paragraphs(one.text)}`).join(''),
      ...cells.map(({ html }) => html),
    ],
    // The name first, by which a row is known; then words that are in its cells, whatever else our badges say.
    texts: [[name, ...extras.flatMap((one) => one.text ?? [])], ...cells.map(({ texts }) => texts)],
  };
}

/** @returns the manifest, and its groups with the HTML and the words of each row */
export function makeMixed(rowCount, isGrouped) {
  const rows = Array.from({ length: rowCount }, (_, index) => makeRow(index, rowCount, isGrouped));
  const manifest = {
    version: 1,
    language: 'en',
    columns: columnsOfManifest,
    notes: [{ mark: '*', text: 'Engaged by our affiliate in Denmark.' }],
    ...(isGrouped && { groups: groupsOfManifest(rowCount) }),
    subprocessors: rows.map((row) => row.manifest),
  };
  const groups = (manifest.groups ?? [{}]).map(({ id, title }) => ({
    title,
    rows: rows.filter((row) => row.manifest.group === id),
  }));
  return { manifest, groups };
}
