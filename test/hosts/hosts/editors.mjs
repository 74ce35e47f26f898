/**
 * What a site's authors write in. Each snippet is put in as the editor's source view would, and what the editor then gives
 * to be stored is what the page has.
 */
// What is handed to `evaluate` runs in the page of the editor.
/* global document, tinymce, CKEDITOR, Quill */
import { join } from 'node:path';

/**
 * An editor in a page of its own.
 *
 * @param host what the runner wants to know of it
 * @param files its script and its sheet, below node_modules
 * @param through runs in that page: starts the editor, and gives back what it makes of the text
 * @param options the editor's own, for `through`
 */
function editor(host, { script, sheet }, through, options) {
  return {
    category: 'editor',
    ...host,
    async publish({ snippets, folder, server, browser }) {
      server.serveFolder('/node_modules', join(folder, 'node_modules'));
      server.serveText(
        '/editor.html',
        `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Editor</title>
${sheet ? `<link rel="stylesheet" href="/node_modules/${sheet}">` : ''}
<script src="/node_modules/${script}"></script>
<div id="editor"></div>`,
      );
      const page = await browser.newPage();
      try {
        const stored = {};
        for (const [way, text] of Object.entries(snippets)) {
          await page.goto(`${server.origin}/editor.html`);
          stored[way] = await page.evaluate(through, text, options);
        }
        return stored;
      } finally {
        await page.close();
      }
    },
  };
}

async function throughTinyMce(text, options) {
  const [one] = await tinymce.init({ selector: '#editor', license_key: 'gpl', promotion: false, ...options });
  one.setContent(text);
  return one.getContent();
}

/** With `asEmbed`, as a block of raw HTML. */
async function throughCkEditor(text, { plugins, allowed, asEmbed }) {
  const one = await CKEDITOR.ClassicEditor.create(document.querySelector('#editor'), {
    licenseKey: 'GPL',
    plugins: plugins.map((name) => CKEDITOR[name]),
    // An expression cannot be handed to another page, its text can.
    htmlSupport: { allow: (allowed ?? []).map(({ name, ...rest }) => ({ name: new RegExp(`^(${name})$`), ...rest })) },
  });
  if (asEmbed) one.execute('htmlEmbed', text);
  else one.setData(text);
  return one.getData();
}

function throughQuill(text) {
  const one = new Quill('#editor', { theme: 'snow' });
  one.clipboard.dangerouslyPasteHTML(text);
  return one.getSemanticHTML();
}

const tinyMce = (name, options) =>
  editor({ name, package: 'tinymce' }, { script: 'tinymce/tinymce.js' }, throughTinyMce, {
    plugins: 'code table lists link',
    ...options,
  });

const ckEditor = (name, furtherPlugins, options) =>
  editor(
    { name, package: 'ckeditor5' },
    { script: 'ckeditor5/dist/browser/ckeditor5.umd.js', sheet: 'ckeditor5/dist/browser/ckeditor5.css' },
    throughCkEditor,
    {
      plugins: ['Essentials', 'Paragraph', 'Heading', 'Bold', 'Link', 'List', 'Table', ...furtherPlugins],
      ...options,
    },
  );

export default [
  tinyMce('TinyMCE'),
  tinyMce('TinyMCE, tag and script allowed', {
    custom_elements: 'subprocessor-list',
    extended_valid_elements: 'subprocessor-list[*],script[*]',
    // Else what stands in a frame may run no script.
    sandbox_iframes: false,
    // Else addresses are made relative to the page of the editor.
    convert_urls: false,
  }),
  ckEditor('CKEditor 5', []),
  ckEditor('CKEditor 5, class allowed', ['GeneralHtmlSupport'], {
    allowed: [
      { name: 'div', classes: ['subprocessor-list'] },
      { name: 'table', classes: ['subprocessor-list'] },
    ],
  }),
  ckEditor('CKEditor 5, General HTML Support', ['GeneralHtmlSupport'], {
    allowed: [{ name: '.*', attributes: true, classes: true, styles: true }],
  }),
  ckEditor('CKEditor 5, HTML embed', ['HtmlEmbed'], { asEmbed: true }),
  editor(
    { name: 'Quill', package: 'quill' },
    { script: 'quill/dist/quill.js', sheet: 'quill/dist/quill.snow.css' },
    throughQuill,
  ),
];
