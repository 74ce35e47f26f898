/**
 * Who is measured, with which files, and where in their pages the rows, the search field and the sort button are. All of
 * them as their documentation sets them up, but with every row on the page.
 */
import { escapeHtml } from './escape.mjs';
import { filterValue } from './list.mjs';
import { htmlTables } from './pages.mjs';

const element = `<subprocessor-list src="{list}" style="display: block; min-height: 40rem">
  <a href="{list}">Our subprocessors</a>
</subprocessor-list>`;

/**
 * `library`: the files that a site loads because of it, all counted. `page`: what the site writes itself. `body`: the
 * markup where the list stands. `names`: the name cells of the rows that are shown, without those that are hidden;
 * `cells`: the cells of a row, where it holds something else besides. `belowName`: the cell whose words stand with the name.
 * `sortButton`: the button of the first column in each table, or in the first table where one sorts all. `filterLabel`: the
 * labels of values to filter by, for who has such; `filterOpener`: the button that shows them.
 */
export const contestants = [
  {
    name: 'Plain HTML',
    isPlain: true,
    library: [],
    page: ['table.css', 'plain-html.js'],
    body: (groups) =>
      `<input type="search" aria-label="Search"><label><input type="checkbox">${filterValue}</label>${htmlTables(groups, {})}`,
    names: 'tbody tr:not([hidden]) > :first-child',
    searchField: 'input[type=search]',
    filterLabel: 'label',
    sortButton: 'section:not([hidden]) th:first-child button',
    sortsAllAtOnce: true,
  },
  {
    name: 'subprocessor-list',
    isOurs: true,
    library: ['dist/standalone/subprocessor-list.js'],
    page: [],
    body: () => element,
    host: 'subprocessor-list',
    names: '[part~=group]:not([hidden]) tbody tr:not([hidden]) > th',
    belowName: '.secondary',
    searchField: 'input[type=search]',
    filterOpener: '[part~=filters]',
    filterLabel: '[part~=filter] label',
    sortButton: '[part~=group]:not([hidden]) thead th:first-child button',
    sortsAllAtOnce: true,
  },
  {
    name: 'Grid.js',
    library: ['node_modules/gridjs/dist/theme/mermaid.min.css', 'node_modules/gridjs/dist/gridjs.production.min.js'],
    page: ['fetch-list.js', 'grid-js.js'],
    names: 'tbody td[data-column-id=name]',
    searchField: '.gridjs-search-input',
    sortButton: 'th[data-column-id=name]',
  },
  {
    name: 'simple-datatables',
    library: [
      'node_modules/simple-datatables/dist/style.css',
      'node_modules/simple-datatables/dist/umd/simple-datatables.js',
    ],
    page: ['fetch-list.js', 'simple-datatables.js'],
    names: 'tbody tr > :first-child:not(.datatable-empty)',
    searchField: '.datatable-input',
    sortButton: 'thead th:first-child button',
  },
  {
    name: 'DataTables',
    library: [
      'node_modules/datatables.net-dt/css/dataTables.dataTables.min.css',
      'node_modules/datatables.net/js/dataTables.min.js',
      'node_modules/datatables.net-dt/js/dataTables.dataTables.min.js',
    ],
    page: ['fetch-list.js', 'datatables.js'],
    names: 'tbody tr > :first-child:not(.dt-empty)',
    searchField: '.dt-search input',
    sortButton: 'thead th:first-child',
  },
  {
    name: 'Tabulator',
    library: [
      'node_modules/tabulator-tables/dist/css/tabulator.min.css',
      'node_modules/tabulator-tables/dist/js/tabulator.min.js',
    ],
    page: ['fetch-list.js', 'tabulator.js'],
    names: '.tabulator-row > [tabulator-field=name]',
    cells: ':scope > .tabulator-cell',
    searchField: 'input[type=search]',
    sortButton: '.tabulator-col[tabulator-field=name] .tabulator-col-content',
  },
  {
    name: 'List.js',
    library: ['node_modules/list.js/dist/list.min.js'],
    page: ['table.css', 'list-js.js'],
    body: (groups) =>
      htmlTables(groups, { hasClasses: true, before: '<input class="search" type="search" aria-label="Search">' }),
    names: 'tbody .name',
    searchField: 'input.search',
    sortButton: 'button[data-sort=name]',
  },
];

/** A contestant as the stopwatch reads it, for an attribute of the page. */
export const inPage = (contestant) => escapeHtml(JSON.stringify(contestant));

/** What our element was called before: another build of its file, for a comparison in one run. */
export const nameBefore = 'subprocessor-list (before)';
