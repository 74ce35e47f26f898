/**
 * What the screen reader's tests need beside Node, and how to get it: Orca, a display and a window manager without a screen,
 * keys from a program, and the two browsers. Debian and Ubuntu have all of it.
 */
import { existsSync } from 'node:fs';
import { findBrowser, installPackages } from '../browsers.mjs';

/** A program or file, and the Debian package that has it. */
const needed = {
  '/usr/bin/orca': 'orca',
  '/usr/bin/Xvfb': 'xvfb',
  '/usr/bin/xdotool': 'xdotool',
  '/usr/bin/openbox': 'openbox',
  '/usr/bin/dbus-daemon': 'dbus',
  '/usr/libexec/at-spi-bus-launcher': 'at-spi2-core',
  '/usr/lib/python3/dist-packages/pyatspi': 'python3-pyatspi',
  // Orca imports it, although nobody sees a window list here.
  '/usr/share/doc/gir1.2-wnck-3.0': 'gir1.2-wnck-3.0',
};

const browserPackages = { firefox: 'firefox-esr', chromium: 'chromium' };

const missing = (browsers) => [
  ...Object.keys(needed)
    .filter((path) => !existsSync(path))
    .map((path) => needed[path]),
  ...browsers.filter((browser) => !findBrowser(browser)).map((browser) => browserPackages[browser]),
];

/**
 * Installs what is missing, where `apt-get` may.
 *
 * @returns the packages that are missing all the same
 */
export function ensureScreenReader(browsers) {
  const packages = missing(browsers);
  if (packages.length > 0) installPackages(packages);
  return missing(browsers);
}
