import { describe, expect, it } from 'vitest';
import { fieldsOfLines } from '../../support/expected-requests.ts';
import { grid, type Printed, tall, wide } from '../../support/grid.ts';
import { matched } from '../../support/matched.ts';
import { printLines, printRequests, REQUESTS_HEAD, requestsLines } from '../../support/printed-requests.ts';
import { printDisputes, printProactive2019, printProactive2021 } from '../../support/printed-tables.ts';

const lines = requestsLines('national-2021');
const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const under = (head: readonly (readonly Printed[])[], body = lines) =>
  matched([...head.map((row) => [...row]), ...printLines(body)]);

describe('a head of one line', () => {
  const rows = [
    ['一、主动公开情况', '', ''],
    ['（一）主动公开政府信息数', '条', '41'],
    ['其中：主动公开规范性文件数', '条', '42'],
    ['制发规范性文件总数', '件', '43'],
    ...Array.from(['政府公报', '政府网站', '政务微博', '政务微信', '其他方式'], (label, at) => [
      `${at + 1}.${label}公开政府信息数`,
      '条',
      String(44 + at),
    ]),
    ...['1.当面申请数', '2.传真申请数', '3.网络申请数', '4.信函申请数'].map((label) => [label, '件', '5']),
    ...['1.按时办结数', '2.延期办结数', '（三）申请答复数', '1.属于已主动公开范围数', '2.同意公开答复数'].map(
      (label) => [label, '件', '6'],
    ),
    ...['3.同意部分公开答复数', '涉及商业秘密', '涉及个人隐私', '（一）收到申请数', '（二）申请办结数'].map(
      (label) => [label, '件', '7'],
    ),
  ];
  const head = ['统计指标', '单位', '统计数'];

  it('in a table of its own is the head of the next', () => {
    const { fields, unmatched } = matched(grid([head], 1, true), rows);
    expect(fields['national-2014.published']).toBe('41');
    expect(fields['national-2014.channel.other']).toBe('48');
    expect(unmatched).not.toContain('统计指标');
  });

  it('a menu of one row is no head, and nothing of it is left over', () => {
    const { unmatched } = matched(grid([['首页', '新闻', '公开']], 1, true), [head, ...rows]);
    expect(unmatched).not.toContain('新闻');
  });
});

describe('a head that has lost a column', () => {
  it('fits no row: one that has lost a cell as well is not read under the wrong heads', () => {
    const rows = [
      '公文类信息数',
      '提供服务类信息数',
      '网站专栏页面访问量',
      '现场接待人数',
      '网上咨询数',
    ].concat(
      [
        '咨询电话接听数',
        '依申请公开信息目录数',
        '申请总数',
        '1.当面申请数',
        '2.传真申请数',
        '3.电子邮件申请数',
      ],
      ['4.网上申请数', '5.信函申请数', '6.其它形式申请数', '对申请的答复总数', '1.同意公开答复数'],
      ['2.同意部分公开答复数', '4.信息不存在数', '6.申请内容不明确数', '7.重复申请数', '8.不予公开答复总数'],
    );
    const lost = '7.重复申请数';
    const table = rows.map((label, at) => [
      label,
      '条',
      String(at + 1),
      '3',
      ...(label === lost ? [] : ['5']),
    ]);
    const { fields, missing } = matched([['指标名称', '计量单位', '本期实际', '本年累计'], ...table]);
    expect(fields).toEqual({});
    expect(missing['shanghai-coded.replies_repeat.period']).toBe('ragged-row');
  });
});

