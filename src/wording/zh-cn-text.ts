import type { RulePhrases } from './phrases.ts';

/** The rules of running text, of dates, and of tables that fit no known form. */
type Rules = Readonly<Record<string, RulePhrases>>;

const PLACE = '正文{section}';
const LISTED = '正文所述{name}';
const SIDES = '{left} {leftSum}，{compared}';
const SCOPE = '正文与表格的统计范围可能不同（如本级与全市）';
const WITH_CARRIED_IN = '可能含上年结转的申请';
const OVERLAP = '分类可能有交叉';
const NOT_ALL = '所列可能不是全部';
const MOVED = '页面迁移后日期可能变动';
const REISSUED = '报告可能更正后重新发布';

/** What the text states, against the table that counts the same. */
function stated(subject: string, innocent: readonly string[] = []): RulePhrases {
  return {
    place: PLACE,
    unequal: `所述${subject}{allYears}{comparedName}`,
    left: `所述${subject}{allYears}`,
    right: '{rightName}',
    innocent: [...innocent, SCOPE],
    told: SIDES,
    subject,
    listed: LISTED,
  };
}

/** What the text says there was none of. */
function denied(subject: string, innocent: readonly string[] = []): RulePhrases {
  return {
    ...stated(subject, [...innocent, '可能只指某一时段或某一类']),
    unequal: `称没有${subject}，{rightName}不为零`,
    told: `称没有${subject}，{rightName}为 {rightSum}`,
  };
}

/** What the text says of all applications: that they were answered, or came in one way. */
function ofAll(statement: string, subject: string, innocent: readonly string[]): RulePhrases {
  return {
    ...stated(subject, innocent),
    unequal: `${statement}，{comparedName}`,
    left: '所述收到申请',
    told: `${statement}，共 {leftSum}，{compared}`,
  };
}

/** Figures that one sentence or two list, and what they should come to. */
function listed(parts: string, whole: string, subject: string, innocent: readonly string[]): RulePhrases {
  return {
    place: PLACE,
    unequal: `${whole}{comparedName}`,
    left: whole,
    right: parts,
    innocent,
    told: SIDES,
    subject,
    listed: LISTED,
  };
}

/** Two figures of which one counts a part of what the other counts. */
function within(part: string, whole: string, innocent: readonly string[] = []): RulePhrases {
  return {
    place: PLACE,
    unequal: `${part}多于${whole}`,
    left: part,
    right: whole,
    innocent: [...innocent, '两个数字可能不是部分与全部的关系'],
    told: '{firstQuote}，多于{rightQuote}',
    asked: '一处为{firstQuote}，一处为{rightQuote}。请问这两个数字的统计口径是什么？',
    subject: part,
    listed: LISTED,
  };
}

/** One thing that the text counts in two places. */
function twice(subject: string): RulePhrases {
  return {
    place: PLACE,
    unequal: `两处所述${subject}{comparedName}`,
    left: '一处所述',
    right: '另一处所述',
    innocent: ['两处的时段可能不同', '两处的统计范围可能不同'],
    told: '{firstQuote}与另一处{rightQuote}，统计口径是否相同',
    asked: '一处为{firstQuote}，另一处为{rightQuote}。请问两处的时段和统计范围是否相同？',
    subject,
    listed: LISTED,
  };
}

/** How many items a list is said to have, against those that it has. */
function counted(
  left: string,
  right: string,
  told: string,
  ask: string,
  innocent: readonly string[],
): RulePhrases {
  return {
    place: PLACE,
    unequal: `${left}与${right}不一致`,
    left,
    right,
    innocent,
    told,
    asked: `${told}。${ask}`,
    subject: '项数',
    listed: LISTED,
  };
}

const publishedRules: Rules = {
  'narrative.published': stated('主动公开信息', ['同一信息在不同渠道可能各计一次', '可能按栏目或来源统计']),
  'narrative.published/policy': stated('政策文件类信息', [OVERLAP]),
  'narrative.published/service': stated('公众服务类信息', [OVERLAP]),
  'narrative.published/other': stated('其它各类信息', [OVERLAP]),
  'narrative.published/weibo': stated('微博公开信息', ['各平台可能分别统计']),
  'narrative.published/wechat': stated('微信公开信息', ['各平台可能分别统计']),
  'narrative.published/own_site': stated('本单位网站公开信息', ['可能含其他渠道公开的信息']),
  'narrative.published/website': stated('网站公开信息', ['可能含其他网站公开的信息']),
  'narrative.documents': stated('规范性文件', ['政策性文件与行政规范性文件不是同一概念']),
  'narrative.documents/normative_documents': stated('制发规范性文件', [
    '政策性文件与行政规范性文件不是同一概念',
  ]),
  'narrative.documents/normative_documents_in_force': stated('现行有效规范性文件', [
    '政策性文件与行政规范性文件不是同一概念',
  ]),
};

