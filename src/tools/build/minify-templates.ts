/** Takes comments and needless whitespace out of Lit's templates, which a JavaScript minifier leaves as they are. */
import type { Plugin } from 'vite';
import { parseSync } from 'vite';
import { isNode, nodesIn, type Node } from './syntax.js';

/** Strings and escapes stay; comments go; what is left is single characters, runs of whitespace, and the `0` of `0.5`. */
const token = /\/\*[^]*?\*\/|(?<![\w.])(0)(?=\.\d)|"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'|\\[^]|\s+|[^]/g;

/**
 * Minifies a piece of a style sheet between two `${…}` of a template. Whitespace goes only where no value or selector
 * can need it: around `{ } ; ,`, after `:` (`a :hover` is not `a:hover`, so not before it) and inside parentheses. The
 * blank of an empty custom property (`--name: ;`) stays.
 * At the piece's ends one space stays, since what stands next is unknown.
 */
export function minifyCss(css: string): string {
  let result = '';
  let space = false;
  for (const [written, leadingZero] of css.matchAll(token)) {
    const text = leadingZero ? '' : written;
    if (text.startsWith('/*') || /^\s+$/.test(text)) {
      space = true;
      continue;
    }
    const isEmptyValue = result.endsWith(':') && /^[;}]$/.test(text);
    if (space && (isEmptyValue || !(/[{};,(:]$/.test(result) || /^[{};,)]$/.test(text)))) result += ' ';
    space = false;
    if (text === '}' && result.endsWith(';')) result = result.slice(0, -1);
    result += text;
  }
  // An attribute's value that is a plain word needs no quotes.
  result = result.replace(/(?<=\[[\w-]+=)(['"])([a-z][\w-]*)\1(?=\])/gi, '$2');
  return space ? `${result} ` : result;
}

/** In HTML, and in the `markup` it is put together from, a line break with its indentation is worth one blank. */
export const minifyHtml = (html: string): string => html.replace(/\s*\n\s*/g, ' ');

const minifiers = new Map<unknown, (text: string) => string>([
  ['css', minifyCss],
  ['html', minifyHtml],
  ['markup', minifyHtml],
]);

function minifierFor(node: Node): ((text: string) => string) | undefined {
  return node.type === 'TaggedTemplateExpression' && isNode(node['tag'])
    ? minifiers.get(node['tag']['name'])
    : undefined;
}

/** Rewrites the css, html and markup templates of one TypeScript module, nested ones included. */
export function minifyTemplates(code: string): string {
  const edits: { start: number; raw: string; text: string }[] = [];
  for (const node of nodesIn(parseSync('module.ts', code).program)) {
    const minify = minifierFor(node);
    if (!minify || !isNode(node['quasi'])) continue;
    const pieces = node['quasi']['quasis'] as Node[];
    pieces.forEach((piece, index) => {
      const raw = (piece['value'] as { raw: string }).raw;
      let text = minify(raw);
      if (index === 0) text = text.trimStart();
      if (index === pieces.length - 1) text = text.trimEnd();
      // Parsers differ on whether a piece's position counts its delimiters; its text does not.
      edits.push({ start: code.indexOf(raw, piece.start), raw, text });
    });
  }
  let result = '';
  let end = 0;
  for (const { start, raw, text } of edits.sort((one, other) => one.start - other.start)) {
    result += code.slice(end, start) + text;
    end = start + raw.length;
  }
  return result + code.slice(end);
}

export function templateMinifier(): Plugin {
  return {
    name: 'minify-templates',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.*\.ts$/, code: /\b(css|html|markup)`/ },
      handler: (code) => ({ code: minifyTemplates(code), map: null }),
    },
  };
}
