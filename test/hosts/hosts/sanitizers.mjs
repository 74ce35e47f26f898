/** What cleans other people's HTML: DOMPurify in the browser, sanitize-html and rehype-sanitize on a server. */
import { join } from 'node:path';
import { each } from '../each.mjs';

/** Runs in a page that has DOMPurify. */
function clean(text, isTagAllowed) {
  const options = {
    CUSTOM_ELEMENT_HANDLING: { tagNameCheck: /^subprocessor-list$/, attributeNameCheck: /^src$/ },
  };
  return globalThis.DOMPurify.sanitize(text, isTagAllowed ? options : {});
}

/** DOMPurify as a page calls it, with its defaults, or with the tag allowed. */
function purify(name, isTagAllowed) {
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
      for (const [way, text] of Object.entries(snippets)) cleaned[way] = await page.evaluate(clean, text, isTagAllowed);
      await page.close();
      return cleaned;
    },
  };
}

/** sanitize-html with its defaults, and what an option of its own adds to them. */
function sanitizeHtml(name, options = {}) {
  return {
    name,
    category: 'sanitizer',
    package: 'sanitize-html',
    async publish({ snippets, load }) {
      const { default: sanitize } = await load('sanitize-html');
      const added = Object.entries(options).map(([key, value]) => [key, { ...sanitize.defaults[key], ...value }]);
      return each(snippets, (text) => sanitize(text, Object.fromEntries(added)));
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

export default [
  purify('DOMPurify'),
  purify('DOMPurify, tag allowed', true),
  sanitizeHtml('sanitize-html'),
  sanitizeHtml('sanitize-html, class allowed', {
    allowedClasses: { div: ['subprocessor-list'], table: ['subprocessor-list'] },
  }),
  sanitizeHtml('sanitize-html, class and data-* allowed', {
    allowedAttributes: { div: ['class', 'data-*'], table: ['class', 'data-*'] },
  }),
  rehypeSanitize('rehype-sanitize'),
  rehypeSanitize('rehype-sanitize, class allowed', ({ attributes, ...schema }) => ({
    ...schema,
    attributes: {
      ...attributes,
      div: [...attributes.div, ['className', 'subprocessor-list']],
      table: [...attributes.table, ['className', 'subprocessor-list']],
    },
  })),
];
