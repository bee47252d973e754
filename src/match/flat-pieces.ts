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
}

/** A longer line is prose; the longest label of any form has 40 characters. */
const LONGEST_PIECE = 60;
const STOP = /[。；;]$/;
const EDGE = /\s*[|\t]\s*/g;
/** A year is a head where one of these is near. */
const BESIDE_YEAR = /历年累计|单位$|^指标/;
const NEAR = 4;

/**
 * The short lines of a text as cells, one after another; lines that a stroke or a tab divides are several. A longer line
 * stands as null: what is before it and what is behind it is not one table.
 */
export function piecesOf(paragraphs: readonly Paragraph[]): (Piece | null)[] {
  const pieces: (Piece | null)[] = paragraphs.flatMap((paragraph) => {
    const parts = partsOf(paragraph);
    return parts.some(({ text }) => text.length > LONGEST_PIECE || STOP.test(text)) ? [null] : parts;
  });
  return pieces.map((piece, at) => {
    if (piece === null || !isYear(piece.text)) return piece;
    const near = pieces.slice(Math.max(0, at - NEAR), at + NEAR + 1);
    const isHead = near.some((other) => other !== null && BESIDE_YEAR.test(other.key));
    return isHead ? { ...piece, isLabel: true, key: THIS_YEAR } : piece;
  });
}

/** Between two strokes nothing is a blank cell; before the first and behind the last it is nothing at all. */
function partsOf(paragraph: Paragraph): Piece[] {
  const { text } = paragraph;
  const edges = [...text.matchAll(EDGE)].map(({ 0: edge, index }) => ({
    from: index,
    to: index + edge.length,
  }));
  const bounds = [{ from: 0, to: 0 }, ...edges, { from: text.length, to: text.length }];
  const parts = bounds.slice(1).map(({ from }, at) => pieceOf(paragraph, bounds[at]?.to ?? 0, from));
  const first = parts.findIndex((part) => part.text !== '');
  const last = parts.findLastIndex((part) => part.text !== '');
  return first < 0 ? [] : parts.slice(first, last + 1);
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
  };
}
