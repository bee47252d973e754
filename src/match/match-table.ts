import type { Reason } from '../model/check.ts';
import { type FormBlock, type FormRow, type FormTable, figureColumns } from '../model/form.ts';
import type { Cell } from '../model/grid.ts';
import { finish, type Steps } from '../model/steps.ts';
import { squeeze } from '../text/normalize.ts';
import { headerZone } from './header-zone.ts';
import type { Line, LineCell } from './lines.ts';
import { type Header, matchColumns } from './match-columns.ts';
import { matchRowsInSteps, type RowMatch } from './match-rows.ts';
import { type PlacedCell, placeCells } from './place-cells.ts';
import { splitAt } from './split-at.ts';
import { titleKeys } from './table-keys.ts';
import { type UnknownCell, unknownColumns, unknownRows } from './unknown-parts.ts';
import { figureLines } from './unlabelled-row.ts';

/** A cell that a field of the form has taken. */
export interface Placement {
  readonly field: string;
  readonly cell: Cell;
  readonly label: readonly string[];
  readonly unit: string | undefined;
  readonly isSigned: boolean;
}

export interface TableMatch {
  readonly table: FormTable;
  readonly placements: readonly Placement[];
  /** Every field of the form's table without a cell, and why. */
  readonly missing: ReadonlyMap<string, Reason>;
  /** Figures in rows and columns that the form does not have. */
  readonly unknown: readonly UnknownCell[];
  /** Cells that served as labels or headers. */
  readonly labels: ReadonlySet<Cell>;
  /** How well the page's tables fit: the sum over rows and columns found, less half for each missing. */
  readonly score: number;
}

/** A table needs this share of its rows and columns; fewer is chance. */
const FEWEST_FIT = 0.34;
/** All columns of a head as wide as this, over a row with the form's own label, are no chance, however few the rows. */
const CERTAIN_COLUMNS = 6;
const FOUND_BUT_UNREAD: ReadonlySet<Reason> = new Set(['ambiguous', 'ragged-row']);

/** Finds one table of a form in the page's lines; null where it is not there. */
export function matchTable(lines: readonly Line[], table: FormTable): TableMatch | null {
  return finish(matchTableInSteps(lines, table));
}

/**
 * @param isCut some table of the page has rows that were not read.
 * @param isOther whether a label is, letter by letter, one of another form.
 */
export function* matchTableInSteps(
  lines: readonly Line[],
  table: FormTable,
  isCut = false,
  isOther: (key: string) => boolean = () => false,
): Steps<TableMatch | null> {
  const reader = new TableReader(lines, table, isCut);
  const { rows, ambiguous } = yield* matchRowsInSteps(lines, table, isOther);
  yield;
  let base = 0;
  for (const block of table.blocks) {
    const count = block.rows?.length ?? 0;
    const ofBlock = rows.filter(({ row }) => row >= base && row < base + count);
    if (block.rows === null) reader.readUnlabelled(block);
    else reader.readBlock(block, ofBlock, base, ambiguous);
    base += count;
  }
  return reader.result();
}

class TableReader {
  private placements: Placement[] = [];
  private readonly missing = new Map<string, Reason>();
  private readonly unknown: UnknownCell[] = [];
  private readonly labels = new Set<Cell>();
  private readonly lines: readonly Line[];
  private readonly table: FormTable;
  private readonly isCut: boolean;
  private header: Header | null = null;
  private lastLine = -1;
  private fit = 0;
  private expected = 0;
  private isCertain = false;

  constructor(lines: readonly Line[], table: FormTable, isCut: boolean) {
    this.lines = lines;
    this.isCut = isCut;
    this.table = table;
  }

  readBlock(
    block: FormBlock,
    matches: readonly RowMatch[],
    base: number,
    ambiguous: ReadonlySet<number>,
  ): void {
    const rows = block.rows ?? [];
    const wanted = rows.filter(
      (row, at) => !row.isOptional || matches.some((match) => match.row === base + at),
    );
    this.expected += wanted.length + block.columns.length;
    const [first] = matches;
    const header = first === undefined ? null : this.headerAbove(first.line, block);
    this.fit += matches.reduce((sum, match) => sum + Math.min(match.score, 1), 0) + (header?.found ?? 0);
    const headers = header === null ? null : this.headersOf(matches, block, header);
    const isTrusted = headers !== null && this.fitsMost(headers);
    for (const [at, row] of rows.entries()) {
      const match = matches.find((candidate) => candidate.row === base + at);
      const own = match === undefined ? undefined : headers?.get(match);
      if (match === undefined) {
        // One that need not be there may stand behind the cut.
        if (!row.isOptional || this.isCut) this.miss(block, row.id, 'row-missing');
      } else if (own === undefined) this.miss(block, row.id, 'column-missing');
      else if (ambiguous.has(base + at)) this.miss(block, row.id, 'ambiguous');
      else if (!isTrusted) this.miss(block, row.id, 'ragged-row');
      else this.readRow(block, row, own, this.lines[match.line], match.label);
    }
    this.isCertain ||=
      header?.found === block.columns.length && header.found >= CERTAIN_COLUMNS && (first?.score ?? 0) >= 1;
    if (header !== null) this.keepUnknown(unknownRows(this.lines, this.table, matches, header));
    this.lastLine = matches.at(-1)?.line ?? this.lastLine;
  }

