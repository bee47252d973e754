import { describe, expect, it } from 'vitest';
import { align, type Pair } from '../../../src/match/align.ts';
import { fc } from '../../support/property.ts';

type Candidates = { entry: number; score: number }[][];

const pairs = (found: readonly Pair[]) => found.map(({ item, entry }) => [item, entry]);
const only = (...entries: number[]): Candidates => entries.map((entry) => [{ entry, score: 1 }]);

describe('align', () => {
  it.each<[string, Candidates, number, number[][]]>([
    ['nothing pairs with nothing', [], 0, []],
    ['no candidates, no pairs', [[], []], 2, []],
    [
      'each item has its entry',
      only(0, 1, 2),
      3,
      [
        [0, 0],
        [1, 1],
        [2, 2],
      ],
    ],
    [
      'a missing entry does not shift the rest',
      only(0, 2, 3),
      4,
      [
        [0, 0],
        [1, 2],
        [2, 3],
      ],
    ],
    [
      'an unknown item does not shift the rest',
      [...only(0), [], ...only(1)],
      2,
      [
        [0, 0],
        [2, 1],
      ],
    ],
    [
      'of two items for one entry, the earlier keeps it',
      only(0, 1, 1, 2),
      3,
      [
        [0, 0],
        [1, 1],
        [3, 2],
      ],
    ],
    [
      'an item out of order stays alone',
      only(3, 0, 1, 2),
      4,
      [
        [1, 0],
        [2, 1],
        [3, 2],
      ],
    ],
    [
      'the better of two candidates is taken where both are in order',
      [
        [
          { entry: 0, score: 0.6 },
          { entry: 1, score: 1 },
        ],
      ],
      2,
      [[0, 1]],
    ],
    [
      'neighbours decide between equal candidates',
      [
        ...only(0),
        [
          { entry: 1, score: 1 },
          { entry: 3, score: 1 },
        ],
        ...only(2),
      ],
      4,
      [
        [0, 0],
        [1, 1],
        [2, 2],
      ],
    ],
    [
      'one strong pair outweighs two weak ones across it',
      [[{ entry: 1, score: 0.3 }], [{ entry: 0, score: 1 }], [{ entry: 2, score: 0.3 }]],
      3,
      [
        [1, 0],
        [2, 2],
      ],
    ],
  ])('%s', (_, candidates, entries, expected) => {
    expect(pairs(align(candidates, entries))).toEqual(expected);
  });

  // Scores in quarters add up exactly, so that totals can be compared without a tolerance.
  const scores = fc.integer({ min: 1, max: 5 }).map((quarters) => quarters / 4);
  const problem = fc.integer({ min: 0, max: 5 }).chain((entries) =>
    fc.record({
      entries: fc.constant(entries),
      candidates: fc.array(
        entries === 0
          ? fc.constant<Candidates[number]>([])
          : fc.uniqueArray(fc.record({ entry: fc.nat(entries - 1), score: scores }), {
              selector: ({ entry }) => entry,
              maxLength: 3,
            }),
        { maxLength: 6 },
      ),
    }),
  );

  /** The best total of all ways to pair items from `item` on with entries from `entry` on, tried one by one. */
  function bestTotal(candidates: Candidates, item = 0, entry = 0): number {
    const here = candidates[item];
    if (here === undefined) return 0;
    const totals = here
      .filter((candidate) => candidate.entry >= entry)
      .map((candidate) => candidate.score + bestTotal(candidates, item + 1, candidate.entry + 1));
    return Math.max(bestTotal(candidates, item + 1, entry), ...totals);
  }

  it('no other pairing in order has a higher total', () => {
    fc.assert(
      fc.property(problem, ({ candidates, entries }) => {
        const total = align(candidates, entries).reduce((sum, { score }) => sum + score, 0);
        expect(total).toBe(bestTotal(candidates));
      }),
      { numRuns: 2000 },
    );
  });

  it('items and entries keep their order, each is used once, and each pair is one of the candidates', () => {
    fc.assert(
      fc.property(problem, ({ candidates, entries }) => {
        let last = { item: -1, entry: -1 };
        for (const pair of align(candidates, entries)) {
          expect(pair.item).toBeGreaterThan(last.item);
          expect(pair.entry).toBeGreaterThan(last.entry);
          expect(candidates[pair.item]).toContainEqual({ entry: pair.entry, score: pair.score });
          last = pair;
        }
      }),
      { numRuns: 2000 },
    );
  });
});
