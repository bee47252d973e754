import type { FormColumn } from '../model/form.ts';
import type { Cell, Grid, TableId } from '../model/grid.ts';
import type { ParagraphId } from '../model/mention.ts';
import { squeeze } from '../text/normalize.ts';
import type { Piece } from './flat-pieces.ts';

/** Where the text of a cell stands. */
export interface FlatPlace {
  readonly paragraph: ParagraphId;
  readonly start: number;
  readonly end: number;
}

/** Labels before a row's figures: the groups it stands in, and its own. */
const LABEL_COLUMNS = 3;

/** Sets heads and rows that were found in running lines in columns again, as grids that are read like any other. */
export class FlatBuilder {
  readonly grids: Grid[] = [];
  readonly places = new Map<Cell, FlatPlace>();
  readonly used = new Set<ParagraphId>();
  private readonly taken: number;
  private readonly selectorOf: (paragraph: ParagraphId) => string;
  private head: readonly FormColumn[] | null = null;
  private headPieces: readonly Piece[] = [];
  private rows: (readonly (Piece | null)[])[] = [];
  private rowLabels: (readonly Piece[])[] = [];

  constructor(taken: number, selectorOf: (paragraph: ParagraphId) => string) {
    this.taken = taken;
    this.selectorOf = selectorOf;
  }

  startTable(head: readonly FormColumn[], pieces: readonly Piece[]): void {
    this.endTable();
    this.head = head;
    this.headPieces = pieces;
  }

  addRow(labels: readonly Piece[], figures: readonly Piece[]): void {
    const cells = this.head === null ? null : cellsOf(figures, this.head);
    if (cells === null) return;
    this.rows.push(cells);
    this.rowLabels.push(labels.slice(-LABEL_COLUMNS));
  }

  endTable(): void {
    const { head, rows, rowLabels, headPieces } = this;
    this.head = null;
    this.rows = [];
    this.rowLabels = [];
    if (head !== null && rows.length > 0) this.build(head, headPieces, rows, rowLabels);
  }

  private build(
    head: readonly FormColumn[],
    headPieces: readonly Piece[],
    rows: readonly (readonly (Piece | null)[])[],
    rowLabels: readonly (readonly Piece[])[],
  ): void {
    const id: TableId = `t${this.taken + this.grids.length + 1}`;
    const [anchor] = headPieces;
    const selector = anchor === undefined ? '' : this.selectorOf(anchor.paragraph.id);
    const cell = (
      row: number,
      column: number,
      columnSpan: number,
      text: string,
      piece: Piece | null,
    ): Cell => {
      const made: Cell = {
        id: `${id}r${row}c${column}`,
        table: id,
        row,
        column,
        rowSpan: 1,
        columnSpan,
        text,
        selector: piece === null ? selector : this.selectorOf(piece.paragraph.id),
      };
      if (piece !== null) {
        this.places.set(made, { paragraph: piece.paragraph.id, start: piece.start, end: piece.end });
        this.used.add(piece.paragraph.id);
      }
      return made;
    };
    for (const { paragraph } of headPieces) this.used.add(paragraph.id);
    const headLine = [
      cell(0, 0, LABEL_COLUMNS, '', null),
      ...head.map(({ labels }, at) => cell(0, LABEL_COLUMNS + at, 1, labels[0], null)),
    ];
    const lines = rows.map((row, y) => {
      const labels = rowLabels[y] ?? [];
      const last = labels.length - 1;
      const labelCells = labels.map((piece, x) =>
        cell(y + 1, x, x === last ? LABEL_COLUMNS - last : 1, piece.text, piece),
      );
      return [
        ...labelCells,
        ...row.map((piece, x) => cell(y + 1, LABEL_COLUMNS + x, 1, piece?.text ?? '', piece)),
      ];
    });
    const all = [headLine, ...lines];
    this.grids.push({
      id,
      rows: all.length,
      columns: LABEL_COLUMNS + head.length,
      cells: all.flat(),
      lines: all,
      selector,
      isLayout: false,
    });
  }
}

const UNIT = /^\p{L}{1,3}$/u;
const DASH = /^[-—/]+$/;

/**
 * A row's figures under the columns of its head. A unit that the text has lost is blank, and so is the one figure behind
 * a unit that nothing follows; any other number of figures leaves open which is which.
 */
function cellsOf(printed: readonly Piece[], head: readonly FormColumn[]): (Piece | null)[] | null {
  const figures = withoutPadding(printed, head);
  const hasUnit = head.some(({ role }) => role === 'unit');
  if (!hasUnit) return figures.length === head.length ? [...figures] : null;
  const [first] = figures;
  // A dash in place of the unit is one where the row is as long as its head.
  const isDash = figures.length === head.length && first !== undefined && DASH.test(squeeze(first.text));
  const isUnit = isDash || (first !== undefined && UNIT.test(squeeze(first.text)));
  const numbers = isUnit ? figures.slice(1) : figures;
  const unit = isUnit ? first : null;
  if (numbers.length === head.length - 1) return [unit ?? null, ...numbers];
  return isUnit && numbers.length === 0 && head.length === 2 ? [unit ?? null, null] : null;
}

/** Blank cells behind the only figure of a row make it as wide as other parts of its table. */
function withoutPadding(figures: readonly Piece[], head: readonly FormColumn[]): readonly Piece[] {
  if (head.filter(({ role }) => role === undefined).length > 1) return figures;
  return figures.slice(0, figures.findLastIndex(({ text }) => text !== '') + 1);
}
