/**
 * Finds the browsers that the tests run in, and gets them from Debian's or Ubuntu's packages where it may.
 * Imports nothing but Node itself, since it runs before anything is known to be installed.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).concat('/usr/sbin', '/usr/bin');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function inWindowsFolders(path) {
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((variable) => process.env[variable])
    .filter(Boolean)
    .map((folder) => join(folder, path));
}

function firstExecutable(paths) {
  return paths.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function findChromium() {
  // A path that someone sets is meant: a wrong one must not fall back to another browser.
  if (process.env.CHROME_PATH) return firstExecutable([process.env.CHROME_PATH]);
  return firstExecutable([
    ...onPath(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...inWindowsFolders('Google/Chrome/Application/chrome.exe'),
    ...inWindowsFolders('Chromium/Application/chrome.exe'),
  ]);
}

function findFirefox() {
  if (process.env.FIREFOX_PATH) return firstExecutable([process.env.FIREFOX_PATH]);
  return firstExecutable([
    ...onPath(['firefox-esr', 'firefox']),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...inWindowsFolders('Mozilla Firefox/firefox.exe'),
  ]);
}

/** MiniBrowser lies outside PATH, in a folder named after the processor; it is of use only with its driver and a display. */
function findWebKit() {
  if (!firstExecutable(onPath(['WebKitWebDriver'])) || !firstExecutable(onPath(['xvfb-run']))) return undefined;
  const libraries = existsSync('/usr/lib') ? readdirSync('/usr/lib').map((name) => join('/usr/lib', name)) : [];
  return firstExecutable(
    ['/usr/libexec', '/usr/lib', ...libraries].map((folder) => join(folder, 'webkit2gtk-4.1/MiniBrowser')),
  );
}

const engines = {
  chromium: {
    find: findChromium,
    packages: ['chromium'],
    advice: 'Install Chromium or Chrome, or set CHROME_PATH to the program.',
  },
  firefox: {
    find: findFirefox,
    packages: ['firefox-esr'],
    advice: 'Install Firefox, or set FIREFOX_PATH to the program.',
  },
  webkit: {
    find: findWebKit,
    // xvfb-run calls xauth, which Debian's xvfb only recommends.
    packages: ['webkit2gtk-driver', 'xvfb', 'xauth'],
    advice: 'Install WebKitGTK with WebKitWebDriver and xvfb-run (Debian: webkit2gtk-driver xvfb).',
  },
};

export const engineNames = Object.keys(engines);

/** The path of an engine's program, or undefined where there is none. */
export function findBrowser(engine) {
  return engines[engine].find();
}

/** The words to put before `apt-get` so that it may install, or undefined where it may not. */
function rightsToInstall() {
  if (!firstExecutable(onPath(['apt-get']))) return undefined;
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : undefined;
}

/**
 * Makes sure that the named engines are there.
 * @returns one sentence for each that is not and could not be installed
 */
export function ensureBrowsers(names) {
  const missing = names.filter((name) => !findBrowser(name));
  // With CHROME_PATH set and wrong, installing another one would not help.
  const packages = missing
    .filter((name) => !(name === 'chromium' && process.env.CHROME_PATH))
    .flatMap((name) => engines[name].packages);
  const rights = packages.length > 0 ? rightsToInstall() : undefined;
  if (rights) {
    console.log(`Installing ${packages.join(' ')} (apt-get) …`);
    const aptGet = (...words) => {
      const command = [...rights, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...words];
      spawnSync(command[0], command.slice(1), { stdio: ['ignore', 'ignore', 'inherit'] });
    };
    aptGet('update');
    aptGet('install', '-y', '--no-install-recommends', ...packages);
  }
  return missing.filter((name) => !findBrowser(name)).map((name) => engines[name].advice);
}
