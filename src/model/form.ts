/** A form era as data: its tables, and how each is laid out. */

export type FormTableId = 'proactive' | 'requests' | 'disputes';

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
}

export interface FormRow {
  readonly id: string;
  readonly labels: readonly [string, ...string[]];
  readonly group?: string;
}

/** A header and the rows under it. `rows: null` means one row of figures without a label. */
export interface FormBlock {
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[] | null;
  /** The field id of a cell; `row` is null in a block without row labels. */
  readonly field: (row: string | null, column: string) => string;
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
}
