/** Tabulator with every row in the page (its basic renderer); it has no search field, so that this one filters. */
/* global document, showList, Tabulator */

showList((place, rows, fields, titles) => {
  const search = document.createElement('input');
  search.type = 'search';
  place.before(search);
  const table = new Tabulator(place, {
    data: rows,
    layout: 'fitColumns',
    renderVertical: 'basic',
    columns: fields.map((field, index) => ({
      field,
      title: titles[index],
      ...(field === 'name' && { formatter: 'link', formatterParams: { urlField: 'website' } }),
    })),
  });
  search.addEventListener('input', () => {
    table.setFilter([fields.map((field) => ({ field, type: 'like', value: search.value }))]);
  });
});
