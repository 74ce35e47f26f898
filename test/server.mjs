/**
 * Misbehaving responses for the browser tests: Koa middleware under /answer/, listed in `answers`.
 *
 * Every response takes these parameters:
 * - `key`: counts the requests; see `questions`
 * - `times`: misbehaves this many times (per key), then sends a good manifest
 * - `cors`: the value of Access-Control-Allow-Origin
 * - `cache`: the value of Cache-Control; `no-store` by default
 *
 * `http://127.0.0.1:PORT` and `http://localhost:PORT` are different origins, which the CORS tests use.
 */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { hosted } from './hosted.mjs';

/** A small good manifest with a single row called `name`. */
const manifest = (name = 'Acme Hosting') => ({ version: 1, title: 'Subprocessors', subprocessors: [{ name }] });

const json = (context, value) => {
  context.type = 'application/json';
  context.body = typeof value === 'string' ? value : JSON.stringify(value);
};

/** Takes the response out of Koa's hands and sends its headers. */
const raw = (context, headers = {}) => {
  context.respond = false;
  const { res } = context;
  res.writeHead(200, { ...res.getHeaders(), 'Content-Type': 'application/json', ...headers });
  res.flushHeaders();
  return res;
};

/** Writes white space as fast as the client reads it: `bytes` of it, or until the client disconnects. */
const writeSpace = async (res, bytes) => {
  const left = once(res, 'close').then(() => true);
  const chunk = Buffer.alloc(64 * 1024, ' ');
  for (let rest = bytes; rest > 0; rest -= chunk.length) {
    const goesOn = res.write(rest < chunk.length ? chunk.subarray(0, rest) : chunk);
    if (!goesOn && (await Promise.race([left, once(res, 'drain').then(() => false)]))) return;
  }
};

/** Sends half a manifest, then closes the connection. */
const cut = (context, headers) => {
  const text = JSON.stringify(manifest());
  const res = raw(context, headers);
  res.write(text.slice(0, text.length / 2), () => res.socket?.destroy());
};

/** Encoders that Node has no name for; in windows-1252 the euro sign is 0x80. */
const encodings = {
  'utf-8': (text) => Buffer.from(text),
  'utf-16le': (text) => Buffer.from(text, 'utf16le'),
  'utf-16le-mark': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'utf-16be-mark': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  'windows-1252': (text) => Buffer.from(text.replaceAll('€', '\x80'), 'latin1'),
};

