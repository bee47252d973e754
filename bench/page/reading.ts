import { type Analysis, analyze } from '../../src/analyze.ts';
import { readGrid } from '../../src/page/read-grid.ts';
import { readPage } from '../../src/page/read-page.ts';
import { selectorOf } from '../../src/page/selector.ts';
import { alternate, callsIn, onceMs } from './sampler.ts';

/** SheetJS's dist/xlsx.full.min.js, a script tag of the page. */
declare const XLSX: typeof import('xlsx');

/** Which readings there are, in this order everywhere. */
export const READERS = {
  /** Ours: page to report, with detection, matching, figures, checks and findings. */
  analyze: () => read(),
  /** Without detection, matching and checks: every table to a grid, and the page's text. */
  readPage: () => readPage(document),
  /** The part of ours that is like theirs: every table to a grid. */
  grids: () => tables().map((table, at) => readGrid(table, `t${at + 1}`, selectorOf(table))),
  /** Theirs as it is used to keep "00" and "007" as printed. */
  sheetRaw: () => sheets({ raw: true }),
  /** Theirs without options, which turns texts to numbers and dates. */
  sheetDefault: () => sheets({}),
} as const;
export type Reader = keyof typeof READERS;

export interface Size {
  readonly cells: number;
  readonly form: string | null;
  readonly limit: string | null;
}

/** Milliseconds of the first call ever of one of them on a page just loaded. */
export function first(reader: Reader): number {
  return onceMs(READERS[reader]);
}

/** Milliseconds of each sample, in turn, after each reader has run for a while. */
export function again(readers: readonly Reader[], samples: number, warmUpMs: number): number[][] {
  for (const reader of readers) callsIn(warmUpMs, READERS[reader]);
  const works = readers.map((reader) => ({ run: READERS[reader], calls: 1 }));
  return alternate(works, samples).map((times) => times.map((time) => time / 1000));
}

/** What was read, to see that it was all of it. */
export function size(): Size {
  const { report } = read();
  return {
    cells: report.tables.reduce((sum, { grid }) => sum + grid.cells.length, 0),
    form: report.header.form,
    limit: report.limit,
  };
}

function read(): Analysis {
  return analyze(document, { url: document.URL, charset: document.characterSet, readAt: new Date(0) });
}

function tables(): HTMLTableElement[] {
  return [...document.getElementsByTagName('table')];
}

function sheets(options: { raw?: boolean }): unknown[] {
  return tables().map((table) => XLSX.utils.table_to_sheet(table, options));
}
