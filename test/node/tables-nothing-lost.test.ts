/** Every published word and link of a page's own tables is in the list, at its place, and the list says nothing else. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cellText } from '../../src/list/content.js';
import { safeLink } from '../../src/manifest/link.js';
import { lineWords, wordsOf } from '../../src/manifest/markup-text.js';
import type {
  PageContent,
  TableCell,
  TableContent,
  TableRow,
  TextLine,
  TextRun,
} from '../../src/manifest/page-content.js';
import { hrefsOf, inOneLine, lines, listOf, textOf } from './tables-by-hand.js';

const some = <Value>(...values: readonly Value[]) => fc.constantFrom(...values);
const seldom = (weight = 5) => fc.nat({ max: weight }).map((number) => number === weight);

/** What markup makes of them, if it gets them unescaped. */
const wrappings = [
  ['', ''],
  ['', ''],
  ['', ''],
  ['*', '*'],
  ['**', '**'],
  ['_', '_'],
  ['`', '`'],
  ['``', ''],
  ['[', '](https://told.example/)'],
  ['<b>', '</b>'],
  ['<https://told.example/', '>'],
  ['\\', ''],
  ['\\*', '\\'],
  ['- ', ''],
  ['# ', ''],
  ['## ', ' ##'],
  ['(', ')'],
  ['*', ''],
  ['', '*'],
  ['&amp;', ';'],
] as const;

let count = 0;
/** A word that stands once on a page, with or without marks. */
const token = some<readonly [string, string]>(...wrappings).map(
  ([before, after]) => `${before}zq${(count += 1).toString(36)}z${after}`,
);
const realWords = some(
  'Ireland',
  'United States',
  'IE',
  'US',
  'EU',
  'outside the EU',
  'Global',
  'SCC',
  'SCCs and DPF',
  'No transfer',
  'Standard Contractual Clauses (2021)',
  '2024-02-29',
  '2024',
  '12 March 2024',
  '03/04/2024',
  'none',
  'yes',
  '12',
  'E-mail, name, IP address',
  'privacy@acme.example',
  'https://acme.example/dpa',
  'affiliate',
  'removed',
  '-',
  '–',
  'n/a',
  '*',
  '1. Hosting',
);
const words = fc.oneof({ weight: 3, arbitrary: token }, { weight: 1, arbitrary: realWords });
const address = some(
  'https://acme.example/',
  'https://acme.example/a_(b)_c*d*',
  'http://acme.example/?a=1&b=[2]#c',
  'mailto:privacy@acme.example',
  'javascript:alert(1)',
  'tel:+4512345678',
  'https://user:password@acme.example/',
  '',
);
const run: fc.Arbitrary<TextRun> = fc.record(
  {
    text: fc
      .tuple(some('', ' ', '\n  '), fc.array(words, { minLength: 1, maxLength: 2 }), some('', ' ', '  '))
      .map(([before, middle, after]) => before + middle.join(' ') + after),
    href: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: address }),
    isStrong: seldom(),
    isEmphasis: seldom(),
  },
  { requiredKeys: ['text'] },
);
const line: fc.Arbitrary<TextLine> = fc.record({
  runs: fc.oneof(
    { weight: 3, arbitrary: fc.tuple(run) },
    { weight: 1, arbitrary: fc.array(run, { minLength: 2, maxLength: 4 }) },
  ),
  isItem: seldom(),
});
const text = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(line) },
  { weight: 1, arbitrary: fc.array(line, { minLength: 2, maxLength: 3 }) },
);

const knownHeadings = [
  'Purpose',
  'Location',
  'Data location',
  'Transfer mechanism',
  'Website',
  'Privacy policy',
  'DPA link',
  'Date added',
  'End date',
  'Country',
  'Role',
  'Notes',
  'Data categories',
  'Data subjects',
  'Contact',
  'Legal name',
  'Certifications',
  'Duration',
  'Last updated',
  'Links',
];
const heading: fc.Arbitrary<readonly TextLine[]> = fc.oneof(
  { weight: 6, arbitrary: some(...knownHeadings).map((one) => lines(one)) },
  { weight: 2, arbitrary: text },
  { weight: 1, arbitrary: some(...knownHeadings).chain((one) => token.map((more) => lines(`${one} (${more})`))) },
  { weight: 1, arbitrary: fc.constant([]) },
);
const nameHeading = some('Vendor', 'Subprocessor', 'Company name', 'Name').map((one) => lines(one));

