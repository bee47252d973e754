import {
  FUJIAN_CUMULATIVE_NAMES,
  INDICATOR_NAMES,
  NATIONAL_2014_NAMES,
  type Names,
  SHANGHAI_CODED_NAMES,
  ZHEJIANG_2013_NAMES,
} from './indicator-names.ts';
import type { NameTable } from './phrases.ts';

/** Short names of rows, columns and subjects: what a field is called where room is scarce. */
const NAMES: Names = {
  ...INDICATOR_NAMES,
  natural_person: ['自然人', 'natural persons'],
  enterprise: ['商业企业', 'enterprises'],
  research_institution: ['科研机构', 'research institutions'],
  public_welfare: ['社会公益组织', 'public welfare organisations'],
  legal_service: ['法律服务机构', 'legal service organisations'],
  other_organisation: ['其他申请人', 'other organisations'],
  received: ['本年新收', 'received'],
  carried_in: ['上年结转', 'carried in'],
  granted: ['予以公开', 'granted'],
  granted_in_part: ['部分公开', 'granted in part'],
  refused_state_secret: ['属于国家秘密', 'refused: state secret'],
  refused_by_law: ['法律行政法规禁止公开', 'refused: forbidden by law'],
  refused_safety_stability: ['三安全一稳定', 'refused: safety and stability'],
  refused_third_party: ['保护第三方合法权益', 'refused: third party’s rights'],
  refused_internal_affairs: ['三类内部事务信息', 'refused: internal affairs'],
  refused_process_information: ['四类过程性信息', 'refused: process information'],
  refused_enforcement_file: ['行政执法案卷', 'refused: enforcement file'],
  refused_administrative_query: ['行政查询事项', 'refused: administrative query'],
  unavailable_not_held: ['本机关不掌握', 'unavailable: not held'],
  unavailable_needs_creation: ['需要另行制作', 'unavailable: would have to be made'],
  unavailable_unclear: ['补正后仍不明确', 'unavailable: still unclear'],
  not_processed_petition: ['信访举报投诉类', 'not processed: petition or complaint'],
  not_processed_repeat: ['重复申请', 'not processed: repeated'],
  not_processed_publication: ['要求提供公开出版物', 'not processed: published work'],
  not_processed_mass_requests: ['大量反复申请', 'not processed: mass requests'],
  not_processed_reissue: ['要求确认或重新出具', 'not processed: reissue'],
  other: ['其他处理', 'other'],
  other_not_supplemented: ['逾期不补正', 'other: not supplemented in time'],
  other_fee_unpaid: ['逾期未缴费', 'other: fee unpaid'],
  other_rest: ['其他处理·其他', 'other: the rest'],
  concluded: ['办理总计', 'concluded'],
  carried_out: ['结转下年', 'carried out'],
  review: ['行政复议', 'administrative review'],
  suit_direct: ['未经复议直接起诉', 'suits filed directly'],
  suit_after_review: ['复议后起诉', 'suits after review'],
  upheld: ['结果维持', 'upheld'],
  corrected: ['结果纠正', 'corrected'],
  pending: ['尚未审结', 'pending'],
  rules: ['规章', 'rules'],
  normative_documents: ['行政规范性文件', 'normative documents'],
  licensing: ['行政许可', 'licensing'],
  other_services: ['其他对外管理服务事项', 'other services'],
  penalties: ['行政处罚', 'penalties'],
  coercion: ['行政强制', 'coercive measures'],
  fees: ['行政事业性收费', 'fees'],
  procurement: ['政府集中采购', 'procurement'],
  made: ['本年新制作', 'made'],
  published: ['本年新公开', 'published'],
  published_total: ['对外公开总数', 'published in total'],
  issued: ['本年制发', 'issued'],
  repealed: ['本年废止', 'repealed'],
  in_force: ['现行有效', 'in force'],
  items_last_year: ['上一年项目', 'items last year'],
  items_change: ['本年增减', 'change'],
  decisions: ['处理决定', 'decisions'],
  items: ['采购项目', 'procurements'],
  amount: ['金额', 'amount'],
  total: ['总计', 'total'],
};

/** What field ids begin with, and the names that say something else there, or nothing elsewhere. */
const NAMES_WITHIN: Readonly<Record<string, Names>> = {
  requests: {},
  disputes: { other: ['其他结果', 'other outcome'] },
  proactive: {},
  'national-2014': NATIONAL_2014_NAMES,
  'fujian-cumulative': FUJIAN_CUMULATIVE_NAMES,
  'zhejiang-2013': ZHEJIANG_2013_NAMES,
  'shanghai-coded': SHANGHAI_CODED_NAMES,
};

/** The names in one language: of parts wherever they stand, and of those that say something else in a table or form. */
export function namesIn(language: 'zh' | 'en'): NameTable {
  const at = language === 'en' ? 1 : 0;
  const one = (names: Names) =>
    Object.fromEntries(Object.entries(names).map(([part, pair]) => [part, pair[at]]));
  return {
    everywhere: one(NAMES),
    within: Object.fromEntries(Object.entries(NAMES_WITHIN).map(([within, names]) => [within, one(names)])),
  };
}
