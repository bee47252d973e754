import { describe, expect, it } from 'vitest';
import {
  APPLICANT_COLUMNS,
  DISPUTE_OUTCOMES,
  DISPUTE_PATHS,
  type FieldId,
  FORM_IDS,
  REQUEST_ROWS_2019,
  REQUEST_ROWS_2021,
} from '../../../src/forms/fields.ts';
import { FORMS } from '../../../src/forms/index.ts';
import { labelKey } from '../../../src/text/label-key.ts';
import { fieldsOf, formFields } from '../../support/form-fields.ts';

describe('the catalogue of forms', () => {
  it('has each form of the vocabulary', () => {
    expect(new Set(FORMS.map(({ id }) => id))).toEqual(new Set(FORM_IDS));
  });

  it('has the newest first, so that it wins between equals', () => {
    expect(FORMS.map(({ id }) => id)).toEqual([
      'national-2021',
      'national-2019',
      'national-2014',
      'fujian-cumulative',
      'fujian-cumulative',
      'zhejiang-2013',
      'shanghai-coded',
      'shanghai-coded',
    ]);
  });

  it.each([
    ['national-2021', '国办公开办函〔2021〕30号', [[2021, null]]],
    ['national-2019', '国办公开办函〔2019〕60号', [[2019, 2020]]],
    ['national-2014', '国办发〔2014〕32号', [[2014, 2018]]],
    [
      'fujian-cumulative',
      '福建地方统计表（本年度与历年累计）',
      [
        [2012, 2018],
        [2008, 2013],
      ],
    ],
    ['zhejiang-2013', '浙江地方统计表（政府信息公开工作情况统计表）', [[2013, 2013]]],
    [
      'shanghai-coded',
      '上海等地统计报表（带指标代码）',
      [
        [2004, 2018],
        [2004, 2018],
      ],
    ],
  ])('%s comes from %s', (id, basis, years) => {
    const forms = FORMS.filter((each) => each.id === id);
    expect(new Set(forms.map((form) => form.basis))).toEqual(new Set([basis]));
    expect(forms.map((form) => form.years)).toEqual(years);
  });

  it('names a notice only where the notice is known', () => {
    const named = FORMS.filter(({ basis }) => basis.includes('号')).map(({ id }) => id);
    expect(named).toEqual(['national-2021', 'national-2019', 'national-2014']);
  });
});

/** Labels that stand twice in a form, under two headings; only their order tells them apart. */
const REPEATED: Readonly<Record<string, readonly string[]>> = {
  'national-2014': ['维持具体行政行为数', '被依法纠错数', '其他情形数', '其它情形数'],
  'zhejiang-2013': [
    '其中政策文件类信息公开数',
    '其它各类信息公开数',
    '其他各类信息公开数',
    '维持具体行政行为数',
    '确认具体行政行为违法数',
    '其他纠错数',
    '其它纠错数',
  ],
  'shanghai-coded': ['邮寄费', '复制费纸张', '复制费光盘', '复制费软盘'],
};

