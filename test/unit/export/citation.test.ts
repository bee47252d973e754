import { describe, expect, it } from 'vitest';
import { type CitationParts, citationOf } from '../../../src/export/citation.ts';
import { passageOfFigure, passageOfMention } from '../../../src/export/find-passage.ts';
import type { Passage } from '../../../src/export/text-fragment.ts';
import type { CellId } from '../../../src/model/grid.ts';
import type { Mention } from '../../../src/model/mention.ts';
import type { Report } from '../../../src/model/report.ts';
import { en } from '../../../src/wording/en.ts';
import { zhCN } from '../../../src/wording/zh-cn.ts';
import { mention } from '../../support/mention.ts';
import { fc } from '../../support/property.ts';
import { readSample } from '../../support/read-page.ts';

const { report } = readSample('sample-2021-two-slips');
const SUM = 'ab'.repeat(32);
const PARTS: CitationParts = { phrases: zhCN, sha256: SUM, timeZone: 'Asia/Shanghai' };

function cited(finding: string, of = report, parts: Partial<CitationParts> = {}): string[] {
  const found = of.findings.find(({ id }) => id === finding);
  if (found === undefined) throw new Error(`no finding ${finding}`);
  return citationOf(found, of, { ...PARTS, ...parts }).split('\n');
}

function from(source: Partial<Report['source']>): Report {
  return { ...report, source: { ...report.source, ...source } };
}

/** Its prefix, beginning and end. */
function wordsOf(field: string) {
  const figure = report.figures.find((each) => each.field === field);
  if (figure === undefined) throw new Error(`no figure ${field}`);
  const passage = passageOfFigure(figure, report);
  return passage && [passage.prefix, passage.start, passage.end];
}

describe('a citation', () => {
  it('has the sentence, the page and its time, the address of the row, and the sum of the text', () => {
    const row = '（二）部分公开（区分处理的，只计这一情形，不计其他情形）';
    expect(cited('f2')).toEqual([
      '表三“部分公开 · 自然人”所载 42；若为 24，与之有关的 2 项关系都相等',
      '《示例县人民政府2023年政府信息公开工作年度报告》，2026-11-21T16:00:00+08:00 读取',
      `http://www.example.gov.cn/1#:~:text=${encodeURIComponent(row)},42`,
      `网页文字的 SHA-256 值：${SUM}`,
    ]);
  });

  it('is in the reader’s language', () => {
    expect(cited('f5', report, { phrases: en, timeZone: 'UTC' })).toEqual([
      'Table 4, “administrative review”: the outcomes do not add up to the total; the difference is 1',
      '“示例县人民政府2023年政府信息公开工作年度报告”, read at 2026-11-21T08:00:00+00:00',
      'http://www.example.gov.cn/1#:~:text=%E6%80%BB%E8%AE%A1-,9,14',
      `SHA-256 of the page’s text: ${SUM}`,
    ]);
  });

  it('does without what is not known', () => {
    expect(cited('f2', from({ url: '', title: '' }), { timeZone: 'Etc/Unknown' })).toEqual([
      '表三“部分公开 · 自然人”所载 42；若为 24，与之有关的 2 项关系都相等',
      `《${zhCN.popup.report}》，2026-11-21T08:00:00.000Z 读取`,
      `网页文字的 SHA-256 值：${SUM}`,
    ]);
  });
});

