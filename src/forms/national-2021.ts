import type { Form, FormColumn } from '../model/form.ts';
import { type FormId, REQUEST_ROWS_2021 } from './fields.ts';
import { DISPUTES_TABLE, PROACTIVE_GROUPS, proactiveBlock, requestsTable } from './national-tables.ts';

const DECISIONS: readonly FormColumn[] = [
  { id: 'decisions', labels: ['本年处理决定数量', '处理决定数量'], unit: '件' },
];

/** Report year 2021 and later. */
export const national2021: Form<FormId> = {
  id: 'national-2021',
  basis: '国办公开办函〔2021〕30号',
  years: [2021, null],
  words: [['本年制发件数'], ['本年新收政府信息公开申请数量', '不再处理其政府信息公开申请']],
  tables: [
    {
      id: 'proactive',
      groups: PROACTIVE_GROUPS,
      blocks: [
        proactiveBlock(
          [
            { id: 'issued', labels: ['本年制发件数'], unit: '件' },
            { id: 'repealed', labels: ['本年废止件数'], unit: '件' },
            // 汉阳 2022 adds (历史累计), others leave 数 out.
            { id: 'in_force', labels: ['现行有效件数', '现行有效件', '现行有效件数(历史累计)'], unit: '件' },
          ],
          { rules: ['规章'], normative_documents: ['行政规范性文件', '规范性文件'] },
        ),
        proactiveBlock(DECISIONS, { licensing: ['行政许可'] }),
        proactiveBlock(DECISIONS, { penalties: ['行政处罚'], coercion: ['行政强制'] }),
        proactiveBlock(
          [
            {
              id: 'amount',
              labels: ['本年收费金额(单位:万元)', '本年收费金额'],
              unit: '万元',
            },
          ],
          { fees: ['行政事业性收费'] },
        ),
      ],
    },
    requestsTable(REQUEST_ROWS_2021),
    DISPUTES_TABLE,
  ],
};