/** How a table of companies is built; see `buildTable`. */
const tablePlan = fc.record({
  head: some('thead', 'thead', 'th', 'td', 'two rows'),
  nameAt: fc.nat({ max: 3 }),
  nameHeading,
  headings: fc.array(heading, { minLength: 1, maxLength: 5 }),
  caption: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: text }),
  isRowHeading: fc.boolean(),
  rows: fc.array(
    fc.record({
      cells: fc.array(fc.oneof({ weight: 5, arbitrary: text }, { weight: 1, arbitrary: fc.constant([]) }), {
        minLength: 8,
        maxLength: 8,
      }),
      name: fc.oneof({ weight: 9, arbitrary: text }, { weight: 1, arbitrary: fc.constant([]) }),
      reach: fc.array(some(1, 1, 1, 1, 1, 2, 3), { minLength: 9, maxLength: 9 }),
      wide: fc.array(some(1, 1, 1, 1, 1, 1, 1, 2), { minLength: 9, maxLength: 9 }),
      /** Cells fewer than headings, or more. */
      more: some(0, 0, 0, 0, -1, 1, 2),
      before: some('nothing', 'nothing', 'nothing', 'nothing', 'title', 'headings', 'blank row'),
      title: text,
      titleGap: some(0, 0, 1),
    }),
    { minLength: 1, maxLength: 5 },
  ),
  remark: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: text }),
  remarkSection: some('body', 'foot'),
});
type TablePlan = typeof tablePlan extends fc.Arbitrary<infer Plan> ? Plan : never;

interface Built {
  readonly content: TableContent;
  /** The words of the headings, in order. */
  readonly headings: readonly string[];
  readonly nameAt: number;
  /** What each data row holds in each column: a cell that reaches over rows in each of them, over columns in the first. */
  readonly rows: readonly (readonly (TableCell | undefined)[])[];
}

/** As browsers lay a table out. */
function buildTable(plan: TablePlan): Built {
  const nameAt = Math.min(plan.nameAt, plan.headings.length);
  const headings = [...plan.headings.slice(0, nameAt), plan.nameHeading, ...plan.headings.slice(nameAt)];
  const width = headings.length;
  const widest = width + Math.max(0, ...plan.rows.map(({ more }) => more));
  const isPlain = plan.head === 'td';
  const headCells = headings.map((one): TableCell => ({ lines: one, isHeading: !isPlain }));
  const headSection: TableRow['section'] = /thead|two/.test(plan.head) ? 'head' : 'body';
  const headRow: TableRow = { section: headSection, cells: headCells };
  const content: TableRow[] = [];
  const isTwoRows = plan.head === 'two rows' && nameAt === 0;
  if (isTwoRows) {
    const cells: TableCell[] = [
      { ...headCells[0]!, rowSpan: 2 },
      { lines: lines('Over all'), isHeading: true, columnSpan: width - 1 },
    ];
    content.push({ section: 'head', cells }, { section: 'head', cells: headCells.slice(1) });
  } else content.push(headRow);
  const rows: (TableCell | undefined)[][] = [];
  /** How many rows more each column is taken for, and by what. */
  let reaching: { cell: TableCell; isFirst: boolean; rows: number }[] = [];
  plan.rows.forEach((one, index) => {
    // Between what reaches down and what is cut across, the page has the same trouble: nothing reaches over a title here.
    const next = plan.rows.findIndex(({ before }, at) => at > index && before !== 'nothing');
    const most = (next < 0 ? plan.rows.length : next) - index;
    if (one.before !== 'nothing') reaching = [];
    if (one.before === 'title')
      content.push({
        section: 'body',
        cells: [
          { lines: one.title, columnSpan: widest - (widest > 2 ? one.titleGap : 0) },
          ...(widest > 2 && one.titleGap ? [{ lines: [] }] : []),
        ],
      });
    // A plain row of headings cannot be told from data in the middle of a table.
    else if (one.before === 'headings' && plan.head !== 'two rows') content.push({ ...headRow, section: 'body' });
    else if (one.before === 'blank row') content.push({ section: 'body', cells: headings.map(() => ({ lines: [] })) });
    const cells: TableCell[] = [];
    const grid: (TableCell | undefined)[] = [];
    const length = Math.max(1, nameAt + 1, width + one.more);
    let column = 0;
    while (column < length) {
      const reached = reaching[column];
      if (reached && reached.rows > 0) {
        grid[column] = reached.isFirst ? reached.cell : undefined;
        reached.rows -= 1;
        column += 1;
        continue;
      }
      const isName = column === nameAt;
      const rowSpan = Math.min(one.reach[column] ?? 1, most);
      const free = (reaching[column + 1]?.rows ?? 0) === 0 && column + 1 < length && column + 1 !== nameAt && !isName;
      const columnSpan = free ? (one.wide[column] ?? 1) : 1;
      const made: TableCell = {
        lines: isName ? one.name : (one.cells[column] ?? []),
        ...(rowSpan > 1 && { rowSpan }),
        ...(columnSpan > 1 && { columnSpan }),
        ...(isName && plan.isRowHeading && { isHeading: true }),
      };
      cells.push(made);
      for (let at = column; at < column + columnSpan; at += 1) {
        grid[at] = at === column ? made : undefined;
        reaching[at] = { cell: made, isFirst: at === column, rows: rowSpan - 1 };
      }
      column += columnSpan;
    }
    // What reaches down behind the end of a row stands in it all the same.
    for (; column < reaching.length; column += 1) {
      const reached = reaching[column];
      if (!reached || reached.rows <= 0) continue;
      grid[column] = reached.isFirst ? reached.cell : undefined;
      reached.rows -= 1;
    }
    content.push({ section: 'body', cells });
    if (grid.some((cell) => cell?.lines.some(lineWords))) rows.push(grid);
  });
  if (plan.remark)
    content.push({
      section: plan.remarkSection as TableRow['section'],
      cells: [{ lines: plan.remark, columnSpan: widest }],
    });
  return {
    content: { kind: 'table', caption: plan.caption, rows: content },
    headings: headings.map((one, at) => [isTwoRows && at ? 'Over all' : '', wordsOf(one)].filter(Boolean).join(' – ')),
    nameAt,
    rows,
  };
}