describe.each(FORMS.map((form) => [form.id, form] as const))('%s', (id, form) => {
  const fields = fieldsOf(form);

  it('has tables two, three and four, in this order, or before 2019 one flat table', () => {
    const isRecent = id === 'national-2021' || id === 'national-2019';
    const expected = isRecent ? ['proactive', 'requests', 'disputes'] : ['indicators'];
    expect(form.tables.map((table) => table.id)).toEqual(expected);
  });

  it('has no field twice', () => {
    expect(fields.filter((field, at) => fields.indexOf(field) !== at)).toEqual([]);
  });

  it('has no row twice in a table, and no column twice in a block', () => {
    for (const { blocks } of form.tables) {
      const rows = blocks.flatMap((block) => block.rows ?? []).map((row) => row.id);
      expect(new Set(rows).size).toBe(rows.length);
      for (const { columns } of blocks)
        expect(new Set(columns.map((column) => column.id)).size).toBe(columns.length);
    }
  });

  it('has a label with words for each row and column', () => {
    for (const { rows, columns } of form.tables.flatMap((table) => table.blocks)) {
      for (const { labels } of [...(rows ?? []), ...columns]) {
        expect(labels.map(labelKey)).not.toContain('');
      }
    }
  });

  it('has no label that could be two rows of one table, or two columns of one block, but for known ones', () => {
    const names = (entries: readonly { labels: readonly string[]; group?: string }[]) =>
      entries.flatMap(({ labels, group = '' }) =>
        [...new Set(labels.map(labelKey))].map((key) => `${group} ${key}`),
      );
    for (const { blocks } of form.tables) {
      const rows = names(blocks.flatMap((block) => block.rows ?? []));
      const twice = rows.filter((name, at) => rows.indexOf(name) !== at).map((name) => name.trim());
      expect(twice.filter((name) => !REPEATED[id]?.includes(name))).toEqual([]);
      for (const { columns } of blocks) expect(new Set(names(columns)).size).toBe(names(columns).length);
    }
  });

  it('names as groups all headings that its rows and columns refer to', () => {
    for (const { blocks, groups } of form.tables) {
      const referred = blocks
        .flatMap((block) => [...(block.rows ?? []), ...block.columns])
        .flatMap(({ group }) => group ?? []);
      expect([...new Set(referred)].filter((group) => !groups.includes(group))).toEqual([]);
    }
  });
});

describe('the fields of a form', () => {
  it.each([
    ['national-2021', 'proactive', 10],
    ['national-2021', 'requests', 25 * 7],
    ['national-2021', 'disputes', 15],
    ['national-2019', 'proactive', 22],
    ['national-2019', 'requests', 23 * 7],
    ['national-2019', 'disputes', 15],
    ['national-2014', 'indicators', 58],
    ['zhejiang-2013', 'indicators', 73],
  ] as const)('%s has in its table %s %d of them', (form, table, count) => {
    expect(formFields(form, table)).toHaveLength(count);
  });

  it.each([
    ['national-2021', REQUEST_ROWS_2021],
    ['national-2019', REQUEST_ROWS_2019],
  ] as const)('%s has for applications each row by each kind of applicant', (form, rows) => {
    expect(formFields(form, 'requests')).toEqual(
      rows.flatMap((row) => APPLICANT_COLUMNS.map((column) => `requests.${row}.${column}`)),
    );
  });

  it('both forms have the same fields of disputes: each path by each outcome', () => {
    const fields = DISPUTE_PATHS.flatMap((path) =>
      DISPUTE_OUTCOMES.map((outcome) => `disputes.${path}.${outcome}`),
    );
    expect(formFields('national-2021', 'disputes')).toEqual(fields);
    expect(formFields('national-2019', 'disputes')).toEqual(fields);
  });

  it('of 2021, in the proactive table, are these', () => {
    expect(formFields('national-2021', 'proactive')).toEqual([
      'proactive.rules.issued',
      'proactive.rules.repealed',
      'proactive.rules.in_force',
      'proactive.normative_documents.issued',
      'proactive.normative_documents.repealed',
      'proactive.normative_documents.in_force',
      'proactive.licensing.decisions',
      'proactive.penalties.decisions',
      'proactive.coercion.decisions',
      'proactive.fees.amount',
    ]);
  });

  it('a fee is money in 万元, a change has a sign, an amount brings its own unit', () => {
    const columns = FORMS.flatMap(({ tables }) =>
      tables.flatMap(({ blocks }) => blocks.flatMap((block) => block.columns)),
    );
    const named = (id: string) => columns.filter((column) => column.id === id);
    expect(formFields('national-2021')).toContain('proactive.fees.amount');
    expect(columns.filter(({ id }) => id === 'amount').map(({ labels, unit }) => [labels[0], unit])).toEqual([
      ['本年收费金额(单位:万元)', '万元'],
      ['采购总金额', undefined],
    ]);
    expect(named('items_change').every(({ isSigned }) => isSigned)).toBe(true);
    expect(columns.filter(({ isSigned, id }) => isSigned && id !== 'items_change')).toEqual([]);
  });

  it.each([
    ['fujian-cumulative', [16 * 2, 17 * 2], 'fees_waived is printed in some years only'],
    ['shanghai-coded', [54 * 2, 35 * 2], 'codes 01 to 54, and 01 to 35'],
  ])('%s has in its two layouts %j (%s)', (id, counts) => {
    expect(FORMS.filter((form) => form.id === id).map((form) => fieldsOf(form).length)).toEqual(counts);
  });

  it('are typed, so that a misspelt one does not compile', () => {
    const right: FieldId[] = [
      'requests.received.total',
      'disputes.suit_direct.pending',
      'proactive.fees.amount',
    ];
    // @ts-expect-error: there is no row of this name
    const wrongRow: FieldId = 'requests.recieved.total';
    // @ts-expect-error: there is no column of this name
    const wrongColumn: FieldId = 'requests.received.sum';
    expect([...right, wrongRow, wrongColumn]).toHaveLength(5);
  });
});

