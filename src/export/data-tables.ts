import { UNNARROWED } from '../model/cause.ts';
import { REASONS, STATES } from '../model/check.ts';
import type { CsvCell } from './csv-text.ts';
import type { DataField, DataTable } from './data-table.ts';
import { LONG_COLUMNS, type LongColumn, longTable } from './long-table.ts';
import type { ReportDocument } from './schema.ts';

/** The document as flat tables; what is a list in the document is a JSON list in a cell. */

const KINDS = ['number', 'blank', 'not-applicable', 'none', 'text', 'unreadable'];
const LEVELS = ['official', 'structural', 'plausible', 'cross', 'info'];
const READINGS = ['with-unknown-rows', 'with-unknown-columns'];
const HASH = '[0-9a-f]{64}';

const LONG_FIELDS: Readonly<Record<LongColumn, Omit<DataField, 'name'>>> = {
  report: { type: 'string' },
  agency: { type: 'string', isNullable: true },
  year: { type: 'year', isNullable: true },
  form: { type: 'string', isNullable: true },
  field: { type: 'string' },
  row_label: { type: 'string' },
  column_label: { type: 'string' },
  raw: { type: 'string' },
  kind: { type: 'string', oneOf: KINDS },
  value: { type: 'number', isNullable: true },
  low: { type: 'number', isNullable: true },
  high: { type: 'number', isNullable: true },
  unit: { type: 'string', isNullable: true },
  state: { type: 'string', isNullable: true, oneOf: STATES },
  page: { type: 'string' },
  table: { type: 'string', pattern: 't\\d+' },
  row: { type: 'integer', minimum: 0 },
  column: { type: 'integer', minimum: 0 },
  selector: { type: 'string' },
  read_at: { type: 'datetime' },
  sha256: { type: 'string', pattern: HASH },
};

/** One figure a row. */
export function figuresTable(document: ReportDocument): DataTable {
  return {
    id: 'figures',
    fields: LONG_COLUMNS.map((name) => ({ name, ...LONG_FIELDS[name] })),
    key: ['field', 'table', 'row', 'column'],
    rows: longTable(document),
  };
}

/** One finding a row. */
export function findingsTable({ findings }: ReportDocument): DataTable {
  return {
    id: 'findings',
    fields: [
      { name: 'id', type: 'string', pattern: 'f\\d+' },
      { name: 'level', type: 'string', oneOf: LEVELS },
      { name: 'headline', type: 'string' },
      { name: 'question', type: 'string' },
      { name: 'checks', type: 'array' },
      { name: 'unique', type: 'boolean' },
      { name: 'candidates', type: 'array' },
      { name: 'unnarrowed', type: 'string', isNullable: true, oneOf: UNNARROWED },
    ],
    key: ['id'],
    rows: findings.map(({ checks, candidates, ...more }) => ({
      ...more,
      checks: list(checks),
      candidates: list(candidates),
    })),
  };
}

/** One relation a row, by its position in the document. */
export function checksTable({ checks }: ReportDocument): DataTable {
  return {
    id: 'checks',
    fields: [
      { name: 'position', type: 'integer', minimum: 0 },
      { name: 'rule', type: 'string' },
      { name: 'instance', type: 'string' },
      { name: 'level', type: 'string', oneOf: LEVELS },
      { name: 'state', type: 'string', oneOf: STATES },
      { name: 'expression', type: 'string' },
      { name: 'left', type: 'number', isNullable: true },
      { name: 'right', type: 'number', isNullable: true },
      { name: 'difference', type: 'number', isNullable: true },
      { name: 'fields', type: 'array' },
      { name: 'blanks', type: 'array' },
      { name: 'mentions', type: 'array' },
      { name: 'basis', type: 'string' },
      { name: 'reason', type: 'string', isNullable: true, oneOf: REASONS },
      { name: 'reading', type: 'string', isNullable: true, oneOf: READINGS },
    ],
    key: ['position'],
    rows: checks.map(({ fields, blanks, mentions, ...more }, position) => ({
      position,
      ...more,
      fields: list(fields),
      blanks: list(blanks),
      mentions: list(mentions),
    })),
  };
}

/** One figure of the running text a row. */
export function mentionsTable({ mentions }: ReportDocument): DataTable {
  return {
    id: 'mentions',
    fields: [
      { name: 'id', type: 'string', pattern: 'm\\d+' },
      { name: 'quote', type: 'string' },
      { name: 'raw', type: 'string' },
      { name: 'value', type: 'number', isNullable: true },
      { name: 'low', type: 'number', isNullable: true },
      { name: 'high', type: 'number', isNullable: true },
      { name: 'unit', type: 'string', isNullable: true },
      { name: 'field', type: 'string', isNullable: true },
      { name: 'section', type: 'string', isNullable: true },
      { name: 'prefix', type: 'string' },
      { name: 'suffix', type: 'string' },
    ],
    key: ['id'],
    rows: mentions.map(({ where, ...more }) => {
      return { ...more, section: where.section, prefix: where.prefix, suffix: where.suffix };
    }),
  };
}

function list(values: readonly unknown[]): CsvCell {
  return JSON.stringify(values);
}