const prose = text.map((all): PageContent => ({ kind: 'text', lines: all, part: 0 }));
const title = fc
  .tuple(text, fc.integer({ min: 1, max: 6 }))
  .map(([all, level]): PageContent => ({ kind: 'text', lines: all, level, part: 0 }));
const otherTable = fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 3 }).map((rows): PageContent => ({
  kind: 'table',
  caption: [],
  rows: [
    { section: 'head', cells: ['Version', 'What is new'].map((one) => ({ lines: lines(one), isHeading: true })) },
    ...rows.map((cells): TableRow => ({ section: 'body', cells: cells.map((all) => ({ lines: all })) })),
  ],
  part: 0,
}));
const around = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: prose },
    { weight: 4, arbitrary: title },
    { weight: 1, arbitrary: otherTable },
    { weight: 1, arbitrary: fc.constant<PageContent>({ kind: 'other', part: 0 }) },
  ),
  { maxLength: 3 },
);
const pages = fc
  .tuple(fc.array(fc.tuple(around, tablePlan), { minLength: 1, maxLength: 3 }), around, fc.array(fc.boolean()))
  .map(([tables, last, joined]) => {
    const built = tables.map(([, plan]) => buildTable(plan));
    const contents = [
      ...tables.flatMap(([before], index): PageContent[] => [...before, { ...built[index]!.content, part: 0 }]),
      ...last,
    ];
    let part = -1;
    const content = contents.map((one, index): PageContent => {
      // Some stand in a wrapper together.
      if (!joined[index] || part < 0) part += 1;
      return { ...one, part };
    });
    return { built, content };
  });

/** A row of one wide cell: nothing tells it from a title. */
function looksLikeTitle(cells: readonly (TableCell | undefined)[]): boolean {
  const [only, another] = cells.filter((one) => one?.lines.some(lineWords));
  return !another && (only?.columnSpan ?? 1) > 1;
}

/** All lines of a piece of a page. */
const linesIn = (content: PageContent): readonly TextLine[] =>
  content.kind === 'text'
    ? content.lines
    : content.kind === 'table'
      ? [...content.caption, ...content.rows.flatMap(({ cells }) => cells.flatMap((one) => one.lines))]
      : [];

