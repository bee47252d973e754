import type { Form, FormBlock, FormColumn } from '../model/form.ts';
import type { Cell, Grid, TableId } from '../model/grid.ts';
import type { Paragraph, ParagraphId } from '../model/mention.ts';
import { labelKey } from '../text/label-key.ts';
import { squeeze } from '../text/normalize.ts';
import { type Piece, piecesOf } from './flat-pieces.ts';

/** A table found in running lines, set in rows and columns again. */
export interface FlatTables {
  readonly grids: readonly Grid[];
  /** Where the text of each cell stands; a blank cell stands nowhere. */
  readonly places: ReadonlyMap<
    Cell,
    { readonly paragraph: ParagraphId; readonly start: number; readonly end: number }
  >;
  /** Paragraphs that are cells, and no prose. */
  readonly used: ReadonlySet<ParagraphId>;
}

/** Labels before a row's figures: the groups it stands in, and its own. */
const LABEL_COLUMNS = 3;
/** A head's label may be cut over so many lines: 本年新 | 制作数量. */
const MOST_LINES = 3;
/** No head has so many labels; what is further back is not it. */
const MOST_LABELS = 40;

/**
 * Finds tables whose cells a page, or whoever copied it, has set one by one as lines or paragraphs. The order of a form's
 * columns is that of the form; a row is read only where it has exactly as many figures as the head has columns.
 *
 * @param taken how many tables the page has, so that the ones found get ids of their own.
 * @param selectorOf CSS path of the element that holds a paragraph.
 */
export function flatTables(
  paragraphs: readonly Paragraph[],
  forms: readonly Form[],
  taken: number,
  selectorOf: (paragraph: ParagraphId) => string,
): FlatTables {
  const heads = headsOf(forms);
  const builder = new FlatBuilder(taken, selectorOf);
  let labels: Piece[] = [];
  let figures: Piece[] = [];
  const endRow = () => {
    if (figures.length > 0) builder.addRow(labels, figures);
    if (figures.length > 0) labels = [];
    figures = [];
  };
  for (const piece of piecesOf(paragraphs)) {
    if (piece === null) {
      endRow();
      labels = [];
      builder.endTable();
    } else if (piece.isLabel) {
      endRow();
      labels = [...labels.slice(-MOST_LABELS), piece];
    } else {
      // Where the first figure stands, the head above it is complete, and what is behind the head labels the row.
      const head = figures.length > 0 ? null : splitHead(labels, heads);
      if (head !== null) {
        builder.startTable(head.columns, head.pieces);
        labels = labels.slice(head.end);
      }
      figures.push(piece);
    }
  }
  endRow();
  builder.endTable();
  return builder;
}

/** The different heads that blocks of forms have, the longest first. */
function headsOf(forms: readonly Form[]): readonly FormColumn[][] {
  const heads = new Map<string, FormColumn[]>();
  for (const { columns } of forms.flatMap(({ tables }) =>
    tables.flatMap(({ blocks }) => blocks as FormBlock[]),
  )) {
    const wanted = columns.filter(({ role }) => role !== 'code');
    heads.set(wanted.map(({ labels }) => labels[0]).join('|'), wanted);
  }
  return [...heads.values()].sort((a, b) => b.length - a.length);
}

interface FoundHead {
  readonly columns: readonly FormColumn[];
  readonly pieces: readonly Piece[];
  /** How many labels are before it or its own; the rest label the row. */
  readonly end: number;
}

/** The longest head that the labels name. */
function splitHead(labels: readonly Piece[], heads: readonly (readonly FormColumn[])[]): FoundHead | null {
  for (const columns of heads) {
    const found = findHead(labels, columns);
    if (found !== null) return found;
  }
  return null;
}

/**
 * The labels must name each column of a head as often as it has it, whole or cut over several lines. The order is not
 * asked: a head of two lines is read line by line. Null where a column is not named.
 */
function findHead(labels: readonly Piece[], columns: readonly FormColumn[]): FoundHead | null {
  const keys: (string | null)[] = labels.map(({ key }) => key);
  let end = 0;
  for (const { labels: names, role } of columns) {
    if (role !== undefined) continue;
    const found = findLabel(keys, names.map(labelKey));
    if (found === null) return null;
    keys.fill(null, found.at, found.at + found.length);
    end = Math.max(end, found.at + found.length);
  }
  return { columns, pieces: labels.filter((_, at) => keys[at] === null), end };
}

/** The last place at which one of the names stands, in one piece or in several that follow each other. */
function findLabel(
  keys: readonly (string | null)[],
  names: readonly string[],
): { at: number; length: number } | null {
  for (let length = 1; length <= MOST_LINES; length += 1) {
    for (let at = keys.length - length; at >= 0; at -= 1) {
      const some = keys.slice(at, at + length);
      if (!some.includes(null) && names.includes(some.join(''))) return { at, length };
    }
  }
  return null;
}

class FlatBuilder implements FlatTables {
  readonly grids: Grid[] = [];
  readonly places = new Map<Cell, { paragraph: ParagraphId; start: number; end: number }>();
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

/**
 * A row's figures under the columns of its head. A unit that the text has lost is blank, and so is the one figure behind
 * a unit that nothing follows; any other number of figures leaves open which is which.
 */
function cellsOf(figures: readonly Piece[], head: readonly FormColumn[]): (Piece | null)[] | null {
  const hasUnit = head.some(({ role }) => role === 'unit');
  if (!hasUnit) return figures.length === head.length ? [...figures] : null;
  const [first] = figures;
  const isUnit = first !== undefined && UNIT.test(squeeze(first.text));
  const numbers = isUnit ? figures.slice(1) : figures;
  const unit = isUnit ? first : null;
  if (numbers.length === head.length - 1) return [unit ?? null, ...numbers];
  return isUnit && numbers.length === 0 && head.length === 2 ? [unit ?? null, null] : null;
}
