import { type CsvCell, textCell, toCsv } from './csv-text.ts';

/** A table of data with a description of its columns: rows for a CSV, types for a Table Schema. */

/** Types of the Table Schema of datapackage.org. */
type FieldType = 'string' | 'number' | 'integer' | 'boolean' | 'year' | 'datetime' | 'array';

export interface DataField<Name extends string = string> {
  readonly name: Name;
  readonly type: FieldType;
  /** True where an empty cell says that there is none; else it is an empty text, or is not allowed. */
  readonly isNullable?: true;
  /** The only values there are. */
  readonly oneOf?: readonly string[];
  /** For the whole of a text. */
  readonly pattern?: string;
  readonly minimum?: number;
}

export interface DataTable<Name extends string = string> {
  readonly id: DataTableId;
  readonly fields: readonly DataField<Name>[];
  /** Fields that together are another in each row; none where a page may repeat them. */
  readonly key: readonly Name[];
  /** Decimals as strings, lists as JSON. */
  readonly rows: readonly Readonly<Record<Name, CsvCell | boolean>>[];
}

type DataTableId = 'figures' | 'findings' | 'checks' | 'mentions';

/** A line of names, then one line a row; texts so that spreadsheets leave them alone. */
export function csvOf<Name extends string>({ fields, rows }: DataTable<Name>): string {
  const lines = rows.map((row) => fields.map((field) => cellOf(row[field.name], field)));
  return toCsv([fields.map(({ name }) => name), ...lines]);
}

function cellOf(value: CsvCell | boolean, { type }: DataField): CsvCell {
  if (typeof value === 'boolean') return String(value);
  return type === 'string' && typeof value === 'string' ? textCell(value) : value;
}
