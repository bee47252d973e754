import { existsSync } from 'node:fs';
import { canInstall, installPackages } from './debian.mjs';

/** What opens our files in the tests and is not ours. Its place on Debian. */
const PROGRAM = '/usr/bin/soffice';
const DEBIAN_PACKAGES = ['libreoffice-calc-nogui'];

/** Installs LibreOffice where that is possible without asking; elsewhere the tests that need it say that it is lacking. */
export function installLibreOffice() {
  if (existsSync(PROGRAM) || !canInstall()) return;
  console.error('Installing LibreOffice …');
  installPackages(DEBIAN_PACKAGES);
}
