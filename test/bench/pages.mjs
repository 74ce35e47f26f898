/** The pages of the bench: the same site around each list. */
import { columns } from './list.mjs';

export const escapeHtml = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const fields = columns.map((column) => column.toLowerCase());

function row({ texts, website, added }, hasClasses) {
  const [name, ...others] = texts.map(escapeHtml);
  const className = (index) => (hasClasses ? ` class="${fields[index]}"` : '');
  const cells = others.map((text, index) => {
    const content = index === others.length - 1 ? `<time datetime="${added}">${text}</time>` : text;
    return `<td${className(index + 1)}>${content}</td>`;
  });
  const link = `<a href="${website}" rel="noopener noreferrer">${name}</a>`;
  return `<tr><th scope="row"${className(0)}>${link}</th>${cells.join('')}</tr>`;
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
 * A whole page. Scripts are deferred, but for ours: its documented snippet says `async`.
 *
 * @param list address of the list, for who fetches it: the page has it preloaded, as the README advises, for everyone
 * @param files addresses of style sheets and scripts, in order
 * @param attributes of `<html>`: what the stopwatch and the page's own script need to know
 */
export function makePage({ name, body, list, files, attributes, stopwatch }) {
  const load = (address) =>
    address.endsWith('.css')
      ? `<link rel="stylesheet" href="${address}">`
      : `<script ${address.includes('subprocessor-list') ? 'async' : 'defer'} src="${address}"></script>`;
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
