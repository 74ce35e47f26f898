/** Vue 3: a component whose template is the snippet, drawn in the browser, and drawn on a server and taken over there. */
import { join } from 'node:path';
import { pageOf } from '../page.mjs';

/** In a script in a page. */
const quoted = (text) => JSON.stringify(text).replaceAll('</', '<\\/');

/**
 * The snippet as a component, in JavaScript. Vue's templates may have no `<script>`; this is how its pages write one, and
 * one with a text.
 */
function componentOf(snippet) {
  const [, json = ''] = /<script type="application\/json">(.*?)<\/script>/s.exec(snippet) ?? [];
  const template = snippet
    .replaceAll('<script', '<component is="script"')
    .replaceAll('</script>', '</component>')
    .replace(`>${json}</component>\n</subprocessor-list>`, ' :innerHTML="json"></component>\n</subprocessor-list>');
  return `{
  template: ${quoted(`<h2>Our vendors</h2>${template}<p>Last reviewed in May.</p>`)},
  data: () => ({ json: ${quoted(json)} }),
  mounted() { globalThis.isDrawn = true; },
  compilerOptions: { isCustomElement: (tag) => tag === 'subprocessor-list' },
}`;
}

const isDrawn = (page) => page.waitForFunction(() => globalThis.isDrawn);

/** @param options.bodyOf makes the page's body of a component */
const vue = ({ name, bodyOf }) => ({
  name,
  category: 'framework',
  package: 'vue',
  async publish({ snippets, script, folder, server, load }) {
    server.serveFolder('/vue', join(folder, 'node_modules/vue/dist'));
    const published = {};
    for (const [way, snippet] of Object.entries(snippets)) {
      const body = await bodyOf(componentOf(snippet), load);
      published[way] = {
        pasted: { html: pageOf(body), act: isDrawn },
        withScript: { html: pageOf(body, script), act: isDrawn },
      };
    }
    return published;
  },
});

export default [
  vue({
    name: 'Vue',
    bodyOf: (component) => `<div id="app"></div>
<script src="/vue/vue.global.js"></script>
<script>Vue.createApp(${component}).mount('#app');</script>`,
  }),
  vue({
    name: 'Vue, rendered on the server',
    async bodyOf(component, load) {
      const [{ createSSRApp }, { renderToString }] = await Promise.all([load('vue'), load('vue/server-renderer')]);
      const { default: options } = await import(`data:text/javascript,export default ${encodeURIComponent(component)}`);
      // When all scripts have run, so that it is always the list that came first.
      return `<div id="app">${await renderToString(createSSRApp(options))}</div>
<script src="/vue/vue.global.js"></script>
<script>addEventListener('load', () => Vue.createSSRApp(${component}).mount('#app'));</script>`;
    },
  }),
];
