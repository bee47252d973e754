import type { Form, FormColumn } from '../model/form.ts';
import { type FormId, REQUEST_ROWS_2019 } from './fields.ts';
import { DISPUTES_TABLE, PROACTIVE_GROUPS, proactiveBlock, requestsTable } from './national-tables.ts';

const DOCUMENT_COLUMNS: readonly FormColumn[] = [
  { id: 'made', labels: ['本年新制作数量', '本年制作数量'], unit: '件' },
  { id: 'published', labels: ['本年新公开数量', '本年公开数量'], unit: '件' },
  { id: 'published_total', labels: ['对外公开总数量'], unit: '件' },
];
const LAST_YEAR: FormColumn = { id: 'items_last_year', labels: ['上一年项目数量'], unit: '项' };
const CHANGE: FormColumn = {
  id: 'items_change',
  labels: ['本年增/减', '本年增减', '本年增减数量'],
  unit: '项',
  isSigned: true,
};
const ITEM_COLUMNS: readonly FormColumn[] = [
  LAST_YEAR,
  CHANGE,
  { id: 'decisions', labels: ['处理决定数量', '本年处理决定数量'], unit: '件' },
];

/** Report years 2019 and 2020, and stragglers. */
export const national2019: Form<FormId> = {
  id: 'national-2019',
  basis: '国办公开办函〔2019〕60号',
  years: [2019, 2020],
  words: [['本年新制作数量'], ['上一年项目数量'], ['本年新收政府信息公开申请数量']],
  tables: [
    {
      id: 'proactive',
      groups: PROACTIVE_GROUPS,
      blocks: [
        proactiveBlock(DOCUMENT_COLUMNS, {
          rules: ['规章'],
          normative_documents: ['规范性文件', '行政规范性文件'],
        }),
        proactiveBlock(ITEM_COLUMNS, { licensing: ['行政许可'], other_services: ['其他对外管理服务事项'] }),
        proactiveBlock(ITEM_COLUMNS, { penalties: ['行政处罚'], coercion: ['行政强制'] }),
        proactiveBlock([LAST_YEAR, CHANGE], { fees: ['行政事业性收费'] }),
        proactiveBlock(
          [
            { id: 'items', labels: ['采购项目数量'], unit: '项' },
            { id: 'amount', labels: ['采购总金额'] },
          ],
          { procurement: ['政府集中采购'] },
        ),
      ],
    },
    requestsTable(REQUEST_ROWS_2019),
    DISPUTES_TABLE,
  ],
};
