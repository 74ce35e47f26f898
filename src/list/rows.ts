// The row model: a row of the manifest as one reader reads it. Each cell and each typed value is made once, when it is
// first asked for, whichever groups, columns, filters and exports ask.
import { foldForSearch, spellOut } from '../language/fold.js';
import { standing, type Standing } from '../manifest/date.js';
import { withoutInvisible } from '../manifest/invisible.js';
import type { Subprocessor, Text } from '../manifest/schema.js';
import { cellText, type Cell, type FurtherField } from './content.js';
import { readField } from './fields/index.js';
import type { Localization } from './localization.js';
import { sortValueOf, type SortValue } from './sort-value.js';

export class ListRow {
  /** Where the row stands in time, seen from the reader's today. */
  readonly standing: Standing;
  readonly #localization: Localization;
  readonly #cells = new Map<string, Cell>();
  readonly #sortValues = new Map<readonly string[], SortValue>();

  /**
   * @param id stable, and unique in the list
   * @param applicable the row without locations that are not listed for the reader's set-up
   */
  constructor(
    readonly row: Subprocessor,
    readonly id: string,
    localization: Localization,
    readonly applicable = row,
  ) {
    this.#localization = localization;
    this.standing = standing(row, localization.options.today);
  }

  /** Whether the row names a subprocessor of today. An affiliate is one too. */
  get isSubprocessor(): boolean {
    return (
      !this.#localization.options.isPageTable &&
      /^(?:subprocessor|affiliate)$/.test(this.row.role || 'subprocessor') &&
      /^(?:current|leaving)$/.test(this.standing) &&
      !this.cell('name')[0]?.items[0]?.isPlaceholder
    );
  }

  /** What the row says in a field. */
  cell(field: string): Cell {
    let cell = this.#cells.get(field);
    if (!cell) this.#cells.set(field, (cell = readField(field, this.row, this.#localization)));
    return cell;
  }

  /** @param fields those of a column: the very array, by which the value is kept */
  sortValue(fields: readonly string[]): SortValue {
    let value = this.#sortValues.get(fields);
    if (!value) this.#sortValues.set(fields, (value = sortValueOf(fields.flatMap((field) => this.cell(field)))));
    return value;
  }

  /** Its names in every language, so that a reader finds a company by whichever they know. */
  get names(): readonly string[] {
    const { name, legalName, formerNames = [] } = this.row;
    return [name, legalName, ...formerNames].flatMap((text?: Text) =>
      typeof text === 'object' ? Object.values(text) : (text ?? []),
    );
  }
}

/** A row in one of its groups, whose columns decide what is shown of it. */
export class GroupRow {
  #searchText: string | undefined;
  #aliases = '';
  #further: readonly FurtherField[] | undefined;

  /**
   * @param cells one for each column of the group
   * @param details what belongs to its name, and is in no column
   * @param groupId of its group
   * @param groupTitle searched with the row
   * @param furtherOf finds what no column shows
   */
  constructor(
    readonly row: ListRow,
    readonly cells: readonly Cell[],
    readonly details: Cell,
    readonly groupId: string,
    readonly groupTitle: string,
    readonly furtherOf: (row: ListRow) => readonly FurtherField[],
  ) {}

  /** What it says in fields that no column shows, and that nothing at its name tells. */
  get further(): readonly FurtherField[] {
    return (this.#further ??= this.furtherOf(this.row));
  }

  get #allCells(): readonly Cell[] {
    return [...this.cells, this.details, ...this.further.map(({ cell }) => cell)];
  }

  /** Everything that the row shows. */
  get text(): string {
    // On lines of their own, so that no match reaches from one cell into the next.
    return [...this.#allCells.map(cellText), ...this.row.names, this.groupTitle].join('\n');
  }

  /** What the row shows, folded. Made on first use: 2,000 rows take some 15 ms on a laptop. */
  get searchText(): string {
    if (this.#searchText === undefined) {
      const text = withoutInvisible(this.text);
      const spelled = spellOut(text);
      this.#searchText = foldForSearch(spelled ? `${text}\n${spelled}` : text);
      // In plain loops: arrays of all items take as long as the folding.
      let aliases = '';
      for (const cell of this.#allCells)
        for (const { items } of cell)
          for (const { iso, aliases: words } of items)
            aliases += iso || words ? ` ${iso ?? String(words?.join(' '))}` : '';
      this.#aliases = foldForSearch(aliases);
    }
    return this.#searchText;
  }

  /** @param word folded; a part of what is shown, or the beginning of a word that stands for it */
  isFoundBy(word: string): boolean {
    return this.searchText.includes(word) || this.#aliases.includes(` ${word}`);
  }
}
