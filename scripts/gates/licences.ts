import { readFileSync } from 'node:fs';
import { ALLOWED_IN_TOOLS, ALLOWED_TO_SHIP, SAID_ELSEWHERE } from './accepted-licences.ts';
import type { Gate, Problems } from './gate.ts';
import { isAllowed } from './spdx.ts';

/** The licence of every package of the lock file, for every system: what ships, and what only builds and tests. */
export const licences: Gate = {
  name: 'licences',
  check: () => licenceProblems(readLock()),
};

/** One package of the lock file. */
export interface LockedPackage {
  /** Its path: `node_modules/preact`, nested ones behind their owner's. */
  readonly path: string;
  readonly version: string;
  /** An SPDX expression, where the package says one. */
  readonly license?: string;
  /** True where only development needs it. */
  readonly dev?: boolean;
}

export function licenceProblems(packages: readonly LockedPackage[]): Problems {
  return packages.flatMap((each) => {
    const id = `${nameOf(each)}@${each.version}`;
    const licence = SAID_ELSEWHERE[id] ?? each.license;
    const allowed = each.dev ? [...ALLOWED_TO_SHIP, ...ALLOWED_IN_TOOLS] : ALLOWED_TO_SHIP;
    if (licence === undefined)
      return [`${id} names no licence. Read its files; then write what they say into SAID_ELSEWHERE${HERE}`];
    if (isAllowed(licence, allowed)) return [];
    const list = each.dev ? 'ALLOWED_IN_TOOLS' : 'ALLOWED_TO_SHIP';
    return [
      `${id} is under ${licence}, which is not on the list. Take another package, or read that licence and write it into ${list}${HERE}`,
    ];
  });
}

const HERE = ' of scripts/gates/accepted-licences.ts, with the reason.';

function nameOf({ path }: LockedPackage): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

function readLock(): readonly LockedPackage[] {
  const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as {
    packages: Record<string, Omit<LockedPackage, 'path'>>;
  };
  return Object.entries(lock.packages)
    .filter(([path]) => path !== '')
    .map(([path, each]) => ({ ...each, path }));
}
