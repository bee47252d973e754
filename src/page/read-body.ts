import type { TableId } from '../model/grid.ts';
import type { Paragraph, ParagraphId } from '../model/mention.ts';
import { finish, type Steps } from '../model/steps.ts';
import { beginningOf } from './beginning-of.ts';
import { type CellText, CellTexts, isLabel, SHORTEST_CELL_PROSE } from './cell-texts.ts';
import { bodyOf, firstOf, holderOf, nameOf, nextOf, parentOf, typeOf } from './dom.ts';
import { isBlock, isHidden, isNoteMark, isUnread } from './own-text.ts';
import { Selectors } from './selector.ts';
import type { Sheets } from './sheets.ts';
import { type Run, rangeOf } from './text-runs.ts';

/** Bounds of the text that is read, in characters; the longest report seen has 60,000 in all, a table of 20,000 rows 1.2 million. */
const MOST_TEXT = 2_000_000;
/** Of the text outside tables, whose figures take far longer. */
const MOST_PROSE = 400_000;
/** Of one line: a report that is set without a single break stays below. */
const LONGEST_LINE = 60_000;
/** White space alone that is longer is one space: portals leave thousands of blank lines behind. */
const LONGEST_SPACE = 1000;
const MOST_LINES = 20_000;
const MOST_NODES = 1_000_000;
/** So many nodes are one step. */
const STEP = 2000;

export interface Body {
  /**
   * The text of the page as a reader would copy it: one line a block, a tab between the cells of a row, runs of white
   * space as one space, without scripts and hidden parts.
   */
  readonly text: string;
  /** The lines that stand outside tables of data, and those in their cells that are prose. */
  readonly paragraphs: readonly Paragraph[];
  /** The part of the page that holds these characters of a paragraph; null where the page no longer has them. */
  readonly rangeOf: (paragraph: ParagraphId, start: number, end: number) => Range | null;
  /** CSS path of the element that holds the beginning of a paragraph. */
  readonly selectorOf: (paragraph: ParagraphId) => string;
  /** The cells of tables of data in the order of the text, each with its part of it. */
  readonly cells: readonly CellText[];
  /** The text ends where a bound was reached, with the last whole line. */
  readonly isCut: boolean;
}

/** Reads the page's text in one pass. Two readings of an unchanged page give the same text. */
export function readBody(document: Document, isDataTable: (table: Element) => boolean): Body {
  return finish(readBodyInSteps(document, isDataTable));
}

/**
 * @param drawn tables that are none in HTML, by their elements: their lines are kept, and know where they stand.
 * @param sheets blocks that style sheets take away are left out.
 */
export function* readBodyInSteps(
  document: Document,
  isDataTable: (table: Element) => boolean,
  drawn: ReadonlyMap<Element, DrawnTable> = new Map(),
  sheets: Sheets | null = null,
): Steps<Body> {
  const walk = new Walk(isDataTable, drawn, sheets);
  yield* walk.through(bodyOf(document));
  const selectors = new Selectors();
  const { lines, paragraphs, runs, cells, isCut } = walk;
  return {
    text: lines.join('\n'),
    paragraphs,
    rangeOf: (id, start, end) => rangeOf(document, runs.get(id) ?? [], start, end),
    selectorOf: (id) => {
      const first = runs.get(id)?.[0];
      const holder = first === undefined ? null : holderOf(first.node);
      return holder === null ? '' : selectors.of(holder);
    },
    cells: cells.all,
    isCut,
  };
}

/** A table that is none in HTML: its cells, and whether each is the first one of its row. */
export interface DrawnTable {
  readonly id: TableId;
  readonly cells: ReadonlyMap<Element, boolean>;
}

class Walk {
  readonly lines: string[] = [];
  readonly paragraphs: Paragraph[] = [];
  readonly runs = new Map<ParagraphId, readonly Run[]>();
  readonly cells = new CellTexts();
  isCut = false;
  private readonly isDataTable: (table: Element) => boolean;
  private readonly drawn: ReadonlyMap<Element, DrawnTable>;
  private readonly sheets: Sheets | null;
  private table: DrawnTable | undefined;
  /** The cell of it around the node, while there is one. */
  private cell: Element | null = null;
  private line = '';
  private lineRuns: Run[] = [];
  private gaps: (readonly [number, number])[] = [];
  private length = 0;
  private proseLength = 0;
  private tables = 0;
  /** The outermost table of data and the outermost pre around the node, while there is one. */
  private data: Element | null = null;
  private pre: Element | null = null;

  constructor(
    isDataTable: (table: Element) => boolean,
    drawn: ReadonlyMap<Element, DrawnTable>,
    sheets: Sheets | null,
  ) {
    this.isDataTable = isDataTable;
    this.drawn = drawn;
    this.sheets = sheets;
  }

  *through(body: Element | null): Steps<void> {
    let node: Node | null = body;
    let nodes = 0;
    while (node !== null) {
      nodes += 1;
      if (nodes % STEP === 0) yield;
      this.isCut ||= nodes > MOST_NODES;
      if (this.isCut) return;
      let next: Node | null = null;
      const type = typeOf(node);
      if (type === 3) this.addText(node as Text);
      else if (type === 1 && this.enter(node as Element)) next = firstOf(node);
      while (next === null && node !== null && node !== body) {
        if (typeOf(node) === 1) this.leave(node as Element);
        next = nextOf(node);
        if (next !== null) break;
        node = parentOf(node);
      }
      if (next === null) break;
      node = next;
    }
    this.endLine();
  }

