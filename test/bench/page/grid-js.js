/** Grid.js with its search and sorting; without pagination it shows every row. */
/* global gridjs, showList */

showList((place, rows, fields, titles) => {
  const websites = new Map(rows.map(({ name, website }) => [name, website]));
  new gridjs.Grid({
    columns: fields.map((id, index) => ({
      id,
      name: titles[index],
      ...(id === 'name' && {
        formatter: (name) => gridjs.h('a', { href: websites.get(name), rel: 'noopener noreferrer' }, name),
      }),
    })),
    data: rows,
    search: true,
    sort: true,
  }).render(place);
});
