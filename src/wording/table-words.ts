import type { FormTableId } from '../model/form.ts';
import type { Phrases } from './phrases.ts';

/** How tables are headed in files, in the documents' language. */

export const NO_TABLES = '这一页没有读到表格';
const CUT = '（表格过长，未全部读取）';
const TITLES: Readonly<Record<FormTableId, string>> = {
  proactive: '主动公开政府信息情况',
  requests: '收到和处理政府信息公开申请情况',
  disputes: '政府信息公开行政复议、行政诉讼情况',
  indicators: '',
};

/** 表三 收到和处理政府信息公开申请情况; several forms' tables in one by 、; 其他表格 where no form's table is in it. */
export function tableHeading(
  formTables: readonly FormTableId[],
  isCut: boolean,
  { tables }: Phrases,
): string {
  const names = formTables.map((id) => `${tables[id] ?? id} ${TITLES[id]}`.trim());
  return (names.join('、') || (tables.other ?? '')) + (isCut ? CUT : '');
}
