import { describe, expect, it } from 'vitest';
import { MARKUP_NAMES } from '../../support/generator/mark-up.ts';
import { PAGE_MESSES } from '../../support/generator/messes-of-pages.ts';
import { SHEET_MESSES } from '../../support/generator/messes-of-sheets.ts';
import { TEXT_MESSES } from '../../support/generator/messes-of-text.ts';
import { type Tally, tallyOf } from '../../support/generator/tally.ts';

/**
 * Reports drawn by chance: any form, any figures, any of the messes that portals make, three in four with one wrong
 * cell. What is printed must be read, and what fails must be what the figures break. `npm run soak` goes on from here.
 */
const CASES = 2000;
/** Cases in one test, so that a test stays short. */
const BATCH = 250;

const tallies: Tally[] = [];

describe('reports drawn by chance', () => {
  it.each(Array.from({ length: CASES / BATCH }, (_, at) => [1 + at * BATCH, (at + 1) * BATCH]))(
    'of the seeds %i to %i: every figure as printed, every broken relation, and no other',
    async (from) => {
      const tally = await tallyOf(from, BATCH);
      tallies.push(tally);
      const { exceptions, wrongReadings, falseFailures, unread, missed } = tally;
      expect({ exceptions, wrongReadings, falseFailures, unread, missed }).toEqual({
        exceptions: [],
        wrongReadings: [],
        falseFailures: [],
        unread: [],
        missed: [],
      });
    },
    60_000,
  );

  it('had every mess among them, and enough wrong cells to be noticed', () => {
    const sum = (count: (tally: Tally) => number) => tallies.reduce((all, tally) => all + count(tally), 0);
    const names = [SHEET_MESSES, TEXT_MESSES, PAGE_MESSES].flatMap((messes) => Object.keys(messes));
    const rare = [...names, ...MARKUP_NAMES].filter((name) => sum(({ byMess }) => byMess[name] ?? 0) < 20);
    expect(rare).toEqual([]);
    expect(sum(({ cases }) => cases)).toBe(CASES);
    expect(sum(({ noticed }) => noticed)).toBeGreaterThan(CASES / 3);
    expect(sum(({ exact }) => exact)).toBeGreaterThan(CASES / 2);
  });
});
