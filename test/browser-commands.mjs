/**
 * What browser tests can ask of Chromium beyond Web Test Runner's own commands, by `executeServerCommand(name, payload)`:
 * the accessibility tree that it gives to assistive technology, forced colours, and how long a page is in print.
 */

/** The connection by which a page's colours are forced: they last as long as it does. */
const forcing = new WeakMap();

const commands = {
  /**
   * The nodes of CDP's `Accessibility.getFullAXTree`, of the frame whose address ends in `address`.
   * @param {{address: string}} payload
   */
  async 'accessibility-tree'(page, { address }) {
    // The page may know of its frame sooner than the connection does.
    await page.waitForFrame((frame) => frame.url().endsWith(address), { timeout: 5000 });
    const connection = await page.createCDPSession();
    try {
      const { frameTree } = await connection.send('Page.getFrameTree');
      const { frame } = frameTree.childFrames.find((child) => child.frame.url.endsWith(address));
      await connection.send('Accessibility.enable');
      const { nodes } = await connection.send('Accessibility.getFullAXTree', { frameId: frame.id });
      return nodes;
    } finally {
      await connection.detach();
    }
  },

  /** How many sheets the page takes in print. A PDF names each of its pages in plain text. */
  async 'printed-pages'(page) {
    const pdf = Buffer.from(await page.pdf({ format: 'a4' })).toString('latin1');
    return pdf.match(/\/Type\s*\/Page\b/g).length;
  },

  /** @param {boolean} isForced */
  async 'force-colours'(page, isForced) {
    await forcing.get(page)?.detach();
    forcing.delete(page);
    if (!isForced) return true;
    const connection = await page.createCDPSession();
    forcing.set(page, connection);
    await connection.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    return true;
  },
};

/** @type {import('@web/test-runner').TestRunnerPlugin[]} */
export const browserCommands = [
  {
    name: 'browser-commands',
    executeCommand: ({ command, payload, session }) =>
      Object.hasOwn(commands, command) ? commands[command](session.browser.getPage(session.id), payload) : undefined,
  },
];