  /** Returns whether what the element holds is read. */
  private enter(element: Element): boolean {
    const name = nameOf(element);
    const isFirst = this.table?.cells.get(element);
    if (isFirst) this.endLine();
    if (isFirst !== undefined) this.cell = element;
    const isOfRow = isCell(name) || isFirst !== undefined;
    const isOwnLine = !isOfRow && isBlock(element);
    if (isOfRow) this.line += '\t';
    else if (isOwnLine || name === 'br') this.endBlock();
    if (isOwnLine || name === 'br') this.cells.add('\n');
    const isOfData = isOfRow && (this.data !== null || this.table !== undefined);
    const { sheets } = this;
    const isOfLabel =
      sheets !== null && isOfData && this.data !== null ? isLabel(element) : this.cells.isInLabel();
    if (sheets !== null && this.isTaken(element, isOwnLine, isOfLabel, sheets)) return false;
    const isTable = name === 'table';
    if (isTable ? isHidden(element) : isUnread(element) || isNoteMark(element)) return false;
    if (isOfData) this.cells.enter(element, isOfLabel);
    if (isTable) {
      this.tables += 1;
      if (this.data === null && this.isDataTable(element)) this.data = element;
    } else if (name === 'pre') this.pre ??= element;
    else if (this.drawn.has(element)) {
      this.tables += 1;
      this.table = this.drawn.get(element);
    }
    return true;
  }

  /**
   * What a style sheet takes away: blocks of the page, and anything within a table of data. As in a grid, not every way
   * to hide something is looked for in a label: that costs far more.
   */
  private isTaken(element: Element, isOwnLine: boolean, isOfLabel: boolean, sheets: Sheets): boolean {
    if (this.data === null && this.table === undefined) return isOwnLine && sheets.isTaken(element);
    return sheets.isTaken(element) || (!isOfLabel && sheets.isUnreadable(element));
  }

  private leave(element: Element): void {
    if (!this.cells.leave(element) && isBlock(element)) this.cells.add('\n');
    if (element === this.cell) this.cell = null;
    else if (isBlock(element) && !isCell(nameOf(element))) this.endBlock();
    if (element === this.data) this.data = null;
    if (element === this.pre) this.pre = null;
    if (this.table !== undefined && this.drawn.get(element) === this.table) this.table = undefined;
  }

  /** Within a cell of a drawn table a new line is still the row's. */
  private endBlock(): void {
    if (this.cell === null) this.endLine();
    else this.line += ' ';
  }

  private addText(node: Text): void {
    if (this.pre === null) {
      this.addPiece(node, beginningOf(node, LONGEST_LINE + 1), 0);
      return;
    }
    let offset = 0;
    this.isCut ||= node.length > MOST_PROSE;
    for (const piece of this.isCut ? [] : node.data.split('\n')) {
      if (offset > 0) this.endLine();
      this.addPiece(node, piece, offset);
      offset += piece.length + 1;
    }
  }

  private addPiece(node: Text, text: string, offset: number): void {
    if (text === '' || this.isCut) return;
    if (text.length > LONGEST_SPACE && text.length <= LONGEST_LINE && !/\S/.test(text)) {
      this.line += ' ';
      return;
    }
    const at = this.line.length;
    const room = LONGEST_LINE - at;
    // What is cut off may change what stands before it, up to the last stop.
    const read = text.length <= room ? text : text.slice(0, text.lastIndexOf('。', room - 1) + 1);
    this.lineRuns.push({ node, offset, at, length: read.length });
    if (this.pre !== null || WIDE.test(read)) this.addGaps(read, at);
    this.line += SPACES.test(read) ? read.replace(SPACE, ' ') : read;
    if (this.cells.isInside()) this.cells.add(read.replace(BREAKS, ' '));
    if (read === text) return;
    if (read === '') this.line = '';
    this.endLine();
    this.isCut = true;
  }

  /** What stands before the line's first character only moves it. */
  private addGaps(text: string, at: number): void {
    for (const { 0: gap, index } of text.matchAll(this.pre === null ? WIDE_GAP : TYPED_GAP)) {
      if (this.line.trim() === '' && text.slice(0, index).trim() === '') continue;
      this.gaps.push([at + index, at + index + gap.length]);
    }
  }

  private endLine(): void {
    const { line, lineRuns, gaps } = this;
    this.line = '';
    this.lineRuns = [];
    this.gaps = [];
    if (line === '' || this.isCut) return;
    const text = line
      .replace(/[^\S\t]+/g, ' ')
      .replace(/ ?\t ?/g, '\t')
      .trim();
    if (text === '') return;
    this.lines.push(text);
    this.length += text.length;
    this.isCut = this.length > MOST_TEXT;
    if (this.data !== null && !(text.length >= SHORTEST_CELL_PROSE && text.includes('。'))) return;
    this.proseLength += text.length;
    this.isCut ||= this.proseLength > MOST_PROSE || this.paragraphs.length >= MOST_LINES;
    const id: ParagraphId = `p${this.paragraphs.length + 1}`;
    this.paragraphs.push({
      id,
      text: line,
      tablesBefore: this.tables,
      ...(gaps.length > 0 && { gaps }),
      ...(this.table !== undefined && { table: this.table.id }),
    });
    this.runs.set(id, lineRuns);
  }
}

/** What HTML takes for one space. */
const BREAKS = /[ \t\n\f\r]+/g;
const SPACE = /[^\S ]/g;
const SPACES = /[^\S ]/;
/** White space that a browser does not make one: no-break, en to hair, and ideographic spaces. */
const WIDE = /[\u00a0\u2000-\u200a\u3000]\s*[\u00a0\u2000-\u200a\u3000]/;
const WIDE_GAP = /\s*[\u00a0\u2000-\u200a\u3000]\s*[\u00a0\u2000-\u200a\u3000]\s*/g;
/** In text that is set as it was typed. */
const TYPED_GAP = /\s{2,}|\t/g;

function isCell(name: string): boolean {
  return name === 'td' || name === 'th';
}
