import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.ts';
import { MOST_CELLS } from '../../src/page/read-page.ts';
import { htmlTable, page } from '../support/page.ts';
import { printRequests } from '../support/printed-requests.ts';
import { CIRCUMSTANCES, LINES, statesOf, TITLE } from '../support/report-page.ts';

/** What stands behind a cut is missing, not nought: no relation fails, and none is asked about, for what was not read. */

const BEYOND = '<tr><td>其他</td><td>1</td></tr>'.repeat(MOST_CELLS / 2);
const REQUESTS = htmlTable(printRequests(LINES));
const TOTALS = '<tr><th>项目</th><th>件数</th></tr><tr><td>合计</td><td>9</td></tr>';
const ROWS = ['甲', '乙', '丙', '丁', '戊', '己']
  .map((name) => `<tr><td>${name}</td><td>1</td></tr>`)
  .join('');
const LONG = `<p>${'没有数字的一句话。'.repeat(50)}</p>`.repeat(1000);

function read(body: string) {
  return analyze(page(body, TITLE), CIRCUMSTANCES).report;
}

function saidOf({ checks }: ReturnType<typeof read>) {
  return checks.filter(({ state }) => state === 'fails' || state === 'review').map(({ rule }) => rule);
}

describe('a page cut in the middle of a table', () => {
  const [before = '', after = ''] = split(REQUESTS, '二、上年结转');
  const cut = read(before + BEYOND + after);

  it('misses the rows behind the cut, and says why their sums cannot be told', () => {
    expect(cut.limit).toBe('too-large');
    expect(cut.figures.some(({ field }) => field === 'requests.received.total')).toBe(true);
    expect(saidOf(cut)).toEqual([]);
    expect(statesOf(cut, 'requests.balance')).toEqual(['not-assessable: row-missing']);
  });

  it('does not know the tables behind it', () => {
    const late = read(`<table>${BEYOND}</table>${REQUESTS}`);
    expect([late.limit, late.figures.length, saidOf(late)]).toEqual(['too-large', 0, []]);
  });
});

describe('a total whose parts go on', () => {
  it.each([
    ['in a table that is read whole does not add up', ROWS, null, ['tables.total']],
    ['behind the cut is not told at all', ROWS + BEYOND, 'too-large', []],
  ])('%s', (_, parts, limit, said) => {
    const report = read(`<table>${TOTALS}${parts}</table>`);
    expect([report.limit, saidOf(report)]).toEqual([limit, said]);
  });
});

describe('a text that is cut', () => {
  const LIST = '<p>公开信息9条，其中网站1条，公告栏2条，其他3条。</p>';
  it.each([
    ['far before the cut is asked about', `${LIST}${'<p>略。</p>'.repeat(60)}${LONG}`, true],
    ['behind the cut is not read', `${LONG.slice(0, 450_000)}</p>${LIST}${LONG}`, false],
    ['right before the cut may go on behind it', `${LIST}<p>${'无'.repeat(70_000)}</p>`, false],
    [
      'within a line that is cut is not read',
      `<p>公开信息9条，其中网站1条，其他${'某'.repeat(70_000)}8条。</p>`,
      false,
    ],
  ])('has a list that %s', (_, body, asks) => {
    const report = read(body);
    expect([report.limit, saidOf(report).includes('narrative.parts-total')]).toEqual(['too-large', asks]);
  });

  it('does not miss headings, dates or a signature that stand behind the cut', () => {
    const headings = [
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
    ];
    const text = headings.map((heading) => `<p>${heading}</p><p>略。</p>`).join('');
    expect(saidOf(read(text))).toEqual(['narrative.list-count']);
    expect(saidOf(read(text + LONG))).toEqual([]);
  });
});

function split(text: string, at: string): string[] {
  const row = text.lastIndexOf('<tr>', text.indexOf(at));
  return [text.slice(0, row), text.slice(row)];
}