const SEVERAL_OUTCOMES = '一件申请可能有几项答复';
const CASES = '备案、受理与审结的口径可能不同';
const CHANNELS = '有的申请方式可能合并统计，或没有列入';

const requestRules: Rules = {
  'narrative.received': stated('收到申请', [WITH_CARRIED_IN]),
  'narrative.answered': stated('答复申请', [WITH_CARRIED_IN]),
  'narrative.answered/all': ofAll('称收到的申请均已答复', '申请均已答复', [WITH_CARRIED_IN]),
  'narrative.answered/none_left': {
    ...stated('没有结转下年的申请'),
    unequal: '称收到的申请均已答复，{leftName}不为零',
    left: '{leftName}',
    right: '均已答复时应为',
    innocent: ['年末收到的申请可能在报告编制前答复'],
    told: '称收到的申请均已答复，{leftName}为 {leftSum}',
    asked: '称收到的申请均已答复，{leftName}为 {leftSum}。请问结转下年的申请是否已计入答复？',
  },
  'narrative.carried': stated('结转申请'),
  'narrative.carried/carried_in': stated('上年结转申请'),
  'narrative.carried/carried_out': stated('结转下年申请'),
  'narrative.outcome': stated('答复结果', [SEVERAL_OUTCOMES]),
  'narrative.outcome/granted': stated('予以公开', [SEVERAL_OUTCOMES]),
  'narrative.outcome/granted_in_part': stated('部分公开', [SEVERAL_OUTCOMES]),
  'narrative.outcome/granted_or_in_part': stated('予以公开和部分公开', [SEVERAL_OUTCOMES]),
  'narrative.outcome/refused': stated('不予公开', [SEVERAL_OUTCOMES]),
  'narrative.outcome/unavailable': stated('无法提供', [SEVERAL_OUTCOMES]),
  'narrative.outcome/not_processed': stated('不予处理', [SEVERAL_OUTCOMES]),
  'narrative.outcome/other': stated('其他处理', [SEVERAL_OUTCOMES]),
  'narrative.applicant': stated('申请人', [WITH_CARRIED_IN]),
  'narrative.applicant/natural_person': stated('自然人申请', [WITH_CARRIED_IN]),
  'narrative.applicant/organisations': stated('法人和其他组织申请', [WITH_CARRIED_IN]),
  'narrative.applicant/only': ofAll('称申请均由自然人提出', '申请均由自然人提出', [WITH_CARRIED_IN]),
  'narrative.channel': stated('申请方式', [CHANNELS]),
  'narrative.channel/online': stated('网络申请', [CHANNELS]),
  'narrative.channel/in_person': stated('当面申请', [CHANNELS]),
  'narrative.channel/fax': stated('传真申请', [CHANNELS]),
  'narrative.channel/letter': stated('信函申请', [CHANNELS]),
  'narrative.channel/email': stated('电子邮件申请', [CHANNELS]),
  'narrative.channel/only': ofAll('称申请均由一种方式提出', '申请方式', [WITH_CARRIED_IN]),
  'narrative.channel/listed': listed('所列 {count} 种方式之和', '所述收到申请', '各种申请方式', [CHANNELS]),
  'narrative.disputes': stated('复议、诉讼案件', [CASES]),
  'narrative.disputes/review': stated('行政复议', [CASES]),
  'narrative.disputes/litigation': stated('行政诉讼', [CASES]),
  'narrative.none': denied('这一项'),
  'narrative.none/received': denied('收到申请', [WITH_CARRIED_IN]),
  'narrative.none/refused': denied('不予公开的信息'),
  'narrative.none/fees': denied('收费'),
  'narrative.none/review': denied('行政复议', [CASES]),
  'narrative.none/litigation': denied('行政诉讼', [CASES]),
};

