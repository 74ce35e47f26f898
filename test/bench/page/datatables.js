/** DataTables with every row on one page, in the published order. */
/* global DataTable, document, showList */

showList((place, rows, fields, titles) => {
  const table = place.appendChild(document.createElement('table'));
  new DataTable(table, {
    data: rows,
    columns: fields.map((data, index) => ({
      data,
      title: titles[index],
      ...(data === 'name' && {
        render: (name, type, row) =>
          type === 'display' ? `<a href="${row.website}" rel="noopener noreferrer">${name}</a>` : name,
      }),
    })),
    paging: false,
    order: [],
  });
});
