/** What cleans other people's HTML: DOMPurify in the browser, sanitize-html and rehype-sanitize on a server. */
import { join } from 'node:path';
import { each } from '../each.mjs';

/** DOMPurify as a page calls it, with the options given as JSON. */
function purify(name, options) {
  return {
    name,
    category: 'sanitizer',
    package: 'dompurify',
    async publish({ snippets, folder, server, browser }) {
      server.serveFolder('/dompurify', join(folder, 'node_modules/dompurify/dist'));
      server.serveText(
        '/purify.html',
        '<!doctype html><title>DOMPurify</title><script src="/dompurify/purify.js"></script>',
      );
      const page = await browser.newPage();
      await page.goto(`${server.origin}/purify.html`);
      const cleaned = {};
      for (const [way, text] of Object.entries(snippets))
        cleaned[way] = await page.evaluate(
          (html, settings) => globalThis.DOMPurify.sanitize(html, settings),
          text,
          options,
        );
      await page.close();
      return cleaned;
    },
  };
}

/** sanitize-html with its defaults, or with what `change` makes of them. */
function sanitizeHtml(name, change = () => undefined) {
  return {
    name,
    category: 'sanitizer',
    package: 'sanitize-html',
    async publish({ snippets, load }) {
      const { default: sanitize } = await load('sanitize-html');
      return each(snippets, (text) => sanitize(text, change(sanitize.defaults)));
    },
  };
}

/** rehype-sanitize with GitHub's schema, or with what `change` makes of it. */
function rehypeSanitize(name, change = (schema) => schema) {
  return {
    name,
    category: 'sanitizer',
    package: 'rehype-sanitize',
    async publish({ snippets, load }) {
      const [{ unified }, parse, rehype, raw, sanitize, stringify] = await Promise.all(
        ['unified', 'remark-parse', 'remark-rehype', 'rehype-raw', 'rehype-sanitize', 'rehype-stringify'].map(load),
      );
      const processor = unified()
        .use(parse.default)
        .use(rehype.default, { allowDangerousHtml: true })
        .use(raw.default)
        .use(sanitize.default, change(sanitize.defaultSchema))
        .use(stringify.default);
      return each(snippets, (text) => String(processor.processSync(text)));
    },
  };
}

/** What the script needs of a box and of a table, for settings that keep attributes by the name of their element. */
const attributesOfBoxes = ['class', 'data-*'];

export default [
  purify('DOMPurify'),
  purify('DOMPurify, tag allowed', {
    CUSTOM_ELEMENT_HANDLING: { tagNameCheck: 'subprocessor-list', attributeNameCheck: 'src' },
  }),
  sanitizeHtml('sanitize-html'),
  sanitizeHtml('sanitize-html, class allowed', ({ allowedClasses }) => ({
    allowedClasses: { ...allowedClasses, div: ['subprocessor-list'], table: ['subprocessor-list'] },
  })),
  sanitizeHtml('sanitize-html, class and data-* allowed', ({ allowedAttributes }) => ({
    allowedAttributes: { ...allowedAttributes, div: attributesOfBoxes, table: attributesOfBoxes },
  })),
  rehypeSanitize('rehype-sanitize'),
  rehypeSanitize('rehype-sanitize, class allowed', ({ attributes, ...schema }) => ({
    ...schema,
    attributes: {
      ...attributes,
      div: [...attributes.div, ['className', 'subprocessor-list']],
      table: [...(attributes.table ?? []), ['className', 'subprocessor-list']],
    },
  })),
];
