/**
 * Commands for browser tests in Chromium, in addition to Web Test Runner's own: the accessibility tree as exposed to
 * assistive technology, forced colours, and the number of printed pages. Call them with
 * `executeServerCommand(name, payload)`.
 */

/** The connection that forces a page's colours. They stay forced as long as it is open. */
const forcing = new WeakMap();

const commands = {
  /**
   * The nodes of CDP's `Accessibility.getFullAXTree` for the frame whose address ends with `address`.
   * @param {{address: string}} payload
   */
  async 'accessibility-tree'(page, { address }) {
    // The page may know about the frame before the connection does.
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

  /** The number of printed pages. A PDF contains an entry in plain text for each of its pages. */
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
