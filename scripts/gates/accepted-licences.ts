/** SPDX ids under which a package may become part of the extension: each wants its notice, and no more of our code. */
export const ALLOWED_TO_SHIP: readonly string[] = [
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  // Holds for its own files, which we do not change; the notices name where their source is.
  'MPL-2.0',
];

/** Besides those: under these a package may build and test, but not ship. */
export const ALLOWED_IN_TOOLS: readonly string[] = [
  // As free as ISC, in other words.
  'BlueOak-1.0.0',
  'Python-2.0',
  'Zlib',
  // Of data: what browsers can do.
  'CC0-1.0',
  'CC-BY-4.0',
];

/** Licences of packages whose entry in the lock file has none, or none of SPDX; read in the package itself. */
export const SAID_ELSEWHERE: Readonly<Record<string, string>> = {
  // `licenses: [{ type: 'MIT' }]`, and a file LICENSE-MIT.
  'is-relative@0.1.3': 'MIT',
  // `licenses: 'MIT'`, and a file LICENSE.
  'os-shim@0.1.3': 'MIT',
  // `license: 'BSD'` and no text. Either of the two is on the list; of Windows' registry, never loaded here.
  'winreg@0.0.12': 'BSD-2-Clause OR BSD-3-Clause',
};
