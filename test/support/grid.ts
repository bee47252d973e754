import type { Cell, Grid } from '../../src/model/grid.ts';

/** A cell as it is written into a table: its text, and how many slots it covers. */
export type Printed = string | { readonly text: string; readonly across?: number; readonly down?: number };

export function wide(text: string, across: number, down = 1): Printed {
  return { text, across, down };
}

export function tall(text: string, down: number): Printed {
  return { text, down };
}

/** A table as a person would draw it: each row's cells go to the next slots that no taller cell holds. */
export function grid(rows: readonly (readonly Printed[])[], number = 1, isLayout = false): Grid {
  const taken = rows.map((): (Cell | undefined)[] => []);
  const cells: Cell[] = [];
  rows.forEach((printed, row) => {
    let column = 0;
    for (const each of printed) {
      while (taken[row]?.[column] !== undefined) column += 1;
      const { text, across = 1, down = 1 } = typeof each === 'string' ? { text: each } : each;
      const cell: Cell = {
        id: `t${number}r${row}c${column}`,
        table: `t${number}`,
        row,
        column,
        rowSpan: Math.min(down, rows.length - row),
        columnSpan: across,
        text,
        selector: `#t${number}-${row}-${column}`,
      };
      cells.push(cell);
      for (let y = row; y < row + cell.rowSpan; y += 1) {
        for (let x = column; x < column + across; x += 1) (taken[y] ?? [])[x] = cell;
      }
    }
  });
  return {
    id: `t${number}`,
    rows: rows.length,
    columns: Math.max(0, ...taken.map((line) => line.length)),
    cells,
    lines: taken.map((line) => [...new Set(line)].filter((cell) => cell !== undefined)),
    selector: `#t${number}`,
    isLayout,
  };
}
