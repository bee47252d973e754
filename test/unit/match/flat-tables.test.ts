import { describe, expect, it } from 'vitest';
import { FORMS } from '../../../src/forms/index.ts';
import { flatTables } from '../../../src/match/flat-tables.ts';
import { matchReport } from '../../../src/match/match-report.ts';
import { fc } from '../../support/property.ts';
import { paragraphs } from '../../support/prose.ts';

/** Cells that stand as lines: which fields they become, and with what text. */
function read(text: string): Record<string, string> {
  const { grids } = flatTables(paragraphs(text), FORMS, 0, (id) => `#${id}`);
  const { tables } = matchReport(grids, FORMS);
  return Object.fromEntries(
    tables.flatMap(({ placements }) => placements.map(({ field, cell }) => [field, cell.text])),
  );
}

const HEAD = '申请人情况\n自然人\n法人或其他组织\n总计\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他';
const RECEIVED = '一、本年新收政府信息公开申请数量';
const row = (label: string, figures: readonly (string | number)[]) => [label, ...figures].join('\n');

const requests = (name: string, figures: readonly string[]) =>
  Object.fromEntries(
    [
      'natural_person',
      'enterprise',
      'research_institution',
      'public_welfare',
      'legal_service',
      'other_organisation',
      'total',
    ].map((column, at) => [`requests.${name}.${column}`, figures[at]]),
  );

