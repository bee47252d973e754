import type { FieldId } from '../forms/fields.ts';
import type { Operator, Rule, RuleInstance, Term } from '../model/rule.ts';
import type { RuleId } from './rule-ids.ts';

/** How the relations of the flat tables are written: rows by their names, one column at a time. */

export type IndicatorRule = Rule<FieldId, RuleId>;
type Instance = RuleInstance<FieldId>;

interface SumOptions<Row> extends Partial<Pick<Instance, 'id' | 'asks' | 'filledOnly'>> {
  readonly operator?: Operator;
  /** The row after the last part: what stands above it and is no row of the form may be a part as well. */
  readonly until?: Row;
  /** A layout with this row adds up in another way. */
  readonly without?: Row;
}

/**
 * Relations between the rows of one column. An instance is called by its subject, the row on its left side, unless
 * `id` says otherwise.
 */
export function relationsOf<Row extends string>(field: (row: Row) => FieldId, column: string) {
  const term = (row: Row): Term<FieldId> => ({ field: field(row) });
  const subject = (row: Row) => field(row).split('.').slice(1).join('.');
  return {
    /** A printed total and its parts. */
    sum: (total: Row, parts: readonly Row[], options: SumOptions<Row> = {}): Instance => {
      const { id = subject(total), operator = '=', until, without, ...more } = options;
      return {
        id,
        left: [term(total)],
        operator,
        right: parts.map(term),
        total: 'left',
        ...(until !== undefined && {
          unknownParts: { table: 'indicators', column, between: [field(total), field(until)] },
        }),
        ...(without !== undefined && { without: field(without) }),
        ...more,
      };
    },
    /** A figure that is not more than another. */
    atMost: (part: Row, whole: Row, id = subject(part)): Instance => ({
      id,
      left: [term(part)],
      operator: '<=',
      right: [term(whole)],
    }),
    /** Figures that together are not fewer than another. */
    cover: (parts: readonly Row[], whole: Row): Instance => ({
      id: subject(whole),
      left: parts.map(term),
      operator: '>=',
      right: [term(whole)],
    }),
  };
}

/** The same relations in each of several columns of figures. */
export function inEachOf<Row extends string, Column extends string>(
  columns: readonly Column[],
  field: (row: Row, column: Column) => FieldId,
) {
  return (make: (relations: ReturnType<typeof relationsOf<Row>>) => readonly Instance[]): Instance[] =>
    columns.flatMap((column) => make(relationsOf((row: Row) => field(row, column), column)));
}

/** By the layout of the table: a total and its parts. Counted in the coverage. */
export function structural(id: RuleId, basis: string, instances: readonly Instance[]): IndicatorRule {
  return { id, level: 'structural', assertion: 'compare', isCounted: true, basis, instances };
}

/** Expected, with legitimate exceptions: a question, and not counted. */
export function plausible(id: RuleId, basis: string, instances: readonly Instance[]): IndicatorRule {
  return { id, level: 'plausible', assertion: 'compare', isCounted: false, basis, instances };
}