const figureRules: Rules = {
  'narrative.parts-total': listed('所列 {count} 部分之和', '所述总数', '总数及其各部分', [
    OVERLAP,
    NOT_ALL,
    '总数可能指另一项',
  ]),
  'narrative.fees': listed('所列 {count} 笔费用之和', '所述费用总额', '费用总额及其各笔', [
    NOT_ALL,
    '金额可能四舍五入',
  ]),
  'narrative.fees/section_six': {
    place: '第六部分“其他需要报告的事项”',
    unequal: '所写信息处理费与正文他处不一致',
    left: '正文他处所写信息处理费',
    right: '第六部分所写信息处理费',
    innocent: ['两处可能分别指应收和实收'],
    told: '所写信息处理费 {rightSum}，正文他处写 {leftSum}',
    asked: '所写信息处理费为 {rightSum}，正文他处写为 {leftSum}。请问以哪一处为准？',
  },
  'narrative.fees/not_in_section_six': {
    place: '第六部分“其他需要报告的事项”',
    unequal: '没有写明信息处理费',
    left: '正文他处所写信息处理费',
    right: '第六部分所写信息处理费',
    innocent: ['可能已在其他部分写明'],
    told: '没有写明信息处理费，正文他处写 {leftSum}',
    asked: '没有写明信息处理费，正文他处写为 {leftSum}。请问当年是否收取了信息处理费？',
  },
  'narrative.shares-total': {
    ...listed('全部', '所列百分比之和', '各项百分比', ['各项百分比分别四舍五入', OVERLAP]),
    unequal: '所列百分比之和不是 100%',
    told: '所列百分比之和为 {leftSum}，不是 100%',
    asked: '所列百分比之和为 {leftSum}。请问各项百分比如何计算和取整？',
  },
  'narrative.share': {
    ...listed('所写百分比', '{first} 占 {second}', '百分比', [
      '百分比的基数可能是另一个数字',
      '可能由取整以前的数字算出',
    ]),
    unequal: '按两个数字计算的百分比与所写不一致',
    told: '{first} 占 {second} 的 {leftSum}，所写为 {rightSum}',
    asked: '{first} 占 {second} 的 {leftSum}，所写为 {rightSum}。请问这一百分比的基数是什么？',
  },
  'narrative.share/rate': {
    ...listed('所写办结率', '{first} 除以 {second}', '办结率', [
      '办结的可能含上年受理的',
      '两个数字可能不是同一类事项',
    ]),
    unequal: '按两个数字计算的办结率与所写不一致',
    told: '{firstQuote}，{secondQuote}，办结率所写为 {rightSum}，按这两个数字为 {leftSum}',
    asked:
      '{firstQuote}，{secondQuote}，办结率所写为 {rightSum}，按这两个数字为 {leftSum}。请问办结率如何计算？',
  },
  'narrative.part-within': within('部分', '全部'),
  'narrative.part-within/visitors': within('访问人数', '访问次数', ['两个数字可能来自不同的统计工具']),
  'narrative.part-within/documents': within('公开的文件', '发布的信息', [
    '文件与信息可能分别统计，一个以件计，一个以条计',
  ]),
  'narrative.part-within/gazette': within('公报刊发的文件', '公开的文件', ['公报可能刊发了往年的文件']),
  'narrative.part-within/concluded': within('办结', '受理', ['办结的可能含上年受理的']),
  'narrative.part-within/owners': within('所涉单位', '所涉事项', ['一项可能由几个单位共同承担']),
  'narrative.part-within/trainees': within('参加培训人员', '全年培训人员', ['可能按人次统计']),
  'narrative.stated-twice': twice('同一指标'),
  'narrative.stated-twice/hotline': twice('热线办件'),
  'narrative.stated-twice/budget': twice('财政预决算信息'),
  'narrative.stated-twice/column': twice('同一栏目公开的信息'),
  'narrative.scale': {
    ...listed('通常不超过', '平均每期', '数字的量级', ['数字可能是历年累计', '单位可能有别的含义']),
    unequal: '平均每期册数超出通常的量级',
    told: '{firstQuote}、{secondQuote}，平均每期 {leftSum}',
    asked: '{firstQuote}、{secondQuote}，平均每期 {leftSum}。请问这两个数字的单位和统计口径是什么？',
  },
};

const ITEM_HOLDS_COMMA = '一项之中可能含有顿号';