const answers = {
  /** The standalone file, without a declared encoding. */
  async script(context) {
    context.body = await readFile('dist/standalone/subprocessor-list.js');
    context.set('Content-Type', 'text/javascript');
  },
  /**
   * Copies of the standalone file as optimisers make them, at any address below. Catalogues are in the folder of the
   * original, `home/locales/`, where a manifest is too, and in that of a package.
   */
  async copy(context, query, path) {
    const [, catalogue] = /^(?:home|npm\/[^/]+\/dist)\/locales\/(\w+\.json)$/.exec(path.join('/')) ?? [];
    if (catalogue) json(context, await readFile(`dist/locales/${catalogue}`, 'utf8'));
    else if (path.join('/') === 'home/subprocessors.json') json(context, manifest());
    else if (path.includes('locales')) context.status = 404;
    else await answers.script(context);
  },
  /** /answer/status/503, with the header of that name if `retry-after` is given. */
  status(context, query, [status]) {
    if (query.get('retry-after')) context.set('Retry-After', query.get('retry-after'));
    context.status = Number(status);
    context.type = 'text/html';
    context.body = '<!doctype html><title>Error</title>';
  },
  /** A sign-in page with status 200. */
  html(context) {
    context.type = 'text/html';
    context.body = '\n<!doctype html><html lang="en"><title>Sign in</title><p>Please sign in.</html>';
  },
  empty: (context) => json(context, ''),
  /** An empty list in `bytes` of white space, 50 MiB by default; with `length`, its Content-Length is sent. */
  async large(context, query) {
    const bytes = Number(query.get('bytes') ?? 52_428_800);
    const res = raw(context, query.has('length') ? { 'Content-Length': bytes } : {});
    res.write('[');
    await writeSpace(res, bytes - 2);
    res.end(']');
  },
  /** White space until the client disconnects. */
  async endless(context) {
    const res = raw(context);
    res.write('[');
    await writeSpace(res, Infinity);
  },
  /** A chunked body, cut off midway. */
  cut: (context) => cut(context),
  /** A Content-Length that is longer than the body. */
  'cut-length': (context) => cut(context, { 'Content-Length': 1000 }),
  /** No response at all, not even headers. */
  hang(context) {
    context.status = 200;
    context.respond = false;
  },
  /** Headers and the beginning of the body, then nothing. */
  'hang-body'(context) {
    raw(context).write('{"version": 1, ');
  },
  /** Nothing until /answer/release with the same key, then the file at `redirect` or a good manifest with the row `name`. */
  async held(context, query) {
    await new Promise((resolve) => held.set(query.get('key'), [...(held.get(query.get('key')) ?? []), resolve]));
    if (query.has('redirect')) context.redirect(query.get('redirect'));
    else json(context, manifest(query.get('name') ?? undefined));
  },
  'text-plain'(context) {
    context.type = 'text/plain';
    context.body = JSON.stringify(manifest());
  },
  /**
   * A manifest with the row “Köln €” in the encoding of that name, by default windows-1252; with `type`, that is its
   * Content-Type.
   */
  encoded(context, query, [encoding = 'windows-1252']) {
    const text = JSON.stringify(manifest('Köln €'));
    context.body = encodings[encoding](text);
    context.set('Content-Type', query.get('type') ?? 'application/json');
  },
  bom: (context) => json(context, `\uFEFF${JSON.stringify(manifest())}`),
  /** A complete response with incomplete JSON. */
  truncated: (context) => json(context, JSON.stringify(manifest()).slice(0, -3)),
  /** A trailing comma, as left behind by someone editing JSON by hand. */
  'not-json': (context) => json(context, '{\n  "version": 1,\n  "subprocessors": [],\n}\n'),
  array: (context) => json(context, manifest().subprocessors),
  string: (context) => json(context, '"subprocessors"'),
  null: (context) => json(context, 'null'),
  /** A good manifest with the row `name`. */
  object: (context, query) => json(context, manifest(query.get('name') ?? undefined)),
  'empty-object': (context) => json(context, {}),
  /** `depth` nested arrays, a million by default; with `field`, as the value of that field of a row. */
  nested(context, query) {
    const depth = Number(query.get('depth') ?? 1_000_000);
    const arrays = '['.repeat(depth) + ']'.repeat(depth);
    const field = query.get('field');
    json(context, field ? `{"subprocessors": [{"name": "Acme", ${JSON.stringify(field)}: ${arrays}}]}` : arrays);
  },
  /** A redirect to `to`, by default /answer/object. */
  redirect: (context, query) => context.redirect(query.get('to') ?? '/answer/object'),
};

/** Questions that the tests ask about the responses. They do not count as requests. */
const questions = {
  /** The number of requests with `key`, and how many of them are still open. */
  count: (context, query) => json(context, { count: of(query).length, open: of(query).filter(isOpen).length }),
  /** The path and headers of each. */
  log: (context, query) =>
    json(
      context,
      of(query).map(({ path, headers }) => ({ path, headers })),
    ),
  /** Responds like `count` as soon as there has been a request with `key`. */
  async opened(context, query) {
    while (of(query).length === 0) await new Promise((resolve) => waiting.push(resolve));
    questions.count(context, query);
  },
  /** Responds like `count` as soon as there has been a request with `key` and none is open any more. */
  async closed(context, query) {
    while (of(query).length === 0 || of(query).some(isOpen)) await new Promise((resolve) => waiting.push(resolve));
    questions.count(context, query);
  },
  /** Releases what /answer/held is holding. */
  release(context, query) {
    const key = query.get('key');
    const resolvers = held.get(key) ?? [];
    held.delete(key);
    for (const resolve of resolvers) resolve();
    json(context, { released: resolvers.length });
  },
  /**
   * A page with the content security policy `csp`, the given `body`, its language `lang` and what its `head` has besides;
   * `{nonce}` is replaced in all of them. With `isolated`, it wants the consent of all that it loads from elsewhere.
   */
  page(context, query) {
    if (query.has('isolated')) context.set('Cross-Origin-Embedder-Policy', 'require-corp');
    page(context, query.get('csp') ?? '', query.get('body') ?? '', query.get('lang') ?? 'en', query.get('head') ?? '');
  },
  /**
   * A page under the strictest policy that the element works with, with one element and the standalone file as a `classic`
   * or `module` script.
   * - `script`: `classic` (default), `module` or `none`
   * - `src`: the manifest; /demo/krispcall.json by default
   * - `connect`: a further source for `connect-src`
   * - `attributes`: further attributes of the element
   * - `lang`: the page's language; `en` by default
   */
  'policy-page'(context, query) {
    const src = query.get('src') ?? '/demo/krispcall.json';
    const type = query.get('script') ?? 'classic';
    const manifestAddress = new URL(src, context.origin);
    const policy = [
      "default-src 'none'",
      "script-src 'nonce-{nonce}'",
      "style-src 'none'",
      // Firefox and WebKit request an icon, and report it if it is forbidden.
      `img-src ${context.origin}/answer/icon`,
      // A source in a policy cannot have a query.
      `connect-src ${manifestAddress.origin}${manifestAddress.pathname} ${query.get('connect') ?? ''}`,
      "require-trusted-types-for 'script'",
      "trusted-types lit-html 'allow-duplicates'",
    ].join('; ');
    const file = '/dist/standalone/subprocessor-list.js';
    const script =
      type === 'none'
        ? ''
        : `<script nonce="{nonce}" src="${file}" ${type === 'module' ? 'type="module"' : 'defer'}></script>`;
    const attributes = query.get('attributes') ?? '';
    const element = `<subprocessor-list src="${escapeHtml(src)}" ${attributes}><p>Fallback</p></subprocessor-list>`;
    page(context, policy, `${script}\n${element}`, query.get('lang') ?? 'en');
  },
  /** The page to frame, with its script and nothing else. */
  async 'frame-alone'(context) {
    context.type = 'text/html';
    const page = await readFile('dist/standalone/frame.html', 'utf8');
    context.body = page.replace('src="frame.js"', 'src="/dist/standalone/frame.js"');
  },
  icon(context) {
    context.type = 'image/svg+xml';
    context.body = '<svg xmlns="http://www.w3.org/2000/svg"/>';
  },
};

