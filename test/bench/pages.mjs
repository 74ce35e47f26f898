/** The pages of the bench: the same site around each list. */
import { escapeHtml } from './escape.mjs';
import { columns } from './list.mjs';

const fields = columns.map((column) => column.toLowerCase());

function row({ html }, hasClasses) {
  const className = (index) => (hasClasses ? ` class="${fields[index]}"` : '');
  const [name, ...others] = html;
  const cells = others.map((content, index) => `<td${className(index + 1)}>${content}</td>`);
  return `<tr><th scope="row"${className(0)}>${name}</th>${cells.join('')}</tr>`;
}

/**
 * One table a group, as a careful hand writes it.
 *
 * @param options `before`: what stands before each table; `hasClasses`: with the classes that List.js finds its way by
 */
export function htmlTables(groups, { before = '', hasClasses = false }) {
  const headings = columns.map((column, index) => {
    const attributes = hasClasses ? ` class="sort" data-sort="${fields[index]}"` : '';
    return `<th scope="col"><button type="button"${attributes}>${column}</button></th>`;
  });
  return groups
    .map(
      ({ title, rows }) => `<section>
${title ? `<h2>${escapeHtml(title)}</h2>` : ''}${before}
<table>
<caption hidden>${escapeHtml(title ?? 'Subprocessors')}</caption>
<thead><tr>${headings.join('')}</tr></thead>
<tbody${hasClasses ? ' class="list"' : ''}>
${rows.map((one) => row(one, hasClasses)).join('\n')}
</tbody>
</table>
</section>`,
    )
    .join('\n');
}

/**
 * A whole page.
 *
 * @param isAsync scripts are deferred, but for ours: its documented snippet says `async`
 * @param list address of the list, for who fetches it: the page has it preloaded, as the README advises, for everyone
 * @param files addresses of style sheets and scripts, in order
 * @param attributes of `<html>`: what the stopwatch and the page's own script need to know
 */
export function makePage({ name, isAsync, body, list, files, attributes, stopwatch }) {
  const load = (address) =>
    address.endsWith('.css')
      ? `<link rel="stylesheet" href="${address}">`
      : `<script ${isAsync ? 'async' : 'defer'} src="${address}"></script>`;
  return `<!doctype html>
<html lang="en" ${attributes}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(name)}</title>
<link rel="icon" href="data:,">
<script>${stopwatch}</script>
${list ? `<link rel="preload" href="${list}" as="fetch" crossorigin>` : ''}
${files.map(load).join('\n')}
</head>
<body>
<h1>Subprocessors</h1>
<p>These companies process personal data for us.</p>
${body}
<footer><p>Questions? Write to us.</p></footer>
</body>
</html>
`;
}
