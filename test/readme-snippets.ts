/** The README's snippets, for the tests of both kinds. No Node, no DOM. */

/**
 * Where a snippet of each language is tried: in test/node or in test/browser, each in readme-snippets.test.ts; those for
 * frameworks in test/node/framework-types.test.ts.
 */
export const triedIn = {
  json: 'node',
  text: 'node',
  ts: 'node',
  sh: 'node',
  tsx: 'node',
  vue: 'node',
  svelte: 'node',
  html: 'browser',
  css: 'browser',
  http: 'browser',
  php: 'node',
} as const;

export interface Snippet {
  /** What stands after the fence; empty where nothing does. */
  readonly language: string;
  readonly code: string;
  /** For the test's title: the heading it stands under. */
  readonly heading: string;
  /** The line of its fence. */
  readonly line: number;
}

export function snippetsOf(readme: string): Snippet[] {
  const snippets: Snippet[] = [];
  let heading = '';
  let open: { language: string; line: number; code: string[] } | undefined;
  for (const [index, text] of readme.split('\n').entries()) {
    const fence = /^\s*(?:```|~~~)(.*)$/.exec(text);
    if (open && fence) {
      snippets.push({ ...open, code: open.code.join('\n'), heading });
      open = undefined;
    } else if (open) open.code.push(text);
    else if (fence) open = { language: fence[1] ?? '', line: index + 1, code: [] };
    else heading = /^#+ (.*)/.exec(text)?.[1] ?? heading;
  }
  return snippets;
}

export const titleOf = ({ heading, language, line }: Snippet): string =>
  `the ${language} of line ${String(line)}, “${heading}”`;
