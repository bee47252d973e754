import type { FormColumn } from '../model/form.ts';
import { labelKey } from '../text/label-key.ts';
import { align } from './align.ts';
import type { Line, LineCell } from './lines.ts';
import { vocabularyOf } from './vocabulary.ts';

/** The header of one block: its lowest cells from left to right, each with the form's column it names, or null. */
export interface Header {
  readonly cells: readonly { readonly cell: LineCell; readonly column: FormColumn | null }[];
  /** False where the columns stand in another order than the form's. */
  readonly isInOrder: boolean;
  /** False where the cells' places prove nothing, because the spans are gone: only their order counts. */
  readonly hasPlaces: boolean;
  /** How many of the form's columns were found. */
  readonly found: number;
}

/** A header needs this share of the form's columns; fewer is chance. */
const FEWEST_FOUND = 0.5;

/**
 * Reads the lines above a block's figures as its header; null where they name too few of its columns, or are set in a
 * way that leaves open which cell stands over which figures.
 */
export function matchColumns(zone: readonly Line[], columns: readonly FormColumn[]): Header | null {
  const cells = [...new Set(zone.flatMap((line) => line.cells.filter((cell) => cell.isLabel)))];
  return byPlace(zone, cells, columns) ?? byReading(cells, columns);
}

function byPlace(zone: readonly Line[], cells: readonly LineCell[], columns: readonly FormColumn[]) {
  const ordered = cells.toSorted((a, b) => a.cell.column - b.cell.column || a.cell.row - b.cell.row);
  const pairs = pairColumns(ordered, columns);
  if (pairs.length === 0 || pairs.length < columns.length * FEWEST_FOUND) return null;
  const columnOf = new Map(pairs.map(({ item, entry }) => [ordered[item], columns[entry]]));
  const named = [...columnOf.keys()].flatMap((cell) => cell ?? []);
  // All columns in the form's order stand as on the form, whatever became of their spans; but not where the same
  // labels stand in several groups, whose order alone proves nothing.
  const isInOrder = pairs.every(({ entry }, at) => entry === at) && pairs.length === columns.length;
  if (!(isInOrder && hasUniqueLabels(columns)) && !isWhole(zone, named)) return null;
  if (!hasUniqueLabels(columns) && !groupsFit(ordered, columns, columnOf)) return null;
  if (!isInOrder && isInterrupted(pairs.map(({ entry }) => columns[entry]?.group))) return null;
  const isOrdered = pairs.every(({ entry }, at) => at === 0 || entry > (pairs[at - 1]?.entry ?? 0));
  return {
    cells: lowestCells(zone, ordered, columnOf),
    isInOrder: isOrdered,
    hasPlaces: true,
    found: pairs.length,
  };
}

/** True where columns of a group stand apart, with others between: no office sets them so, only wrong spans do. */
function isInterrupted(groups: readonly (string | undefined)[]): boolean {
  return groups.some(
    (group, at) => group !== undefined && group !== groups[at - 1] && groups.slice(0, at).includes(group),
  );
}

/**
 * A head that has lost its spans still reads as the form's does, line by line: the columns that stand alone, and below
 * them those under common headings, these in the form's order as well. Each must be there, by its own name.
 */
function byReading(cells: readonly LineCell[], columns: readonly FormColumn[]): Header | null {
  const single = columns.filter(({ group }) => group === undefined);
  const grouped = columns.filter(({ group }) => group !== undefined);
  if (grouped.length === 0) return null;
  const wanted = [...single, ...grouped];
  const keys = new Set(columns.flatMap(({ labels }) => labels.map(labelKey)));
  const named = cells.filter(({ key }) => keys.has(key));
  const isNamed = (column: FormColumn, at: number) =>
    column.labels.some((label) => labelKey(label) === named[at]?.key);
  if (named.length !== wanted.length || !wanted.every(isNamed)) return null;
  const groups = groupHeads(cells, columns).map(({ group }) => group);
  if (groups.join() !== [...new Set(grouped.map(({ group }) => group))].join()) return null;
  const inOrder = columns.flatMap((column) => {
    const cell = named[wanted.indexOf(column)];
    return cell === undefined ? [] : [{ cell, column }];
  });
  return { cells: inOrder, isInOrder: true, hasPlaces: false, found: columns.length };
}

function pairColumns(ordered: readonly LineCell[], columns: readonly FormColumn[]) {
  const vocabulary = vocabularyOf(columns);
  const groupOf = groupFinder(ordered, columns);
  const hitsOf = (needsGroup: boolean) =>
    ordered.map((cell) => {
      const group = groupOf(cell);
      const fits = (column: FormColumn | undefined) =>
        group === null ? !needsGroup : column?.group === group;
      return vocabulary.lookUp(cell.key).filter(({ entry }) => fits(columns[entry]));
    });
  const hits = hitsOf(false);
  const inOrder = align(hits, columns.length);
  const anyOrder = byUniqueLabel(hits, columns.length);
  if (anyOrder !== null && anyOrder.length > inOrder.length) return anyOrder;
  const isDoubtful = inOrder.length < columns.length && !hasUniqueLabels(columns);
  return isDoubtful ? align(hitsOf(true), columns.length) : inOrder;
}

