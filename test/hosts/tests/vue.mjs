/** Vue 3 and boxes that have a list in them: no hydration mismatch, no node that it does not find, and the list always there. */
import { join } from 'node:path';
import { boxes, headingLevels, liveThrough, manifestOf, stages } from '../life/stages.mjs';

const table = `<table>
  <thead><tr><th>Name</th><th>Location</th></tr></thead>
  <tbody><tr v-for="name in stages[stage]" :key="name"><td>{{ name }}</td><td>Ireland</td></tr></tbody>
</table>`;

/** By the box's kind: its attributes and what it holds. */
const parts = {
  'a box with an address': [
    ':data-subprocessor-list="`/life/${stage}.json`"',
    '<a :href="`/life/${stage}.json`">The list, {{ stage }}</a>',
  ],
  'a box with a table': ['data-subprocessor-list', table],
  'a box by its class, with a table': ['class="subprocessor-list"', table],
  'a box with JSON inside': [
    'data-subprocessor-list',
    '<component is="script" type="application/json" :innerHTML="manifests[stage]"></component>',
  ],
};

/** The page's component, in JavaScript. */
function componentOf(box) {
  const [attributes, content] = parts[box];
  const template = `<h2>Vendors, {{ stage }}</h2>
<div v-if="stage !== 'gone'" ${attributes} :data-heading-level="headingLevels[stage]">
  <section v-if="stage === 'swapped'"><p>Our vendors</p>${content}</section>
  <template v-else>${content}</template>
</div>
<p>Last reviewed in May.</p>`;
  const manifests = Object.fromEntries(Object.keys(stages).map((stage) => [stage, manifestOf(stage)]));
  return `{
  template: ${JSON.stringify(template).replaceAll('</', '<\\/')},
  data: () => ({ stage: 'first', ...${JSON.stringify({ stages, headingLevels, manifests })} }),
  mounted() { Object.assign(globalThis, { show: (stage) => { this.stage = stage; }, isTakenOver: true }); },
}`;
}

async function draw(box, { load, folder, server }) {
  server.serveFolder('/life/vue', join(folder, 'node_modules/vue/dist'));
  const [{ createSSRApp }, { renderToString }] = await Promise.all([load('vue'), load('vue/server-renderer')]);
  const component = componentOf(box);
  const { default: options } = await import(`data:text/javascript,export default ${encodeURIComponent(component)}`);
  return `<div id="app">${await renderToString(createSSRApp(options))}</div>
<script src="/life/vue/vue.global.js"></script>
<script>globalThis.takeOver = () => void Vue.createSSRApp(${component}).mount('#app');</script>`;
}

export const name = 'Vue and its boxes';

export const tests = Object.fromEntries(
  boxes.flatMap((box) =>
    [true, false].map((isListFirst) => [
      `Vue hydrates, changes and removes ${box}, ${isListFirst ? 'which has its list before' : 'whose list comes after'}`,
      async (tools) => {
        const body = await draw(box, tools);
        await liveThrough({ path: '/life/vue.html', body, isListFirst }, tools);
      },
    ]),
  ),
);
