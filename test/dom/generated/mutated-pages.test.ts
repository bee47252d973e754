import { describe, expect, it } from 'vitest';
import { MUTATION_NAMES } from '../../support/mutations/mutate.ts';
import { type MutationTally, mutationTally, type Source } from '../../support/mutations/tally.ts';

/**
 * Pages with real figures, damaged by chance: cells and rows deleted, doubled, swapped, emptied, spanned otherwise, the
 * page cut off. Whatever is damaged: no exception, and no relation fails that none of the damage is about.
 * `npm run soak -- mutations 10000` goes on from here, with the real pages as well where they are at hand.
 */
const PAGES = 1500;
const BATCH = 500;

const files = import.meta.glob<string>('../../pages/{sample,seed}-*/page.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const sources: Source[] = Object.entries(files).map(([path, html]) => ({
  name: path.split('/').at(-2) ?? '',
  html,
}));
const tallies: MutationTally[] = [];

describe('pages damaged by chance', () => {
  it.each(Array.from({ length: PAGES / BATCH }, (_, at) => [1 + at * BATCH, (at + 1) * BATCH]))(
    'of the seeds %i to %i: no exception, and nothing fails that was not damaged',
    (from) => {
      const tally = mutationTally(sources, from, BATCH);
      tallies.push(tally);
      const { exceptions, falseFailures } = tally;
      expect({ exceptions, falseFailures }).toEqual({ exceptions: [], falseFailures: [] });
    },
    60_000,
  );

  it('had every kind of damage, and some that the relations noticed', () => {
    const sum = (count: (tally: MutationTally) => number) =>
      tallies.reduce((all, tally) => all + count(tally), 0);
    expect(MUTATION_NAMES.filter((name) => sum(({ byMutation }) => byMutation[name] ?? 0) < 100)).toEqual([]);
    expect(sum(({ newlyFailing }) => newlyFailing)).toBeGreaterThan(20);
  });
});