describe('the flat tables before 2019', () => {
  const flat = FORMS.flatMap(({ id, tables }) =>
    tables.flatMap((table) => (table.id === 'indicators' ? [{ id, blocks: table.blocks }] : [])),
  );
  const rows = flat.flatMap(({ id, blocks }) =>
    blocks.flatMap((block) => (block.rows ?? []).map((row) => ({ id, row }))),
  );

  it('have one block, with units before the figures', () => {
    expect(
      flat.map(({ id, blocks }) => [id, ...blocks.map((each) => each.columns.map((c) => c.id))]),
    ).toEqual([
      ['national-2014', ['unit', 'count']],
      ['fujian-cumulative', ['unit', 'year', 'cumulative']],
      ['fujian-cumulative', ['unit', 'year', 'cumulative']],
      ['zhejiang-2013', ['unit', 'count']],
      ['shanghai-coded', ['unit', 'code', 'period', 'cumulative']],
      ['shanghai-coded', ['unit', 'code', 'period', 'cumulative']],
    ]);
  });

  it('have a unit for each row, but for two of which the Zhejiang table prints none', () => {
    const without = rows.filter(({ row }) => row.unit === undefined).map(({ id, row }) => `${id}.${row.id}`);
    expect(without).toEqual(['zhejiang-2013.requests_by_channel', 'zhejiang-2013.fees']);
  });

  it('have one row that is not always printed', () => {
    const optional = rows.filter(({ row }) => row.isOptional).map(({ id, row }) => `${id}.${row.id}`);
    expect(optional).toEqual(['fujian-cumulative.fees_waived']);
  });

  it.each([
    ['主动公开文件数', 'published', '赤门 2018'],
    ['主动公开信息数', 'published', '平潭县 2011'],
    ['其中：1、政府网站公开数', 'published_on_website', '平潭 2014'],
    ['其中：1.网站公开', 'published_on_website', '平潭县 2011'],
    ['2.政府公报公开', 'published_in_gazette', '平潭县 2011'],
    ['受理依申请公开信息总数', 'requests', '平潭 2014'],
    ['2、网上申请数', 'requests_online', '平潭 2014'],
    ['2.网络申请数', 'requests_online', '赤门 2018'],
    ['3.否决公开答复数', 'replies_refused', '平潭县 2013'],
    ['对申请的答复数', 'replies', '平潭县 2011'],
    ['接受行政诉讼、举报数', 'complaints', '平潭 2015, a misprint of 行政申诉'],
    ['行政申诉数', 'complaints', '平潭县 2011'],
  ])('of Fujian know the label %s as %s (%s)', (label, row) => {
    const known = rows.filter(
      (each) => each.id === 'fujian-cumulative' && each.row.labels.map(labelKey).includes(labelKey(label)),
    );
    expect(new Set(known.map((each) => each.row.id))).toEqual(new Set([row]));
  });
});
