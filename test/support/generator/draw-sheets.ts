import { DISPUTE_OUTCOMES, DISPUTE_PATHS } from '../../../src/forms/fields.ts';
import type { Form, FormBlock, FormTable } from '../../../src/model/form.ts';
import { REQUESTS_HEAD, requestsLines } from '../printed-requests.ts';
import { DISPUTES_HEAD } from '../printed-tables.ts';
import type { HeadCell, Sheet, SheetFigure, SheetLine } from './sheet.ts';

/** The tables of a form as its notice prints them, with these texts for figures. */
export function sheetsOf(form: Form, text: (field: string) => string): Sheet[] {
  return form.tables.map((table) => {
    if (table.id === 'requests') return requestsSheet(form.id, text);
    if (table.id === 'disputes') return disputesSheet(text);
    return table.id === 'proactive' ? proactiveSheet(table, text) : indicatorsSheet(table, text);
  });
}

function requestsSheet(form: string, text: (field: string) => string): Sheet {
  const head = REQUESTS_HEAD.map((line): SheetLine => ({ kind: 'head', cells: line.map(headCell) }));
  const columns = REQUESTS_COLUMNS;
  const rows = requestsLines(form === 'national-2019' ? form : 'national-2021').map(
    ({ id, path }): SheetLine => ({
      kind: 'row',
      path,
      figures: columns.map((column) => figure(`requests.${id}.${column}`, text, column)),
    }),
  );
  return { table: 'requests', labelColumns: 3, figureColumns: columns.length, lines: [...head, ...rows] };
}

/** The columns of table 3 by the words that its head prints over them. */
const REQUESTS_HEADS: Readonly<Record<string, string>> = {
  自然人: 'natural_person',
  商业企业: 'enterprise',
  科研机构: 'research_institution',
  社会公益组织: 'public_welfare',
  法律服务机构: 'legal_service',
  其他: 'other_organisation',
  总计: 'total',
};
const REQUESTS_COLUMNS = Object.values(REQUESTS_HEADS);

function headCell(printed: (typeof REQUESTS_HEAD)[number][number]): HeadCell {
  const { text, across = 1, down = 1 } = typeof printed === 'string' ? { text: printed } : printed;
  const column = REQUESTS_HEADS[text];
  return { text, across, down, ...(column !== undefined && { column }) };
}

function disputesSheet(text: (field: string) => string): Sheet {
  const head = DISPUTES_HEAD.map(
    (line): SheetLine => ({
      kind: 'head',
      cells: line.map((printed) =>
        typeof printed === 'string'
          ? { text: printed, across: 1, down: 1 }
          : { across: 1, down: 1, ...printed },
      ),
    }),
  );
  const figures = DISPUTE_PATHS.flatMap((path) =>
    DISPUTE_OUTCOMES.map((outcome) => figure(`disputes.${path}.${outcome}`, text)),
  );
  const row: SheetLine = { kind: 'row', path: [], figures };
  return { table: 'disputes', labelColumns: 0, figureColumns: figures.length, lines: [...head, row] };
}

const ARTICLES = ['一', '五', '六', '八', '九'];

/** Every block under the article of the regulation that it belongs to, each as wide as the widest. */
function proactiveSheet({ blocks }: FormTable, text: (field: string) => string): Sheet {
  const width = Math.max(...blocks.map(({ columns }) => columns.length));
  const lines = blocks.flatMap((block, at): SheetLine[] => [
    { kind: 'title', text: `第二十条第（${ARTICLES[at]}）项` },
    {
      kind: 'head',
      cells: [
        { text: '信息内容', across: 1, down: 1 },
        ...block.columns.map(({ id, labels }, column) => ({
          text: labels[0],
          across: spread(block, column, width),
          down: 1,
          column: id,
        })),
      ],
    },
    ...(block.rows ?? []).map(
      ({ id, labels }): SheetLine => ({
        kind: 'row',
        path: [labels[0]],
        figures: block.columns.map((column, place) => ({
          ...figure(block.field(id, column.id), text, column.id),
          across: spread(block, place, width),
        })),
      }),
    ),
  ]);
  return { table: 'proactive', labelColumns: 1, figureColumns: width, lines };
}

/** The last column of a narrow block takes what is left of the width. */
function spread({ columns }: FormBlock, column: number, width: number): number {
  return column === columns.length - 1 ? width - column : 1;
}

const FIRST_HEAD: Readonly<Record<string, string>> = {
  'national-2014': '统计指标',
  'zhejiang-2013': '指标名称',
};
/** Titles of blocks that carry no figures, by the row that they stand above. */
const TITLES: Readonly<Record<string, string>> = {
  'national-2014.published': '一、主动公开情况',
  'national-2014.channel.gazette': '（二）通过不同渠道和方式公开政府信息的情况',
  'national-2014.responses': '二、回应解读情况',
  'national-2014.responses.press_conferences': '（二）通过不同渠道和方式回应解读的情况',
  'national-2014.requests': '三、依申请公开情况',
  'national-2014.bodies.dedicated': '八、机构建设和保障经费情况',
  'national-2014.meetings': '九、政府信息公开会议和培训情况',
  'zhejiang-2013.bodies_total': '八、机构队伍建设和经费保障情况',
  'zhejiang-2013.meetings': '（三）政府信息公开会议和培训情况',
  'zhejiang-2013.budget': '（四）政府信息公开专项经费',
};

/** 指标 | 单位 | (代码) | figures, with a title above each block. */
function indicatorsSheet({ blocks }: FormTable, text: (field: string) => string): Sheet {
  const [block] = blocks;
  if (block === undefined) throw new Error('a table without a block');
  const rows = block.rows ?? [];
  const form = block.field(rows[0]?.id ?? null, '').split('.')[0] ?? '';
  const head: SheetLine = {
    kind: 'head',
    cells: [
      { text: FIRST_HEAD[form] ?? '指标', across: 1, down: 1 },
      ...block.columns.map(({ id, labels }) => ({
        text: id === 'year' ? '2018年度' : labels[0],
        across: 1,
        down: 1,
        column: id,
      })),
    ],
  };
  const lines = rows.flatMap(({ id, labels, unit }, at): SheetLine[] => {
    const title = TITLES[`${form}.${id}`];
    const figures = block.columns.map(({ id: column, role }): SheetFigure => {
      if (role === undefined) return figure(block.field(id, column), text, column);
      return { field: null, text: role === 'unit' ? (unit ?? '——') : String(101 + at), across: 1, column };
    });
    const row: SheetLine = { kind: 'row', path: [labels[0]], figures };
    return title === undefined ? [row] : [{ kind: 'title', text: title }, row];
  });
  return {
    table: 'indicators',
    labelColumns: 1,
    figureColumns: block.columns.length,
    lines: [head, ...lines],
  };
}

function figure(field: string, text: (field: string) => string, column?: string): SheetFigure {
  return { field, text: text(field), across: 1, ...(column !== undefined && { column }) };
}
