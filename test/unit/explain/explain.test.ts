import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../src/model/rule.ts';
import { causesOf } from '../../support/causes.ts';
import { figures, number, rounded, type Said } from '../../support/figures.ts';
import { mention } from '../../support/mention.ts';
import { rule, sumRule } from '../../support/rules.ts';

const said = (text: Record<string, Said>) => figures(text);
/** A square of two by two with its sums: rows r and s, columns 1 and 2. */
const SQUARE = ['r = r1 + r2', 's = s1 + s2', 'c1 = r1 + s1', 'c2 = r2 + s2', 't = r + s', 't = c1 + c2'].map(
  (text) => sumRule(text),
);
const TRUE_SQUARE = {
  r1: '14',
  r2: '25',
  s1: '36',
  s2: '47',
  r: '39',
  s: '83',
  c1: '50',
  c2: '72',
  t: '122',
};

describe('a relation by itself', () => {
  it.each<[string, string, Record<string, Said>, string[]]>([
    ['says nothing where it holds', 't = a + b', { t: '5', a: '2', b: '3' }, []],
    [
      'names no cell, but lists all that would do',
      't = a + b',
      { t: '9', a: '2', b: '5' },
      ['t 9→7 (digit-mistyped) or a 2→4 (digit-mistyped) or b 5→7 (digit-mistyped)'],
    ],
    [
      'does not ask for less than nothing',
      't = a + b',
      { t: '1', a: '2', b: '5' },
      ['t 1→7 (digit-mistyped)'],
    ],
    [
      'lets a blank be anything that is not below 0',
      't = a + b',
      { t: '1', a: '5', b: '' },
      ['t 1→5– or a 5→0–1'],
    ],
    ['is open with a blank that may make up for it', 't = a + b', { t: '9', a: '5', b: '' }, []],
    [
      'gives limits where it is a limit',
      'a <= b',
      { a: '12612', b: '6624' },
      ['a 12612→0–6624 or b 6624→12612–'],
    ],
    [
      'is exact with decimals',
      't = a + b',
      { t: number('58211745.83', '元'), a: number('58211745.8', '元'), b: number('0.3', '元') },
      ['b 0.3→0.03 (point-shifted) or t 58211745.83→58211746.1 or a 58211745.8→58211745.53'],
    ],
    [
      'keeps a rounded figure within its bounds, or lets it be any',
      't = a + b',
      { t: '20000', a: rounded('12500', '13000', '13500'), b: '1000' },
      ['a 13000→19000 (digit-mistyped) or t 20000→13500–14500 or b 1000→6500–7500'],
    ],
    [
      'may have a figure below 0 that is no count',
      't = a + b',
      { t: number('5', '万元'), a: number('-2', '万元'), b: number('3', '万元') },
      ['a -2→2 (sign) or t 5→1 (digit-mistyped) or b 3→7 (digit-mistyped)'],
    ],
  ])('%s', (_, text, each, expected) => {
    expect(causesOf([sumRule(text)], said(each))).toEqual(expected);
  });
});

describe('relations that share cells', () => {
  const causes = (changed: Record<string, Said>) => causesOf(SQUARE, said({ ...TRUE_SQUARE, ...changed }));

  it.each<[string, Record<string, Said>, string[]]>([
    ['nothing to say', {}, []],
    ['one cell is found', { r1: '41' }, ['r1 41→14 (digits-swapped)']],
    ['a total is found', { r: '93' }, ['r 93→39 (digits-swapped)']],
    ['the total of totals is found', { t: '12' }, ['t 12→122 (digit-dropped)']],
    [
      'two cells of unlike errors in one row are two causes',
      { r1: '15', r2: '28' },
      ['r1 15→14 (digit-mistyped)', 'r2 28→25 (digit-mistyped)'],
    ],
    [
      'two errors of one size may be swapped across the rectangle',
      { r1: '15', s2: '48' },
      ['r1 15→14 & s2 48→47 or r2 25→24 & s1 36→35'],
    ],
    [
      'two cells that hold each other’s figures are one cause, told first of all that would do',
      { r1: '25', r2: '14' },
      ['r1 25→14 & r2 14→25 (cells-swapped) or s1 36→25 & s2 47→58 or c1 50→61 & c2 72→61'],
    ],
  ])('%s', (_, changed, expected) => {
    expect(causes(changed)).toEqual(expected);
  });

  it('a blank is the same unknown in both of its relations', () => {
    // By its row the blank is 25; the column then says that s2 cannot be 40.
    expect(causes({ r2: '', s2: '40', s: '76', c2: '65', t: '115' })).toEqual([]);
    expect(causes({ r2: '', s2: '40' })).toEqual(['s2 40→47 (digit-mistyped)']);
  });

  it('what is apart is told apart', () => {
    const both = causesOf([...SQUARE, sumRule('x = y')], said({ ...TRUE_SQUARE, s1: '63', x: '7', y: '7' }));
    expect(both).toEqual(['s1 63→36 (digits-swapped)']);
    const apart = causesOf([...SQUARE, sumRule('x = y')], said({ ...TRUE_SQUARE, s1: '63', x: '7', y: '9' }));
    expect(apart).toEqual(['s1 63→36 (digits-swapped)', 'x 7→9 (digit-mistyped) or y 9→7 (digit-mistyped)']);
  });

  it('a cell that is no count has to change, and the relations say to what', () => {
    const whole = rule('r1 >= 0', { assertion: 'whole-number', isCounted: false });
    const count = { ...number('-14', '件'), unit: '件' };
    expect(causesOf([...SQUARE, whole], said({ ...TRUE_SQUARE, r1: count }))).toEqual(['r1 -14→14 (sign)']);
  });
});

