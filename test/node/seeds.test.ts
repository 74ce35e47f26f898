// The demonstration pages against the published pages they show: nothing lost, nothing moved, nothing made up.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

interface Row {
  name: string;
  legalName?: string;
  group?: string;
  country?: string;
  purpose?: string;
  added?: string;
  locations?: { country: string | string[]; text: string };
  transfer?: string;
  contacts?: string | string[];
  links?: { url: string; rel: string } | { url: string; rel: string }[];
  fields?: Record<string, string>;
}
interface Column {
  field: string;
  label: string;
  with?: string[];
}
interface Manifest {
  version: number;
  publisher: { name: string };
  columns: Column[];
  groups?: { id: string; title: string }[];
  subprocessors: Row[];
}
interface SeedTable {
  group: string | undefined;
  headings: string[];
  rows: string[][];
}

// npm runs scripts from the package's root, wherever the compiled test lies.
const read = (path: string) => readFileSync(path, 'utf8');
const manifestOf = (seed: string) => JSON.parse(read(`demo/${seed}.json`)) as Manifest;
const normalise = (text: string) => text.replace(/\s+/g, ' ').trim();
const list = <T>(value: T | T[] | undefined): T[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** The cells of a seed's line: KrispCall's are apart by tabs, Impero's by bars; `undefined` for prose. */
function cellsOf(line: string): string[] | undefined {
  if (line.startsWith('|'))
    return line
      .trim()
      .replace(/^\||\|$/g, '')
      .split(' | ')
      .map(normalise);
  return line.includes('\t') ? line.split('\t').map(normalise) : undefined;
}

/** A seed's prose in order and its tables; a line of prose right above a table is the title of its group. */
function readSeed(seed: string): { prose: string[]; tables: SeedTable[] } {
  const prose: string[] = [];
  const tables: SeedTable[] = [];
  let table: SeedTable | undefined;
  let previousLineIsBlank = false;
  for (const line of read(`test/seeds/${seed}.txt`).split('\n')) {
    const cells = cellsOf(line);
    if (cells && table) {
      table.rows.push(cells);
    } else if (cells) {
      // Impero's table follows its introduction without a blank line, and belongs to no group.
      table = { group: previousLineIsBlank ? prose.pop() : undefined, headings: cells, rows: [] };
      tables.push(table);
    } else if (line.trim()) {
      prose.push(normalise(line.replace(/^- /, '')));
      table = undefined;
    }
    previousLineIsBlank = !line.trim();
  }
  return { prose, tables };
}

/** The texts of a page's headings, paragraphs and list items, in order. */
function blocksOf(html: string): string[] {
  const main = /<main>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  return [...main.matchAll(/<(h[1-6]|p|li)\b[^>]*>([\s\S]*?)<\/\1>/g)].map((match) =>
    normalise((match[2] ?? '').replace(/<[^>]*>/g, '')),
  );
}

const PUBLISHED_COUNTRY: Record<string, string> = { IE: 'Ireland', US: 'United States of America' };
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2013-12-02` as Impero writes it: `2-Dec 2013`. */
function publishedDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return `${day}-${MONTHS[month - 1]} ${year}`;
}

/** What a row's field says, in the words and with the separators of the published tables. */
function publishedWords(row: Row, field: string): string | undefined {
  switch (field) {
    case 'name':
    case 'legalName':
    case 'purpose':
      return row[field];
    case 'contacts':
      return list(row.contacts).join(' OR ');
    case 'links':
      return list(row.links)
        .map((link) => link.url)
        .join(' ');
    case 'country':
      return row.country && PUBLISHED_COUNTRY[row.country];
    case 'locations':
      return row.locations?.text;
    case 'added':
      return row.added && publishedDate(row.added);
    default:
      return row.fields?.[field];
  }
}

for (const { seed, groups, rows } of [
  { seed: 'krispcall', groups: 5, rows: 15 },
  { seed: 'impero', groups: 0, rows: 5 },
]) {
  describe(`the ${seed} page`, () => {
    const { prose, tables } = readSeed(seed);
    const manifest = manifestOf(seed);
    const html = read(`demo/${seed}.html`);
    const text = normalise(read(`test/seeds/${seed}.txt`));

    it('has every group and every row in the published order', () => {
      assert.equal(tables.flatMap((table) => table.rows).length, rows);
      assert.equal(tables.filter((table) => table.group).length, groups);
      assert.deepEqual(
        (manifest.groups ?? []).map((group) => group.title),
        tables.flatMap((table) => table.group ?? []),
      );
      assert.equal(manifest.subprocessors.length, rows);
    });

    it('has the published headings in their order', () => {
      for (const table of tables) {
        assert.deepEqual(
          manifest.columns.map((column) => column.label),
          table.headings.filter(Boolean),
        );
      }
    });

    it('has every cell in full in its row, under its heading and in its group', () => {
      for (const table of tables) {
        const id = manifest.groups?.find((group) => group.title === table.group)?.id;
        const inGroup = manifest.subprocessors.filter((row) => row.group === id);
        assert.equal(inGroup.length, table.rows.length);
        table.rows.forEach((cells, index) => {
          const row = inGroup[index] as Row;
          manifest.columns.forEach((column, position) => {
            const cell = cells[position] as string;
            const words = [column.field, ...(column.with ?? [])].flatMap((field) => publishedWords(row, field) ?? []);
            // Another cell of the row may say a field first: Pendo's seat stands in its activities.
            for (const said of words)
              assert.ok(cells.join(' ').includes(said), `${row.name}: nobody published ${said}`);
            assert.equal(words.filter((said) => cell.includes(said)).join(' '), cell);
          });
        });
      }
    });

    it('says every line of prose word for word, in order, and no other', () => {
      assert.ok(prose.length > 3);
      assert.deepEqual(blocksOf(html), prose);
    });

    it('has a manifest that says nothing beyond the published page', () => {
      const keptForPrograms = new Set(['group', 'rel', 'country', 'transfer', 'added']);
      const visit = (value: unknown, key: string): void => {
        if (typeof value === 'string') {
          if (!keptForPrograms.has(key)) assert.ok(text.includes(value), `${key}: ${value}`);
        } else if (Array.isArray(value)) {
          for (const item of value) visit(item, key);
        } else if (typeof value === 'object' && value !== null) {
          for (const [name, item] of Object.entries(value)) visit(item, name);
        }
      };
      visit(manifest.subprocessors, 'subprocessors');
      visit(manifest.publisher, 'publisher');
    });

    it('names its manifest in the element and in the fallback, and asks no other site for anything', () => {
      assert.match(html, new RegExp(`<subprocessor-list\\b[^>]* src="\\./${seed}\\.json"`));
      assert.match(
        html,
        new RegExp(`<subprocessor-list[^>]*>[^]*<a href="\\./${seed}\\.json"[^]*</subprocessor-list>`),
      );
      const addresses = [...html.matchAll(/\b(?:src|href)="([^"]*)"/g)].map((match) => match[1] as string);
      assert.deepEqual(
        addresses.filter((address) => !address.startsWith('./') && address !== 'data:,'),
        [],
      );
    });
  });
}

describe('what the published cells say in prose', () => {
  const rows = manifestOf('impero').subprocessors;
  const lines = readSeed('impero').tables.flatMap((table) => table.rows.map((cells) => cells.join(' ')));
  const row = (name: string) => rows.find((candidate) => candidate.name.startsWith(name));

  it('has the transfer mechanism as data exactly where the row names it', () => {
    assert.deepEqual(
      rows.map((candidate) => candidate.transfer === 'SCC'),
      lines.map((line) => line.includes('Standard Contract Clauses')),
    );
  });

  it('keeps the seat of the company apart from the place of processing', () => {
    assert.deepEqual([row('Microsoft')?.country, row('Microsoft')?.locations?.country], ['IE', ['NL', 'IE']]);
    assert.deepEqual([row('Pendo')?.country, row('Pendo')?.locations?.country], ['US', 'EU']);
    for (const name of ['Twilio', 'Functional', 'Intuition']) {
      assert.deepEqual([row(name)?.country, row(name)?.locations?.country], ['US', 'US']);
    }
  });

  it('keeps the website of Twilio apart from its privacy notice', () => {
    const twilio = manifestOf('krispcall').subprocessors.find((candidate) => candidate.name === 'Twilio');
    assert.deepEqual(twilio?.links, [
      { url: 'https://www.twilio.com/', rel: 'website' },
      { url: 'https://www.twilio.com/legal/privacy', rel: 'privacy', label: 'https://www.twilio.com/legal/privacy' },
    ]);
  });
});
