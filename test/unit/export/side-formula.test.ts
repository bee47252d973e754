import { describe, expect, it } from 'vitest';
import type { PlacedCell, PlacedTables } from '../../../src/export/xlsx/printed-tables.ts';
import { writeDifference, writeSide } from '../../../src/export/xlsx/side-formula.ts';
import type { Addend, Check } from '../../../src/model/check.ts';
import type { Cell } from '../../../src/model/grid.ts';
import { check } from '../../support/check.ts';
import { cell, figure } from '../../support/figures.ts';
import { mention } from '../../support/mention.ts';

/** A printed cell: its place, and its text where that is no plain number. */
interface Printed {
  readonly at: readonly [row: number, column: number];
  readonly value: string | null;
  readonly text?: string;
  readonly spans?: boolean;
}

function addendOf({ at, value, text }: Printed): Addend {
  const where: Cell = { ...cell(...at), text: text ?? value ?? '' };
  return { field: 'f', figure: figure('f', value ?? '', where), value };
}

function placedOf(printed: readonly Printed[]): PlacedTables {
  const cells = printed.map(({ at: [row, column], value, text }): [Cell['id'], PlacedCell] => {
    const where = cell(row, column);
    const decimal = text === undefined ? value : null;
    return [where.id, { cell: where, row, column, rowSpan: 1, columnSpan: 1, isFigure: true, decimal }];
  });
  return { tables: [], cells: new Map(cells) };
}

function written(
  addends: readonly Addend[],
  sum: string | null,
  placed: PlacedTables,
  more: Partial<Check> = {},
) {
  const left = { addends, sum };
  return writeSide(left, check({ ...more, left }), placed, '原表');
}

