import { FILE_WORDS } from '../wording/file-words.ts';
import type { Format } from './exporter.ts';

/** Every export format, in the order of menus. Its writer stands in writers.ts, so that nobody loads what is not used. */
export const FORMATS: readonly Format[] = [
  { id: 'json', extension: 'json', mediaType: 'application/json' },
  { id: 'csv', extension: 'csv', mediaType: 'text/csv', isOfTables: true },
  {
    id: 'csv-wide',
    extension: 'csv',
    mediaType: 'text/csv',
    suffix: FILE_WORDS.printedTables,
    isOfTables: true,
  },
  {
    id: 'xlsx',
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    isOfTables: true,
  },
  { id: 'datapackage', extension: 'zip', mediaType: 'application/zip', suffix: 'datapackage' },
  { id: 'evidence', extension: 'zip', mediaType: 'application/zip', suffix: FILE_WORDS.evidence },
];
