/** Vue 3 and boxes that have a list in them: no hydration mismatch, no node that it does not find, and the list always there. */
import { join } from 'node:path';
import { boxes, figure, headingLevels, liveThrough, manifestOf, stages } from '../life/stages.mjs';

const table = `<table>
  <thead><tr><th>Name</th><th>Location</th></tr></thead>
  <tbody><tr v-for="name in stages[stage]" :key="name"><td>{{ name }}</td><td>Ireland</td></tr></tbody>
</table>`;

const link = '<a :href="`/life/${stage}.json`">The list, {{ stage }}</a>';

/** Vue's templates may have no `<script>`; this is how its pages write one. */
const json = '<component is="script" type="application/json" :innerHTML="manifests[stage]"></component>';

/** By the box's kind: its element, its attributes and what it holds. */
const kinds = {
  'a tag with an address': ['subprocessor-list', ':src="`/life/${stage}.json`"', link],
  'a tag with a table': ['subprocessor-list', '', table],
  'a box with an address': ['div', ':data-subprocessor-list="`/life/${stage}.json`"', link],
  'a box with a table': ['div', 'data-subprocessor-list', table],
  'a box by its class, with a table': ['div', 'class="subprocessor-list"', table],
  'a box with JSON inside': ['div', 'data-subprocessor-list', json],
  'a figure by its class, with a table': ['figure', 'class="subprocessor-list"', table],
};

/** The page's component, in JavaScript. */
function componentOf(box) {
  const [element, attributes, content] = kinds[box];
  const level = element === 'subprocessor-list' ? 'heading-level' : 'data-heading-level';
  const template = `<h2>Vendors, {{ stage }}</h2>
<${element} v-if="stage !== 'gone'" ${attributes} :${level}="headingLevels[stage]">
  <section v-if="stage === 'swapped'"><p>Our vendors</p>${content}</section>
  <template v-else>${content}</template>
</${element}>
<p>Last reviewed in May.</p>`;
  const manifests = Object.fromEntries(Object.keys(stages).map((stage) => [stage, manifestOf(stage)]));
  return `{
  template: ${JSON.stringify(template).replaceAll('</', '<\\/')},
  data: () => ({ stage: 'first', ...${JSON.stringify({ stages, headingLevels, manifests })} }),
  mounted() { Object.assign(globalThis, { show: (stage) => { this.stage = stage; }, isTakenOver: true }); },
  compilerOptions: { isCustomElement: (tag) => tag === 'subprocessor-list' },
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

const cases = [
  ...boxes.flatMap((box) => [true, false].map((isListFirst) => ({ box, isListFirst }))),
  { box: figure, isListFirst: false },
];

export const tests = Object.fromEntries(
  cases.map(({ box, isListFirst }) => [
    `Vue hydrates, changes and removes ${box}, ${isListFirst ? 'which has its list before' : 'whose list comes after'}`,
    async (tools) => {
      const body = await draw(box, tools);
      await liveThrough({ path: '/life/vue.html', body, isListFirst }, tools);
    },
  ]),
);
