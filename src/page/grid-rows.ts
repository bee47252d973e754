import { viewOf } from './dom.ts';
import type { DrawnRows } from './drawn-tables.ts';

const MOST_COLUMNS = 60;

/** How many slots a part takes; Infinity: all columns. Null where it is set to a place of its own. */
interface Place {
  readonly across: number | null;
  readonly down: number | null;
  /** From 1; null where the part stands in its turn. */
  readonly column: number | null;
}

/** How style sheets lay parts of a page out, on a page that somebody shows. */
export class Layout {
  private readonly view: Window;

  private constructor(view: Window) {
    this.view = view;
  }

  static of(document: Document): Layout | null {
    const view = viewOf(document);
    return view === null ? null : new Layout(view);
  }

  displayOf(element: Element): string {
    return this.view.getComputedStyle(element).display;
  }

  /** How many columns a CSS grid has; nought where the element is none. */
  columnsOf(element: Element): number {
    const { display, gridTemplateColumns } = this.view.getComputedStyle(element);
    if (!/^(?:inline-)?grid$/.test(display) || gridTemplateColumns === 'none') return 0;
    // Engines that lay nothing out give the words of the sheet, not a width for each column.
    const tracks = gridTemplateColumns
      .replace(/\[[^\]]*\]/g, ' ')
      .replace(/repeat\(\s*(\d{1,2})\s*,((?:[^()]|\([^()]*\))*)\)/g, (_, times, what) =>
        ` ${what}`.repeat(Number(times)),
      )
      .replace(/\([^()]*\)/g, '');
    return tracks.split(/\s+/).filter((track) => track !== '').length;
  }

  placeOf(element: Element): Place {
    const { gridColumnStart, gridColumnEnd, gridRowStart, gridRowEnd } = this.view.getComputedStyle(element);
    return {
      across: spanOf(gridColumnStart, gridColumnEnd),
      down: spanOf(gridRowStart, gridRowEnd),
      column: /^\d+$/.test(gridColumnStart) ? Number(gridColumnStart) : null,
    };
  }
}

function spanOf(start: string, end: string): number | null {
  const span = /span (\d+)/.exec(`${start} ${end}`);
  if (span !== null) return Number(span[1]);
  if (/^(?:auto)?$/.test(end)) return 1;
  if (start === '1' && end === '-1') return Number.POSITIVE_INFINITY;
  const slots = Number(end) - Number(start);
  return Number(start) > 0 && slots > 0 ? slots : null;
}

/**
 * Sets the parts of a CSS grid in rows as the browser does: one behind the other, a part that does not fit in the row in
 * the next one. Null where there is no grid, or where a part stands elsewhere than in its turn.
 */
export function gridRows(grid: Element, cells: readonly Element[], layout: Layout): DrawnRows | null {
  const columns = layout.columnsOf(grid);
  if (columns < 2 || columns > MOST_COLUMNS || cells.length < 2 * columns) return null;
  const rows: Element[][] = [];
  /** For each column, the first row that is free there. */
  const free: number[] = Array(columns).fill(0);
  let x = 0;
  let y = 0;
  for (const cell of cells) {
    const place = layout.placeOf(cell);
    const across = place.across === Number.POSITIVE_INFINITY ? columns : place.across;
    if (across === null || place.down === null || across > columns) return null;
    while (x + across > columns || free.slice(x, x + across).some((row) => row > y)) {
      x += 1;
      if (x < columns) continue;
      x = 0;
      y += 1;
    }
    if (place.column !== null && place.column !== x + 1) return null;
    free.fill(y + place.down, x, x + across);
    while (rows.length <= y) rows.push([]);
    rows[y]?.push(cell);
    x += across;
  }
  return rows;
}