const listRules: Rules = {
  'narrative.list-count': counted(
    '所称项数',
    '所列项数',
    '所称 {leftSum} 项，所列 {rightSum} 项',
    '请问共有几项？',
    [ITEM_HOLDS_COMMA],
  ),
  'narrative.list-count/listed': counted(
    '所称项数',
    '所列项数',
    '{firstQuote}，所列至少 {rightSum} 项',
    '请问共有几项？',
    [ITEM_HOLDS_COMMA, '“等”可能表示列举未尽'],
  ),
  'narrative.list-count/announced': counted(
    '所称项数',
    '所列项数',
    '称{firstQuote}，其后列出 {rightSum} 项',
    '请问共有几项？',
    ['列举的层次可能不同'],
  ),
  'narrative.list-count/sections': counted(
    '所称部分',
    '正文标题',
    '{firstQuote}，正文有 {rightSum} 个标题',
    '请问报告由哪几部分组成？',
    ['有的部分可能另列标题', '前言可能沿用了往年的文字'],
  ),
  'narrative.list-count/contents': counted(
    '前言所列部分',
    '正文标题',
    '前言列出 {leftSum} 个部分，正文有 {rightSum} 个标题',
    '请问报告由哪几部分组成？',
    ['前言可能沿用了往年的文字', '几个部分可能合为一章'],
  ),
  'narrative.list-count/prescribed': counted(
    '找到的规定部分',
    '规定的部分',
    '规定的 {rightSum} 个部分，按标题找到 {leftSum} 个',
    '请问其余部分载于何处？',
    ['标题可能另有写法', '有的部分可能在附件中'],
  ),
};

const dateRules: Rules = {
  'dates.report-year': {
    place: '报告年份',
    unequal: '标题、统计期限或表头所载年份不一致',
    left: '一处所载年份',
    right: '另一处所载年份',
    innocent: ['页面标题可能由网站生成', '表头可能沿用了上一年的格式'],
    told: '标题、统计期限或表头之中，一处为 {leftSum} 年，一处为 {rightSum} 年',
    asked: '标题、统计期限或表头之中，一处为 {leftSum} 年，一处为 {rightSum} 年。请问报告涉及哪一年度？',
  },
  'dates.period': {
    place: '统计期限',
    unequal: '不是一个完整的年度（1 月 1 日至 12 月 31 日）',
    left: '所载期限',
    right: '完整的年度',
    innocent: ['机构可能在年中成立或撤并', '首份报告可能自制度施行之日起算'],
    told: '{about}不是一个完整的年度（1 月 1 日至 12 月 31 日）',
    asked: '{about}不是一个完整的年度（1 月 1 日至 12 月 31 日）。请问统计的起止日期是什么？',
  },
  'dates.order': {
    place: '日期先后',
    unequal: '{leftDay}晚于{rightDay}',
    left: '{leftDay}',
    right: '{rightDay}',
    innocent: [MOVED, REISSUED],
    told: '{leftDay} {leftSum}，晚于{rightDay} {rightSum}',
    asked: '{leftDay}为 {leftSum}，{rightDay}为 {rightSum}。请问报告是哪一天完成、哪一天首次公布的？',
  },
  'dates.deadline': {
    place: '公布日期',
    unequal: '晚于规定期限',
    left: '页面所载公布日期',
    right: '规定期限',
    innocent: [MOVED, REISSUED, '乡镇、街道的期限由上级规定'],
    told: '{leftSum}，晚于规定期限 {rightSum}',
    asked: '页面所载为 {leftSum}，规定期限为 {rightSum}。请问报告是哪一天首次公布的？',
  },
};

const tableRules: Rules = {
  'tables.total': {
    place: '表格“{name}”',
    unequal: '各项之和不等于所载合计',
    left: '所载合计',
    right: '各项之和',
    innocent: [OVERLAP, NOT_ALL, '有的行可能是另一行的细目'],
  },
  'tables.part-within': {
    place: '表格“{name}”',
    unequal: '“其中”一项多于其上一项',
    left: '“其中”一项',
    right: '其上一项',
    innocent: ['“其中”所指可能不是上一项'],
  },
};

export const zhCNTextRules: Rules = {
  ...publishedRules,
  ...requestRules,
  ...figureRules,
  ...listRules,
  ...dateRules,
  ...tableRules,
};
