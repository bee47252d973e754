import { existsSync } from 'node:fs';
import { platform } from 'node:process';
import { canInstall, installPackages } from './debian.mjs';

/** Where a Chromium or Chrome may be, most wanted first. Chromium loads an unpacked extension by a flag. */
const PLACES = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium', '/usr/bin/google-chrome'],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  win32: [
    `${process.env.LOCALAPPDATA}\\Chromium\\Application\\chrome.exe`,
    `${process.env.ProgramFiles}\\Google\\Chrome\\Application\\chrome.exe`,
  ],
};

/** The browser, its own interface in Chinese, and a font for the pages. */
const DEBIAN_PACKAGES = ['chromium', 'chromium-l10n', 'fonts-noto-cjk'];
const DEBIAN_LANGUAGE = '/usr/lib/chromium/locales/zh-CN.pak';

/** Quiet: no network of the browser's own, no first-run pages. Root needs the sandbox off. */
export const CHROMIUM_FLAGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
];

/** Path of a browser, `CHROMIUM` in the environment first; null where there is none. */
export function findChromium() {
  const named = process.env.CHROMIUM;
  if (named) return existsSync(named) ? named : null;
  return (PLACES[platform] ?? PLACES.linux).find((place) => existsSync(place)) ?? null;
}

/** True where a browser is there, and on Debian its Chinese interface, without which it speaks English. */
export function hasChromium() {
  const found = findChromium();
  return found !== null && (found !== '/usr/bin/chromium' || !canInstall() || existsSync(DEBIAN_LANGUAGE));
}

/** Installs Debian's packages where that is possible; says in one sentence what to do where it is not. */
export function installChromium() {
  if (!canInstall()) {
    throw new Error(
      'Gouji needs a Chromium: please install Chromium (or set CHROMIUM to its path) and run this again.',
    );
  }
  installPackages(DEBIAN_PACKAGES);
}
