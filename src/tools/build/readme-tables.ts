/** The tables of the README, from the sources that they describe. */
import typescript from 'typescript';
import * as schema from '../../manifest/schema.js';
import { formsOf, type SchemaNode } from '../../manifest/schema-forms.js';
import { keys, meanings, type Entry } from './schema-descriptions.js';

/** The files that are read, by what the tables need of them. */
export const readmeSources = {
  element: 'src/element/subprocessor-list.ts',
  errors: 'src/manifest/errors.ts',
  speed: 'test/bench/results.md',
  hosts: 'test/hosts/outcome.json',
} as const;

type Sources = Readonly<Record<keyof typeof readmeSources, string>>;

/** Columns of a table, and its rows. */
type Table = readonly [headings: readonly string[], rows: readonly (readonly string[])[]];

const code = (text: string): string => `\`${text}\``;
/** One line, with bars that do not end a cell. */
const cell = (text: string): string => text.replace(/\s+/g, ' ').trim().replaceAll('|', '\\|');

function markdown([headings, rows]: Table): string {
  return [headings, headings.map(() => '---'), ...rows.map((row) => row.map(cell))]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function parse(name: string, source: string): typescript.SourceFile {
  return typescript.createSourceFile(name, source, typescript.ScriptTarget.ES2022, true);
}

function elementClass(source: string): typescript.ClassDeclaration {
  const found = parse(readmeSources.element, source).statements.find(
    (statement) => typescript.isClassDeclaration(statement) && statement.name?.text === 'SubprocessorList',
  );
  if (!found) throw new Error(`${readmeSources.element} has no class SubprocessorList.`);
  return found as typescript.ClassDeclaration;
}

/** What the class comment says by one tag: `@csspart name - Words.` */
function tagged(element: typescript.ClassDeclaration, tag: string): { name: string; initial: string; words: string }[] {
  const found = typescript
    .getJSDocTags(element)
    .filter(({ tagName }) => tagName.text === tag)
    .map(({ comment }) => {
      const text = typescript.getTextOfJSDocComment(comment) ?? '';
      // `{type} name - words`, `[name=initial] - words`, `- words`
      const match = /^(?:\{[^}]*\}\s*)?(?:\[([^=\]]+)=([^\]]*)\]|([\w-]*?))\s*-\s(.*)$/s.exec(text);
      if (!match) throw new Error(`@${tag} ${text}: not of the form “name - words”.`);
      const [, bracketed, initial = '', plain, words = ''] = match;
      return { name: bracketed ?? plain ?? '', initial, words };
    });
  if (!found.length) throw new Error(`The class comment has no @${tag}.`);
  return found;
}

/** Public properties and methods with their own comments; what is private, inherited or `@internal` stays out. */
function members(element: typescript.ClassDeclaration): [name: string, type: string, words: string][] {
  return element.members.flatMap((member): [string, string, string][] => {
    const { name } = member;
    if (!name || !typescript.isIdentifier(name)) return [];
    const flags = typescript.getCombinedModifierFlags(member);
    const { Private, Protected, Static, Override } = typescript.ModifierFlags;
    if (flags & (Private | Protected | Static | Override)) return [];
    const [comment] = typescript.getJSDocCommentsAndTags(member);
    const words = typescript.getTextOfJSDocComment(comment?.comment) ?? '';
    if (typescript.getJSDocTags(member).some(({ tagName }) => tagName.text === 'internal')) return [];
    if (!words) throw new Error(`${name.text} has no comment.`);
    if (typescript.isMethodDeclaration(member)) {
      const parameters = member.parameters.map((parameter) => parameter.getText()).join(', ');
      return [[`${name.text}(${parameters})`, member.type?.getText() ?? '', words]];
    }
    if (typescript.isGetAccessor(member)) return [[name.text, member.type?.getText() ?? '', `${words} Read only.`]];
    return typescript.isPropertyDeclaration(member) ? [[name.text, member.type?.getText() ?? '', words]] : [];
  });
}

