import type { Paragraph } from '../model/mention.ts';
import { labelKey } from '../text/label-key.ts';
import { squeeze } from '../text/normalize.ts';
import { isFigureLike, isYear, THIS_YEAR } from './lines.ts';

/** What stands in one cell of a table that has lost its cells, and where it stands in the text. */
export interface Piece {
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly key: string;
  readonly isLabel: boolean;
  /** True where its line holds several, so that the line is a row by itself. */
  readonly isOfRow: boolean;
}

/** A longer line is prose; the longest label of any form has 40 characters. */
const LONGEST_PIECE = 60;
const STOP = /[。；;]$/;
/** Strokes and tabs between columns. A plus sign is none: +30 is a change. */
const EDGE = /\s*[|｜│┃║┆┇┊┋╎╏\t]\s*/g;
/** A line that is drawn between rows; a short one may be a dash in a cell of its own. */
const RULER = /^[\s=_+|｜\-\u2010-\u2015\u2500-\u257f－]{8,}$/;
/** A line with more is no row. */
const MOST_GAPS = 100;
/** 总　　计 is one label. */
const LETTER = /^[\u4e00-\u9fff]$/;
const NONE = /[无空否]/;
/** A year is a head where one of these is near. */
const BESIDE_YEAR = /历年累计|单位$|^指标/;
const NEAR = 4;

/**
 * The short lines of a text as cells, one after another; lines that strokes, tabs or wide gaps divide are several. A longer
 * line stands as null: what is before it and what is behind it is not one table. Lines between two rulers may be one row.
 */
export function piecesOf(paragraphs: readonly Paragraph[]): (Piece | null)[] {
  const pieces: (Piece | null)[] = [];
  let ruled: Piece[][] | null = null;
  const add = (row: readonly Piece[]) => {
    for (const piece of withoutEnds(row)) pieces.push(piece);
  };
  for (const paragraph of paragraphs) {
    const isRuler = RULER.test(paragraph.text);
    if (isRuler) for (const row of joinLines(ruled ?? [])) add(row);
    const parts = isRuler ? [] : partsOf(paragraph);
    const isProse = parts.some(({ text }) => text.length > LONGEST_PIECE || STOP.test(text));
    if (isRuler) ruled = [];
    else if (ruled === null && !isProse) add(parts);
    else if (!isProse) ruled?.push(parts);
    else {
      for (const row of ruled ?? []) add(row);
      ruled = null;
      pieces.push(null);
    }
  }
  for (const row of ruled ?? []) add(row);
  return pieces.map((piece, at) => {
    if (piece !== null && isOfLabel(piece, pieces[at + 1])) return { ...piece, isLabel: true };
    if (piece === null || !isYear(piece.text)) return piece;
    const near = pieces.slice(Math.max(0, at - NEAR), at + NEAR + 1);
    const isHead = near.some((other) => other !== null && BESIDE_YEAR.test(other.key));
    return isHead ? { ...piece, isLabel: true, key: THIS_YEAR } : piece;
  });
}

/**
 * A piece of a label that is cut: what begins the next one (4 | ．保护第三方合法权益; 5． | 属于三类内部事务信息; （ | 五）不予处理)
 * or ends the one before (不计其他情形 | ）).
 */
function isOfLabel({ text }: Piece, next: Piece | null | undefined): boolean {
  if (CLOSING.test(text)) return true;
  if (next?.isLabel !== true) return false;
  return BEGINNING.test(text) || (/^[\d０-９]{1,2}$/.test(text) && /^[.．、)）]/.test(next.text));
}

const BEGINNING = /^(?:[\d０-９]{1,2}[.．、)）]|[（(]+[\d０-９]{0,2}[)）]?)$/;
const CLOSING = /^[)）\]］”’、，,。.．:：;；]+$/;

/**
 * Lines between two rulers as one row, where they can be nothing else: each column has one figure at most, and some line
 * has none at all, as where a long label runs over into it.
 */
function joinLines(lines: readonly Piece[][]): readonly (readonly Piece[])[] {
  const [first] = lines;
  const isOne =
    first !== undefined &&
    lines.length > 1 &&
    lines.every((line) => line.length === first.length && line.length > 1) &&
    lines.some((line) => line.every(({ isLabel, text }) => isLabel || text === '')) &&
    first.every((_, at) => lines.filter((line) => isFigure(line[at])).length <= 1);
  if (!isOne) return lines;
  return [
    first.map((piece, at) => {
      const column = lines.flatMap((line) => line[at] ?? []).filter(({ text }) => text !== '');
      const text = column.map((part) => part.text).join('');
      const [place = piece] = column;
      const isLabel = column.some((part) => part.isLabel);
      return { ...place, text, isLabel, key: isLabel ? labelKey(squeeze(text)) : '' };
    }),
  ];
}

function isFigure(piece: Piece | undefined): boolean {
  return piece !== undefined && !piece.isLabel && piece.text !== '';
}

/**
 * Between two strokes nothing is a blank cell; before the first and behind the last it is nothing at all. Behind figures
 * the last stroke is the one that closes the row, where one opens it too; those of a head close nothing.
 */
function withoutEnds(row: readonly Piece[]): readonly Piece[] {
  const first = row.findIndex(({ text }) => text !== '');
  const last = row.findLastIndex(({ text }) => text !== '');
  const isClosed = first > 0 && last < row.length - 1 && isFigure(row[last]);
  const inner = first < 0 ? [] : row.slice(first, isClosed ? -1 : last + 1);
  return inner.length < 2 ? inner : inner.map((piece) => ({ ...piece, isOfRow: true }));
}

function partsOf(paragraph: Paragraph): Piece[] {
  const edges = edgesOf(paragraph);
  const end = paragraph.text.length;
  const bounds = [{ from: 0, to: 0 }, ...edges, { from: end, to: end }];
  return bounds.slice(1).map(({ from }, at) => pieceOf(paragraph, bounds[at]?.to ?? 0, from));
}

interface Edge {
  readonly from: number;
  readonly to: number;
}

/** Strokes, and gaps that no stroke is in. */
function edgesOf({ text, gaps = [] }: Paragraph): Edge[] {
  const strokes = [...text.matchAll(EDGE)].map(({ 0: edge, index }) => ({
    from: index,
    to: index + edge.length,
  }));
  const wide = gaps
    .slice(0, MOST_GAPS)
    .map(([from, to]) => ({ from, to }))
    .filter((gap) => !strokes.some((stroke) => stroke.from < gap.to && gap.from < stroke.to))
    .filter((gap, at, all) => !isWithinLabel(text, all[at - 1]?.to ?? 0, gap, all[at + 1]?.from));
  return [...strokes, ...wide].sort((a, b) => a.from - b.from);
}

/** Single characters on both sides are a label that is spread out. */
function isWithinLabel(text: string, start: number, { from, to }: Edge, end = text.length): boolean {
  const sides = [text.slice(start, from).trim(), text.slice(to, end).trim()];
  return sides.every((side) => LETTER.test(side) && !NONE.test(side));
}

function pieceOf(paragraph: Paragraph, from: number, to: number): Piece {
  const raw = paragraph.text.slice(from, to);
  const text = raw.trim();
  const start = from + raw.indexOf(text);
  const isLabel = !isFigureLike(text);
  return {
    paragraph,
    start,
    end: start + text.length,
    text,
    key: isLabel && text.length <= LONGEST_PIECE ? labelKey(squeeze(text)) : '',
    isLabel,
    isOfRow: false,
  };
}
