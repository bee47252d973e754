import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { platform } from 'node:process';

/** True where packages of the system can be installed without asking anybody: Debian and its kin, as root. */
export function canInstall() {
  return platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

let isListFresh = false;

/** Installs packages of the system, without those that they only recommend. Throws where that fails. */
export function installPackages(names) {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { stdio: ['ignore', 'ignore', 'inherit'], env: environment };
  if (!isListFresh) execFileSync('apt-get', ['update', '-qq'], options);
  isListFresh = true;
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], options);
}
