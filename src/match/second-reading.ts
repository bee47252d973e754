import type { FormBlock, FormColumn } from '../model/form.ts';
import type { Cell } from '../model/grid.ts';
import { labelKey } from '../text/label-key.ts';
import { squeeze } from '../text/normalize.ts';
import { isFigureLike, isYear, THIS_YEAR } from './lines.ts';
import type { TableMatch } from './match-table.ts';

/** A cell's text as it stands in the page's text, where neither rows nor spans are known. */
export interface FlatCell {
  readonly cell: Cell;
  readonly text: string;
}

/** A label, and the run of figures, dashes and blanks behind it. Labels before another label have no figures. */
interface Run {
  readonly key: string;
  readonly figures: readonly string[];
}

/**
 * Reads the tables that were found a second time and in another way: as one text, label after figure after label, by
 * the order of its cells alone. Knows no grid and no span, takes labels only by their exact names, and says nothing
 * where the form's order does not hold or a row is not as long as its head.
 *
 * @param cells in the order of the page's text.
 * @returns field → the text of its cell by this reading.
 */
export function secondReading(
  cells: readonly FlatCell[],
  tables: readonly TableMatch[],
): ReadonlyMap<string, string> {
  const runs = runsOf(cells);
  const read = new Map<string, string>();
  for (const { table } of tables)
    for (const block of table.blocks)
      for (const [field, text] of readBlock(runs, block)) read.set(field, text);
  return read;
}

function runsOf(cells: readonly FlatCell[]): Run[] {
  const runs: { key: string; figures: string[] }[] = [];
  for (const { text } of cells) {
    if (!isFigureLike(text))
      runs.push({ key: isYear(text) ? THIS_YEAR : labelKey(squeeze(text)), figures: [] });
    else runs.at(-1)?.figures.push(text);
  }
  return runs;
}

function readBlock(runs: readonly Run[], block: FormBlock): [string, string][] {
  const names = namesOf(block);
  const { rows } = names;
  const found: { columns: readonly FormColumn[]; figures: readonly string[]; key: string }[] = [];
  let head: readonly FormColumn[] | null = null;
  let labels: string[] = [];
  for (const { key, figures } of runs) {
    labels.push(key);
    if (figures.length === 0) continue;
    head = headIn(labels, names, head);
    labels = [];
    const isRow = block.rows === null ? head !== null : rows.has(key);
    if (isRow && head?.length === figures.length) found.push({ columns: head, figures, key });
  }
  return Object.entries(Object.groupBy(found, ({ key }) => (block.rows === null ? '' : key))).flatMap(
    ([key, alike = []]) => {
      const ids = block.rows === null ? [null] : (rows.get(key) ?? []);
      // A label that the form has twice is told apart by its order, where it is there as often.
      if (alike.length !== ids.length) return [];
      return alike.flatMap(({ columns, figures }, at) => fieldsOf(block, ids[at] ?? null, columns, figures));
    },
  );
}

function fieldsOf(
  block: FormBlock,
  row: string | null,
  columns: readonly FormColumn[],
  figures: readonly string[],
): [string, string][] {
  return columns.flatMap((column, at): [string, string][] =>
    column.role === undefined ? [[block.field(row, column.id), figures[at] ?? '']] : [],
  );
}

/** What a block's rows and columns are called, by the keys of their labels; made once for each. */
interface Names {
  /** Ids of the rows of each name, in the form's order. */
  readonly rows: ReadonlyMap<string, readonly string[]>;
  readonly columns: readonly { readonly column: FormColumn; readonly keys: readonly string[] }[];
}

const known = new WeakMap<FormBlock, Names>();

function namesOf(block: FormBlock): Names {
  const made = known.get(block) ?? {
    rows: rowsByLabel(block),
    columns: block.columns.map((column) => ({ column, keys: column.labels.map(labelKey) })),
  };
  known.set(block, made);
  return made;
}

function rowsByLabel({ rows }: FormBlock): Map<string, string[]> {
  const byLabel = new Map<string, string[]>();
  for (const { id, labels } of rows ?? [])
    for (const key of new Set(labels.map(labelKey))) byLabel.set(key, [...(byLabel.get(key) ?? []), id]);
  return byLabel;
}

/**
 * The columns that a run of labels heads, in the order in which their figures stand: the form's own, whether its head is
 * read on one line or, under common headings, line by line. Null where it names columns in any other way; the head
 * before it where it names none, or too few to be a head.
 */
function headIn(
  labels: readonly string[],
  { columns }: Names,
  before: readonly FormColumn[] | null,
): readonly FormColumn[] | null {
  const named = labels.filter((label) => columns.some(({ keys }) => keys.includes(label)));
  const figures = columns.filter(({ column }) => column.role === undefined).length;
  if (named.length * 2 < figures || named.length === 0) return before;
  const printed = columns.filter(
    ({ column, keys }) => column.role === undefined || keys.some((key) => named.includes(key)),
  );
  const byLines = [
    ...printed.filter(({ column }) => column.group === undefined),
    ...printed.filter(({ column }) => column.group !== undefined),
  ];
  const isRead = [printed, byLines].some(
    (order) => order.length === named.length && order.every(({ keys }, at) => keys.includes(named[at] ?? '')),
  );
  return isRead ? printed.map(({ column }) => column) : null;
}
