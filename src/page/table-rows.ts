import { attributeOf, firstElementOf, nameOf, nextElementOf } from './dom.ts';
import { isHidden } from './own-text.ts';
import type { Sheets } from './sheets.ts';

/** The HTML standard's limits on spans: https://html.spec.whatwg.org/multipage/tables.html#forming-a-table */
const MOST_COLUMN_SPAN = 1000;
const MOST_ROW_SPAN = 65_534;

/** A row of a table, with its place. */
export interface Row {
  readonly element: Element;
  readonly path: string;
  /** Rows left in the row's group, this one included: spans end where the group ends. */
  readonly left: number;
  /** Its cells, where they are no td and th. */
  readonly cells?: readonly RowCell[];
}

export interface RowCell {
  readonly element: Element;
  readonly path: string;
  readonly across: number;
  /** Nought: to the end of the group. */
  readonly down: number;
}

/**
 * Rows in the order in which the standard sets them: those of a tfoot come last. Hidden rows are left out.
 *
 * @param most how many rows are looked for in each part of the table.
 * @param sheets what style sheets take away is left out as well.
 */
export function rowsOf(
  table: Element,
  path: string,
  most = Number.POSITIVE_INFINITY,
  sheets: Sheets | null = null,
): Row[] {
  const rows: Row[] = [];
  const foot: Row[] = [];
  let loose: { element: Element; path: string }[] = [];
  const closeLoose = () => {
    for (const row of withRowsLeft(loose)) rows.push(row);
    loose = [];
  };
  let nth = 0;
  for (let child = firstElementOf(table); child !== null; child = nextElementOf(child)) {
    nth += 1;
    const name = nameOf(child);
    const childPath = `${path}>${name}:nth-child(${nth})`;
    if (name === 'tr' && loose.length <= most && !isGone(child, sheets))
      loose.push({ element: child, path: childPath });
    if (name !== 'tbody' && name !== 'thead' && name !== 'tfoot') continue;
    if (isGone(child, sheets)) continue;
    closeLoose();
    const group = withRowsLeft(rowElements(child, childPath, most, sheets));
    for (const row of group) (name === 'tfoot' ? foot : rows).push(row);
  }
  closeLoose();
  return [...rows, ...foot];
}

function rowElements(
  group: Element,
  path: string,
  most: number,
  sheets: Sheets | null,
): { element: Element; path: string }[] {
  const rows: { element: Element; path: string }[] = [];
  let nth = 0;
  for (let child = firstElementOf(group); child !== null; child = nextElementOf(child)) {
    nth += 1;
    if (rows.length > most) break;
    if (nameOf(child) === 'tr' && !isGone(child, sheets))
      rows.push({ element: child, path: `${path}>tr:nth-child(${nth})` });
  }
  return rows;
}

function withRowsLeft(rows: readonly { element: Element; path: string }[]): Row[] {
  return rows.map((row, at) => ({ ...row, left: rows.length - at }));
}

/** True for a part of a table that the page has taken out of it, by itself or by a style sheet. */
function isGone(part: Element, sheets: Sheets | null): boolean {
  return isHidden(part) || (sheets?.isGone(part) ?? false);
}

export function cellsOf(row: Row, sheets: Sheets | null): RowCell[] {
  const cells: RowCell[] = [];
  let nth = 0;
  for (let child = firstElementOf(row.element); child !== null; child = nextElementOf(child)) {
    nth += 1;
    const name = nameOf(child);
    if ((name !== 'td' && name !== 'th') || isGone(child, sheets)) continue;
    cells.push({
      element: child,
      path: `${row.path}>${name}:nth-child(${nth})`,
      across: spanOf(child, 'colspan', MOST_COLUMN_SPAN),
      down: spanOf(child, 'rowspan', MOST_ROW_SPAN),
    });
  }
  return cells;
}

/** The standard's rule for parsing the attribute: leading digits, else 1; colspan 0 counts as 1. */
export function spanOf(element: Element, name: string, most: number): number {
  const match = /^[\t\n\f\r ]*\+?(\d+)/.exec(attributeOf(element, name) ?? '');
  return match === null ? 1 : Math.min(Number(match[1]), most);
}
