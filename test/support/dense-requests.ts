import { REQUEST_ROWS_2021, RESULT_ROWS_2021 } from '../../src/forms/fields.ts';
import { htmlTable } from './page.ts';
import { printRequests, type RequestsLine, requestsLines } from './printed-requests.ts';

/**
 * Table 3 of the 2021 form in which every relation holds and no cell is 0, so that no mistake hides behind a nought:
 * a figure read under a wrong head makes some sum unequal.
 */
const CARRIED_IN = 3;
const CARRIED_OUT = 2;

export const DENSE_FIGURES: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  REQUEST_ROWS_2021.map((row) => [row, withTotal([0, 1, 2, 3, 4, 5].map((column) => figure(row, column)))]),
);

export const DENSE_LINES: readonly RequestsLine[] = requestsLines('national-2021').map((line) => ({
  ...line,
  figures: DENSE_FIGURES[line.id ?? ''] ?? [],
}));

export const DENSE_TABLE: string = htmlTable(printRequests(DENSE_LINES));

function figure(row: string, column: number): number {
  if (row === 'carried_in') return CARRIED_IN;
  if (row === 'carried_out') return CARRIED_OUT;
  const results = RESULT_ROWS_2021.map((_, at) => 1 + ((at * 7 + column * 13) % 29));
  const concluded = results.reduce((sum, count) => sum + count, 0);
  if (row === 'concluded') return concluded;
  if (row === 'received') return concluded + CARRIED_OUT - CARRIED_IN;
  return results[RESULT_ROWS_2021.indexOf(row as (typeof RESULT_ROWS_2021)[number])] ?? 0;
}

function withTotal(counts: readonly number[]): string[] {
  return [...counts, counts.reduce((sum, count) => sum + count, 0)].map(String);
}
