import { testPage } from './bundle.ts';

/** The report whose applications table is made longer, and where that table and its last row end. */
const BASE = 'sample-2021-two-slips';
const LAST_ROW = '四、结转下年度继续办理';
const END_OF_TABLE = '</tbody>';
/** Rows of the applications table on the form of 2021, three of them its header. */
const FORM_ROWS = 30;
/** Like the form's own rows: three slots of labels, here three cells, and seven figures. */
const FIGURES = 7;

/**
 * A report whose applications table has so many rows: the form's own and after them others that no form knows, each
 * of ten cells with a label of its own, so that nothing can be remembered from one row to the next.
 */
export function largePage(rows: number): string {
  const html = testPage(BASE);
  const at = html.indexOf(END_OF_TABLE, html.indexOf(LAST_ROW));
  if (at < 0) throw new Error(`${BASE} has no applications table`);
  const extra = Array.from({ length: Math.max(0, rows - FORM_ROWS) }, (_, nth) => extraRow(nth + 1));
  return `${html.slice(0, at)}${extra.join('')}${html.slice(at)}`;
}

function extraRow(nth: number): string {
  const labels = [`附${nth}`, `补充事项${nth}`, `第${nth}类情形`];
  const figures = Array.from({ length: FIGURES }, (_, at) => String((nth * (at + 1)) % 97));
  return `<tr>${[...labels, ...figures].map((text) => `<td>${text}</td>`).join('')}</tr>\n`;
}