/** Requests by key. */
const requests = new Map();
/** Called whenever a request arrives or closes. */
const waiting = [];
/** The requests that /answer/held is holding, by key. */
const held = new Map();

const of = (query) => requests.get(query.get('key')) ?? [];
const isOpen = ({ open }) => open;
const wake = () => waiting.splice(0).forEach((resolve) => resolve());
const escapeHtml = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/**
 * Runs in the page before any other script.
 * `reports`: `{kind, text}` of each policy violation, console message, error and unhandled rejection.
 * `outcome`: resolves with the first `subprocessors-load` or `subprocessors-error` event.
 */
const reporter = `
window.reports = [];
const report = (kind, text) => reports.push({ kind, text });
addEventListener('securitypolicyviolation', (event) =>
  report('policy', [event.effectiveDirective, event.blockedURI, event.sourceFile, event.lineNumber, event.sample].join(' ')));
addEventListener('error', (event) => report('error', event.message || 'not loaded: ' + (event.target.src || event.target.href)), true);
addEventListener('unhandledrejection', (event) => report('rejection', String(event.reason)));
for (const level of ['debug', 'log', 'info', 'warn', 'error']) {
  const original = console[level];
  console[level] = (...words) => {
    report(level, words.map(String).join(' '));
    original.apply(console, words);
  };
}
window.outcome = new Promise((resolve) => {
  for (const type of ['subprocessors-load', 'subprocessors-error']) addEventListener(type, resolve, { once: true });
});
`;

function page(context, policy, body, lang = 'en', head = '') {
  const nonce = randomBytes(16).toString('base64');
  const fill = (text) => text.replaceAll('{nonce}', nonce);
  if (policy) context.set('Content-Security-Policy', fill(policy));
  context.type = 'text/html';
  context.body = fill(`<!doctype html>
<html lang="${escapeHtml(lang)}">
<head>
<meta charset="utf-8">
<title>Test page</title>
<link rel="icon" href="/answer/icon">
<script nonce="{nonce}">${reporter}</script>
${head}
</head>
<body>
${body}
</body>
</html>
`);
}

export const middleware = [
  hosted,
  async (context, next) => {
    // The address of the list on the README's pages.
    if (context.path === '/subprocessors.json') return json(context, manifest());
    const [, root, name, ...rest] = context.path.split('/');
    if (root !== 'answer') return next();
    const query = context.URL.searchParams;
    context.set('Cache-Control', query.get('cache') ?? 'no-store');
    if (query.has('cors')) context.set('Access-Control-Allow-Origin', query.get('cors'));
    if (Object.hasOwn(questions, name)) return questions[name](context, query, rest);
    if (!Object.hasOwn(answers, name)) return context.throw(404);

    const key = query.get('key');
    if (key !== null) {
      const request = { path: context.url, headers: context.headers, open: true };
      requests.set(key, [...(requests.get(key) ?? []), request]);
      context.res.once('close', () => {
        request.open = false;
        wake();
      });
      wake();
    }
    const isOver = query.has('times') && of(query).length > Number(query.get('times'));
    return (isOver ? answers.object : answers[name])(context, query, rest);
  },
];