describe('a table whose cells stand as lines', () => {
  it('is read: a label, then as many figures as the head has columns', () => {
    const figures = ['24', '0', '0', '0', '0', '0', '24'];
    expect(read(`${HEAD}\n${row(RECEIVED, figures)}`)).toEqual(requests('received', figures));
  });

  it('is read with strokes between the cells, and a blank between two strokes is a blank cell', () => {
    const line = `${RECEIVED} | 24 | | 0 | 0 | 0 | 0 | 24 |`;
    const head = HEAD.split('\n').join(' | ');
    expect(read(`${head}\n${line}`)).toEqual(requests('received', ['24', '', '0', '0', '0', '0', '24']));
  });

  it.each<[string, string, readonly string[] | null]>([
    [
      'a blank one before the closing stroke is the last cell',
      '| 24 | 0 | 0 | 0 | 0 | 0 |  |',
      ['24', '0', '0', '0', '0', '0', ''],
    ],
    ['several are the last cells', '│ 24 │ 0 │ 0 │ 0 │ 0 │   │   │', ['24', '0', '0', '0', '0', '', '']],
    [
      'a blank one is not taken for padding behind a cell too many',
      '| 9 | 24 | 0 | 0 | 0 | 0 | 0 |  |',
      null,
    ],
  ])('with strokes around each row, %s', (_, figures, expected) => {
    const head = `| ${HEAD.split('\n').join(' | ')} |`;
    const found = read(`${head}\n| ${RECEIVED} ${figures}`);
    expect(found).toEqual(expected === null ? {} : requests('received', expected));
  });

  it('with strokes around each row, blank cells behind the only figure of a row are padding', () => {
    const head = '| 信息内容 | 本年处理决定数量 |  |  |';
    const lines = `${head}\n| 行政许可 | 5346 |  |  |\n${head}\n| 行政处罚 | 812 |  |  |\n| 行政强制 | 67 |  |  |`;
    expect(read(lines)).toEqual({
      'proactive.licensing.decisions': '5346',
      'proactive.penalties.decisions': '812',
      'proactive.coercion.decisions': '67',
    });
  });

  it('is read with heads cut over several lines', () => {
    const figures = ['1', '2', '3', '4', '5', '6', '21'];
    const cut = HEAD.replace('商业企业', '商业\n企业').replace('社会公益组织', '社会\n公益\n组织');
    expect(read(`${cut}\n${row(RECEIVED, figures)}`)).toEqual(requests('received', figures));
  });

  it.each([
    ['too few', ['24', '0', '0', '0', '0', '24']],
    ['too many', ['24', '0', '0', '0', '0', '0', '0', '24']],
  ])('a row with %s figures is left unread: nobody knows which is which', (_, figures) => {
    expect(read(`${HEAD}\n${row(RECEIVED, figures)}`)).toEqual({});
  });

  it.each([
    ['4', '．保护第三方合法权益'],
    ['4．', '保护第三方合法权益'],
    ['（', '四）无法提供'],
    ['（2', '）“信息不存在”数'],
    ['四）无法提供（不计其他情形', '）'],
  ])('a piece of a label on a line of its own, %s or %s, is no figure', (first, rest) => {
    const figures = ['24', '0', '0', '0', '0', '24'];
    expect(read(`${HEAD}\n${row(RECEIVED, figures)}\n${first}\n${rest}`)).toEqual({});
  });

  it('is left unread where the columns stand in another order than the form’s', () => {
    const other = '总计\n自然人\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他';
    expect(read(`${other}\n${row(RECEIVED, ['24', '24', '0', '0', '0', '0', '0'])}`)).toEqual({});
  });

  it('is left unread without its head', () => {
    expect(read(row(RECEIVED, ['24', '0', '0', '0', '0', '0', '24']))).toEqual({});
  });

  it('ends where prose begins: figures behind it are not its rows', () => {
    const prose = '以上数字由各单位汇总得出，未经核对的部分另作说明。';
    const late = row('二、上年结转政府信息公开申请数量', ['1', '0', '0', '0', '0', '0', '1']);
    const figures = ['24', '0', '0', '0', '0', '0', '24'];
    expect(read(`${HEAD}\n${row(RECEIVED, figures)}\n${prose}\n${late}`)).toEqual(
      requests('received', figures),
    );
  });

  it('of indicators is read with its units, with the unit lost, and with the figure lost', () => {
    const text =
      '指标\n单位\n2018年\n历年累计\n主动公开文件数\n条\n57\n615\n其中:1.政府网站公开数\n57\n615\n2.政府公报公开数\n条\n0\n0';
    const padded = `${text}\n受理政府信息公开申请总数\n0\n0\n其中:1.当面申请数\n0\n0\n2.网络申请数\n0\n0`;
    expect(read(padded)).toMatchObject({
      'fujian-cumulative.published.year': '57',
      'fujian-cumulative.published.cumulative': '615',
      'fujian-cumulative.published_on_website.year': '57',
      'fujian-cumulative.published_in_gazette.cumulative': '0',
    });
  });

  it('has cells that know where their text stands', () => {
    const lines = paragraphs(`${HEAD}\n${row(RECEIVED, ['24', '0', '0', '0', '0', '0', '24'])}`);
    const { grids, places, used } = flatTables(lines, FORMS, 3, (id) => `#${id}`);
    const cell = grids[0]?.cells.find(({ text }) => text === '24');
    if (cell === undefined) throw new Error('no cell with 24');
    expect(cell.table).toBe('t4');
    expect(places.get(cell)).toEqual({ paragraph: 'p11', start: 0, end: 2 });
    expect(used.has('p11')).toBe(true);
    expect(cell.selector).toBe('#p11');
  });

  it('any figures come back as they were printed', () => {
    const figures = fc.array(fc.nat({ max: 99_999 }), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(figures, figures, (a, b) => {
        const text = `${HEAD}\n${row(RECEIVED, a)}\n${row('二、上年结转政府信息公开申请数量', b)}`;
        expect(read(text)).toEqual({
          ...requests('received', a.map(String)),
          ...requests('carried_in', b.map(String)),
        });
      }),
      { numRuns: 200 },
    );
  });

  it('no text makes it throw', () => {
    const words = fc.constantFrom(
      '自然人',
      '总计',
      '数量',
      '单位',
      '12',
      '|',
      '2018',
      '历年累计',
      RECEIVED,
      '。',
      '',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (lines) => {
        expect(() => read(lines.join('\n'))).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});
