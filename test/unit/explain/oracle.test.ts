import { describe, expect, it } from 'vitest';
import type { Side } from '../../../src/model/check.ts';
import { consistentTables, type NationalForm, printed, smallCount } from '../../support/consistent-tables.ts';
import { brokenPart } from '../../support/oracle/broken-part.ts';
import { checkTables } from '../../support/oracle/check-tables.ts';
import { type PrintedRelation, relationsOf } from '../../support/oracle/relations.ts';
import { type Puzzle, type Sums, smallestWays } from '../../support/oracle/smallest-ways.ts';
import { tellWays } from '../../support/oracle/tell-ways.ts';
import { wrongTables } from '../../support/oracle/wrong-tables.ts';
import { fc } from '../../support/property.ts';

/** `t = a + b`, one relation a line. */
function puzzle(lines: readonly string[], said: Readonly<Record<string, number | null>>): Puzzle {
  const relations = lines.map((line): Sums => {
    const [left = [], right = []] = line.split(' = ').map((side) => side.split(' + '));
    return { left, right };
  });
  return { relations, printed: new Map(Object.entries(said)) };
}

const TABLE = ['s = a + b', 't = c + d', 'u = a + c', 'v = b + d', 'w = s + t', 'w = u + v'];

describe('the smallest ways to make relations true', () => {
  it.each<[string, readonly string[], Record<string, number | null>, readonly string[]]>([
    [
      'a total and two parts: each may be it',
      ['t = a + b'],
      { t: 5, a: 2, b: 2 },
      ['a = 3', 'b = 3', 't = 4'],
    ],
    ['a part cannot be less than nothing', ['t = a + b'], { t: 1, a: 2, b: 2 }, ['t = 4']],
    ['a cell of two relations that fail', ['t = a', 'u = a'], { t: 3, u: 3, a: 2 }, ['a = 3']],
    [
      'a cell of one that holds can only go with another one',
      ['t = a', 'u = a', 'v = u'],
      { t: 3, u: 3, v: 3, a: 2 },
      ['a = 3'],
    ],
    [
      'a blank part lets the others be less, and the total more',
      ['t = a + b'],
      { t: 3, a: 5, b: null },
      ['a = 0 to 3', 't = 5 or more'],
    ],
    [
      'a blank is the same wherever it stands',
      ['t = a + b', 'u = b', 'v = u'],
      { t: 3, a: 5, b: null, u: 1, v: 1 },
      ['a = 2', 't = 6'],
    ],
    [
      'two cells of which only the sum is known',
      ['t = a + b', 't = u', 't = v'],
      { t: 3, a: 5, b: 4, u: 3, v: 3 },
      ['a = 0 to 3, b = 0 to 3'],
    ],
    [
      'equal errors at two corners of a rectangle: the other two do as well',
      TABLE,
      { a: 2, b: 2, c: 3, d: 5, s: 3, t: 7, u: 4, v: 6, w: 10 },
      ['a = 1, d = 4', 'b = 1, c = 2'],
    ],
    [
      'errors in one row that hide each other',
      TABLE,
      { a: 2, b: 1, c: 3, d: 4, s: 3, t: 7, u: 4, v: 6, w: 10 },
      ['a = 1, b = 2', 'c = 2, d = 5', 'u = 5, v = 5'],
    ],
  ])('%s', (_, lines, said, expected) => {
    expect(tellWays(smallestWays(puzzle(lines, said), 2) ?? [])).toEqual(expected);
  });

  it('are tied where one value depends on the other', () => {
    const sum = puzzle(['t = a + b', 't = u', 't = v'], { t: 3, a: 5, b: 4, u: 3, v: 3 });
    const apart = puzzle(['t = a + b', 'u = c + d'], { t: 1, a: 5, b: null, u: 2, c: 4, d: null });
    expect(smallestWays(sum, 2)?.map(({ ties }) => ties)).toEqual([[['a', 'b']]]);
    expect(smallestWays(apart, 2)?.map(({ ties }) => ties)).toEqual([[], [], [], []]);
  });

  it('are none where more cells are wrong than may be tried', () => {
    const apart = puzzle(['t = a', 'u = b', 'v = c'], { t: 1, a: 2, u: 1, b: 2, v: 1, c: 2 });
    expect(smallestWays(apart, 2)).toBeNull();
    expect(smallestWays(apart, 3)).toHaveLength(8);
  });

  it('are those that loops over all values of all cells find, in small tables with two blanks', () => {
    const one = fc.nat(1);
    const change = fc.tuple(fc.nat(8), fc.nat(2));
    fc.assert(
      fc.property(fc.tuple(one, one, one, one), change, change, fc.nat(80), ([a, b, c, d], x, y, blank) => {
        const truth = { a, b, c, d, s: a + b, t: c + d, u: a + c, v: b + d, w: a + b + c + d };
        const wrong = new Map([x, y]);
        const blanks = [Math.floor(blank / 9), blank % 9];
        const said = Object.entries(truth).map(([name, value], at) => [
          name,
          blanks.includes(at) ? null : (wrong.get(at) ?? value),
        ]);
        const table = puzzle(TABLE, Object.fromEntries(said));
        const ways = smallestWays(table, 2) ?? [];
        const size = ways[0]?.changes.length ?? 2;
        for (let smaller = 1; smaller < size; smaller += 1) expect(byLoops(table, smaller)).toEqual([]);
        if (size > 0) expect(tellBelow(ways)).toEqual(byLoops(table, size));
      }),
      { numRuns: 30 },
    );
  });
});

