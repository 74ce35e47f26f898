/** Markdown with HTML in it, by those who turn it into pages: in Node, by Ruby, and by whole programs that make sites. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { each, eachInTurn } from '../each.mjs';

const category = 'Markdown and static sites';

/** What was written around a snippet, so that it is not the first thing on its page. */
const article = (text) => `These companies process personal data for us.\n\n${text}\n\nWrite to us with questions.\n`;

const markdownIt = (name, options, change = (snippets) => snippets) => ({
  name,
  category,
  package: 'markdown-it',
  async publish({ snippets, load }) {
    const { default: markdown } = await load('markdown-it');
    const renderer = markdown(options);
    return each(change(snippets), (text) => renderer.render(article(text)));
  },
});

/** As people lay code out: each attribute on a line of its own, and blank lines between the parts. */
const laidOut = ({ a, b, d, e, g }) => ({
  ...each({ a, b }, (text) => text.replace(/^<([\w-]+) ([\w-]+="[^"]*") ([^>]*)>/, '<$1\n  $2\n  $3\n>')),
  ...each({ d, e, g }, (text) => text.replaceAll(/(<\/tr>|1,)\s+/g, '$1\n\n    ')),
});

const marked = {
  name: 'marked',
  category,
  package: 'marked',
  async publish({ snippets, load }) {
    const { parse } = await load('marked');
    return each(snippets, (text) => parse(article(text)));
  },
};

const remark = (name, options) => ({
  name,
  category,
  package: 'remark-rehype',
  async publish({ snippets, load }) {
    const [{ unified }, parse, rehype, rehypeRaw, stringify] = await Promise.all(
      ['unified', 'remark-parse', 'remark-rehype', 'rehype-raw', 'rehype-stringify'].map(load),
    );
    const processor = unified().use(parse.default).use(rehype.default, options);
    if (options) processor.use(rehypeRaw.default);
    processor.use(stringify.default);
    return each(snippets, (text) => String(processor.processSync(article(text))));
  },
});

/** Compiled, and rendered by React on a server. */
const mdx = (name, change = (snippets) => snippets) => ({
  name,
  category,
  package: '@mdx-js/mdx',
  async publish({ snippets, load }) {
    const [{ evaluate }, runtime, { createElement }, { renderToStaticMarkup }] = await Promise.all(
      ['@mdx-js/mdx', 'react/jsx-runtime', 'react', 'react-dom/server'].map(load),
    );
    return eachInTurn(change(snippets), async (text) => {
      const { default: Page } = await evaluate(article(text), runtime);
      return renderToStaticMarkup(createElement(Page));
    });
  },
});

/** The one snippet with a style, as MDX wants it. */
const styledAsObject = ({ a }) => ({
  a: a.replace(/style="[^"]*"/, "style={{ display: 'block', minHeight: '40rem' }}"),
});

const kramdown = {
  name: 'kramdown',
  category,
  programs: { kramdown: 'kramdown' },
  version: () => execFileSync('kramdown', ['--version'], { encoding: 'utf8' }).trim(),
  publish: ({ snippets }) =>
    each(snippets, (text) => execFileSync('kramdown', { input: article(text), encoding: 'utf8' })),
};

const hugo = (name, settings) => ({
  name,
  category,
  programs: { hugo: 'hugo' },
  version: () => /v([\d.]+)/.exec(execFileSync('hugo', ['version'], { encoding: 'utf8' }))?.[1],
  publish({ snippets, work }) {
    for (const folder of ['content', 'layouts/_default']) mkdirSync(join(work, folder), { recursive: true });
    writeFileSync(join(work, 'config.toml'), `baseURL = "/"\ntitle = "Subprocessors"\n${settings}`);
    writeFileSync(join(work, 'layouts/_default/single.html'), '{{ .Content }}');
    for (const [way, text] of Object.entries(snippets))
      writeFileSync(join(work, `content/${way}.md`), `---\ntitle: Subprocessors\n---\n${article(text)}`);
    execFileSync('hugo', ['--quiet', '--disableKinds=home,taxonomy,term,section,RSS,sitemap'], { cwd: work });
    return each(snippets, (_, way) => readFileSync(join(work, `public/${way}/index.html`), 'utf8'));
  },
});

const eleventy = {
  name: 'Eleventy',
  category,
  package: '@11ty/eleventy',
  publish({ snippets, folder, work }) {
    for (const [way, text] of Object.entries(snippets)) writeFileSync(join(work, `${way}.md`), article(text));
    execFileSync(process.execPath, [join(folder, 'node_modules/@11ty/eleventy/cmd.cjs'), '--quiet'], { cwd: work });
    return each(snippets, (_, way) => readFileSync(join(work, `_site/${way}/index.html`), 'utf8'));
  },
};

export default [
  markdownIt('markdown-it'),
  markdownIt('markdown-it, HTML allowed', { html: true }),
  markdownIt('markdown-it, HTML allowed, laid out on several lines with blank ones', { html: true }, laidOut),
  marked,
  remark('remark'),
  remark('remark, rehype-raw', { allowDangerousHtml: true }),
  mdx('MDX'),
  mdx('MDX, style as an object', styledAsObject),
  kramdown,
  hugo('Hugo', ''),
  hugo('Hugo, `unsafe = true`', '[markup.goldmark.renderer]\nunsafe = true\n'),
  eleventy,
];
