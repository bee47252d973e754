import type { Highs, ModelData } from 'highs';
import type { Puzzle } from '../test/support/oracle/smallest-ways.ts';

/** The fewest cells that would have to change, and the milliseconds that finding their number took. */
interface Localised {
  readonly cells: number;
  readonly ms: number;
}

export interface Localiser {
  /** Milliseconds until it could be asked: its script fetched and compiled. */
  readonly startUpMs: number;
  readonly localise: (puzzle: Puzzle, cells: Cells) => Localised;
}

/**
 * What a cell may come to: a whole number, as it must; or any number of 0 or more, which is no count, but which sums of
 * whole numbers nearly always make whole, and which HiGHS finds many times faster.
 */
export type Cells = 'whole' | 'any';

/**
 * HiGHS on the usual model of error localisation (Fellegi and Holt, as statistical offices write it for a solver): each
 * cell has a number of 0 or more, and a printed one a switch; it may differ from what is printed only where that is on;
 * all sums hold; the fewest switches are on. Figures stay in the thousands: what a switch that is on by a millionth lets
 * through is then far below 1. It is told one smallest set, where ours lists them all.
 */
export async function openLocaliser(): Promise<Localiser> {
  const start = performance.now();
  const { default: loadHighs } = await import('highs');
  const highs = await loadHighs();
  const startUpMs = performance.now() - start;
  return { startUpMs, localise: (puzzle, cells) => solve(highs, modelOf(highs, puzzle, cells)) };
}

/** Handing over the model is part of the time, as taking in the checks is of ours; writing its arrays is not. */
function solve(highs: Highs, data: ModelData): Localised {
  const start = performance.now();
  const model = highs.createModel();
  try {
    // Its own tolerances: with ones a thousand times narrower it misses answers (3 cells where 2 will do).
    model.options.set({ output_flag: false });
    model.passModel(data);
    model.run();
    if (model.getModelStatus() !== highs.constants.modelStatus.optimal)
      throw new Error(`HiGHS ended with status ${model.getModelStatus()}`);
    return { cells: Math.round(model.getObjectiveValue()), ms: performance.now() - start };
  } finally {
    model.dispose();
  }
}

/** `low` ≤ the sum of the columns, each times its factor ≤ `high`. */
interface Row {
  readonly terms: readonly (readonly [column: number, factor: number])[];
  readonly low: number;
  readonly high: number;
}

/** A column for what each cell says, printed or blank, then one for the switch of each printed cell. */
function modelOf(highs: Highs, { relations, printed }: Puzzle, cells: Cells): ModelData {
  const { integer, continuous } = highs.constants.variableType;
  const fields = [...printed.keys()];
  const column = new Map(fields.map((field, at) => [field, at]));
  const values = fields.map((field) => printed.get(field) ?? null);
  const sum = (side: readonly string[]) => side.reduce((all, field) => all + (printed.get(field) ?? 0), 0);
  // No cell of a smallest set has to say more.
  const most = 2 * Math.max(...relations.flatMap(({ left, right }) => [sum(left), sum(right)]));
  const sums = relations.map(({ left, right }): Row => {
    const terms = (side: readonly string[], factor: number) =>
      side.map((field) => [column.get(field) ?? -1, factor] as const);
    return { terms: [...terms(left, 1), ...terms(right, -1)], low: 0, high: 0 };
  });
  const filled = values.flatMap((value, at) => (value === null ? [] : [{ value, at }]));
  const switches = filled.flatMap(({ value, at }, place): Row[] => {
    const off = values.length + place;
    return [
      {
        terms: [
          [at, 1],
          [off, value - most],
        ],
        low: -highs.infinity,
        high: value,
      },
      {
        terms: [
          [at, 1],
          [off, value],
        ],
        low: value,
        high: highs.infinity,
      },
    ];
  });
  const columns = (ofCell: number, ofSwitch: number) => [
    ...values.map(() => ofCell),
    ...filled.map(() => ofSwitch),
  ];
  const numCols = values.length + filled.length;
  return {
    numCols,
    colCost: columns(0, 1),
    colLower: columns(0, 0),
    colUpper: columns(most, 1),
    integrality: Int32Array.from(columns(cells === 'whole' ? integer : continuous, integer)),
    ...matrixOf([...sums, ...switches], numCols),
  };
}

function matrixOf(
  rows: readonly Row[],
  numCols: number,
): Pick<ModelData, 'numRows' | 'rowLower' | 'rowUpper' | 'matrix'> {
  const starts = [0];
  for (const { terms } of rows) starts.push((starts.at(-1) ?? 0) + terms.length);
  const terms = rows.flatMap((row) => row.terms);
  return {
    numRows: rows.length,
    rowLower: rows.map(({ low }) => low),
    rowUpper: rows.map(({ high }) => high),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols,
      starts,
      indices: terms.map(([column]) => column),
      values: terms.map(([, factor]) => factor),
    },
  };
}
