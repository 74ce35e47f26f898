/** Serves the hosts' pages on loopback: beside them the script, its catalogues, the frame and the README's manifest. */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { root } from '../../src/tools/build/install.mjs';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/** The first manifest of the README. */
async function firstManifest() {
  const [, manifest] = /```json\n(.*?)\n```/s.exec(await readFile(join(root, 'README.md'), 'utf8')) ?? [];
  return manifest;
}

/**
 * Resolves with
 *
 * - `origin` and `otherOrigin`: two origins under which everything is served
 * - `serveText(path, text)`: an answer at a path, whose ending says its type; without one it is HTML
 * - `serveFolder(path, folder)`: the files of a folder below a path; `index.html` for a folder
 * - `close()`
 */
export async function startServer() {
  const texts = new Map([['/subprocessors.json', await firstManifest()]]);
  const folders = [['/', join(root, 'dist/standalone')]];

  /** The longest path wins. */
  async function contentOf(path) {
    if (texts.has(path)) return texts.get(path);
    const matching = folders.filter(([prefix]) => path.startsWith(prefix));
    const [prefix, folder] = matching.reduce((best, one) => (one[0].length > best[0].length ? one : best));
    const file = join(folder, normalize(`/${path.slice(prefix.length)}`));
    return readFile(path.endsWith('/') ? join(file, 'index.html') : file);
  }

  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    // As a site would that lets others frame its list.
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (pathname === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    try {
      const content = await contentOf(decodeURIComponent(pathname));
      response.writeHead(200, { 'Content-Type': types[extname(pathname)] ?? types['.html'] }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  return {
    origin: `http://127.0.0.1:${port}`,
    otherOrigin: `http://localhost:${port}`,
    serveText: (path, text) => void texts.set(path, text),
    serveFolder: (path, folder) => void folders.push([`${path.replace(/\/$/, '')}/`, folder]),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
