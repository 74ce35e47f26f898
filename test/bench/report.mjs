/** Visits → medians, a table in Markdown, and the limits that were missed. */
import { gzipSync } from 'node:zlib';
import { nameBefore } from './contestants.mjs';
import { groupCount } from './list.mjs';
import { leastUndisturbed } from './measure.mjs';

/** What our element may take, by rows: at most so many times plain HTML, or so many milliseconds more. */
const limits = [
  { rowCount: 20, quantity: 'paint', more: 100 },
  ...[200, 2000].flatMap((rowCount) => [
    { rowCount, quantity: 'paint', times: 1.3 },
    { rowCount, quantity: 'search', times: 1.1 },
    { rowCount, quantity: 'sort', times: 1 },
  ]),
];
/** At the processor's own speed, in milliseconds: whoever types or clicks sees at once what it does. */
const atOnce = { rowCount: 2000, quantities: ['search', 'clear', 'sort', 'filter'], most: 100 };
const inWords = {
  paint: 'the first paint of all rows',
  search: 'a search',
  clear: 'a search emptied',
  sort: 'a sort',
  filter: 'a filter',
};

function median(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const headings = [
  '',
  'First paint of all rows',
  'Search',
  'Search emptied',
  'Sort',
  'Filter',
  'Main thread until painted',
  'JS heap',
  'Layout shift',
  'Gzipped bytes',
];

/** Padded as the formatter wants it, the numbers to the right. */
function markdown(header, rows) {
  const widths = header.map((_, column) => Math.max(...[header, ...rows].map((row) => row[column].length), 3));
  const line = (row) =>
    `| ${row.map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[column]))).join(' | ')} |`;
  const rule = widths.map((width, column) => (column ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
  return [line(header), line(rule), ...rows.map(line)];
}

const medianOf = (visits, quantity) => median(visits.map((visit) => visit[quantity]));

const whole = (number) => Math.round(number).toLocaleString('en');

/**
 * @param conditions of the run, for the lines above the tables
 * @param bytes the contents of each contestant's files
 */
export function report({ contestants, results, conditions, bytes }) {
  const { command, browser, machine, slowdown, runs } = conditions;
  const visits = results.flatMap((result) => [...result.visits.values()].flat());
  const disturbed = visits.filter(({ undisturbed }) => undisturbed < leastUndisturbed).length;
  const lines = [
    `\`${command}\`: ${browser}, ${machine}, ${slowdown > 1 ? `processor slowed ${slowdown} times` : 'processor at full speed'}, medians of ${runs} visits each.`,
    ...(disturbed
      ? [`Other programs were busy meanwhile: ${disturbed} of ${visits.length} visits had to wait for the processor.`]
      : []),
  ];
  for (const { rowCount, isGrouped, isMixed, visits: byName } of results) {
    const plain = byName.get('Plain HTML');
    const table = contestants
      .filter(({ name }) => byName.has(name))
      .map(({ name, library }) => {
        const own = byName.get(name);
        const timed = (quantity) => {
          const milliseconds = medianOf(own, quantity);
          if (Number.isNaN(milliseconds)) return '–';
          const ratio = milliseconds / medianOf(plain, quantity);
          return `${whole(milliseconds)} ms${own === plain ? '' : ` (${ratio.toFixed(2)}×)`}`;
        };
        const size = bytes[name].reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0);
        return [
          name,
          timed('paint'),
          timed('search'),
          timed('clear'),
          timed('sort'),
          timed('filter'),
          `${whole(medianOf(own, 'task'))} ms`,
          `${(medianOf(own, 'heap') / 1e6).toFixed(1)} MB`,
          medianOf(own, 'shift').toFixed(3),
          library.length ? whole(size) : '–',
        ];
      });
    const groups = isGrouped ? ` in ${groupCount(rowCount)} groups` : ', ungrouped';
    const what = `${rowCount.toLocaleString('en')} ${isMixed ? 'mixed rows' : 'rows'}${groups}`;
    lines.push('', `**${what}**`, '', ...markdown(headings, table));
    if (byName.has(nameBefore)) lines.push('', comparison(byName));
  }
  return `${lines.join('\n')}\n`;
}

/** What our element takes of the time that its other build took. */
function comparison(byName) {
  const [before, now] = [byName.get(nameBefore), byName.get('subprocessor-list')];
  const ratios = ['paint', 'search', 'clear', 'sort', 'filter'].flatMap((quantity) => {
    const ratio = medianOf(now, quantity) / medianOf(before, quantity);
    return Number.isNaN(ratio) ? [] : [`${inWords[quantity]} ${ratio.toFixed(2)}×`];
  });
  return `Compared with before: ${ratios.join(', ')}.`;
}

/** A sentence for each limit that our element misses. Limits are set for uniform rows in groups. */
export function missedLimits(results, slowdown) {
  if (slowdown === 1) return missedAtOnce(results);
  return limits.flatMap(({ rowCount, quantity, times, more }) => {
    const byName = results.find((one) => one.rowCount === rowCount && one.isGrouped && !one.isMixed)?.visits;
    if (!byName) return [];
    const plain = medianOf(byName.get('Plain HTML'), quantity);
    const ours = medianOf(byName.get('subprocessor-list'), quantity);
    if (ours <= (times ? plain * times : plain + more)) return [];
    const [taken, limit] = times
      ? [`${(ours / plain).toFixed(2)} times as long as plain HTML`, times.toFixed(1)]
      : [`${whole(ours - plain)} ms longer than plain HTML`, `${more} ms`];
    return `At ${whole(rowCount)} rows ${inWords[quantity]} takes our element ${taken}; the limit is ${limit} (QUALITY 30).`;
  });
}

/** A sentence for each thing that a reader has to wait for. */
function missedAtOnce(results) {
  const { rowCount, quantities, most } = atOnce;
  const visits = results.find((one) => one.rowCount === rowCount && !one.isMixed)?.visits.get('subprocessor-list');
  return quantities.flatMap((quantity) => {
    const taken = visits ? medianOf(visits, quantity) : 0;
    // What cannot be measured has not been shown.
    if (taken < most) return [];
    return `Among ${whole(rowCount)} rows ${inWords[quantity]} takes our element ${whole(taken)} ms; the limit is ${most} ms at full speed.`;
  });
}