/** Values above this are not compared: the loops end, and what they try last has nothing left to go with it. */
const COMPARED = 5;
const LAST = 11;

function tellBelow(ways: NonNullable<ReturnType<typeof smallestWays>>): string[] {
  return ways
    .filter(({ changes }) => changes.every(({ low }) => low <= COMPARED))
    .map(({ changes }) =>
      changes.map(({ field, low, high }) => [field, low, Math.min(high ?? LAST, COMPARED)]),
    )
    .map((changes) => JSON.stringify(changes))
    .sort();
}

/** Sets of cells with the least and the greatest value of each, from loops and nothing else. */
function byLoops({ relations, printed: said }: Puzzle, size: number): string[] {
  const names = [...said.keys()];
  const filled = names.filter((name) => said.get(name) !== null);
  const sets = size === 1 ? filled.map((name) => [name]) : pairs(filled);
  return sets
    .flatMap((set) => {
      const open = [...set, ...names.filter((name) => said.get(name) === null)];
      const found = set.map(() => new Set<number>());
      const values = Object.fromEntries(said);
      const sum = (side: readonly string[]) => side.reduce((all, name) => all + (values[name] ?? 0), 0);
      const fill = (at: number) => {
        if (at === open.length) {
          if (relations.every(({ left, right }) => sum(left) === sum(right)))
            set.forEach((name, place) => {
              found[place]?.add(values[name] ?? 0);
            });
          return;
        }
        for (let value = 0; value <= LAST; value += 1) {
          values[open[at] ?? ''] = value;
          fill(at + 1);
        }
      };
      fill(0);
      if (found.some((each) => each.size === 0 || Math.min(...each) > COMPARED)) return [];
      return [
        JSON.stringify(
          set.map((name, at) => [
            name,
            Math.min(...(found[at] ?? [])),
            Math.min(COMPARED, Math.max(...(found[at] ?? []))),
          ]),
        ),
      ];
    })
    .sort();
}

function pairs(names: readonly string[]): string[][] {
  return names.flatMap((name, at) => names.slice(at + 1).map((other) => [name, other]));
}

describe.each<[NationalForm]>([['national-2019'], ['national-2021']])('the relations of %s', (form) => {
  it('are those that the checks are about, with the same fields on the same sides', () => {
    const [counts = {}] = fc.sample(consistentTables(form, smallCount), 1);
    const checks = checkTables(form, printed(counts)).filter(({ isCounted }) => isCounted);
    const fields = ({ addends }: Side) => addends.map(({ field }) => field ?? '');
    const compared = checks.map(({ rule, instance, left, right }) => {
      return { rule, instance, left: fields(left), right: fields(right) };
    });
    const byName = (a: PrintedRelation, b: PrintedRelation) =>
      `${a.rule} ${a.instance}` < `${b.rule} ${b.instance}` ? -1 : 1;
    expect(compared.sort(byName)).toEqual(relationsOf(form).sort(byName));
  });

  it('fail in a check exactly where no value of the blanks would make them true', () => {
    fc.assert(
      fc.property(wrongTables({ form, cells: 2, blanks: 6 }), ({ said }) => {
        const checks = checkTables(form, said);
        const { relations, printed: part } = brokenPart(form, checks, said);
        const failing = new Set(
          checks
            .filter(({ state, isCounted }) => isCounted && state === 'fails')
            .map(({ rule, instance }) => `${rule} ${instance}`),
        );
        const broken = relations.filter(({ left, right }) => {
          const fields = new Map([...left, ...right].map((field) => [field, part.get(field) ?? null]));
          return smallestWays({ relations: [{ left, right }], printed: fields }, 0) === null;
        });
        expect(new Set(broken.map(({ rule, instance }) => `${rule} ${instance}`))).toEqual(failing);
      }),
      { numRuns: 20 },
    );
  });

  it.each([1, 2, 3])(
    'made false by %d wrong cells: the truth is among the ways, or fewer cells do as well',
    (cells) => {
      fc.assert(
        fc.property(wrongTables({ form, cells }), ({ said, truth, wrong }) => {
          const ways = smallestWays(brokenPart(form, checkTables(form, said), said), cells) ?? [];
          const right = wrong.map((field) => `${field} = ${truth[field]}`).sort();
          expect(ways.length).toBeGreaterThan(0);
          if (ways[0]?.changes.length === cells) expect(tellWays(ways)).toContain(right.join(', '));
        }),
        { numRuns: 20 },
      );
    },
  );
});