  readUnlabelled(block: FormBlock): void {
    this.expected += 1 + block.columns.length;
    const found = figureLines(this.lines, block);
    this.fit += found === null ? 0 : found.header.found + 1;
    if (found === null || found.isAmbiguous) {
      this.miss(block, null, found === null ? 'table-missing' : 'ambiguous');
      return;
    }
    this.useHeader(found.header);
    this.readRow(block, null, found.header, found.line, null);
  }

  result(): TableMatch | null {
    this.freeShared();
    // A table that is there but cannot be read is a match too: its fields are missing for a reason.
    const isFound =
      this.placements.length > 0 || [...this.missing.values()].some((why) => FOUND_BUT_UNREAD.has(why));
    if ((this.fit < this.expected * FEWEST_FIT && !this.isCertain) || !isFound) return null;
    const { table, placements, missing, unknown, labels } = this;
    return { table, placements, missing, unknown, labels, score: this.fit - (this.expected - this.fit) / 2 };
  }

  /** The nearest header above a block, or the one before it where the block has none of its own. */
  private headerAbove(line: number, block: FormBlock): Header | null {
    const found = this.headerBetween(this.lastLine + 1, line, block);
    if (found !== null) return found;
    const known = this.header;
    const fits =
      known !== null && block.columns.every(({ id }) => known.cells.some(({ column }) => column?.id === id));
    return fits ? known : null;
  }

  /** The header of each row: behind a page break the head may be printed again, and then that one counts. */
  private headersOf(matches: readonly RowMatch[], block: FormBlock, first: Header): Map<RowMatch, Header> {
    let header = first;
    let before = matches[0]?.line ?? 0;
    return new Map(
      matches.map((match) => {
        if (match.line > before + 1) header = this.headerBetween(before + 1, match.line, block) ?? header;
        before = match.line;
        return [match, header];
      }),
    );
  }

  /** A head that has lost a column fits no row but one that has lost a cell as well, and that one wrongly. */
  private fitsMost(headers: ReadonlyMap<RowMatch, Header>): boolean {
    const placed = [...headers].filter(
      ([{ line, label }, header]) => placedIn(this.lines[line], label, header).length > 0,
    );
    return placed.length * 2 >= headers.size;
  }

  private headerBetween(from: number, line: number, block: FormBlock): Header | null {
    const zone = headerZone(this.lines, from, line, titleKeys(this.table));
    const found = matchColumns(zone, block.columns);
    if (found === null) return null;
    for (const { cells } of zone) for (const { cell, isLabel } of cells) if (isLabel) this.labels.add(cell);
    return this.useHeader(found);
  }

  private useHeader(header: Header): Header {
    this.header = header;
    for (const { cell } of header.cells) this.labels.add(cell.cell);
    return header;
  }

  private keepUnknown(cells: readonly UnknownCell[]): void {
    for (const cell of cells) this.unknown.push(cell);
  }

  private readRow(
    block: FormBlock,
    row: FormRow | null,
    header: Header,
    line: Line | undefined,
    label: LineCell | null,
  ): void {
    const { before } = splitAt(line, label);
    for (const { cell } of before) this.labels.add(cell);
    const rowPath = before.map(({ shown }) => shown);
    const placed = placedIn(line, label, header);
    this.keepUnknown(unknownColumns(placed, this.table, row?.id ?? null));
    const printedUnit = unitOf(placed);
    for (const { cell, column } of placed) if (column?.role !== undefined) this.labels.add(cell.cell);
    for (const column of figureColumns(block)) {
      const field = block.field(row?.id ?? null, column.id);
      const place = placed.find((candidate) => candidate.column === column);
      if (place === undefined) {
        const isPrinted = header.cells.some((candidate) => candidate.column === column);
        this.missing.set(field, isPrinted ? 'ragged-row' : 'column-missing');
        continue;
      }
      const path = [
        ...rowPath,
        ...(block.rows === null ? [column.group ?? ''] : []),
        place.columnLabel.shown,
      ];
      const { isSigned = false } = column;
      const unit = printedUnit ?? row?.unit ?? column.unit;
      this.placements.push({
        field,
        cell: place.cell.cell,
        label: path.filter((text) => text !== ''),
        unit,
        isSigned,
      });
    }
  }

  /** A merged cell that stands for several fields is the figure of none of them. */
  private freeShared(): void {
    const fieldsOf = Map.groupBy(this.placements, ({ cell }) => cell);
    const shared = new Set([...fieldsOf.values()].filter(({ length }) => length > 1).flat());
    if (shared.size === 0) return;
    for (const { field } of shared) this.missing.set(field, 'ambiguous');
    this.placements = this.placements.filter((placement) => !shared.has(placement));
  }

  private miss(block: FormBlock, row: string | null, why: Reason): void {
    for (const column of figureColumns(block)) this.missing.set(block.field(row, column.id), why);
  }
}

/** A row's figures by the header's columns; none where they cannot be told. */
function placedIn(line: Line | undefined, label: LineCell | null, header: Header): PlacedCell[] {
  // A head cell that reaches down into the row has wrong spans: nothing under it can be trusted.
  const reachesDown = header.cells.some(({ cell }) => line?.cells.includes(cell));
  return reachesDown ? [] : placeCells(splitAt(line, label).after, header);
}

/** The unit that a row prints in its column of units; a dash or a blank there is none. */
function unitOf(placed: readonly PlacedCell[]): string | undefined {
  const text = squeeze(placed.find(({ column }) => column?.role === 'unit')?.cell.cell.text ?? '');
  return /^[\p{L}%]{1,4}$/u.test(text) ? text : undefined;
}
