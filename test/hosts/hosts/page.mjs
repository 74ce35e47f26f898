/** A page that is written by hand, where nothing comes between the snippet and the browser. */
export default {
  name: 'Your own HTML',
  category: 'page',
  publish: ({ snippets }) => snippets,
};
