import type { Rule } from '../../model/rule.ts';
import type { RuleId } from '../rule-ids.ts';

/** What every rule of the running text has in common: its relations are made by what the text says. */
type NarrativeRule = Omit<Rule<string, RuleId>, 'instances'>;

const ofText = (
  id: RuleId,
  level: NarrativeRule['level'],
  basis: string,
  assertion: NarrativeRule['assertion'] = 'compare',
): NarrativeRule => ({ id, level, assertion, basis, isCounted: false });

/** Rules of tables that fit no known form: what their own words announce. */
export const TABLE_RULES: readonly NarrativeRule[] = [
  ofText('tables.total', 'plausible', '表中“合计”“总计”“小计”与其各项'),
  ofText('tables.part-within', 'plausible', '表中“其中”一项不多于其上一项'),
];

/** Rules of the running text and of dates, in the order in which their checks are exported. */
export const NARRATIVE_RULES: readonly NarrativeRule[] = [
  ofText('narrative.published', 'cross', '正文所述公开数量与统计表同一指标'),
  ofText('narrative.received', 'cross', '正文所述收到申请数量与统计表同一指标'),
  ofText('narrative.answered', 'cross', '正文所述答复数量与统计表同一指标'),
  ofText('narrative.carried', 'cross', '正文所述结转数量与统计表同一指标'),
  ofText('narrative.outcome', 'cross', '正文所述答复结果与统计表同一指标'),
  ofText('narrative.applicant', 'cross', '正文所述申请人与统计表同一指标'),
  ofText('narrative.channel', 'cross', '正文所述申请方式与统计表同一指标'),
  ofText('narrative.disputes', 'cross', '正文所述复议、诉讼数量与统计表同一指标'),
  ofText('narrative.none', 'cross', '正文称没有，统计表同一指标应为零'),
  ofText('narrative.documents', 'cross', '正文所述规范性文件数量与统计表同一指标'),
  ofText('narrative.parts-total', 'cross', '正文同一处所列各部分与其总数'),
  ofText('narrative.part-within', 'plausible', '正文所述部分不多于全部'),
  ofText('narrative.share', 'plausible', '正文所述百分比与其两个数字', 'share'),
  ofText('narrative.shares-total', 'plausible', '正文所列各百分比合计应为 100%'),
  ofText('narrative.fees', 'cross', '正文所述信息处理费及其各笔'),
  ofText('narrative.stated-twice', 'plausible', '正文两处所述同一指标'),
  ofText('narrative.list-count', 'plausible', '正文声明的项数与所列项数'),
  ofText('narrative.scale', 'info', '正文数字的量级', 'rate'),
  ofText('dates.report-year', 'cross', '标题、统计期限与表头的年份'),
  ofText('dates.period', 'cross', '统计期限应为整个报告年度'),
  ofText('dates.order', 'plausible', '填报、落款、发布日期的先后'),
  ofText('dates.deadline', 'plausible', '《政府信息公开条例》规定的公布期限'),
];
