import { beforeAll, describe, expect, it } from 'vitest';
import { writeCsv } from '../../../src/export/csv.ts';
import { writeCsvWide } from '../../../src/export/csv-wide.ts';
import { HOSTILE_TEXTS, hostileReport } from '../../support/hostile-report.ts';
import { type OpenedCell, openInOffice, WHY_NO_OFFICE } from '../../support/libre-office.ts';
import { readCsv } from '../../support/read-csv.ts';
import { PARTS, readPage } from '../../support/read-page.ts';

/** The files as LibreOffice opens them: a program that is not ours and knows nothing of us. */

const EMPTY: OpenedCell = { text: '', type: '', isFormula: false };

/** Without what LibreOffice has no place for: most control characters, tabs in cells of several lines, empty cells at a row's end. */
function asOnSheet(line: readonly string[]): string[] {
  const cells = line.map((cell) => {
    const text = cell.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\t\n\u0085]/gu, '');
    return text.includes('\n') ? text.replaceAll('\t', '') : text;
  });
  return cells.slice(0, 1 + cells.findLastIndex((cell) => cell !== ''));
}

async function filesToOpen() {
  const report = readPage('seed-002-qujiang-2020');
  const hostile = hostileReport(readPage('plain-news'), 2 * HOSTILE_TEXTS.length);
  return {
    'long.csv': String(await writeCsv(report, PARTS)),
    'wide.csv': String(await writeCsvWide(report, PARTS)),
    'hostile-long.csv': String(await writeCsv(hostile, PARTS)),
    'hostile-wide.csv': String(await writeCsvWide(hostile, PARTS)),
    'bare.csv': "=1+1,00,1/2,12%,'=1+1\r\n",
  };
}

describe.skipIf(WHY_NO_OFFICE !== null)(`CSV opened by LibreOffice (${WHY_NO_OFFICE ?? 'installed'})`, () => {
  let files: Awaited<ReturnType<typeof filesToOpen>>;
  let opened: Map<string, OpenedCell[][]>;

  beforeAll(async () => {
    files = await filesToOpen();
    opened = openInOffice(files);
  }, 60_000);

  it('would be computed and rewritten without our tabs, and an apostrophe would be shown', () => {
    expect(opened.get('bare.csv')).toEqual([
      [
        { text: '2', type: 'float', isFormula: true },
        { text: '0', type: 'float', isFormula: false },
        { text: expect.stringMatching(/^0?1\/0?2\/\d+$/), type: 'date', isFormula: false },
        { text: '12.00%', type: 'percentage', isFormula: false },
        { text: "'=1+1", type: 'string', isFormula: false },
      ],
    ]);
  });

  it('has the same rows, Chinese intact', () => {
    expect(opened.get('wide.csv')?.map((row) => row.map(({ text }) => text))).toEqual(
      readCsv(files['wide.csv']).map(asOnSheet),
    );
  });

  it('has numbers as numbers, and 00 as the text 00 behind its tab', () => {
    const cells = opened.get('wide.csv')?.flat() ?? [];
    const typesOf = (text: string) =>
      new Set(cells.filter((cell) => cell.text === text).map(({ type }) => type));
    expect(typesOf('24')).toEqual(new Set(['float']));
    expect(typesOf('\t00')).toEqual(new Set(['string']));
    expect(typesOf('00')).toEqual(new Set());
  });

  it('has each figure of the long table in its row', () => {
    const [names = [], ...rows] = readCsv(files['long.csv']);
    const found = opened.get('long.csv')?.slice(1) ?? [];
    expect(found).toHaveLength(rows.length);
    for (const name of ['agency', 'field', 'row_label', 'raw', 'value', 'unit', 'selector', 'sha256']) {
      const at = names.indexOf(name);
      expect(found.map((row) => (row[at] ?? EMPTY).text)).toEqual(rows.map((row) => row[at]));
    }
  });

  it.each(['hostile-long.csv', 'hostile-wide.csv'] as const)('computes nothing in %s', (name) => {
    const cells = opened.get(name)?.flat() ?? [];
    expect(cells.filter(({ isFormula }) => isFormula)).toEqual([]);
    expect(cells.filter(({ text }) => text.startsWith('\t=')).length).toBeGreaterThan(2);
    expect(opened.get(name)).toHaveLength(readCsv(files[name]).length);
  });

  it('shows every hostile text as the text that it is', () => {
    expect(opened.get('hostile-wide.csv')?.map((row) => row.map(({ text }) => text))).toEqual(
      readCsv(files['hostile-wide.csv']).map(asOnSheet),
    );
  });
});
