import type { Highs, ModelData, VariableType } from 'highs';
import type { Check } from '../src/model/check.ts';

/** The fewest cells that would have to change, and the milliseconds that finding their number took. */
export interface Localised {
  readonly cells: number;
  readonly ms: number;
}

export interface Localiser {
  /** Milliseconds until it could be asked: its script fetched and compiled. */
  readonly startUpMs: number;
  readonly localise: (checks: readonly Check[], cells: Cells) => Localised;
}

/**
 * What a cell may come to: a whole number, as it must; or any number of 0 or more, which is no count, but which sums of
 * whole numbers nearly always make whole, and which HiGHS finds many times faster.
 */
export type Cells = 'whole' | 'any';

/** Far below the share of a change that the largest total could hide behind a nought that is none. */
const TOLERANCE = 1e-9;

/**
 * HiGHS on the usual model of error localisation (Fellegi and Holt, as statistical offices write it for a solver): each
 * cell has a number of 0 or more, and a switch; it may differ from what is printed only where the switch is on;
 * all sums hold; the fewest switches are on. It is told one smallest set, where ours lists them all.
 */
export async function openLocaliser(): Promise<Localiser> {
  const start = performance.now();
  const { default: loadHighs } = await import('highs');
  const highs = await loadHighs();
  const startUpMs = performance.now() - start;
  return { startUpMs, localise: (checks, cells) => solve(highs, modelOf(highs, checks, cells)) };
}

/** Handing over the model is part of the time, as taking in the checks is of ours; writing its arrays is not. */
function solve(highs: Highs, data: ModelData): Localised {
  const start = performance.now();
  const model = highs.createModel();
  try {
    model.options.set({ output_flag: false, mip_feasibility_tolerance: TOLERANCE });
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

/** Two columns a cell: what it says, and its switch. */
function modelOf(highs: Highs, checks: readonly Check[], cells: Cells): ModelData {
  const { integer, continuous } = highs.constants.variableType;
  const compared = checks.filter(
    ({ assertion, level, operator }) =>
      assertion === 'compare' && operator === '=' && (level === 'official' || level === 'structural'),
  );
  const printed = new Map(
    compared
      .flatMap(({ left, right }) => [...left.addends, ...right.addends])
      .map(({ field, value }) => [`${field}`, Number(value)]),
  );
  const values = [...printed.values()];
  const column = new Map([...printed.keys()].map((field, at) => [`${field}`, at]));
  // No cell of a smallest set has to say more than twice the largest total.
  const most = 2 * Math.max(...values);
  const sums = compared.map(({ left, right }): Row => {
    const terms = (side: Check['left'], factor: number) =>
      side.addends.map(({ field }) => [column.get(`${field}`) ?? -1, factor] as const);
    return { terms: [...terms(left, 1), ...terms(right, -1)], low: 0, high: 0 };
  });
  const switches = values.flatMap((value, at): Row[] => {
    const off = values.length + at;
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
  return {
    colCost: values.map(() => 0).concat(values.map(() => 1)),
    colLower: values.map(() => 0).concat(values.map(() => 0)),
    colUpper: values.map(() => most).concat(values.map(() => 1)),
    integrality: values
      .map((): VariableType => (cells === 'whole' ? integer : continuous))
      .concat(values.map(() => integer)),
    numCols: 2 * values.length,
    ...matrixOf([...sums, ...switches], 2 * values.length),
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
