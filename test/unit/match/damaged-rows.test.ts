import { describe, expect, it } from 'vitest';
import { APPLICANT_COLUMNS } from '../../../src/forms/fields.ts';
import { national2014 } from '../../../src/forms/national-2014.ts';
import { fieldsOfLines, rowMissing } from '../../support/expected-requests.ts';
import { wide } from '../../support/grid.ts';
import { matched } from '../../support/matched.ts';
import {
  figuresOfRow,
  printRequests,
  type RequestsLine,
  requestsLines,
} from '../../support/printed-requests.ts';
import { fc } from '../../support/property.ts';
import { toFullWidth } from '../../support/widths.ts';

const lines = requestsLines('national-2021');
const at = (id: string) => lines.findIndex((line) => line.id === id);
const spliced = (index: number, remove: number, ...add: RequestsLine[]) =>
  lines.toSpliced(index, remove, ...add);
const withPath = (index: number, path: readonly string[]) =>
  lines.map((line, position) => (position === index ? { ...line, path } : line));
const unknown: RequestsLine = {
  id: null,
  path: ['三、本年度办理结果', '（三）不予公开', '9．属于工作秘密'],
  figures: figuresOfRow(90),
};

describe('a missing row', () => {
  it.each(lines.map((line, index) => [line.id ?? '', index] as const))(
    '%s: the others stay where they are',
    (id, index) => {
      const left = spliced(index, 1);
      const found = matched(printRequests(left));
      expect(found.fields).toEqual(fieldsOfLines(left));
      expect(found.missing).toEqual(rowMissing(id, 'row-missing'));
    },
  );

  it('any subset of rows missing: each field that is read has its own cell', () => {
    fc.assert(
      fc.property(fc.subarray(lines, { minLength: 10 }), (left) => {
        const { fields } = matched(printRequests(left));
        expect(fieldsOfLines(left)).toEqual(expect.objectContaining(fields));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a doubled row', () => {
  const again = { ...lines[at('not_processed_repeat')], id: null } as RequestsLine;

  it('with the same figures is one row', () => {
    const found = matched(printRequests(spliced(at('not_processed_repeat'), 0, again)));
    expect(found.fields).toEqual(fieldsOfLines(lines));
    expect(found.missing).toEqual({});
  });

  it('with the same figures in other digits is one row', () => {
    const wider = { ...again, figures: again.figures.map(toFullWidth) };
    const found = matched(printRequests(spliced(at('not_processed_repeat') + 1, 0, wider)));
    expect(found.fields).toEqual(fieldsOfLines(lines));
    expect(found.missing).toEqual({});
    expect(found.extras).toEqual([]);
  });

  describe('whose label the form has twice', () => {
    const ROWS = national2014.tables[0]?.blocks[0]?.rows ?? [];
    const at2014 = (id: string) => ROWS.findIndex((row) => row.id === id);
    const label = '（二）被依法纠错数';
    /** The table of 2014 with a figure of its own in each row, and one row more. */
    const withRow = (after: string, figure: string) =>
      matched([
        ['统计指标', '单位', '统计数'],
        ...ROWS.map(({ labels }, at) => [labels[0], '件', String(100 + at)]).toSpliced(at2014(after) + 1, 0, [
          label,
          '件',
          figure,
        ]),
      ]);

    it('claims no other row where it stands beside its own', () => {
      const own = String(100 + at2014('review.corrected'));
      const { fields, missing } = withRow('review.corrected', own);
      expect(missing).toEqual({});
      expect(fields['national-2014.review.corrected']).toBe(own);
    });

    it('is one of two where nothing between them is printed, and neither is read', () => {
      const gone = new Set(['review.corrected', 'review.other', 'litigation', 'litigation.upheld']);
      const left = ROWS.filter(({ id }) => !gone.has(id));
      const { fields, missing } = matched([
        ['统计指标', '单位', '统计数'],
        ...left.map(({ labels }, at) => [labels[0], '件', String(at)]),
      ]);
      expect(fields['national-2014.review.corrected']).toBeUndefined();
      expect(fields['national-2014.litigation.corrected']).toBeUndefined();
      expect(Object.values(missing)).toContain('ambiguous');
      expect(fields['national-2014.complaints']).toBeDefined();
    });

    it('is no copy of one that stands elsewhere', () => {
      const { missing } = withRow('review.other', String(100 + at2014('litigation.corrected')));
      expect(missing['national-2014.review.corrected']).toBe('ambiguous');
    });
  });

  it('with other figures is ambiguous, and the others stay where they are', () => {
    const other = { ...again, figures: figuresOfRow(90) };
    const found = matched(printRequests(spliced(at('not_processed_repeat'), 0, other)));
    const { missing, fields } = found;
    expect(missing).toEqual(rowMissing('not_processed_repeat', 'ambiguous'));
    expect(fields).toEqual(fieldsOfLines(spliced(at('not_processed_repeat'), 1)));
  });
});

describe('a row of another form', () => {
  it('is no near row of this one: 传真 alone is not 信函、传真', () => {
    const head = ['指标', '单位', '2018年度', '历年累计'];
    const rows = [
      '主动公开文件数',
      '受理政府信息公开申请总数',
      '其中：1.当面申请数',
      '2.网络申请数',
      '2.传真申请数',
    ];
    const { fields } = matched([head, ...rows.map((label, at) => [label, '条', String(at), '9'])]);
    expect(fields['fujian-cumulative.requests_by_letter_or_fax.year']).toBeUndefined();
    expect(fields['fujian-cumulative.requests.year']).toBe('1');
  });
});

describe('a row that the form does not have', () => {
  it('is kept by column, and the others stay where they are', () => {
    const found = matched(printRequests(spliced(at('unavailable_not_held'), 0, unknown)));
    expect(found.fields).toEqual(fieldsOfLines(lines));
    expect(found.missing).toEqual({});
    expect(found.extras).toEqual(APPLICANT_COLUMNS.map((column, index) => [column, unknown.figures[index]]));
  });

  it('with words among its figures is kept all the same', () => {
    const figures = unknown.figures.with(1, '约5件');
    const found = matched(printRequests(spliced(at('unavailable_not_held'), 0, { ...unknown, figures })));
    expect(found.fields).toEqual(fieldsOfLines(lines));
    expect(found.extras).toContainEqual(['total', unknown.figures[6]]);
  });

  it.each([['9．其他法定不予公开'], ['6．其他不予处理'], ['4．其他'], ['小计']])(
    '%s is kept all the same',
    (label) => {
      const row = { ...unknown, path: ['三、本年度办理结果', '（三）不予公开', label] };
      const found = matched(printRequests(spliced(at('unavailable_not_held'), 0, row)));
      expect(found.extras).toContainEqual(['total', unknown.figures[6]]);
    },
  );

  it('a heading with figures of its own is no such row: it repeats what stands under it', () => {
    const row = { ...unknown, path: ['三、本年度办理结果', '（三）不予公开'] };
    const found = matched(printRequests(spliced(at('refused_state_secret'), 0, row)));
    expect([found.extras, found.fields]).toEqual([[], fieldsOfLines(lines)]);
  });

  it('is left over as unmatched, so that nothing is lost', () => {
    const found = matched(printRequests(spliced(at('unavailable_not_held'), 0, unknown)));
    expect(found.unmatched).toEqual(unknown.figures);
  });
});

describe('a heading that got lost', () => {
  it.each([
    ['三、本年度办理结果 above all results', lines.map((line) => ({ ...line, path: line.path.slice(-2) }))],
    ['all headings, labels alone left', lines.map((line) => ({ ...line, path: line.path.slice(-1) }))],
    [
      '（三）不予公开 beside its rows',
      lines.map((line) => ({ ...line, path: line.path.filter((label) => !label.includes('不予公开')) })),
    ],
  ])('%s: each row is known by its own label', (_, left) => {
    const found = matched(printRequests(left));
    expect(found.fields).toEqual(fieldsOfLines(lines));
    expect(found.missing).toEqual({});
  });

  it('equal labels under different headings are told apart by them and by their order', () => {
    const renamed = withPath(at('not_processed_petition'), [
      '三、本年度办理结果',
      '（五）不予处理',
      '1．信访',
    ]);
    const found = matched(printRequests(renamed));
    expect(found.fields['requests.other_rest.total']).toBe(lines[at('other_rest')]?.figures[6]);
  });
});

describe('a label spelled in another way', () => {
  it.each([
    ['carried_out', ['四、结转下年继续办理'], 'seen in a report'],
    [
      'granted_in_part',
      ['三、本年度办理结果', '（二）部分公开（区别处理的，只计这一情形，不计其他情形）'],
      'seen',
    ],
    ['granted_in_part', ['三、本年度办理结果', '（二）部分公开'], 'the bracket left out'],
    ['granted', ['三、\n本\n年\n度\n办\n理\n结\n果', '（一）\n予以公开'], 'printed downwards'],
    [
      'refused_state_secret',
      ['三、本年度办理结果', '（三）不予公开', '1、属于国家秘密的'],
      'a particle more',
    ],
    [
      'refused_safety_stability',
      ['三、本年度办理结果', '（三）不予公开', '3.危及"三安全一稳定"'],
      'ASCII quotes',
    ],
    ['concluded', ['三、本年度办理结果', '（七）合计'], 'a word for the same'],
    ['received', ['一、本年度新收政府信息公开申请数量'], 'a character more'],
  ])('%s as %j is the same row: %s', (id, path) => {
    expect(matched(printRequests(withPath(at(id), path))).fields).toEqual(fieldsOfLines(lines));
  });
});

describe('a row whose cells do not fit', () => {
  const withFigures = (id: string, figures: readonly string[]) =>
    lines.map((line) => (line.id === id ? { ...line, figures } : line));

  it('a row that lost a cell is not read, and says so', () => {
    const short = withFigures('granted', ['1', '2', '3', '4', '5', '6']);
    const found = matched(printRequests(short));
    expect(found.missing).toEqual(rowMissing('granted', 'ragged-row'));
    expect(found.fields).toEqual(fieldsOfLines(lines.filter(({ id }) => id !== 'granted')));
  });

  it('a row with a cell too many is not read, and says so', () => {
    const long = withFigures('granted', ['1', '2', '3', '4', '5', '6', '7', '8']);
    const found = matched(printRequests(long));
    expect(found.missing).toEqual(rowMissing('granted', 'ragged-row'));
  });

  it('blank cells beyond the last column do not count', () => {
    const padded = withFigures('granted', [...(lines[at('granted')]?.figures ?? []), '', '']);
    expect(matched(printRequests(padded)).fields).toEqual(fieldsOfLines(lines));
  });

  it('wrong spans with the right number of cells are read one by one', () => {
    const printed = printRequests(lines);
    const row = printed[3] ?? [];
    printed[3] = row.map((cell, position) =>
      position === 0 ? wide('一、本年新收政府信息公开申请数量', 2) : cell,
    );
    printed[4] = (printed[4] ?? []).map((cell, position) => (position === 1 ? wide('200', 2) : cell));
    expect(matched(printed).fields).toEqual(fieldsOfLines(lines));
  });
});
