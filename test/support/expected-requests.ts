import { APPLICANT_COLUMNS } from '../../src/forms/fields.ts';
import type { RequestsLine } from './printed-requests.ts';

/** Field id → printed figure, for the lines that are rows of the form. */
export function fieldsOfLines(lines: readonly RequestsLine[]): Record<string, string> {
  return Object.fromEntries(
    lines.flatMap(({ id, figures }) =>
      id === null
        ? []
        : APPLICANT_COLUMNS.map((column, at) => [`requests.${id}.${column}`, figures[at] ?? '']),
    ),
  );
}

/** The same reason for each of the seven fields of a row. */
export function rowMissing(row: string, reason: string): Record<string, string> {
  return Object.fromEntries(APPLICANT_COLUMNS.map((column) => [`requests.${row}.${column}`, reason]));
}
