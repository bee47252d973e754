import type { Random } from './random.ts';
import { isRow, mapRows, type Row, type Sheet, type SheetLine } from './sheet.ts';

/** What may become of a form's tables before they are drawn. */
export interface SheetMess {
  readonly change: (sheets: readonly Sheet[], random: Random) => Sheet[];
  /**
   * True where figures get lost, so that some may not be read: those that are read must be right all the same, and no
   * relation may fail that is true.
   */
  readonly loses?: true;
}

const ORGANISATIONS = [
  'enterprise',
  'research_institution',
  'public_welfare',
  'legal_service',
  'other_organisation',
];

/** In the order in which they are done: pages are cut when the columns stand. */
export const SHEET_MESSES: Readonly<Record<string, SheetMess>> = {
  'columns in another order': {
    change: each((sheet, random) => [sheet.table === 'requests' ? reorder(sheet, random) : sheet]),
  },
  'cut in two, head once': { change: each((sheet, random) => cut(sheet, 2, false, random)) },
  'cut in two, head repeated': { change: each((sheet, random) => cut(sheet, 2, true, random)) },
  'cut in five, head repeated': { change: each((sheet, random) => cut(sheet, 5, true, random)) },
  'cut in five, head once': { change: each((sheet, random) => cut(sheet, 5, false, random)) },
  'head in a table of its own': {
    change: each((sheet) => {
      const first = sheet.lines.findIndex((line) => line.kind !== 'head');
      const head = sheet.lines.slice(0, first);
      return head.length === 0
        ? [sheet]
        : [
            { ...sheet, lines: head },
            { ...sheet, lines: sheet.lines.slice(first) },
          ];
    }),
  },
  'merged in one': {
    change: (sheets) => {
      const [first] = sheets;
      if (first === undefined) return [];
      const labelColumns = Math.max(...sheets.map((sheet) => sheet.labelColumns));
      return [{ ...first, labelColumns, lines: sheets.flatMap(({ lines }) => lines) }];
    },
  },
  'a row printed twice': {
    change: each((sheet, random) => [onOneRow(sheet, random, (row) => [row, row])]),
  },
  'a row of noughts that the form does not have': {
    change: each((sheet, random) => {
      if (sheet.table !== 'requests') return [sheet];
      return [
        onOneRow(sheet, random, (row) => [
          row,
          {
            ...row,
            path: [...row.path.slice(0, -1), '９．属于工作秘密'],
            figures: row.figures.map(({ across }) => ({ field: null, text: '0', across })),
          },
        ]),
      ];
    }),
  },
  'a remark below': {
    change: each((sheet) => [
      { ...sheet, lines: [...sheet.lines, { kind: 'title', text: '注：本表由各科室汇总填报。' }] },
    ]),
  },
  'empty rows': {
    change: each((sheet, random) => [
      {
        ...sheet,
        lines: sheet.lines.flatMap((line): SheetLine[] =>
          isRow(line) && random.chance(0.1) ? [EMPTY, line] : [line],
        ),
      },
    ]),
  },
  'a cell lost': {
    loses: true,
    change: each((sheet, random) => [
      onOneRow(sheet, random, (row) => [
        { ...row, figures: row.figures.toSpliced(random.below(row.figures.length), 1) },
      ]),
    ]),
  },
  'a cell too many': {
    loses: true,
    change: each((sheet, random) => [
      onOneRow(sheet, random, (row) => {
        // Before a blank last cell it would push nothing but padding out of the table, and stand there as a figure.
        if (isBlank(row.figures.at(-1)?.text ?? '')) return [row];
        const extra = { field: null, text: '9', across: 1 };
        return [{ ...row, figures: row.figures.toSpliced(random.below(row.figures.length), 0, extra) }];
      }),
    ]),
  },
  'a row lost': { loses: true, change: each((sheet, random) => [onOneRow(sheet, random, () => [])]) },
  'a label lost': {
    loses: true,
    change: each((sheet, random) => [
      onOneRow(sheet, random, (row) => [
        { ...row, path: row.path.map((text, at) => (at === row.path.length - 1 ? '' : text)) },
      ]),
    ]),
  },
  'last year’s table as well': {
    loses: true,
    change: (sheets, random) => {
      const older = mapRows(random.pick(sheets.filter(({ lines }) => lines.some(isRow))), (row) => ({
        ...row,
        figures: row.figures.map((figure) => ({
          ...figure,
          field: null,
          text: figure.field === null ? figure.text : `1${figure.text}`,
        })),
      }));
      return random.chance(0.5) ? [older, ...sheets] : [...sheets, older];
    },
  },
};

