import type { Grid } from '../model/grid.ts';
import type { TableEntry } from '../model/report.ts';
import { DOCUMENT_LANGUAGE } from '../wording/index.ts';
import { NO_TABLES, tableHeading } from '../wording/table-words.ts';
import { BYTE_ORDER_MARK, textCell, toCsv } from './csv-text.ts';
import type { Writer } from './exporter.ts';
import { writtenPart } from './written-part.ts';

/**
 * The tables as printed, one below the other: a line with a table's id and name, its rows, an empty line. A cell that
 * spans has its text in its first slot. All lines have as many cells as the widest table, as RFC 4180 wants it.
 */
export const writeCsvWide: Writer = async (report) => {
  const { tables } = writtenPart(report);
  const lines = tables.flatMap((table, at) => [...(at === 0 ? [] : [[]]), ...linesOf(table)]);
  if (lines.length === 0) lines.push([NO_TABLES]);
  const width = lines.reduce((widest, { length }) => Math.max(widest, length), 0);
  return (
    BYTE_ORDER_MARK + toCsv(lines.map((line) => [...line, ...Array<string>(width - line.length).fill('')]))
  );
};

function linesOf({ grid, formTables }: TableEntry): string[][] {
  return [
    [grid.id, textCell(tableHeading(formTables, grid.isCut === true, DOCUMENT_LANGUAGE))],
    ...rowsOf(grid),
  ];
}

function rowsOf({ rows, columns, cells }: Grid): string[][] {
  const lines = Array.from({ length: rows }, () => Array<string>(columns).fill(''));
  for (const { row, column, text } of cells) {
    const line = lines[row];
    if (line !== undefined) line[column] = textCell(text);
  }
  return lines;
}
