import { describe, expect, it } from 'vitest';
import { readProse } from '../../../src/prose/read-prose.ts';
import { checksOf, reading, relationsOf } from '../../support/prose.ts';

/** So long that anything that grows with the square of it would run into the time limit of a test. */
const LONG = 200_000;

function filled(unit: string, length = LONG): string {
  return unit.repeat(Math.ceil(length / unit.length));
}

describe('a text made to be slow', () => {
  it.each([
    ['digits', filled('1234567890'), 0],
    ['thousands without an end', `9${filled(',123')}4`, 0],
    ['numerals', filled('一二三四五六七八九十'), 0],
    ['letters, as of an address without @', filled('a.b-c+'), 0],
    ['punctuation', filled('，。；：（）《》“”！？、'), 0],
    ['brackets that open', filled('（'), 0],
    ['brackets that close', filled('）'), 0],
    ['quotation marks that open', filled('“《'), 0],
    ['white space', `${filled(' ')}收到申请9件`, 1],
    ['invisible characters', `${filled('\u200b')}收到申请9件`, 1],
    ['a reading that does not end', `数(${filled('a')}`, 0],
    ['one clause', `${filled('的是不了在人有我他这')}9件`, 1],
    ['words before a figure', `${filled('政府信息公开申请')}9件`, 1],
    ['markers without figures', filled('其中'), 0],
    ['negations', filled('未发生没有无'), 0],
    ['a list without an end', filled('甲、乙、丙等三个部分'), null],
    ['announcements', filled('做好三个方面。'), null],
    ['prefaces', filled('报告包括报告'), 0],
    ['periods without an end', filled('统计期限2021年1月1日至'), 0],
    ['gaps', filled('9 '), 0],
    ['headings', filled('。一、总体情况'), 0],
    ['figures one after another', filled('9件'), LONG / 2],
    ['brackets within brackets', filled('共9件（其中1件') + filled('）', LONG / 8), LONG / 4],
    ['brackets within brackets, never closed', filled('共9件（其中'), null],
    ['a list of thousands', `共9件，其中${filled('甲1件、')}`, LONG / 4 + 1],
    ['shares', filled('甲1件，占1%，'), null],
    ['shares in sentences', `共100件。${filled('甲1件，占1%。')}`, null],
    ['applications', filled('收到政府信息公开申请9件，'), null],
    ['applications without a comma', filled('收到政府信息公开申请9件'), null],
    ['denials', filled('未发生行政复议，'), null],
    ['one noun', filled('9项许可项目的'), null],
    ['one column', filled('政务公开栏目公开信息9条，'), null],
    ['parts of the whole report', filled('公开文件9号，刊发文件3号，'), null],
    ['bodies', filled('县教育局收到政府信息公开申请9件，'), null],
    ['beginnings of clauses', filled('其中，2021年度，一是'), 0],
    ['names in brackets', filled('各县（市、区）'), 0],
    ['months', filled('3月办结9件，'), null],
    ['semicolons', `共9件，其中${filled('甲1件；')}`, null],
    ['items within items', filled('一是做好两个方面：'), null],
    ['headings of parts', filled('（一）财政信息公开情况\n'), 0],
  ])('is read to its end: %s', (_, text, count) => {
    const table = { 'requests.received.total': '1', 'requests.concluded.total': '1' };
    const { mentions } = reading(text, table, { titleYear: 2021, agency: '示例县财政局' });
    if (count !== null) expect(mentions).toHaveLength(count);
    expect(mentions.every(({ raw, paragraph, start, end }) => raw === paragraph.text.slice(start, end))).toBe(
      true,
    );
  });

  it('ten thousand paragraphs', () => {
    const { mentions } = reading('主动公开政府信息9条，其中甲类5条，其他4条。\n'.repeat(10_000));
    expect(mentions).toHaveLength(30_000);
    expect(mentions.at(-1)?.paragraph.id).toBe('p10000');
  });

  it('a million characters without a stop', () => {
    expect(reading(filled('我局认真做好政府信息公开工作', 1_000_000)).mentions).toEqual([]);
  });
});

describe('a sentence with many figures', () => {
  it.each([200, 5_000])('%i parts and their total are one relation', (count) => {
    const text = `公开信息${count}条，其中${'甲类1条、'.repeat(count - 1)}其他1条。`;
    expect(relationsOf('narrative.parts-total', text)).toEqual([`holds ${count} = ${count}`]);
  });

  it('brackets a thousand deep are each a list of their own', () => {
    const text = `${'公开信息2条（甲类1条，乙类1条'.repeat(1_000)}${'）'.repeat(1_000)}。`;
    const checks = checksOf(text).filter(({ rule }) => rule === 'narrative.parts-total');
    expect(checks.length).toBeGreaterThan(0);
    expect(checks.filter(({ reason }) => reason === 'rule-crashed')).toEqual([]);
  });
});

it('no text is a text', () => {
  const facts = {
    isDeclared: () => true,
    form: null,
    titleYear: null,
    agency: null,
    publishedOn: null,
    tableYear: null,
  };
  const none = { bindings: [], denials: [], parts: [], indicators: [] };
  expect(readProse([], none, facts)).toEqual({ mentions: [], claims: [], isCut: false });
});
