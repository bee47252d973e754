import { writeFileSync } from 'node:fs';
import { EXTENSION } from './browser.ts';
import { buildIfStale } from './build.ts';
import { NOTICES, readPackage, writeNotices } from './gates/notices.ts';
import { packagesOf } from './gates/record-packages.ts';

/** Writes whose code the extension has, and under which terms, into its assets: `npm run notices`. */
buildIfStale();
const packages = packagesOf(EXTENSION).map(readPackage);
writeFileSync(NOTICES, writeNotices(packages));
console.log(`${NOTICES}: ${packages.map(({ name, version }) => `${name} ${version}`).join(', ')}`);
