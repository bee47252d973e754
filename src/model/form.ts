/** A form era as data: its tables, and how each is laid out. */

/** `indicators` is the one flat table, 指标 | 单位 | 数量, of the forms before 2019. */
export type FormTableId = 'proactive' | 'requests' | 'disputes' | 'indicators';

export interface FormColumn {
  readonly id: string;
  /** As printed on the form; the first is the official one, the rest were seen in real reports. */
  readonly labels: readonly [string, ...string[]];
  /** Label of the header cell above it, where the same label stands under several. */
  readonly group?: string;
  /** The unit that the form gives to the column's figures. */
  readonly unit?: string;
  /** True where the figure is a change: 增5, 减少3, -2. */
  readonly isSigned?: boolean;
  /** A column that holds no figures: the unit of each row's figures, or a code for the row. */
  readonly role?: 'unit' | 'code';
}

export interface FormRow {
  readonly id: string;
  readonly labels: readonly [string, ...string[]];
  readonly group?: string;
  /** The unit of the row's figures, where the table does not print one. */
  readonly unit?: string;
  /** True for a row that some reports add: where it is not printed, nothing is missing. */
  readonly isOptional?: boolean;
}

/** A header and the rows under it. `rows: null` means one row of figures without a label. */
export interface FormBlock {
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[] | null;
  /** The field id of a cell; `row` is null in a block without row labels. */
  readonly field: (row: string | null, column: string) => string;
}

/** The columns of a block that hold figures. */
export function figureColumns({ columns }: FormBlock): FormColumn[] {
  return columns.filter(({ role }) => role === undefined);
}

export interface FormTable {
  readonly id: FormTableId;
  readonly blocks: readonly FormBlock[];
  /** Labels of cells that only head a group of rows or columns; never a row of their own. */
  readonly groups: readonly string[];
}

export interface Form<Id extends string = string> {
  readonly id: Id;
  /** The notice that prescribes the form. */
  readonly basis: string;
  /** Report years for which the form was prescribed; never used to recognise it. */
  readonly years: readonly [number, number | null];
  readonly tables: readonly FormTable[];
  /** Words that together only this form has: one of these sets, wherever the page has them. */
  readonly words: readonly (readonly string[])[];
}
