/** A launcher for WebKitGTK's MiniBrowser that also starts and stops WebKitWebDriver. */
import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { WebdriverLauncher } from '@web/test-runner-webdriver';
import { freePort } from './free-port.mjs';

async function answers(port) {
  try {
    return (await fetch(`http://127.0.0.1:${port}/status`)).ok;
  } catch {
    return false;
  }
}

class WebKitLauncher extends WebdriverLauncher {
  #driver;
  #options;

  constructor(miniBrowser) {
    const options = {
      hostname: '127.0.0.1',
      path: '/',
      logLevel: 'error',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation'] },
      },
    };
    super(options);
    this.#options = options;
  }

  async initialize(config) {
    await super.initialize(config);
    this.name = 'WebKit';
    const port = await freePort();
    // The driver gets its own process group, so that Xvfb and the browser are stopped with it.
    this.#driver = spawn('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${port}`], { stdio: 'ignore', detached: true });
    process.once('exit', () => this.#kill());
    const deadline = Date.now() + 20_000;
    while (!(await answers(port))) {
      if (Date.now() > deadline || this.#driver.exitCode !== null) {
        this.#kill();
        throw new Error('WebKitWebDriver did not start within 20 seconds.');
      }
      await pause(50);
    }
    this.#options.port = port;
  }

  async stop() {
    await super.stop();
    this.#kill();
  }

  #kill() {
    const driver = this.#driver;
    this.#driver = undefined;
    try {
      if (driver) process.kill(-driver.pid);
    } catch {
      // It has already exited.
    }
  }
}

/** @param {string} miniBrowser path of the browser */
export function webkitLauncher(miniBrowser) {
  return new WebKitLauncher(miniBrowser);
}
