import { BYTE_ORDER_MARK } from './csv-text.ts';
import { csvOf } from './data-table.ts';
import { figuresTable } from './data-tables.ts';
import { toDocument } from './document.ts';
import type { Writer } from './exporter.ts';

/** One figure a row, for stacking over counties and years. */
export const writeCsv: Writer = async (report, parts) =>
  BYTE_ORDER_MARK + csvOf(figuresTable(await toDocument(report, parts)));
