/**
 * The files of the README's section on hosting, with the headers that it gives: Koa middleware under
 * /hosted/KEY/WITHOUT/FILE.
 *
 * - KEY: tells the requests of a test from those of others; /hosted-requests/KEY lists the files that were asked for
 * - WITHOUT: what is left out, with `+` between: `FILE~HEADER` or, of a policy in a page, `FILE~DIRECTIVE`; `script~type`
 *   sends scripts as plain text; `nothing` leaves nothing out
 *
 * https://lists.example.com, where the README's files are, is this origin; https://www.example.com, where its pages are, is
 * the server's other one.
 */
import { readFile } from 'node:fs/promises';

/** By key. */
const requests = new Map();

const otherOrigin = (origin) =>
  origin.includes('localhost') ? origin.replace('localhost', '127.0.0.1') : origin.replace('127.0.0.1', 'localhost');

const snippets = (readme, language) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, code]) => code);

/** The README's lines for each file: a path, and below it headers, as in a file `_headers`. */
function* headersFor(path, readme) {
  const block = snippets(readme, 'http').find((code) => code.startsWith('/'));
  let pattern = '';
  for (const line of block.split('\n').filter(Boolean)) {
    const [, name, value] = /^\s+([\w-]+): (.*)$/.exec(line) ?? [];
    if (!name) pattern = line.trim();
    else if (pattern === path || (pattern.endsWith('*') && path.startsWith(pattern.slice(0, -1))))
      yield [pattern, name, value];
  }
}

const isLeftOut = (without, file, what) => without.split('+').includes(`${file}~${what.toLowerCase()}`);

export async function hosted(context, next) {
  const [, root, key, without, ...rest] = context.path.split('/');
  if (root === 'hosted-requests') {
    context.set('Cache-Control', 'no-store');
    context.body = requests.get(key) ?? [];
    return;
  }
  if (root !== 'hosted') return next();
  const file = rest.join('/');
  requests.set(key, [...(requests.get(key) ?? []), file]);
  const readme = await readFile('README.md', 'utf8');
  if (file === 'subprocessors.json') {
    context.type = 'application/json';
    context.body = snippets(readme, 'json')[0];
  } else if (file === 'linked.json') {
    // With a link to leave the frame by, and a link within the page.
    context.body = JSON.stringify({
      version: 1,
      description: 'See [the note](#subprocessor-acme).',
      subprocessors: [{ name: 'Acme', purpose: 'Hosting' }, { name: 'Birch' }],
      closing: `[Elsewhere](${context.query.link})`,
    });
  } else if (file === 'moved.json') context.redirect(context.query.to);
  else {
    const text = await readFile(`dist/standalone/${file}`, 'utf8').catch(() => undefined);
    if (text === undefined) return context.throw(404);
    context.type = isLeftOut(without, 'script', 'type') && file.endsWith('.js') ? 'txt' : file.split('.').at(-1);
    // The policy in a page, without some of its directives.
    context.body = text.replace(/(?<=content=")default-src [^"]*/, (policy) =>
      policy
        .split('; ')
        .filter((directive) => !isLeftOut(without, file, directive.split(' ')[0]))
        .join('; '),
    );
  }
  for (const [pattern, name, value] of headersFor(`/${file}`, readme)) {
    if (isLeftOut(without, pattern.replaceAll(/^\/|(?<=.)\/\*$/g, ''), name)) continue;
    context.set(name, value.replaceAll('https://www.example.com', otherOrigin(context.origin)));
  }
  // By hand: the test runner would give every file that Koa answers with a year in the cache.
  context.respond = false;
  context.res.writeHead(context.status).end(context.body);
}