describe('a figure of the text against a cell', () => {
  const texts = (raw: string, value: string, relations: readonly Rule[], counts: Record<string, Said>) => {
    const stated = mention(raw, value);
    const cross: Rule = {
      ...rule('t = a', { level: 'cross' }),
      instances: [{ id: 'only', left: [{ mention: 'm1' }], operator: '=', right: [{ field: 't' }] }],
    };
    const of = { ...said(counts), mention: (id: string) => (id === 'm1' ? stated : undefined) };
    return causesOf([cross, ...relations], of, [stated]);
  };

  it.each<[string, string, string, readonly Rule[], Record<string, Said>, string[]]>([
    ['two numbers of which neither comes from the other', '12件', '12', [], { t: '57' }, []],
    [
      'a known slip: both ways',
      '57件',
      '57',
      [],
      { t: '75' },
      ['57件→75 (digits-swapped) or t 75→57 (digits-swapped)'],
    ],
    [
      'a cell that its table keeps as it is does not change',
      '57件',
      '57',
      [sumRule('t = a + b')],
      { t: '75', a: '35', b: '40' },
      ['57件→75 (digits-swapped)'],
    ],
    [
      'the whole with its parts added: what is within it',
      '25855条',
      '25855',
      ['a', 'b', 'c', 'd'].map((part) => rule(`${part} <= t`)),
      { t: '6624', a: '1255', b: '4101', c: '12612', d: '1263' },
      ['25855条→6624 (parent-with-children) or t 6624→25855'],
    ],
  ])('%s', (_, raw, value, relations, counts, expected) => {
    const found = texts(raw, value, relations, counts);
    expect(found.filter((line) => line === expected[0] || line.includes(raw))).toEqual(expected);
  });
});

describe('what is not solved', () => {
  it.each<[string, Parameters<typeof rule>[1]]>([
    ['an expectation', { level: 'plausible' }],
    ['a hint', { level: 'info', assertion: 'hint' }],
    ['the text against a table', { level: 'cross' }],
  ])('%s', (_, options) => {
    expect(causesOf([rule('a = b', options)], said({ a: '1', b: '2' }))).toEqual([]);
  });

  it('more than three cells: each relation is told by itself', () => {
    const pairs = ['a', 'b', 'c', 'd'].map((name) => sumRule(`${name} = ${name}1 + ${name}2`));
    const limits = ['a', 'b', 'c', 'd'].map((name) => rule(`${name} <= limit`));
    const each = ['a', 'b', 'c', 'd'].flatMap((name) => [
      [name, '9'],
      [`${name}1`, '3'],
      [`${name}2`, '4'],
    ]);
    expect(causesOf([...pairs, ...limits], said({ ...Object.fromEntries(each), limit: '9' }))).toEqual(
      Array.from({ length: 4 }, () => 'more-than-three-cells'),
    );
  });

  it('sums beyond exact numbers', () => {
    const huge = { t: '9999999999999999', a: '1', b: '2' };
    expect(causesOf([sumRule('t = a + b')], said(huge))).toEqual(['too-much-work']);
  });
});

describe('what speaks for a way', () => {
  const relation = [sumRule('t = a + b')];

  it('the text, where it says what a cell would be: that way comes first', () => {
    const witness = mention('7件', '7', { field: 'b', quote: '收到申请7件' });
    expect(causesOf(relation, said({ t: '9', a: '2', b: '5' }), [witness])).toEqual([
      'b 5→7 (digit-mistyped) or t 9→7 (digit-mistyped) or a 2→4 (digit-mistyped)',
    ]);
  });

  it('the year before, where the text gives the printed figure for it', () => {
    const before = mention('86件', '86', { unit: '件', quote: '上年收到申请86件' });
    const counts = { t: number('130', '件'), a: number('52', '件'), b: number('86', '件') };
    expect(causesOf(relation, said(counts), [before])[0]).toContain('b 86→78 (last-years-figure)');
  });

  it('a total in which a part counts twice', () => {
    const nested = [sumRule('t = a + b'), sumRule('a = x + y')];
    expect(causesOf(nested, said({ t: '63', a: '21', b: '21', x: '10', y: '11' }))[0]).toContain(
      't 63→42 (parent-with-children)',
    );
    expect(causesOf(relation, said({ t: '86', a: '12', b: '31' }))[0]).toContain(
      't 86→43 (parent-with-children)',
    );
  });
});
