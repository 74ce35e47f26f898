/** What `npm start` runs: installs where that is needed, then serves the demo. PORT chooses another port than 5173. */
import { ensureInstalled, root } from '../src/tools/build/install.mjs';

ensureInstalled();
process.chdir(root);

// Only now is Vite sure to be there.
const { createServer } = await import('vite');
const server = await createServer({
  logLevel: 'warn',
  server: { port: Number(process.env.PORT ?? 5173), host: 'localhost' },
});
await server.listen();
console.log(`The demo is at ${server.resolvedUrls?.local[0]} (Ctrl+C ends it)`);

const hasDesktop = process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
if (hasDesktop && process.stdout.isTTY && !process.env.CI) server.openBrowser();
