/** The cells at `plus` and those at `minus` come to the same sum. Positions in a list of values. */
export interface Equation {
  readonly plus: readonly number[];
  readonly minus: readonly number[];
}

/** A cell's value; null where it is not known. */
export type Values = (number | null)[];

/**
 * Whether whole numbers from 0 to `most` in the unknown cells can make all equations true, found by trying them: cell
 * by cell, the one with the fewest possible values first. A value is left out only where some equation rules it out by
 * itself. The values are the same afterwards.
 */
export function canFill(equations: readonly Equation[], values: Values, most: number): boolean {
  const room = roomOf(equations, values, most);
  if (room === 'none') return false;
  if (room === 'filled') return true;
  for (let value = room.low; value <= room.high; value += 1) {
    values[room.cell] = value;
    const works = canFill(equations, values, most);
    values[room.cell] = null;
    if (works) return true;
  }
  return false;
}

interface Room {
  readonly cell: number;
  readonly low: number;
  readonly high: number;
}

/** The unknown cell that has the fewest values left; none where an equation is false whatever the unknowns are. */
function roomOf(equations: readonly Equation[], values: Values, most: number): Room | 'none' | 'filled' {
  const rooms = new Map<number, Room>();
  for (const { plus, minus } of equations) {
    const [added, openAdded] = sumOf(plus, values);
    const [taken, openTaken] = sumOf(minus, values);
    // What the open cells of one side have to come to, less those of the other.
    if (!narrow(rooms, openAdded, openTaken, taken - added, most)) return 'none';
    if (!narrow(rooms, openTaken, openAdded, added - taken, most)) return 'none';
  }
  let least: Room | 'filled' = 'filled';
  for (const room of rooms.values()) {
    if (room.low > room.high) return 'none';
    if (least === 'filled' || room.high - room.low < least.high - least.low) least = room;
  }
  return least;
}

function sumOf(cells: readonly number[], values: Values): [sum: number, open: number[]] {
  let sum = 0;
  const open: number[] = [];
  for (const cell of cells) {
    const value = values[cell] ?? null;
    if (value === null) open.push(cell);
    else sum += value;
  }
  return [sum, open];
}

/** Narrows what `mine` may be where `mine` − `others` = `wanted`; false where nothing is left. */
function narrow(
  rooms: Map<number, Room>,
  mine: readonly number[],
  others: readonly number[],
  wanted: number,
  most: number,
): boolean {
  if (others.length === 0 && (wanted < 0 || (mine.length === 0 && wanted !== 0))) return false;
  for (const cell of mine) {
    const before = rooms.get(cell) ?? { low: 0, high: most };
    const low = mine.length === 1 ? Math.max(before.low, wanted) : before.low;
    const high = others.length === 0 ? Math.min(before.high, wanted) : before.high;
    rooms.set(cell, { cell, low, high });
  }
  return true;
}
