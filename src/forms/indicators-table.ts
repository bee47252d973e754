import type { FormColumn, FormRow, FormTable } from '../model/form.ts';

/** The one flat table of the forms before 2019: 指标 | 单位 | one or two columns of figures. */

/** What a row is called and what its figures count. Where the form prints no unit, there is none. */
export type Indicator = Omit<FormRow, 'id' | 'group'>;

/** 单位 states the unit of each row; no figure stands in it. */
export const UNIT_COLUMN: FormColumn = { id: 'unit', labels: ['单位', '计量单位', '计算单位'], role: 'unit' };
/** 代码 numbers the rows. Codes differ from one edition of a form to the next and are not read. */
export const CODE_COLUMN: FormColumn = { id: 'code', labels: ['代码'], role: 'code' };

interface Layout<Row extends string> {
  readonly rows: readonly Row[];
  readonly indicators: Readonly<Record<Row, Indicator>>;
  readonly columns: readonly FormColumn[];
  readonly field: (row: string, column: string) => string;
  /** Titles of blocks, which carry no figures. */
  readonly groups?: readonly string[];
}

export function indicatorsTable<Row extends string>({
  rows,
  indicators,
  columns,
  field,
  groups = [],
}: Layout<Row>): FormTable {
  const block = {
    columns,
    rows: rows.map((id): FormRow => ({ id, ...indicators[id] })),
    field: (row: string | null, column: string) => field(row ?? '', column),
  };
  return { id: 'indicators', groups, blocks: [block] };
}
