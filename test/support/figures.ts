import type { Figures } from '../../src/check/operands.ts';
import type { Reason } from '../../src/model/check.ts';
import type { Figure, Reading } from '../../src/model/figure.ts';
import type { Cell } from '../../src/model/grid.ts';

/** A plain number as text; '' blank, '/' not applicable, '无' none, '?' unreadable; or a reading in full. */
export type Said = string | Omit<Reading, 'raw'>;

export function cell(row = 0, column = 0, table = 1): Cell {
  return {
    id: `t${table}r${row}c${column}`,
    table: `t${table}`,
    row,
    column,
    rowSpan: 1,
    columnSpan: 1,
    text: '',
    selector: '',
  };
}

const NOTHING = { value: null, low: null, high: null, unit: null };
const SIGNS: Readonly<Record<string, Omit<Reading, 'raw'>>> = {
  '': { kind: 'blank', ...NOTHING },
  '/': { kind: 'not-applicable', ...NOTHING },
  无: { kind: 'none', ...NOTHING },
  '?': { kind: 'unreadable', why: 'bracketed', ...NOTHING },
  words: { kind: 'text', ...NOTHING },
};

export function number(value: string, unit: string | null = null): Omit<Reading, 'raw'> {
  return { kind: 'number', value, low: value, high: value, unit };
}

/** A rounded figure; `high` null where it has no upper bound. */
export function rounded(low: string, value: string, high: string | null): Omit<Reading, 'raw'> {
  return { kind: 'number', value, low, high, unit: null };
}

export function figure(field: string, said: Said, at: Cell = cell()): Figure {
  const reading = typeof said === 'string' ? (SIGNS[said] ?? number(said)) : said;
  return {
    raw: typeof said === 'string' ? said : (said.value ?? ''),
    ...reading,
    field,
    label: [field],
    cell: at,
  };
}

interface More {
  readonly missing?: Readonly<Record<string, Reason>>;
  /** Figures of rows that the form does not have, whatever is asked for. */
  readonly unknown?: readonly Said[];
  /** Where a field stands; below the one before it, where nothing is said. */
  readonly place?: (field: string) => Cell;
}

/** What a page says: a figure for each field, in the order in which the cells stand. */
export function figures(
  said: Readonly<Record<string, Said>>,
  { missing = {}, unknown = [], place }: More = {},
): Figures {
  const byField = new Map(
    Object.entries(said).map(([field, each], at) => [field, figure(field, each, place?.(field) ?? cell(at))]),
  );
  return {
    mention: () => undefined,
    figure: (field) => byField.get(field),
    missing: (field) => missing[field],
    unknownParts: () => unknown.map((each, at) => figure('', each, cell(at, 9))),
  };
}