describe('the head of table 3', () => {
  it('with the total first: figures follow their labels', () => {
    const head = [
      [wide('勾稽关系', 3, 3), wide('申请人情况', 7)],
      [tall('总计', 2), tall('自然人', 2), wide('法人或其他组织', 5)],
      ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
    ];
    const moved = lines.map((line) => ({
      ...line,
      figures: [line.figures[6] ?? '', ...line.figures.slice(0, 6)],
    }));
    expect(under(head, moved).fields).toEqual(fieldsOfLines(lines));
  });

  it('with spans that do not add up: the labels still name their columns in order', () => {
    const head = [
      [wide('勾稽关系', 3, 3), wide('申请人情况', 7)],
      [tall('自然人', 2), wide('法人或其他组织', 6), tall('总计', 2)],
      ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
    ];
    expect(under(head).fields).toEqual(fieldsOfLines(lines));
  });

  it('on one line', () => {
    const head = [
      [wide('项目', 3), '自然人', '商业\n企业', '科研\n机构', '社会公益组织', '法律服务机构', '其他', '总计'],
    ];
    expect(under(head).fields).toEqual(fieldsOfLines(lines));
  });

  it('with a column that the form does not have: its figures go to no field', () => {
    const head = [
      [
        wide('项目', 3),
        '自然人',
        '商业企业',
        '科研机构',
        '社会公益组织',
        '法律服务机构',
        '其他',
        '总计',
        '备注',
      ],
    ];
    const longer = lines.map((line) => ({ ...line, figures: [...line.figures, '9999'] }));
    const found = under(head, longer);
    expect(found.fields).toEqual(fieldsOfLines(lines));
    expect(new Set(found.unmatched)).toEqual(new Set(['9999']));
  });

  it('without one of its labels: that column is missing, the others are not moved', () => {
    const head = [
      [wide('项目', 3), '自然人', '商业企业', '', '社会公益组织', '法律服务机构', '其他', '总计'],
    ];
    const { fields, missing } = under(head);
    const expected = Object.entries(fieldsOfLines(lines)).filter(
      ([field]) => !field.includes('research_institution'),
    );
    expect(fields).toEqual(Object.fromEntries(expected));
    expect(missing['requests.received.research_institution']).toBe('column-missing');
  });

  it('without any span: it reads as on the form, and figures are counted off', () => {
    const narrow = (rows: readonly (readonly Printed[])[]) =>
      rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : cell.text)));
    expect(matched(narrow(printRequests(lines))).fields).toEqual(fieldsOfLines(lines));
    const longer = lines.map((line) => ({ ...line, figures: ['', ...line.figures] }));
    expect(matched(narrow(printRequests(longer))).fields).toEqual({});
  });

  it('repeated behind a page break in another order: each part is read by its own', () => {
    const moved = lines.map((line) => ({
      ...line,
      figures: [line.figures[6] ?? '', ...line.figures.slice(0, 6)],
    }));
    const head = (labels: readonly string[]) => [[wide('项目', 3), ...labels]];
    const labels = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
    const first = [...head(labels), ...printLines(lines.slice(0, 9))];
    const second = [...head(['总计', ...labels.slice(0, 6)]), ...printLines(moved.slice(9))];
    const { fields, unmatched } = matched(first, second);
    expect(fields).toEqual(fieldsOfLines(lines));
    expect(unmatched).toEqual([]);
  });

  it('with a total between the organisations, where a wrong span has put it: nothing is read', () => {
    const head = [
      [wide('勾稽关系', 3, 3), wide('申请人情况', 7)],
      [tall('自然人', 2), '18', tall('总计', 2)],
      ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
    ];
    expect(under(head).fields).toEqual({});
  });

  it('a row of column numbers under it changes nothing', () => {
    const head = [...REQUESTS_HEAD, [wide('', 3), '1', '2', '3', '4', '5', '6', '7']];
    expect(under(head).fields).toEqual(fieldsOfLines(lines));
  });

  it('no head at all: nothing is read', () => {
    expect(under([]).taken).toBe(0);
  });
});

describe('the heads of table 2', () => {
  it('labels cut short are told apart by their order', () => {
    const printed = printProactive2019();
    printed[1] = ['信息内容', '本年新\n制作数量', '本年新', '对外公开总数量'];
    const { fields } = matched(printed);
    expect(fields['proactive.rules.made']).toBe('11');
    expect(fields['proactive.rules.published']).toBe('12');
    expect(fields['proactive.rules.published_total']).toBe('13');
  });

  it('two labels cut short at the same place are told apart by their order', () => {
    const printed = printProactive2019();
    printed[1] = ['信息内容', '本年新', '本年新', '对外公开总数量'];
    const { fields } = matched(printed);
    expect(fields['proactive.normative_documents.made']).toBe('14');
    expect(fields['proactive.normative_documents.published']).toBe('15');
    expect(fields['proactive.normative_documents.published_total']).toBe('16');
  });

  it('columns in another order: figures follow their labels', () => {
    const printed = printProactive2021();
    printed[1] = ['信息内容', '现行有效件数', '本年制发件数', '本年废止件数'];
    const { fields } = matched(printed);
    expect(fields['proactive.rules.in_force']).toBe('11');
    expect(fields['proactive.rules.issued']).toBe('12');
    expect(fields['proactive.rules.repealed']).toBe('13');
  });

  it.each([
    ['现行有效件', '数 left out'],
    ['现行有效件数（历史累计）', 'a bracket added'],
    ['现行有效\n件数', 'a line break'],
  ])('%j is the column in force: %s', (label) => {
    const printed = printProactive2021();
    printed[1] = ['信息内容', '本年制发件数', '本年废止件数', label];
    expect(matched(printed).fields['proactive.rules.in_force']).toBe('13');
  });

  it('a slash in the row of regulations is read as the cell that it is', () => {
    const printed = printProactive2021();
    printed[2] = ['规章', '/', '/', '/'];
    const { fields } = matched(printed);
    expect(fields['proactive.rules.issued']).toBe('/');
    expect(fields['proactive.normative_documents.issued']).toBe('14');
  });
});

describe('the head of table 4', () => {
  it('of suits alone: they are not taken for reviews', () => {
    const suits: Printed[][] = [
      [wide('行政诉讼', 10)],
      [wide('未经复议直接起诉', 5), wide('复议后起诉', 5)],
      [...OUTCOMES, ...OUTCOMES],
      ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'],
    ];
    const whole = matched([
      [wide('行政复议', 5), wide('行政诉讼', 10)],
      [wide('', 5), wide('未经复议直接起诉', 5), wide('复议后起诉', 5)],
      [...OUTCOMES, ...OUTCOMES, ...OUTCOMES],
      ['', '', '', '', '', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'],
    ]).fields;
    expect(whole).toEqual(expect.objectContaining(matched(suits).fields));
  });

  it('a row of fourteen figures under fifteen columns is not read', () => {
    const found = matched(
      printDisputes(Array.from({ length: 14 }, (_, at) => `${at + 1}`)),
      printRequests(lines),
    );
    expect(found.fields).toEqual(fieldsOfLines(lines));
  });

  it('headings without 行政诉讼 above them', () => {
    const printed = printDisputes();
    printed[0] = [wide('行政复议', 5), wide('', 10)];
    expect(matched(printed).fields['disputes.suit_after_review.total']).toBe('15');
  });
});
