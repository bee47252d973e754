import type { Outline } from '../../src/model/detection.ts';

/** A page on which nothing speaks for a report or against it, but for what is said. */
export function outline(said: Partial<Outline> = {}): Outline {
  return {
    url: 'http://www.example.gov.cn/art/2022/1/20/art_1_1.html',
    title: '',
    metas: {},
    headings: [],
    lines: [],
    tableText: '',
    tables: 0,
    numberCells: 0,
    blankCells: 0,
    reportLinks: 0,
    proseLength: 0,
    opening: '',
    attachments: [],
    pictures: 0,
    ...said,
  };
}

/** Words and figures of the tables of a report, filled in. */
export const FILLED_TABLES: Partial<Outline> = {
  tableText: '本年新收政府信息公开申请数量24四、结转下年度继续办理1未经复议直接起诉',
  tables: 3,
  numberCells: 200,
  blankCells: 3,
};

/** The same tables with nothing filled in, as a notice prints them. */
export const BLANK_TABLES: Partial<Outline> = { ...FILLED_TABLES, numberCells: 0, blankCells: 200 };

export const SIX_SECTIONS =
  '一、总体情况二、主动公开政府信息情况三、收到和处理政府信息公开申请情况四、政府信息公开行政复议、行政诉讼情况五、存在的主要问题及改进情况六、其他需要报告的事项';
