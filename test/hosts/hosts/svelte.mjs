/** Svelte 5: a component that has the snippet in it, compiled. */
import { bundle } from '../jsx.mjs';
import { pageOf } from '../page.mjs';

const isDrawn = (page) => page.waitForFunction(() => globalThis.isDrawn);

/** Compiles the component `Page.svelte`, whose text is given. */
const compiler = (compile, component, folder) => ({
  name: 'svelte',
  setup(build) {
    build.onResolve({ filter: /^Page\.svelte$/ }, ({ path }) => ({ path, namespace: 'svelte' }));
    build.onLoad({ filter: /./, namespace: 'svelte' }, ({ path }) => ({
      contents: compile(component, { filename: path, generate: 'client' }).js.code,
      resolveDir: folder,
    }));
  },
});

export default {
  name: 'Svelte',
  category: 'framework',
  package: 'svelte',
  async publish({ snippets, script, folder, load, server }) {
    const { compile } = await load('svelte/compiler');
    const code = `import { mount } from 'svelte';
import Page from 'Page.svelte';
mount(Page, { target: document.getElementById('app') });`;
    const published = {};
    for (const [way, snippet] of Object.entries(snippets)) {
      // In an element, because a script beside others is a component's own code.
      const component = `<script>
  import { onMount } from 'svelte';
  onMount(() => { globalThis.isDrawn = true; });
</script>
<h2>Our vendors</h2>
<section>${snippet}</section>
<p>Last reviewed in May.</p>`;
      const plugins = [compiler(compile, component, folder)];
      server.serveText(`/svelte/${way}.js`, await bundle(code, { folder, plugins }));
      const body = `<div id="app"></div>\n<script src="/svelte/${way}.js"></script>`;
      published[way] = {
        pasted: { html: pageOf(body), act: isDrawn },
        withScript: { html: pageOf(body, script), act: isDrawn },
      };
    }
    return published;
  },
};
