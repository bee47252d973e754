import Papa from 'papaparse';

/** The lines of a CSV, as a reader gets them that knows nothing of us but the file. Throws where it is no RFC 4180. */
export function readCsv(text: string): string[][] {
  if (!text.endsWith('\r\n')) throw new Error('no line break at the end');
  const body = text.replace(/^\ufeff/, '').slice(0, -2);
  const { data, errors } = Papa.parse<string[]>(body, { delimiter: ',', newline: '\r\n' });
  if (errors.length > 0) throw new Error(JSON.stringify(errors[0]));
  return data;
}

/** The rows by their columns' names. */
export function readRows(text: string): Record<string, string>[] {
  const [names = [], ...rows] = readCsv(text);
  return rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? ''])));
}

/** A text as it was before a tab was put before it: the one rule of the documentation. */
export function withoutMark(cell: string): string {
  return cell.startsWith('\t') ? cell.slice(1) : cell;
}