function isBlank(text: string): boolean {
  return /^[\s\u200b\ufeff]*$/.test(text);
}

const EMPTY: SheetLine = { kind: 'title', text: '' };

function each(change: (sheet: Sheet, random: Random) => Sheet[]): SheetMess['change'] {
  return (sheets, random) => sheets.flatMap((sheet) => change(sheet, random));
}

function onOneRow(sheet: Sheet, random: Random, change: (row: Row) => SheetLine[]): Sheet {
  const rows = sheet.lines.filter(isRow);
  if (rows.length === 0) return sheet;
  const chosen = random.pick(rows);
  return mapRows(sheet, (row) => (row === chosen ? change(row) : row));
}

/** Page breaks between rows; a break right behind the head would part it from all of its figures. */
function cut(sheet: Sheet, pieces: number, isHeadRepeated: boolean, random: Random): Sheet[] {
  const { lines } = sheet;
  const places = lines.flatMap((line, at) => (isRow(line) && isRow(lines[at - 1] ?? EMPTY) ? [at] : []));
  const cuts = random
    .shuffle(places)
    .slice(0, pieces - 1)
    .sort((a, b) => a - b);
  return [0, ...cuts].map((from, at) => {
    const to = cuts[at] ?? lines.length;
    const head = isHeadRepeated && from > 0 ? headAbove(lines, from) : [];
    return { ...sheet, lines: [...head, ...lines.slice(from, to)] };
  });
}

/** The head that holds for a line: the last run of head lines above it. */
function headAbove(lines: readonly SheetLine[], at: number): SheetLine[] {
  const last = lines.slice(0, at).findLastIndex(({ kind }) => kind === 'head');
  const first = lines.slice(0, last + 1).findLastIndex(({ kind }) => kind !== 'head') + 1;
  return lines.slice(first, last + 1);
}

/** The organisations' columns change places, heads and figures alike; and the total may come first. */
function reorder(sheet: Sheet, random: Random): Sheet {
  const organisations = random.shuffle(ORGANISATIONS);
  const isTotalFirst = random.chance(0.5);
  const order = isTotalFirst
    ? ['total', 'natural_person', ...organisations]
    : ['natural_person', ...organisations, 'total'];
  const sorted = <Cell extends { readonly column?: string }>(cells: readonly Cell[]) => {
    const places = order.flatMap((column) => cells.find((cell) => cell.column === column) ?? []);
    return cells.map((cell) => (cell.column === undefined ? cell : (places.shift() ?? cell)));
  };
  const lines = sheet.lines.map((line): SheetLine => {
    if (line.kind === 'row') return { ...line, figures: sorted(line.figures) };
    return line.kind === 'head' ? { ...line, cells: sortedHead(line.cells) } : line;
  });
  return { ...sheet, lines };

  // 自然人 | 法人或其他组织 | 总计 stand in one line of the head, the organisations in the line below.
  function sortedHead(cells: Extract<SheetLine, { kind: 'head' }>['cells']) {
    const total = cells.find(({ column }) => column === 'total');
    if (total === undefined) return sorted(cells);
    return isTotalFirst ? [total, ...cells.filter((cell) => cell !== total)] : cells;
  }
}
