/** `test/quality.md`: for each line of the quality list, the tests that hold it. Made from the tests' own titles. */
import { readTitles, type Title } from './titles.js';

/** The lines of the quality list, in its order, and what each is about. */
export const lines: readonly (readonly [line: string, heading: string])[] = [
  ['1', 'One native table per group'],
  ['2', 'Sortable headers'],
  ['3', 'One status region'],
  ['4', 'The wrapper around a table'],
  ['5', 'Table roles survive the style sheet, and what is hidden stays hidden'],
  ['6', '320 px, 400 %, text spacing, awkward parents'],
  ['7', 'Target size, focus ring, forced colours, nothing by colour alone'],
  ['8', 'Focus is never lost'],
  ['9', 'Print'],
  ['10', 'axe and IBM Equal Access, in every state'],
  ['10a', 'A real screen reader'],
  ['10b', 'Words stay whole'],
  ['11', 'The reader’s language'],
  ['12', 'Countries and dates'],
  ['13', 'Counts, lists, sorting'],
  ['14', 'Search ignores case and accents'],
  ['15', 'Direction, the words of the list, catalogues'],
  ['16', 'Content Security Policy and Trusted Types'],
  ['17', 'Links'],
  ['18', 'Requests'],
  ['19', 'Invisible characters; manifest text as key, id or pattern'],
  ['20', 'CSV'],
  ['21', 'Limits on size and time; nothing stored or sent'],
  ['22', 'Retries'],
  ['23', 'Errors told apart'],
  ['24', 'The latest source wins; shared requests, moves, races'],
  ['25', 'The script twice'],
  ['26', 'Fallback content'],
  ['27', 'Layout shift'],
  ['28', 'Leaks'],
  ['28a', 'Other people’s pages'],
  ['29', 'Size of the standalone file'],
  ['30', 'Speed beside plain HTML'],
  ['31', 'Long lists'],
];

/** Lines that a command of its own holds: a benchmark is no test, and a screen reader takes a minute a page. */
export const measured = new Map([
  [
    '10a',
    {
      script: 'test:screen-reader',
      text: '`npm run test:screen-reader` has Orca read the pages in `test/screen-reader/` in Firefox and in Chromium, and compares what it says with what it should say. `.ci/run` runs four of its files in Firefox.',
    },
  ],
  [
    '30',
    {
      script: 'bench',
      text: '`npm run bench` (`test/bench/report.mjs`) exits with 1 and one sentence for each limit that is exceeded. It takes minutes and needs an idle machine, so it is not part of `npm test`; its latest results are in the README.',
    },
  ],
]);

/** Lines that no test holds yet, and the issue that will bring one. Take a line out of here with its first test. */
export const notYetHeld: ReadonlyMap<string, number> = new Map();

export interface TestFile {
  readonly path: string;
  readonly source: string;
}

export interface Held {
  readonly path: string;
  /** What the suites around a test and the test itself say, without their tags. */
  readonly title: string;
}

export interface Quality {
  /** By the number of the line. Tags that name no line of the list are here too. */
  readonly held: ReadonlyMap<string, readonly Held[]>;
  readonly strays: readonly Held[];
}

/** Reads the tags of all tests. A test holds what its own title names and what the title of a suite around it names. */
export function readQuality(files: readonly TestFile[]): Quality {
  const held = new Map<string, Held[]>();
  const strays: Held[] = [];
  for (const { path, source } of files) {
    const found = readTitles(source);
    strays.push(...found.strays.map((title) => ({ path, title })));
    for (const titles of found.tests) {
      const title = sentence(titles);
      for (const line of new Set(titles.flatMap(({ tags }) => tags))) {
        const tests = held.get(line) ?? [];
        held.set(line, tests);
        if (!tests.some((test) => test.path === path && test.title === title)) tests.push({ path, title });
      }
    }
  }
  return { held, strays };
}

const sentence = (titles: readonly Title[]): string => titles.map(({ words }) => words).join(' ');

/** The page as Markdown, before the formatter has seen it. */
export function qualityPage({ held }: Quality): string {
  const sections = lines.map(
    ([line, heading]) => `## ${line}. ${heading}\n\n${sectionText(line, held.get(line) ?? [])}`,
  );
  return [
    '# Quality, line by line',
    '<!-- Made from the titles of the tests by `npm run quality`. Do not edit. -->',
    [
      'For each line of the project’s quality list, the tests that hold it. A test names its line at the start of its title,',
      '`[Q8]`, or the suite around it does; `…` stands for a value that the title is made with. Where only one engine can be',
      'asked (print, forced colours, the accessibility tree, IBM’s rules, layout shift, the heap), the test file says so.',
    ].join('\n'),
    ...sections,
  ].join('\n\n');
}

function sectionText(line: string, tests: readonly Held[]): string {
  const command = measured.get(line);
  if (command) return `- ${command.text}`;
  const issue = notYetHeld.get(line);
  if (issue !== undefined) return `No test holds this line yet: see issue ${issue}.`;
  const paths = [...new Set(tests.map(({ path }) => path))];
  return paths
    .map((path) => {
      const titles = tests.filter((test) => test.path === path).map(({ title }) => `  - “${escapeMarkdown(title)}”`);
      return [`- \`${path}\``, ...titles].join('\n');
    })
    .join('\n');
}

const escapeMarkdown = (text: string): string =>
  text.replaceAll(/[\\`*_<>[\]]/g, String.raw`\$&`).replaceAll('\n', ' ');
