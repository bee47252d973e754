import { describe, expect, it } from 'vitest';
import { type LockedPackage, licenceProblems } from '../../../scripts/gates/licences.ts';
import { isAllowed } from '../../../scripts/gates/spdx.ts';

describe('an SPDX expression', () => {
  it.each([
    ['MIT', true, 'on the list'],
    ['GPL-3.0-only', false, 'not on it'],
    ['(MIT OR GPL-3.0-or-later)', true, 'one side will do'],
    ['GPL-2.0 OR ISC', true, 'either side'],
    ['MIT AND ISC', true, 'both are on the list'],
    ['MIT AND Zlib', false, 'one of the two is not'],
    ['GPL-2.0 OR MIT AND Zlib', false, 'AND binds more than OR'],
    ['(GPL-2.0 OR MIT) AND ISC', true, 'parentheses bind more than AND'],
    ['MIT WITH some-exception', false, 'an exception is another licence'],
    ['BSD', false, 'no id of SPDX'],
    ['SEE LICENSE IN LICENSE.txt', false, 'no expression'],
    ['MIT ISC', false, 'no expression'],
    ['(MIT', false, 'never closed'],
    ['', false, 'says nothing'],
  ])('%s: %s (%s)', (expression, expected) => {
    expect(isAllowed(expression, ['MIT', 'ISC'])).toBe(expected);
  });
});

describe('a package of the lock file', () => {
  it.each<[LockedPackage, RegExp[], string]>([
    [{ path: 'node_modules/a', version: '1.0.0', license: 'MIT' }, [], 'ships, and may'],
    [
      { path: 'node_modules/a', version: '1.0.0', license: 'BlueOak-1.0.0', dev: true },
      [],
      'a tool, and may',
    ],
    [
      { path: 'node_modules/a', version: '1.0.0', license: 'BlueOak-1.0.0' },
      [/^a@1\.0\.0 is under BlueOak-1\.0\.0.*ALLOWED_TO_SHIP of scripts\/gates\/accepted-licences\.ts/],
      'would do for a tool alone',
    ],
    [
      { path: 'node_modules/b/node_modules/@c/d', version: '2.1.0', license: 'AGPL-3.0-only', dev: true },
      [/^@c\/d@2\.1\.0 is under AGPL-3\.0-only.*ALLOWED_IN_TOOLS/],
      'one that another one brings along',
    ],
    [
      { path: 'node_modules/a', version: '1.0.0', license: 'UNLICENSED', dev: true },
      [/^a@1\.0\.0 is under UNLICENSED/],
      'nobody may use it',
    ],
    [
      { path: 'node_modules/a', version: '1.0.0', dev: true },
      [/^a@1\.0\.0 names no licence.*SAID_ELSEWHERE/],
      'says nothing',
    ],
    [{ path: 'node_modules/os-shim', version: '0.1.3', dev: true }, [], 'says it in its own files'],
    [
      { path: 'node_modules/os-shim', version: '0.2.0', dev: true },
      [/^os-shim@0\.2\.0 names no licence/],
      'another version may say something else',
    ],
  ])('%j: %j (%s)', (each, expected) => {
    const problems = licenceProblems([each]);
    expect(problems).toHaveLength(expected.length);
    for (const [at, pattern] of expected.entries()) expect(problems[at]).toMatch(pattern);
  });
});
