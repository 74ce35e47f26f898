/** Run by `npm start`: installs the dependencies if necessary, then serves the demo. Set PORT for a port other than 5173. */
import { ensureInstalled, root } from '../src/tools/build/install.mjs';

ensureInstalled();
process.chdir(root);

// Vite may have been installed only now.
const { createServer } = await import('vite');
const server = await createServer({
  logLevel: 'warn',
  server: { port: Number(process.env.PORT ?? 5173), host: 'localhost' },
});
await server.listen();
console.log(`The demo is at ${server.resolvedUrls?.local[0]} (press Ctrl+C to stop)`);

const hasDesktop = process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
if (hasDesktop && process.stdout.isTTY && !process.env.CI) server.openBrowser();
