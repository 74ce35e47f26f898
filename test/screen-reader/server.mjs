/** Serves the repository to the browser that a screen reader reads, and answers that fail a number of times first. */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { root } from '../../src/tools/build/install.mjs';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** Twenty groups of ten: of a list this long, most is off the screen. */
function longList() {
  const groups = Array.from({ length: 20 }, (_, index) => ({ id: `group-${index + 1}`, title: `Group ${index + 1}` }));
  const rowsOf = ({ id, title }) =>
    Array.from({ length: 10 }, (_, index) => ({
      name: `Company ${index + 1} of ${title}`,
      group: id,
      purpose: 'Hosting',
      locations: 'IE',
      links: 'https://company.example/',
    }));
  return JSON.stringify({ version: 1, groups, subprocessors: groups.flatMap(rowsOf) });
}

/** Resolves with the server, and the address of its root. */
export async function serve() {
  /** How often each address under /failing/ was asked for. */
  const questions = new Map();
  const server = createServer(async (request, response) => {
    const { pathname, searchParams, search } = new URL(request.url, 'http://localhost');
    if (pathname === '/long-list.json') {
      response.writeHead(200, { 'Content-Type': types['.json'] }).end(longList());
      return;
    }
    const file = pathname.replace(/^\/failing/, '');
    if (file !== pathname) {
      const asked = (questions.get(pathname + search) ?? 0) + 1;
      questions.set(pathname + search, asked);
      if (asked <= Number(searchParams.get('times'))) {
        response.writeHead(404).end();
        return;
      }
    }
    try {
      const content = await readFile(join(root, normalize(file)));
      response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${server.address().port}` };
}
