/** Reads the rows of a CSV by a Table Schema (datapackage.org 2.0), as a statistics program would. */

interface FieldDescriptor {
  readonly name: string;
  readonly type: string;
  readonly title?: string;
  readonly description?: string;
  readonly missingValues?: readonly string[];
  readonly constraints?: {
    readonly required?: boolean;
    readonly enum?: readonly string[];
    readonly pattern?: string;
    readonly minimum?: number;
  };
}

export interface TableDescriptor {
  readonly fields: readonly FieldDescriptor[];
  readonly missingValues: readonly string[];
  readonly primaryKey?: readonly string[];
}

/** How each type is written. */
const WRITTEN: Readonly<Record<string, RegExp>> = {
  string: /^/,
  number: /^-?\d+(?:\.\d+)?$/,
  integer: /^-?\d+$/,
  year: /^-?\d{4,}$/,
  datetime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z?$/,
  boolean: /^(?:true|false)$/,
  array: /^\[.*\]$/s,
};

/** What is not as the schema says: by column and row; empty where all is. */
export function breaches(lines: readonly (readonly string[])[], schema: TableDescriptor): string[] {
  const [names = [], ...rows] = lines;
  const expected = schema.fields.map(({ name }) => name);
  if (names.join() !== expected.join()) return [`columns: ${names.join()} for ${expected.join()}`];
  const ofCells = rows.flatMap((row, at) =>
    schema.fields.flatMap((field, column) => {
      const breach = breachOf(row[column], field, schema.missingValues);
      return breach === null ? [] : [`${field.name} ${at}: ${breach}`];
    }),
  );
  return [...ofCells, ...breachesOfKey(rows, schema)];
}

function breachOf(
  cell: string | undefined,
  field: FieldDescriptor,
  missingValues: readonly string[],
): string | null {
  const { type, constraints = {} } = field;
  if (cell === undefined) return 'no cell';
  if ((field.missingValues ?? missingValues).includes(cell)) return constraints.required ? 'required' : null;
  if (!WRITTEN[type]?.test(cell)) return `no ${type}: ${cell}`;
  if (type === 'array' && !Array.isArray(JSON.parse(cell))) return `no list: ${cell}`;
  if (constraints.enum !== undefined && !constraints.enum.includes(cell))
    return `none of the values: ${cell}`;
  const { pattern, minimum } = constraints;
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`).test(cell)) return `another pattern: ${cell}`;
  return minimum !== undefined && Number(cell) < minimum ? `below ${minimum}: ${cell}` : null;
}

function breachesOfKey(
  rows: readonly (readonly string[])[],
  { fields, primaryKey }: TableDescriptor,
): string[] {
  if (primaryKey === undefined) return [];
  const columns = primaryKey.map((name) => fields.findIndex((field) => field.name === name));
  if (columns.includes(-1)) return [`no such key: ${primaryKey.join()}`];
  const keys = rows.map((row) => columns.map((column) => row[column]).join('\u0000'));
  return new Set(keys).size === keys.length ? [] : ['a key twice'];
}
