import { existsSync } from 'node:fs';
import { platform } from 'node:process';

/** Where a Firefox may be, most wanted first. */
const PLACES = {
  linux: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox'],
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: [`${process.env.ProgramFiles}\\Mozilla Firefox\\firefox.exe`],
};

/** Path of a Firefox, `FIREFOX` in the environment first; null where there is none. */
export function findFirefox() {
  const named = process.env.FIREFOX;
  if (named) return existsSync(named) ? named : null;
  return (PLACES[platform] ?? PLACES.linux).find((place) => existsSync(place)) ?? null;
}
