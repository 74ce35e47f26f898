/** simple-datatables with every row on one page. */
/* global document, showList, simpleDatatables */

showList((place, rows, fields, titles) => {
  const table = place.appendChild(document.createElement('table'));
  new simpleDatatables.DataTable(table, {
    paging: false,
    data: {
      headings: titles,
      data: rows.map((row) =>
        fields.map((field) =>
          field === 'name' ? `<a href="${row.website}" rel="noopener noreferrer">${row.name}</a>` : row[field],
        ),
      ),
    },
    columns: [
      { select: 0, type: 'html' },
      { select: [1, 2, 3, 4, 5], type: 'string' },
    ],
  });
});
