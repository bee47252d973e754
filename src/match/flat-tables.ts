import type { Form } from '../model/form.ts';
import type { Cell, Grid } from '../model/grid.ts';
import type { Paragraph, ParagraphId } from '../model/mention.ts';
import { FlatBuilder, type FlatPlace } from './flat-grid.ts';
import { headsOf, splitHead } from './flat-heads.ts';
import { type Piece, piecesOf } from './flat-pieces.ts';

/** A table found in running lines, set in rows and columns again. */
export interface FlatTables {
  readonly grids: readonly Grid[];
  /** Where the text of each cell stands; a blank cell stands nowhere. */
  readonly places: ReadonlyMap<Cell, FlatPlace>;
  /** Paragraphs that are cells, and no prose. */
  readonly used: ReadonlySet<ParagraphId>;
}

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
  let before = null as Piece | null;
  for (const piece of piecesOf(paragraphs)) {
    // What one line sets side by side is not gone on with in the next.
    if (piece?.paragraph !== before?.paragraph && (piece?.isOfRow || before?.isOfRow)) endRow();
    before = piece;
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