/** The reasons of a `LoadError`, each with the comment above it. */
function reasons(source: string): [reason: string, words: string][] {
  const file = parse(readmeSources.errors, source);
  const union = file.statements.find(
    (statement) => typescript.isTypeAliasDeclaration(statement) && statement.name.text === 'LoadErrorReason',
  ) as typescript.TypeAliasDeclaration | undefined;
  if (!union || !typescript.isUnionTypeNode(union.type)) throw new Error(`${readmeSources.errors} has no such union.`);
  return union.type.types.map((type) => {
    // A comment before the first `|` belongs to no node, and so to none of them.
    const before = source.slice(type.getFullStart(), type.getStart()) || '';
    const above = source.slice(0, type.getStart());
    const words = /\/\*\*((?:(?!\*\/).)*)\*\/[\s|]*$/s.exec(before.includes('/**') ? before : above)?.[1] ?? '';
    return [type.getText().replace(/^'|'$/g, ''), words];
  });
}

/** Whether a value is text that may contain markup and may be given per language, or a list of such texts. */
function isText(node: SchemaNode | undefined): boolean {
  const { record, items } = node ? formsOf(node) : {};
  return record?.keyType === schema.languageTag || (items !== undefined && isText(items));
}

/** The keys of an object of the format: key, description, whether it holds text, a short example. */
function keyRows(name: keyof typeof keys): string[][] {
  const { shape } = formsOf(schema[name]);
  return Object.entries<Entry>(keys[name]).map(([key, { description, examples }]) => [
    code(key),
    description,
    isText(shape?.[key]) ? 'yes' : '',
    // Short ones only: the long ones stand in the JSON Schema, where an editor shows them.
    JSON.stringify(examples[0]).length <= 80 ? code(JSON.stringify(examples[0])) : '',
  ]);
}

/** Where each object stands in a manifest; the document and the row have tables of their own. */
const places: Readonly<Record<Exclude<keyof typeof keys, 'manifest' | 'subprocessor'>, string>> = {
  publisher: 'publisher',
  changePolicy: 'changePolicy',
  subscription: 'subscribe',
  column: 'columns',
  group: 'groups',
  dimension: 'dimensions',
  dimensionValue: 'dimensions › values',
  customField: 'fields › id',
  footnote: 'notes',
  location: 'locations',
  transfer: 'transfer',
  contact: 'contacts',
  link: 'links',
  change: 'changes',
};

/** Where the values of each closed set stand. */
const closedSets: Readonly<Record<keyof typeof meanings, string>> = {
  role: 'role',
  transferMechanism: 'transfer',
  linkRelation: 'links › rel',
  subscribeType: 'subscribe › type',
  changeType: 'changes › type',
};

/** The ways into a page, by their letters in test/hosts/snippets.mjs. */
const ways = {
  a: 'Tag',
  b: 'Box',
  c: 'Script alone',
  d: 'JSON inside',
  e: 'Your table in a block',
  g: 'Class on your table',
  f: 'Frame',
} as const;

/** What `npm run test:hosts` has seen of a snippet, by the words of test/hosts/look.mjs. */
interface Seen {
  readonly seen: string;
}

/** What was seen in each host, by its name. */
type Hosts = Readonly<
  Record<
    string,
    {
      readonly version?: string;
      /** With the snippet alone, and where that is no list, with the script in the page's head. */
      readonly ways: Readonly<Record<string, { readonly pasted: Seen; readonly withScript?: Seen }>>;
    }
  >
>;

/** How a table says what was seen. */
const seenAs: Readonly<Record<string, string>> = { text: 'code', twice: 'two lists' };

function hostCell(found: Hosts[string]['ways'][string] | undefined): string {
  if (!found) return '–';
  const { pasted, withScript } = found;
  if (pasted.seen !== 'list' && withScript?.seen === 'list') return 'with script';
  return seenAs[pasted.seen] ?? pasted.seen;
}

