// What is ahead, from the dates of the rows alone: who comes, who leaves, and by when customers may object.
import { parseDate } from '../manifest/date.js';
import { fillWithItems, surround, type Item } from './content.js';
import { fillWithDate, type DateWords } from './fields/dates.js';
import type { Localization } from './localization.js';
import type { ListRow } from './rows.js';

/** What is said of a date. */
interface Dated {
  /** The day on which it takes effect, to compare with others. */
  readonly day: string;
  readonly items: readonly Item[];
}

/** One sentence about changes, one about objections, in order of their dates; nothing where nothing is ahead. */
export function upcomingOf(rows: readonly ListRow[], localization: Localization): Item[] {
  const { strings, options } = localization;
  const starting = rows.filter(({ standing }) => standing === 'upcoming');
  const ending = rows.filter(({ standing }) => standing === 'upcoming' || standing === 'leaving');
  const changes = [
    ...datedOf(starting, 'added', 'first', strings.starts, localization),
    ...datedOf(ending, 'removed', 'last', strings.ends, localization),
  ];
  // Whose they are is said unless all share one.
  const isShared = new Set(starting.map(({ row }) => row.objectBy)).size === 1;
  const deadlines = isShared
    ? datedOf(starting.slice(0, 1), 'objectBy', 'last', strings.deadline, localization)
    : datedOf(starting, 'objectBy', 'last', strings.deadlineOf, localization);
  const present = deadlines.filter(({ day }) => day >= options.today);
  return [
    ...fillWithItems(strings.upcoming, { changes: seriesOf(changes, strings.series) }),
    ...surround(fillWithItems(strings.objections, { deadlines: seriesOf(present, strings.series) }), ' '),
  ];
}

/** @param edge the day of a month or a year on which it takes effect */
const datedOf = (
  rows: readonly ListRow[],
  field: 'added' | 'removed' | 'objectBy',
  edge: 'first' | 'last',
  words: DateWords,
  localization: Localization,
): Dated[] =>
  rows.flatMap((row) => {
    const date = parseDate(row.row[field] ?? '');
    const name = row.cell('name').flatMap(({ items }) => items);
    return date ? [{ day: date[edge], items: fillWithDate(words, date.iso, localization, { name }) }] : [];
  });

const seriesOf = (all: readonly Dated[], pattern: string): readonly Item[] =>
  [...all]
    .sort((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)))
    .map(({ items }) => items)
    .reduce((text, more) => (text.length ? fillWithItems(pattern, { text, more }) : more), []);
