// The two published pages as they were found: what every list of theirs has to show.

export interface SeedTable {
  readonly group: string | undefined;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** With single blanks. */
export const normalise = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The tables of a published page: KrispCall's cells are apart by tabs, Impero's by bars. */
export async function publishedTables(seed: string): Promise<SeedTable[]> {
  const lines = (await (await fetch(`/test/seeds/${seed}.txt`)).text()).split('\n');
  const tables: { group: string | undefined; headings: string[]; rows: string[][] }[] = [];
  let inTable = false;
  lines.forEach((line, index) => {
    const bars = line.startsWith('|');
    const cells = bars
      ? line
          .trim()
          .replace(/^\||\|$/g, '')
          .split(' | ')
      : line.split('\t');
    const isRow = bars || cells.length > 1;
    const words = cells.map(normalise).filter(Boolean);
    if (isRow && inTable) tables.at(-1)?.rows.push(words);
    // KrispCall's tables stand two lines below the group's title; Impero's only one has no title.
    else if (isRow)
      tables.push({ group: bars ? undefined : normalise(lines[index - 2] ?? ''), headings: words, rows: [] });
    inTable = isRow;
  });
  return tables;
}