/** A host's name with its version: “Hugo (0.111.3), `unsafe = true`”. */
function hostTitle(name: string, version: string | undefined): string {
  const [first = '', ...rest] = name.split(', ');
  return [version ? `${first} (${version})` : first, ...rest].join(', ');
}

function hostRows(source: string): string[][] {
  return Object.entries(JSON.parse(source) as Hosts).map(([name, host]) => {
    const unknown = Object.keys(host.ways).filter((way) => !Object.hasOwn(ways, way));
    if (unknown.length) throw new Error(`${name}: the README has no column for ${unknown.join(', ')}.`);
    return [hostTitle(name, host.version), ...Object.keys(ways).map((way) => hostCell(host.ways[way]))];
  });
}

const keysOf = <Names extends object>(names: Names): (keyof Names)[] => Object.keys(names) as (keyof Names)[];

/** Each table by its name in the README, as Markdown. */
export function readmeTables(sources: Sources): ReadonlyMap<string, string> {
  const element = elementClass(sources.element);
  const table = (tag: string, heading: string, form: (name: string) => string = code): Table => [
    [heading, 'What it is'],
    tagged(element, tag).map(({ name, words }) => [form(name), words]),
  ];
  const tables: Record<string, Table> = {
    'document-keys': [['Key', 'What it holds', 'Text', 'Example'], keyRows('manifest')],
    'row-keys': [['Key', 'What it holds', 'Text', 'Example'], keyRows('subprocessor')],
    'object-keys': [
      ['In', 'Key', 'What it holds', 'Text', 'Example'],
      keysOf(places).flatMap((name) => keyRows(name).map((row) => [code(places[name]), ...row])),
    ],
    values: [
      ['In', 'Value', 'What it means'],
      keysOf(closedSets).flatMap((name) =>
        Object.entries(meanings[name]).map(([value, meaning]) => [code(closedSets[name]), code(value), meaning]),
      ),
    ],
    attributes: table('attr', 'Attribute'),
    properties: [
      ['Property or method', 'Type', 'What it is'],
      members(element).map(([name, type, words]) => [code(name), code(type), words]),
    ],
    events: table('fires', 'Event'),
    states: table('cssstate', 'State', (name) => code(`:state(${name})`)),
    slots: table('slot', 'Slot', (name) => (name ? code(name) : '(default)')),
    parts: table('csspart', 'Part'),
    'custom-properties': [
      ['Custom property', 'Default', 'What it is'],
      tagged(element, 'cssprop').map(({ name, initial, words }) => [code(name), code(initial), words]),
    ],
    hosts: [['System', ...Object.values(ways)], hostRows(sources.hosts)],
    reasons: [['`reason`', 'What happened'], reasons(sources.errors).map(([reason, words]) => [code(reason), words])],
  };
  return new Map([
    ...Object.entries(tables).map(([name, rows]) => [name, markdown(rows)] as const),
    // Written by `npm run bench`, as Markdown.
    ['speed', sources.speed.trim()] as const,
  ]);
}

const place = /<!-- table: ([\w-]+) -->[\s\S]*?<!-- end of table -->/g;

/** The README with its tables written anew. A place for a table that there is not, or a table without a place, throws. */
export function withTables(readme: string, tables: ReadonlyMap<string, string>): string {
  const placed = new Set<string>();
  const written = readme.replace(place, (_, name: string) => {
    const table = tables.get(name);
    if (table === undefined) throw new Error(`The README has a place for a table “${name}”, and there is none.`);
    placed.add(name);
    return `<!-- table: ${name} -->\n\n${table}\n\n<!-- end of table -->`;
  });
  const missing = [...tables.keys()].filter((name) => !placed.has(name));
  if (missing.length) throw new Error(`The README has no place for the tables ${missing.join(', ')}.`);
  return written;
}
