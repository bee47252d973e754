import { existsSync } from 'node:fs';
import { canInstall, installPackages } from './debian.mjs';

/** What opens our files in the tests and is not ours: its place on Debian, and the package that it is in. */
const PROGRAMS = [
  // LibreOffice may be there without its spreadsheet.
  ['/usr/lib/libreoffice/program/libsclo.so', 'libreoffice-calc-nogui'],
  ['/usr/bin/unzip', 'unzip'],
  // The second browser, and its interface in Chinese, without which it speaks English.
  ['/usr/bin/firefox-esr', 'firefox-esr'],
  [
    '/usr/lib/firefox-esr/browser/extensions/langpack-zh-CN@firefox-esr.mozilla.org.xpi',
    'firefox-esr-l10n-zh-cn',
  ],
];

/** Installs those that are lacking where that is possible without asking; elsewhere the tests that need them say so. */
export function installOtherPrograms() {
  const lacking = PROGRAMS.filter(([place]) => !existsSync(place)).map(([, name]) => name);
  if (lacking.length === 0 || !canInstall()) return;
  console.error(`Installing ${lacking.join(', ')} …`);
  installPackages(lacking);
}
