import type { Figures } from '../check/operands.ts';
import { readFigure } from '../figures/read-figure.ts';
import type { Reason } from '../model/check.ts';
import type { Figure, Reading } from '../model/figure.ts';
import { figureColumns } from '../model/form.ts';
import type { Cell } from '../model/grid.ts';
import type { Steps } from '../model/steps.ts';
import type { Tables } from './tables-of-page.ts';

/**
 * Reads every cell that a field has taken. A cell that a second reader, of the page's flattened text, reads as another
 * figure is read as none.
 */
export function* figuresOfPage({ match, generic, second }: Tables): Steps<Figure[]> {
  const placements = [...match.tables.flatMap((table) => table.placements), ...generic.placements];
  const figures: Figure[] = [];
  for (const { field, cell, label, unit, isSigned } of placements) {
    const expectation = unit === undefined ? { isSigned } : { isSigned, unit };
    const reading = readFigure(cell.text, expectation);
    const other = second.get(field);
    const differs = other !== undefined && !isSame(reading, readFigure(other, expectation));
    figures.push({ ...(differs ? doubted(reading) : reading), field, label, cell });
    if (figures.length % STEP === 0) yield;
  }
  return figures;
}

/** So many figures are one step. */
const STEP = 1000;

/** Two readings of which neither could be taken for the other. What is unreadable anyway needs no second opinion. */
function isSame(reading: Reading, other: Reading): boolean {
  if (reading.kind === 'unreadable' || reading.kind === 'text') return true;
  return reading.kind === other.kind && reading.low === other.low && reading.high === other.high;
}

function doubted({ raw }: Reading): Reading {
  return { raw, kind: 'unreadable', value: null, low: null, high: null, unit: null, why: 'readings-differ' };
}

/** What the checks may ask: fields of the tables found, and of those of the report's form that were not. */
export function* figuresForChecks({ match, named }: Tables, figures: readonly Figure[]): Steps<Figures> {
  const { tables } = match;
  const form = match.form ?? named;
  const why: Reason = named === null ? 'table-missing' : 'run-together';
  const byField = new Map<string, Figure>();
  for (const [at, figure] of figures.entries()) {
    if (at % STEP === STEP - 1) yield;
    byField.set(figure.field, figure);
  }
  const missing = new Map<string, Reason>(tables.flatMap((table) => [...table.missing]));
  const found = new Set(tables.map(({ table }) => table.id));
  for (const table of form?.tables ?? []) {
    if (found.has(table.id)) continue;
    for (const block of table.blocks) {
      for (const row of block.rows ?? [null]) {
        if (row?.isOptional) continue;
        for (const column of figureColumns(block)) missing.set(block.field(row?.id ?? null, column.id), why);
      }
    }
  }
  const unknown = tables.flatMap((table) => table.unknown);
  const isBetween = (cell: Cell, [after, before]: readonly [string, string]) => {
    const from = byField.get(after)?.cell;
    const to = byField.get(before)?.cell;
    return from !== undefined && to !== undefined && stands(from, cell) && stands(cell, to);
  };
  return {
    figure: (field) => byField.get(field),
    mention: () => undefined,
    missing: (field) => missing.get(field),
    unknownParts: ({ table, row = null, column = null, between }) =>
      unknown
        .filter((each) => each.table === table && each.row === row && each.column === column)
        .filter(({ cell }) => between === undefined || isBetween(cell, between))
        .map(({ cell }) => ({ ...readFigure(cell.text), field: '', label: [], cell })),
  };
}

/** True where `a` is printed above `b`. */
function stands(a: Cell, b: Cell): boolean {
  const order = tableNumber(a) - tableNumber(b);
  return order < 0 || (order === 0 && a.row < b.row);
}

function tableNumber({ table }: Cell): number {
  return Number(table.slice(1));
}

/** The year over the columns of figures (2018年度), where the tables name one and no other. */
export function tableYearOf(figures: readonly Figure[]): number | null {
  const years = new Set(
    figures.flatMap(({ label }) => /^((?:19|20)\d{2})年?度?$/.exec(label.at(-1) ?? '')?.[1] ?? []),
  );
  const [year] = years;
  return years.size === 1 ? Number(year) : null;
}
