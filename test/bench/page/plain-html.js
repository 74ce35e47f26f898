/** What a careful hand writes for a table that stands in the page: rows that do not match are hidden, sorted ones re-appended. */
/* global document */

const sections = [...document.querySelectorAll('section')].map((element) => ({
  element,
  body: element.querySelector('tbody'),
  rows: [...element.querySelectorAll('tbody tr')],
}));

const field = document.querySelector('input[type=search]');
const box = document.querySelector('input[type=checkbox]');

function hideRows() {
  const query = field.value.trim().toLowerCase();
  const place = box.checked ? box.parentElement.textContent : '';
  for (const { element, rows } of sections) {
    for (const row of rows)
      row.hidden = !row.textContent.toLowerCase().includes(query) || !row.cells[3].textContent.includes(place);
    element.hidden = rows.every((row) => row.hidden);
  }
}
field.addEventListener('input', hideRows);
box.addEventListener('change', hideRows);

const { compare } = new Intl.Collator('en', { numeric: true });
for (const button of document.querySelectorAll('th button')) {
  button.addEventListener('click', () => {
    const column = button.parentElement.cellIndex;
    for (const { body, rows } of sections) {
      const keys = new Map(rows.map((row) => [row, row.cells[column].textContent]));
      body.append(...rows.sort((one, other) => compare(keys.get(one), keys.get(other))));
    }
  });
}
