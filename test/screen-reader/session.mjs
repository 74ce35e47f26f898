/**
 * Orca with a browser, on a display that nobody sees: a message bus, an accessibility bus, a window manager, Orca, then the
 * browser with one page. Keys come from xdotool, and every phrase that Orca hands to its speech server is in a log.
 */
import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findBrowser } from '../browsers.mjs';

/** How long the slowest machine may take for anything here, in milliseconds. Nothing waits for as long if it need not. */
const patience = 60_000;

const firefoxPreferences = {
  'accessibility.force_disabled': -1,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.aboutwelcome.enabled': false,
  'browser.preonboarding.enabled': false,
  'browser.tabs.warnOnClose': false,
  'browser.translations.automaticallyPopup': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.policy.firstRunURL': '',
  'termsofuse.bypassNotification': true,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'app.update.enabled': false,
  'sidebar.revamp': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
};

const browsers = {
  firefox(folder, [width, height], url) {
    const profile = join(folder, 'firefox');
    mkdirSync(profile);
    const lines = Object.entries(firefoxPreferences).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
    );
    writeFileSync(join(profile, 'user.js'), lines.join('\n'));
    return ['--no-remote', '--profile', profile, '--width', `${width}`, '--height', `${height}`, url];
  },
  chromium: (folder, [width, height], url) => [
    '--no-sandbox',
    `--user-data-dir=${join(folder, 'chromium')}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--force-renderer-accessibility',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-background-networking',
    '--password-store=basic',
    '--window-position=0,0',
    `--window-size=${width},${height}`,
    url,
  ],
};

const orcaProfile = { enableKeyEcho: false, sayAllOnLoad: false, pronunciations: {}, keybindings: {} };

const orcaSettings = {
  general: { ...orcaProfile, profile: ['Default', 'default'], startingProfile: ['Default', 'default'] },
  pronunciations: {},
  keybindings: {},
  profiles: { default: { ...orcaProfile, profile: ['Default', 'default'] } },
};

/** Resolves with what `look` finds, looking again and again. */
async function until(look, what, milliseconds = patience) {
  const end = Date.now() + milliseconds;
  for (;;) {
    const found = look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`After ${milliseconds / 1000} s: ${what}.`);
    await pause(50);
  }
}

/**
 * Opens a page and resolves once Orca has read its title.
 *
 * @param browser `firefox` or `chromium`
 * @param size of the window, `[width, height]` in pixels
 */
export async function openSession(browser, url, size) {
  const folder = mkdtempSync(join(tmpdir(), 'screen-reader-'));
  const speech = join(folder, 'speech.log');
  const path = (name) => join(folder, name);
  for (const name of ['run', 'config', 'cache', 'share/orca']) mkdirSync(path(name), { recursive: true, mode: 0o700 });
  writeFileSync(path('share/orca/user-settings.conf'), JSON.stringify(orcaSettings));
  writeFileSync(speech, '');

  const env = {
    ...process.env,
    // Debian's own python3 comes first: it has what Orca imports.
    PATH: `/usr/bin:${process.env.PATH}`,
    HOME: folder,
    XDG_RUNTIME_DIR: path('run'),
    XDG_CONFIG_HOME: path('config'),
    XDG_DATA_HOME: path('share'),
    XDG_CACHE_HOME: path('cache'),
    LANG: 'C.UTF-8',
    LC_ALL: 'C.UTF-8',
    GSETTINGS_BACKEND: 'memory',
    NO_AT_BRIDGE: '0',
    GNOME_ACCESSIBILITY: '1',
    GTK_MODULES: 'gail:atk-bridge',
    MOZ_ENABLE_WAYLAND: '0',
    PYTHONPATH: import.meta.dirname,
    PYTHONDONTWRITEBYTECODE: '1',
    ORCA_TRANSCRIPT: speech,
  };
  const children = [];
  const start = (name, command, args, stdio) => {
    const log = openSync(path(`${name}.log`), 'a');
    // In a group of its own, so that a browser's many processes end with it.
    const child = spawn(command, args, { env, detached: true, stdio: stdio ?? ['ignore', log, log] });
    child.on('error', (error) => appendFileSync(path(`${name}.log`), `${error}\n`));
    children.push(child);
    return child;
  };
  const close = async () => {
    const signal = (name) => {
      for (const child of children) {
        try {
          process.kill(-child.pid, name);
        } catch {
          // It has ended by itself.
        }
      }
    };
    signal('SIGTERM');
    await Promise.race([pause(3000), ...[Promise.all(children.map(ended))]]);
    signal('SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };

  const phrases = () =>
    readFileSync(speech, 'utf8')
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line));

  try {
    const log = openSync(path('display.log'), 'a');
    // Xvfb chooses a free display, and writes its number to file descriptor 3.
    const display = start(
      'display',
      'Xvfb',
      ['-displayfd', '3', '-screen', '0', `${size.join('x')}x24`, '-nolisten', 'tcp'],
      ['ignore', log, log, 'pipe'],
    );
    env.DISPLAY = `:${await firstLine(display.stdio[3])}`;
    const bus = start('bus', 'dbus-daemon', ['--session', '--nofork', '--print-address'], ['ignore', 'pipe', log]);
    env.DBUS_SESSION_BUS_ADDRESS = await firstLine(bus.stdout);
    start('windows', 'openbox', ['--config-file', join(import.meta.dirname, 'openbox.xml')]);
    start('accessibility', '/usr/libexec/at-spi-bus-launcher', [
      '--launch-immediately',
      '--a11y=1',
      '--screen-reader=1',
    ]);
    start('orca', 'orca', ['--replace']);
    await until(() => phrases().some(([, , text]) => /^Screen reader on/.test(text)), 'Orca has not started');

    start('browser', findBrowser(browser), browsers[browser](folder, size, url));
    const xdotool = (...words) => spawnSync('xdotool', words, { env, encoding: 'utf8' }).stdout.trim();
    const title = browser === 'firefox' ? 'Mozilla Firefox' : 'Chromium';
    const window = await until(
      () => xdotool('search', '--onlyvisible', '--name', title).split('\n').at(-1),
      'the browser has not opened a window',
    );
    xdotool('windowactivate', '--sync', window, 'windowfocus', '--sync', window);
    return { xdotool, phrases, close, folder };
  } catch (error) {
    for (const name of ['display', 'bus', 'accessibility', 'orca', 'browser'])
      if (existsSync(path(`${name}.log`)))
        error.message += `\n${name}: ${readFileSync(path(`${name}.log`), 'utf8').slice(-300)}`;
    await close();
    throw error;
  }
}

const ended = (child) =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', resolve);
  });

/** The first line that a stream brings. */
const firstLine = (stream) =>
  new Promise((resolve, reject) => {
    let text = '';
    stream.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve(text.split('\n')[0]);
    });
    stream.on('end', () => reject(new Error('It ended before it said where it is.')));
  });