describe('a list that takes the place of a page’s own tables', () => {
  it('has every word and every safe link of what it takes the place of', () => {
    fc.assert(
      fc.property(pages, ({ content }) => {
        const { list, above, below } = listOf(content);
        const kept = new Set([...above, ...below]);
        const said = textOf(list);
        const hrefs = hrefsOf(list);
        for (const one of content.filter(({ part }) => !kept.has(part)).flatMap(linesIn)) {
          const published = lineWords(one);
          assert.ok(said.includes(published), `${published} is lost:\n${said}`);
          for (const { href, text: label } of one.runs) {
            const safe = href === undefined || !label.trim() ? undefined : safeLink(href)?.href;
            if (!safe) continue;
            const written = safe.replaceAll('(', '%28').replaceAll(')', '%29');
            assert.ok(hrefs.has(safe) || hrefs.has(written), `${safe} is lost: ${[...hrefs].join(' ')}`);
          }
        }
      }),
      { numRuns: 150, endOnFailure: true },
    );
  });

  it('takes the place of every table of companies, and leaves the rest of the page in its order', () => {
    fc.assert(
      fc.property(pages, ({ content, built }) => {
        const { above, below } = listOf(content);
        const kept = [...above, ...below];
        const tables = content.filter((one) =>
          built.some(({ content: table }) => 'rows' in one && one.rows === table.rows),
        );
        assert.ok(tables.every(({ part }) => !kept.includes(part)));
        assert.deepEqual(
          kept,
          [...new Set(kept)].sort((one, other) => one - other),
        );
        const first = Math.min(...tables.map(({ part }) => part));
        assert.ok(above.every((part) => part < first) && below.every((part) => part > first));
      }),
      { numRuns: 60 },
    );
  });

  it('has a row for each of theirs, and in each column the words of its cell, no more and no less', () => {
    fc.assert(
      fc.property(tablePlan, (plan) => {
        const { content, headings, nameAt, rows } = buildTable(plan);
        // Without one, the page’s own table says as much.
        fc.pre(rows.length > 0 && !rows.some(looksLikeTitle));
        const { list } = listOf([{ ...content, part: 0 }]);
        const shown = list.groups.flatMap(({ columns, rows: all }) => all.map((one) => ({ columns, one })));
        assert.equal(shown.length, rows.length);
        rows.forEach((cells, index) => {
          const { columns, one } = shown[index]!;
          const headed = headings.flatMap((words, at) => (words ? [at] : []));
          assert.equal(columns.length, headed.length);
          const details = inOneLine(cellText(one.details));
          headed.forEach((at, place) => {
            const published = cells[at]?.lines.filter(lineWords) ?? [];
            const told = inOneLine(cellText(one.cells[place] ?? []));
            const label = inOneLine(columns[place]!.label.text);
            assert.equal(label, headings[at]);
            if (at !== nameAt) assert.equal(told, wordsOf(published), label);
            else if (published.length) assert.equal(told, lineWords(published[0]!));
            // Nothing else can stand below the name than what has no column.
            if (at === nameAt) for (const more of published.slice(1)) assert.ok(details.includes(lineWords(more)));
          });
          const apart = cells.flatMap((cell, at) => (!headings[at] && at !== nameAt && cell ? cell.lines : []));
          const below = [...(cells[nameAt]?.lines.filter(lineWords).slice(1) ?? []), ...apart];
          assert.equal(details.length, wordsOf(below).length, `${details} is not ${wordsOf(below)}`);
          assert.deepEqual(one.further, []);
        });
      }),
      { numRuns: 400, endOnFailure: true },
    );
  });

  it('states neither a role, a seat, nor where a row stands in time', () => {
    fc.assert(
      fc.property(pages, ({ content }) => {
        const { list } = listOf(content);
        for (const { row, standing } of list.rows) {
          assert.equal(standing, 'current');
          for (const key of ['role', 'country', 'added', 'removed', 'announced', 'objectBy', 'updated', 'appliesTo'])
            assert.ok(!Object.hasOwn(row, key), key);
        }
        assert.equal(list.upcoming.length, 0);
      }),
      { numRuns: 60 },
    );
  });
});
