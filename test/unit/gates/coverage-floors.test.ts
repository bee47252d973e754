import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { COVERAGE_FLOORS, UNMEASURED } from '../../../scripts/gates/coverage-floors.ts';
import config from '../../../vitest.config.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** These run in a browser: the tests of test/dom and test/e2e are theirs. */
const OF_THE_BROWSER = ['extension', 'overlay', 'popup'];

describe('the floors of coverage', () => {
  it('are of every part of src that runs without a browser, and of no other', () => {
    const parts = readdirSync(`${ROOT}/src`).filter((part) => !OF_THE_BROWSER.includes(part));
    const floored = Object.keys(COVERAGE_FLOORS).map((glob) => glob.split('/')[1]);
    expect(floored.toSorted()).toEqual(parts.toSorted());
  });

  it('are what vitest holds the measured tests to, and does not move by itself', () => {
    const coverage = config.test?.coverage;
    expect(coverage).toMatchObject({ provider: 'v8', thresholds: COVERAGE_FLOORS });
    expect(coverage).not.toHaveProperty('thresholds.autoUpdate');
  });

  it('leave out tests that exist', () => {
    expect(UNMEASURED.filter((file) => !existsSync(`${ROOT}/${file}`))).toEqual([]);
  });
});