describe('the passage of a figure', () => {
  it.each<[string, [string | null, string, string | null], string]>([
    [
      'requests.carried_out.total',
      [null, '四、结转下年度继续办理', '12'],
      'from the label of its row to the figure',
    ],
    ['requests.other_rest.total', [null, '3.其他', null], 'to the end of the label, where it is blank'],
    [
      'requests.granted.natural_person',
      [null, '（一）予以公开', '71'],
      'its own label, not that of the group',
    ],
    [
      'proactive.normative_documents.issued',
      ['0', '行政规范性文件', '18'],
      'the text speaks of the same before',
    ],
    ['disputes.review.total', ['总计', '9', '14'], 'a row without a label begins with its first figure'],
  ])('%s: %j, %s', (field, expected) => {
    expect(wordsOf(field)).toEqual(expected);
  });

  describe('that stands several times on the page', () => {
    /** A table of these rows, the label and the figure of each, and what its last figure is looked for by. */
    function lastOf(rows: readonly (readonly string[])[]) {
      const [table] = report.tables;
      const [figure] = report.figures;
      if (table === undefined || figure === undefined) throw new Error('no table');
      const cells = rows.flatMap((words, row) => {
        return words.map((text, column) => {
          const id: CellId = `t1r${row}c${column}`;
          return { ...figure.cell, id, row, column, text };
        });
      });
      const last = { ...figure, cell: cells.at(-1) ?? figure.cell };
      const text = `目录\n其他\n${rows.map((words) => words.join('\t')).join('\n')}`;
      const tables = [{ ...table, grid: { ...table.grid, cells } }];
      return passageOfFigure(last, { ...from({ text }), tables, figures: [last] });
    }

    it.each<[string, string[][], Passage]>([
      [
        'is found by what stands before it',
        [['甲组'], ['其他', '0'], ['乙组'], ['其他', '0']],
        { prefix: '乙组', start: '其他', end: '0' },
      ],
      [
        'or begins above, where that is the same too',
        [
          ['甲组', '0'],
          ['其他', '0'],
          ['乙组', '0'],
          ['其他', '0'],
        ],
        { prefix: null, start: '乙组', end: '其他' },
      ],
      [
        'with the nearest words above that come first there',
        [
          ['乙组', '0'],
          ['其他', '0'],
          ['丙组', '0'],
          ['合计', '0'],
          ['合计', '0'],
          ['其他', '0'],
        ],
        { prefix: null, start: '合计', end: '其他' },
      ],
      [
        'and where nothing tells them apart, is the first',
        [
          ['其他', '0'],
          ['其他', '0'],
          ['其他', '0'],
        ],
        { prefix: '0', start: '其他', end: '0' },
      ],
    ])('%s', (_, rows, expected) => {
      expect(lastOf(rows)).toEqual(expected);
    });
  });

  it('has the first line of a label that is broken, for a browser looks within one block', () => {
    const [figure] = report.figures;
    if (figure === undefined) throw new Error('no figure');
    const tables = report.tables.map((table) => {
      const cells = table.grid.cells.map((cell) => {
        const isLabel = cell.row === figure.cell.row && cell.text === figure.label.at(-2);
        return isLabel ? { ...cell, text: '规章\n制度' } : cell;
      });
      return { ...table, grid: { ...table.grid, cells } };
    });
    const passage = passageOfFigure({ ...figure, label: ['规章\n制度', '本年'] }, { ...report, tables });
    expect(passage?.start).toBe('规章');
  });

  it('is none where the table is not there', () => {
    const [figure] = report.figures;
    if (figure === undefined) throw new Error('no figure');
    expect(passageOfFigure(figure, { ...report, tables: [] })).toBeNull();
  });

  it('is short whatever the label', () => {
    const [figure] = report.figures;
    if (figure === undefined) throw new Error('no figure');
    for (const label of ['长'.repeat(10_000), `甲，${'长'.repeat(10_000)}`]) {
      const tables = report.tables.map((table) => {
        const cells = table.grid.cells.map((cell) =>
          cell.row === figure.cell.row ? { ...cell, text: label } : cell,
        );
        return { ...table, grid: { ...table.grid, cells } };
      });
      const passage = passageOfFigure(figure, { ...report, tables });
      expect((passage?.start ?? '').length).toBeLessThanOrEqual(100);
    }
  });
});

describe('the passage of a figure of the text', () => {
  const before = '2023年，工作有序。';

  function within(text: string, raw: string, source = `${text}\n表\t1`): Mention & { readonly page: string } {
    const start = text.indexOf(raw);
    const paragraph = { id: 'p1', text, tablesBefore: 0 } as const;
    return { ...mention(raw, null), paragraph, start, end: start + raw.length, page: source };
  }

  it.each<[string, string, string | undefined, [string | null, string], string]>([
    [`${before}新收申请222件，结转8件。`, '222件', undefined, [null, '新收申请222件'], 'is its clause'],
    ['新收申请222件', '222件', undefined, [null, '新收申请222件'], 'the whole, where there is but one'],
    [
      '收费1,286.35元，免收3.5元',
      '3.5元',
      undefined,
      [null, '免收3.5元'],
      'points within figures part nothing',
    ],
    ['收费1,286.35元，免收', '1,286.35元', undefined, [null, '收费1,286.35元'], 'nor within itself'],
    ['主动公开5件。受理，其中5件。', '5件', undefined, [null, '主动公开5件'], 'the first of two'],
    ['二、申请\u00a0 情况：共 9件，余下', '9件', undefined, [null, '共 9件'], 'white space is one space'],
  ])('%s, %s', (text, raw, page, expected, _why) => {
    const found = within(text, raw, page);
    const { prefix, start, end } = passageOfMention(found, from({ text: found.page }));
    expect([prefix, start]).toEqual(expected);
    expect(end).toBeNull();
  });

  it('has the clause before it, where the same words come earlier on the page', () => {
    const text = '依申请公开：网上受理，收到9件，其余见下。';
    const found = within(text, '9件', `目录\n收到9件\n${text}`);
    expect(passageOfMention(found, from({ text: found.page }))).toEqual({
      prefix: '网上受理，',
      start: '收到9件',
      end: null,
    });
  });

  it('of every figure of a page stands on it, and short', () => {
    const page = report.source.text.replace(/\s+/g, '');
    for (const each of report.mentions) {
      const { prefix, start } = passageOfMention(each, report);
      expect(page).toContain(((prefix ?? '') + start).replace(/\s+/g, ''));
      expect(start.length).toBeLessThan(250);
    }
    expect(report.mentions.length).toBeGreaterThan(10);
  });

  it('is found or left out in any text', () => {
    const words = fc.string({
      unit: fc.constantFrom('甲', '，', '。', ' ', '1', '\u00a0', ','),
      maxLength: 300,
    });
    fc.assert(
      fc.property(words, words, (left, right) => {
        const text = `${left}9件${right}`;
        const paragraph = { id: 'p1', text, tablesBefore: 0 } as const;
        const found = { ...mention('9件', '9'), paragraph, start: left.length, end: left.length + 2 };
        const { start } = passageOfMention(found, from({ text: `目录\n${text}` }));
        expect(start).toContain('9件');
        expect(text.replace(/\s+/g, ' ')).toContain(start);
      }),
    );
  });
});