function hasUniqueLabels(columns: readonly FormColumn[]): boolean {
  return new Set(columns.map(({ labels }) => labels[0])).size === columns.length;
}

/**
 * Where labels repeat from group to group, the groups must be printed over their columns: all of them or none, each
 * exactly as wide as the columns found under it. A group's head that is lost, or has slipped, leaves them open.
 */
function groupsFit(
  ordered: readonly LineCell[],
  columns: readonly FormColumn[],
  columnOf: ReadonlyMap<LineCell | undefined, FormColumn | undefined>,
): boolean {
  const heads = groupHeads(ordered, columns);
  if (heads.length === 0) return true;
  const named = ordered.filter((cell) => columnOf.has(cell));
  return [...new Set(named.map((cell) => columnOf.get(cell)?.group ?? ''))].every((group) => {
    const [head, ...more] = heads.filter((each) => each.group === group);
    const own = named.filter((cell) => columnOf.get(cell)?.group === group);
    const isCovered = head !== undefined && own.every((cell) => covers(head.cell, cell));
    return isCovered && more.length === 0 && head.cell.cell.columnSpan === own.length;
  });
}

/** The cells that head a group of the form's columns, each with its group. */
function groupHeads(cells: readonly LineCell[], columns: readonly FormColumn[]) {
  const groups = new Map(
    columns.flatMap(({ group }) => (group === undefined ? [] : [[labelKey(group), group]])),
  );
  return cells.flatMap((cell) => {
    const group = groups.get(cell.key);
    return group === undefined ? [] : [{ cell, group }];
  });
}

/** Finds, for a head cell, the group of columns that is printed over it; null where none is. */
function groupFinder(cells: readonly LineCell[], columns: readonly FormColumn[]) {
  const heads = groupHeads(cells, columns);
  return (label: LineCell): string | null => {
    const above = heads.filter(({ cell }) => cell.cell.row < label.cell.row && covers(cell, label));
    return above.sort((a, b) => b.cell.cell.row - a.cell.cell.row)[0]?.group ?? null;
  };
}

/**
 * True where the head has no hole: from its first named line down, every line covers all slots from the first named
 * cell to the last. A head with wrong spans has holes, and its cells stand over the wrong figures.
 */
function isWhole(zone: readonly Line[], named: readonly LineCell[]): boolean {
  const start = Math.min(...named.map(({ cell }) => cell.column));
  const end = Math.max(...named.map(({ cell }) => cell.column + cell.columnSpan));
  const first = zone.findIndex(({ cells }) => cells.some((cell) => named.includes(cell)));
  return zone.slice(first).every(({ cells }) => {
    const free = cells.reduce(
      (x, { cell }) => (cell.column <= x ? Math.max(x, cell.column + cell.columnSpan) : x),
      start,
    );
    return free >= end;
  });
}

/** Columns in another order than the form's: only where each label names one column and no two cells the same. */
function byUniqueLabel(hits: readonly (readonly { entry: number; score: number }[])[], columns: number) {
  const taken = new Map<number, number>();
  for (const [item, [best]] of hits.entries()) {
    if (best === undefined || best.score < 1) continue;
    if (taken.has(best.entry)) return null;
    taken.set(best.entry, item);
  }
  if (taken.size !== columns) return null;
  return [...taken].map(([entry, item]) => ({ entry, item, score: 1 }));
}

/**
 * The cells that stand directly above the figures: those that name a column, and unknown ones of the zone's last
 * line to the right of the first of them.
 */
function lowestCells(
  zone: readonly Line[],
  ordered: readonly LineCell[],
  columnOf: ReadonlyMap<LineCell | undefined, FormColumn | undefined>,
) {
  const named = ordered.filter((cell) => columnOf.has(cell));
  const first = named[0]?.cell.column ?? 0;
  const lastLine = new Set(zone.at(-1)?.cells ?? []);
  const isUnknown = (cell: LineCell) =>
    lastLine.has(cell) &&
    !columnOf.has(cell) &&
    cell.cell.column > first &&
    !named.some((other) => covers(cell, other));
  return ordered
    .filter((cell) => columnOf.has(cell) || isUnknown(cell))
    .map((cell) => ({ cell, column: columnOf.get(cell) ?? null }));
}

function covers({ cell }: LineCell, other: LineCell): boolean {
  return other.cell.column >= cell.column && other.cell.column < cell.column + cell.columnSpan;
}
