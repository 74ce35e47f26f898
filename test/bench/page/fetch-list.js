/**
 * For the libraries that take their rows as data: what a site would write to get them out of the same file that
 * `<subprocessor-list>` reads, and to put one table a group on the page.
 */
/* global document */

const fields = ['name', 'purpose', 'data', 'location', 'transfer', 'added'];
const titles = ['Name', 'Purpose', 'Data', 'Location', 'Transfer', 'Added'];

/** @param show gets a place on the page and the rows that belong there, once a group */
// eslint-disable-next-line no-unused-vars -- a classic script: the contestants' own scripts call it
async function showList(show) {
  const answer = await fetch(document.documentElement.dataset.list);
  const { groups = [{}], subprocessors } = await answer.json();
  const regionNames = new Intl.DisplayNames('en', { type: 'region' });
  const dates = new Intl.DateTimeFormat('en', { timeZone: 'UTC', year: 'numeric', month: 'short', day: 'numeric' });
  for (const { id, title } of groups) {
    const section = document.createElement('section');
    if (title) section.appendChild(document.createElement('h2')).textContent = title;
    const place = section.appendChild(document.createElement('div'));
    document.getElementById('list').append(section);
    const rows = subprocessors
      .filter(({ group }) => group === id)
      .map((row) => ({
        name: row.name,
        website: row.links.url,
        purpose: row.purpose,
        data: row.dataCategories,
        location: row.locations.map((code) => regionNames.of(code)).join(', '),
        transfer: row.transfer.text,
        added: dates.format(new Date(row.added)),
      }));
    show(place, rows, fields, titles);
  }
}
