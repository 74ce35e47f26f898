/**
 * Finds the browsers for the tests, and installs missing ones from Debian's or Ubuntu's packages where it has permission.
 * Imports only Node's own modules, because it runs before the dependencies are installed.
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

/** The path of a program, or undefined if it is not installed. */
export function findProgram(name) {
  return firstExecutable(onPath([name]));
}

function findChromium() {
  // If CHROME_PATH is set but wrong, do not silently use another browser.
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

/** MiniBrowser is not on PATH but in a folder named after the processor. It is only usable with its driver and a display. */
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

/** The path of an engine's browser, or undefined if it is not installed. */
export function findBrowser(engine) {
  return engines[engine].find();
}

/** The prefix with which `apt-get` can install packages, or undefined if it cannot. */
function rightsToInstall() {
  if (!firstExecutable(onPath(['apt-get']))) return undefined;
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : undefined;
}

/** Installs packages of Debian or Ubuntu where this user may; otherwise nothing happens. */
export function installPackages(packages) {
  const rights = rightsToInstall();
  if (!rights) return;
  console.log(`Installing ${packages.join(' ')} (apt-get) …`);
  const aptGet = (...words) => {
    const command = [...rights, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...words];
    spawnSync(command[0], command.slice(1), { stdio: ['ignore', 'ignore', 'inherit'] });
  };
  aptGet('update');
  aptGet('install', '-y', '--no-install-recommends', ...packages);
}

/**
 * Makes sure that the named engines are installed.
 * @returns one sentence of advice for each engine that is missing and could not be installed
 */
export function ensureBrowsers(names) {
  const missing = names.filter((name) => !findBrowser(name));
  // If CHROME_PATH is set but wrong, installing another browser would not help.
  const packages = missing
    .filter((name) => !(name === 'chromium' && process.env.CHROME_PATH))
    .flatMap((name) => engines[name].packages);
  if (packages.length > 0) installPackages(packages);
  return missing.filter((name) => !findBrowser(name)).map((name) => engines[name].advice);
}

/** With these, Chromium runs as root, asks nothing of the network by itself, and shows nobody its first page. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
