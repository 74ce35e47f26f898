/** The titles in a test file, read from its source by TypeScript's parser. Nothing is run. No file system. */
import ts from 'typescript';

const suites = new Set(['describe', 'context', 'suite']);
const cases = new Set(['it', 'test', 'specify']);

/** What stands for a value that a template literal or an expression puts into a title. */
const ellipsis = '…';

export interface Title {
  /** As written, with `…` for each value that is put in. */
  readonly text: string;
  /** The lines of the quality list that are named by its tags: `['3', '10a']` of `[Q3][Q10a] is one`. */
  readonly tags: readonly string[];
  /** What follows the tags. */
  readonly words: string;
}

export interface TitlesOfFile {
  /** For each test, the titles of the suites around it, the outermost first, and its own. */
  readonly tests: readonly (readonly Title[])[];
  /** Tags that are not at the start of a title, or not written as tags are: nobody would count them. */
  readonly strays: readonly string[];
}

const tagged = /^((?:\[Q\d+[a-z]?\])+) (?=\S)/;

/** Splits a title into its tags and its words. */
export function readTitle(text: string): Title {
  const [all = '', tags = ''] = tagged.exec(text) ?? [];
  return { text, tags: [...tags.matchAll(/\[Q(\w+)\]/g)].map(([, line = '']) => line), words: text.slice(all.length) };
}

export function readTitles(source: string): TitlesOfFile {
  const tests: (readonly Title[])[] = [];
  const strays: string[] = [];

  const visit = (node: ts.Node, around: readonly Title[]): void => {
    if (ts.isCallExpression(node)) {
      const name = calledName(node.expression);
      const [first, ...others] = node.arguments;
      if (first && others.length > 0 && (suites.has(name) || cases.has(name))) {
        const title = readTitle(titleText(first));
        if (mentionsTag(title.words)) strays.push(title.text);
        if (cases.has(name)) tests.push([...around, title]);
        for (const argument of others) visit(argument, suites.has(name) ? [...around, title] : around);
        return;
      }
    }
    // A title that is kept in a variable does not lead here: its tag would be lost.
    if ((ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) && tagged.test(node.text)) strays.push(node.text);
    ts.forEachChild(node, (child) => {
      visit(child, around);
    });
  };

  visit(ts.createSourceFile('titles.test.ts', source, ts.ScriptTarget.Latest), []);
  return { tests, strays };
}

/** The function that a call names, without what is behind a dot: `it` for a test that is singled out too. */
function calledName(called: ts.Expression): string {
  if (ts.isIdentifier(called)) return called.text;
  return ts.isPropertyAccessExpression(called) ? calledName(called.expression) : '';
}

function titleText(node: ts.Expression): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isParenthesizedExpression(node)) return titleText(node.expression);
  if (ts.isTemplateExpression(node)) {
    return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(ellipsis);
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    return titleText(node.left) + titleText(node.right);
  }
  return ellipsis;
}

/** A tag in the wrong place or in the wrong form: `is one [Q8]`, `[q8] is one`, `[Q8]is one`, `Q8: is one`. */
function mentionsTag(words: string): boolean {
  return /\[\s*q\s*\d|^q\d/i.test(words);
}
