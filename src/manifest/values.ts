// Values that the schema admits as text and that were probably meant as something else: codes, dates, HTML.
import { formatsOf } from '../language/formats.js';
import { isContainer } from './as-text.js';
import { isArea, isInEea } from './places.js';
import { closestWord, quoted, rowsKey, type Path, type ProblemCode, type Report } from './problem.js';
import { transferMechanism, type Manifest, type Subprocessor } from './schema.js';

const isPlace = (code: string): boolean => isArea(code) || formatsOf('en').country(code) !== undefined;
const mechanisms: readonly string[] = transferMechanism.options;

/** A kind of code: whether a text is one, and the one that it is close to. */
interface Codes {
  readonly isCode: (text: string) => boolean;
  readonly closest: (text: string) => string | undefined;
}
const countryCodes: Codes = {
  isCode: isPlace,
  closest: (text) => {
    const code = text.toUpperCase().replaceAll('.', '');
    return code === 'USA' ? 'US' : isPlace(code) ? code : undefined;
  },
};
const mechanismCodes: Codes = {
  isCode: (text) => mechanisms.includes(text),
  // A longer text is the publisher's own.
  closest: (text) => (text.length > 10 ? undefined : closestWord(text, mechanisms)),
};

const placeMessage = (text: string): string | undefined =>
  codeMessage(text, countryCodes) ??
  (/^[A-Z]{2}$/.test(text) && !isPlace(text)
    ? `${quoted(text)} is not the code of a country; it is shown as it is written.`
    : undefined);

/** What to say of a text that stands where a code may; undefined where it is a code, or text of the publisher's own. */
function codeMessage(text: string, { isCode, closest }: Codes): string | undefined {
  if (isCode(text)) return undefined;
  const codes = text
    .trim()
    .split(/\s*(?:[,;/+&|\n]|\band\b|\bor\b)\s*/i)
    .map(closest);
  if (codes.includes(undefined)) return undefined;
  return codes.length > 1
    ? `${quoted(text)} is shown as it is written. For several codes write a list: ${JSON.stringify(codes).replaceAll(',', ', ')}.`
    : `${quoted(text)} is shown as it is written. Did you mean the code “${codes.join()}”?`;
}

/** What to write in place of HTML, by the tag. */
const markupFor = new Map<string, string>(
  (
    [
      ['b strong', '**strong**'],
      ['i em', '*emphasis*'],
      ['a', '[label](address)'],
      ['code tt kbd', '`code`'],
      ['ul ol li', 'lines that begin with “- ”'],
      ['br', 'a line break (\\n)'],
      ['p div', 'a blank line (\\n\\n) between paragraphs'],
      ['h1 h2 h3 h4 h5 h6', '“## ” before a heading'],
      [
        'span font u s small sup sub big center section article table thead tbody tr td th img hr dl dt dd script style iframe svg',
        '',
      ],
    ] as const
  ).flatMap(([tags, markup]) => tags.split(' ').map((tag) => [tag, markup] as const)),
);

/** What to say of a text with HTML in it. `API<T>`, `a < b` and `<address>` are none. */
function htmlMessage(text: string): string | undefined {
  const entity = /&(?:[a-z]{2,8}|#\d+|#x[\da-f]+);/i.exec(text)?.[0];
  for (const [tag, name = ''] of text.matchAll(/<(?:\/?([a-z][a-z1-6:-]*)(?=[\s/>])|!--)[^<>]*>/gi)) {
    // A closing tag is one whatever its name.
    const markup = markupFor.get(name.toLowerCase()) ?? (/^<[/!]/.test(tag) ? '' : undefined);
    if (markup === undefined) continue;
    const advice = markup ? `Write ${markup} instead.` : 'Remove the tag.';
    return `HTML such as ${quoted(tag)} is shown as it is written. ${advice}`;
  }
  return entity && `HTML such as “${entity}” is shown as it is written. Write the character itself instead.`;
}

/** The days from 1 January 1954 to 2119, counted as a spreadsheet does: from 30 December 1899, in the 1900 date system. */
const spreadsheetDay = /^[2-7]\d{4}(?:\.\d+)?$/;
const dateOf = (day: string): string => new Date(Date.UTC(1899, 11, 30 + Number(day))).toISOString().slice(0, 10);

const dateKeys = ['announced', 'added', 'removed', 'objectBy', 'updated'] as const;

/** Reports values that are shown as they are written and were probably meant as something else. */
export function checkValues(manifest: Manifest, report: Report, singleValues: WeakSet<object>): void {
  const warn = (path: Path, code: ProblemCode, message: string | undefined): void => {
    if (message) report(path, code, message, 'warning');
  };
  const each = <Item>(list: readonly Item[] = [], path: Path, visit: (item: Item, path: Path) => void): void => {
    list.forEach((item, index) => {
      visit(item, singleValues.has(list) ? path : [...path, index]);
    });
  };
  const checkDate = (text: string | undefined, path: Path): void => {
    if (text === undefined || !spreadsheetDay.test(text)) return;
    const message = `${quoted(text)} is a spreadsheet’s number for ${dateOf(text)} (1900 date system); write that date instead.`;
    warn(path, 'not-a-date', message);
  };
  const checkRow = (row: Subprocessor, path: Path): void => {
    const places: string[] = [];
    if (typeof row.country === 'string') {
      warn([...path, 'country'], 'unknown-code', placeMessage(row.country));
    }
    each(row.locations, [...path, 'locations'], (location, place) => {
      if (typeof location === 'string') {
        places.push(location);
        warn(place, 'unknown-code', placeMessage(location));
      } else {
        each(location.country, [...place, 'country'], (code, codePlace) => {
          places.push(code);
          // That it is no code at all has been reported.
          if (/^[A-Z]{2}$/.test(code) || /[,;/+&|\n]/.test(code)) warn(codePlace, 'unknown-code', placeMessage(code));
        });
      }
    });
    const transfers: string[] = [];
    each(row.transfer, [...path, 'transfer'], (transfer, place) => {
      if (typeof transfer === 'string') {
        transfers.push(transfer);
        warn(place, 'unknown-code', codeMessage(transfer, mechanismCodes));
      } else transfers.push(transfer.mechanism ?? '');
    });
    const outside = places.find((code) => isPlace(code) && !isInEea(code) && !isArea(code));
    if (outside && transfers.includes('none')) {
      const message = `“transfer” says “none”, but “locations” names ${quoted(outside)}, which is outside the EEA.`;
      warn([...path, 'transfer'], 'transfer-outside-eea', message);
    }
    for (const key of dateKeys) checkDate(row[key], [...path, key]);
  };
  manifest.subprocessors.forEach((row, index) => {
    checkRow(row, [rowsKey, index]);
  });
  checkDate(manifest.updated, ['updated']);
  each(manifest.changes, ['changes'], ({ date }, path) => {
    checkDate(date, [...path, 'date']);
  });

  // Under unknown keys around the rows there can be any JSON, at any depth, even an object that holds itself.
  const visited = new Set<unknown>();
  const checkHtml = (value: unknown, path: Path): void => {
    if (typeof value === 'string') warn(path, 'html', htmlMessage(value));
    if (!isContainer(value) || visited.has(value) || path.length > 6) return;
    visited.add(value);
    if (Array.isArray(value)) each(value, path, checkHtml);
    else {
      for (const [key, inner] of Object.entries(value)) {
        // An address holds no text, and the old values of a change are not shown.
        if (!['before', 'url', '$schema'].includes(key)) checkHtml(inner, [...path, key]);
      }
    }
  };
  checkHtml(manifest, []);
}