describe('a side', () => {
  it.each<[string, readonly Printed[], string, string]>([
    ['one cell is pointed at', [{ at: [4, 3], value: '5' }], '5', "'原表'!D5"],
    [
      'cells below each other are a range',
      [
        { at: [4, 3], value: '1' },
        { at: [5, 3], value: '2' },
        { at: [6, 3], value: '3' },
      ],
      '6',
      "SUM('原表'!D5:D7)",
    ],
    [
      'cells side by side are a range',
      [
        { at: [4, 3], value: '1' },
        { at: [4, 4], value: '2' },
      ],
      '3',
      "SUM('原表'!D5:E5)",
    ],
    [
      'a corner is no range',
      [
        { at: [4, 3], value: '1' },
        { at: [4, 4], value: '2' },
        { at: [5, 4], value: '4' },
      ],
      '7',
      "SUM('原表'!D5:E5,'原表'!E6)",
    ],
    [
      'a cell that counts twice stands twice',
      [
        { at: [4, 3], value: '1' },
        { at: [4, 3], value: '1' },
      ],
      '2',
      "SUM('原表'!D5,'原表'!D5)",
    ],
    [
      'a blank is pointed at and counts once it is filled in',
      [
        { at: [4, 3], value: '1' },
        { at: [8, 3], value: null },
      ],
      '1',
      "SUM('原表'!D5,'原表'!D9)",
    ],
    [
      'a cell that is text counts as it was read',
      [
        { at: [4, 3], value: '1' },
        { at: [5, 3], value: '0', text: '00' },
        { at: [6, 3], value: '2' },
      ],
      '3',
      "SUM('原表'!D5,0,'原表'!D7)",
    ],
    [
      'decimals are rounded to the most that are printed',
      [
        { at: [4, 3], value: '0.1' },
        { at: [5, 3], value: '0.25' },
      ],
      '0.35',
      "ROUND(SUM('原表'!D5:D6),2)",
    ],
    [
      'a change to the negative',
      [
        { at: [4, 3], value: '20' },
        { at: [4, 4], value: '-14', text: '减14' },
      ],
      '6',
      "SUM('原表'!D5,-14)",
    ],
  ])('%s', (_, printed, sum, formula) => {
    const side = written(printed.map(addendOf), sum, placedOf(printed));
    expect(side.content).toEqual({ formula, result: sum });
    expect(side.without).toBeNull();
  });

  it('has figures of the text as constants, and tells them', () => {
    const said = mention('24件', '24');
    const addends: Addend[] = [
      { field: null, figure: null, mention: said, value: '24' },
      { field: null, figure: null, value: '1' },
    ];
    expect(written(addends, '25', placedOf([]))).toEqual({
      content: { formula: 'SUM(24,1)', result: '25' },
      constants: addends,
      without: null,
    });
    expect(written(addends.slice(0, 1), '24', placedOf([])).content).toEqual({ decimal: '24' });
  });

  it('takes a cell that is on no sheet by its value', () => {
    const printed: Printed[] = [
      { at: [4, 3], value: '1' },
      { at: [5, 3], value: '2' },
    ];
    expect(written(printed.map(addendOf), '3', placedOf(printed.slice(0, 1))).content).toEqual({
      formula: "SUM('原表'!D5,2)",
      result: '3',
    });
  });

  it.each<[string, string | null, Partial<Check>, unknown]>([
    ['nothing to add up', null, {}, { content: null, without: null }],
    ['a bound, and no sum', '7', {}, { content: { decimal: '7' }, without: 'computed' }],
    [
      'a quotient',
      '33.3333',
      { assertion: 'share' },
      { content: { formula: "ROUND('原表'!D5*100/'原表'!D6,4)" } },
    ],
    ['a rate', '0.3333', { assertion: 'rate' }, { content: { formula: "ROUND('原表'!D5/'原表'!D6,4)" } }],
    ['another quotient', '40', { assertion: 'share' }, { content: { decimal: '40' }, without: 'computed' }],
  ])('%s', (_, sum, more, expected) => {
    const printed: Printed[] = [
      { at: [4, 3], value: '1' },
      { at: [5, 3], value: '3' },
    ];
    expect(written(printed.map(addendOf), sum, placedOf(printed), more)).toMatchObject(expected as object);
  });

  it('of more digits than a program keeps is text', () => {
    const printed: Printed[] = [{ at: [4, 3], value: '1234567890123456', text: '1234567890123456' }];
    const side = written(printed.map(addendOf), '1234567890123456', placedOf(printed));
    expect(side).toMatchObject({ content: { text: '1234567890123456' }, without: 'too-long' });
  });

  it('of more addends than a function takes is a sum of sums; beyond what a formula may hold it is a number', () => {
    const scattered = (count: number): Printed[] =>
      Array.from({ length: count }, (_, at) => ({ at: [at * 2, 3], value: '1' }));
    const nested = written(scattered(300).map(addendOf), '300', placedOf(scattered(300))).content;
    expect(nested).toMatchObject({ formula: expect.stringMatching(/^SUM\(SUM\(.*\),SUM\(.*\)\)$/) });
    const many = scattered(2000);
    expect(written(many.map(addendOf), '2000', placedOf(many))).toMatchObject({
      content: { decimal: '2000' },
      without: 'too-many',
    });
  });
});

describe('a difference', () => {
  const sides = (left: string | null, right: string | null, difference: string | null) =>
    check({ left: { addends: [], sum: left }, right: { addends: [], sum: right }, difference });

  it.each<[string, Check, unknown]>([
    ['two sums', sides('184', '202', '-18'), { formula: 'E2-H2', result: '-18' }],
    ['decimals', sides('0.3', '0.25', '0.05'), { formula: 'ROUND(E2-H2,2)', result: '0.05' }],
    ['none', sides('1', null, null), null],
    ['not that of the two', sides('1', '2', '5'), { decimal: '5' }],
    ['a side that is text', sides('1234567890123456', '1', '5'), { decimal: '5' }],
    ['too many digits', sides('1', '1', '1234567890123456'), { text: '1234567890123456' }],
  ])('of %s', (_, about, expected) => {
    expect(writeDifference(about, ['E2', 'H2'])).toEqual(expected);
  });
});
