import type { FieldId } from '../../forms/fields.ts';
import { REQUEST_ROWS_2019, REQUEST_ROWS_2021 } from '../../forms/fields.ts';
import type { Binding, BoundFields } from '../../model/narrative.ts';
import type { RuleId } from '../rule-ids.ts';

type Bound = Binding<FieldId> & { readonly rule: RuleId };

/** 件, 条 and 份 of applications are the same thing in different mouths. */
const CASES = ['件', '条', '份', '起', '宗', '件次', '条次', '例'];
const ITEMS = ['条', '件', '篇', '则', '份', '条次', '项'];
const PEOPLE = ['人', '名', '人次'];

/** An application for information, by any of its names. */
const APPLICATION =
  '(?:依申请公开|信息公开(?:的)?(?:各类|有关)?申请|公开申请|申请公开|(?:有关|关于)?政府信息(?:公开)?(?:的)?申请)';
/** Whoever it comes from: nobody is left out. */
const FROM_ANYONE =
  '(?:各类|各种|公众|群众|社会公众|公民、?(?:法人)?(?:和|及|或|或者|、)?其[他它]组织|提出|提交|的)*';
/** What is received or handled too, and is no application for information. */
const OTHER_BUSINESS =
  /复议|诉讼|举报|投诉|信访|审批|许可|留言|提案|建议|咨询|求助|诉求|热线|平台|意见|来信|证|税/;

/** These are parts of what was made public, and told as such. */
const PART_OF_ALL = /^[，、和及]?(?:其中)?[，:]?(?:在|通过)?$/;

const total = (row: string): FieldId => `requests.${row}.total` as FieldId;
const ORGANISATIONS = [
  'enterprise',
  'research_institution',
  'public_welfare',
  'legal_service',
  'other_organisation',
] as const;
const applicants = (row: 'received' | 'carried_in', column: (typeof ORGANISATIONS)[number]): FieldId =>
  `requests.${row}.${column}`;
const rowsFrom = (rows: readonly string[], start: string) =>
  rows.filter((row) => row === start || row.startsWith(`${start}_`)).map(total);
/** A result that the forms of 2019 and 2021 split into rows of their own. */
const results = (start: string): BoundFields<FieldId>[] => [
  { sum: rowsFrom(REQUEST_ROWS_2021, start) },
  { sum: rowsFrom(REQUEST_ROWS_2019, start) },
];

/** Where several phrases fit, the first does: what is told more exactly stands first. */
export const BINDINGS: readonly Bound[] = [
  {
    rule: 'narrative.carried',
    subject: 'carried_in',
    lead: /(?:上年|上一?年度|上一年|去年)(?:度)?(?:结转|转来|转入)(?:的|办理)?(?:政府信息公开)?(?:申请)?(?:数量?|件)?(?:共|为)?$/,
    units: CASES,
    fields: [{ sum: ['requests.carried_in.total'] }],
  },
  {
    rule: 'narrative.carried',
    subject: 'carried_out',
    lead: /(?:结转|顺延)(?:到|至)?(?:下一?年度?|次年|明年)(?:继续)?(?:办理|答复)?(?:的)?(?:申请)?(?:数量?)?(?:共|为)?$/,
    units: CASES,
    fields: [{ sum: ['requests.carried_out.total'] }],
  },
  {
    rule: 'narrative.carried',
    subject: 'carried_out',
    tail: /^(?:政府信息公开)?(?:申请)?[^，]{0,12}(?:结转|顺延|转入)(?:到|至)?(?:下一?年|次年|明年)/,
    units: CASES,
    fields: [{ sum: ['requests.carried_out.total'] }],
  },
  {
    rule: 'narrative.outcome',
    subject: 'granted_or_in_part',
    lead: /(?:予以|同意)公开(?:及|和|、|或)(?:予以|同意)?部分公开(?:的)?(?:申请|答复)?数?$/,
    units: CASES,
    fields: [{ sum: ['requests.granted.total', 'requests.granted_in_part.total'] }],
  },
  {
    rule: 'narrative.outcome',
    subject: 'granted_in_part',
    // 同意部门公开 is a slip of 同意部分公开 that a report made and others copied.
    lead: /(?:予以|同意|区分处理)?部[分门]公开(?:的)?(?:申请|答复)?数?(?:为)?$/,
    units: CASES,
    fields: [
      { sum: ['requests.granted_in_part.total'] },
      { sum: ['national-2014.replies.granted_in_part'] },
      { sum: ['zhejiang-2013.replies_granted_in_part'] },
      { sum: ['fujian-cumulative.replies_granted_in_part.year'] },
    ],
  },
  {
    rule: 'narrative.outcome',
    subject: 'refused',
    lead: /(?:不予|不同意|否决)公开(?:的)?(?:政府信息)?(?:申请|答复)?(?:总)?数?(?:为)?$/,
    unless: /属性|信息数$/,
    units: CASES,
    fields: [
      ...results('refused'),
      { sum: ['national-2014.replies.refused'] },
      { sum: ['zhejiang-2013.replies_refused'] },
      { sum: ['fujian-cumulative.replies_refused.year'] },
    ],
  },
  {
    rule: 'narrative.outcome',
    subject: 'granted',
    lead: /(?:予以|同意)(?:主动)?公开(?:的)?(?:申请|答复)?数?(?:为)?$/,
    units: CASES,
    fields: [
      { sum: ['requests.granted.total'] },
      { sum: ['national-2014.replies.granted'] },
      { sum: ['zhejiang-2013.replies_granted'] },
      { sum: ['fujian-cumulative.replies_granted.year'] },
    ],
  },
  {
    rule: 'narrative.outcome',
    subject: 'unavailable',
    lead: /无法提供(?:的)?(?:申请|答复)?数?(?:为)?$/,
    units: CASES,
    fields: results('unavailable'),
  },
  {
    rule: 'narrative.outcome',
    subject: 'not_processed',
    lead: /不予处理(?:的)?(?:申请|答复)?数?(?:为)?$/,
    units: CASES,
    fields: results('not_processed'),
  },
  {
    rule: 'narrative.outcome',
    subject: 'other',
    lead: /其[他它](?:处理|类型答复|类型|公开答复)(?:的)?(?:申请|答复)?数?(?:为)?$/,
    units: CASES,
    fields: [...results('other'), { sum: ['fujian-cumulative.replies_other.year'] }],
  },
  {
    rule: 'narrative.applicant',
    subject: 'natural_person',
    lead: /自然人(?:提出)?(?:的)?(?:申请)?数?(?:为)?$/,
    units: CASES,
    fields: [
      {
        sum: ['requests.received.natural_person'],
        or: [['requests.received.natural_person', 'requests.carried_in.natural_person']],
      },
    ],
  },
  {
    rule: 'narrative.applicant',
    subject: 'organisations',
    lead: /法人(?:或|和|及|与|、)?(?:者)?其[他它]组织(?:提出)?(?:的)?(?:申请)?数?(?:为)?$/,
    units: CASES,
    fields: [
      {
        sum: ORGANISATIONS.map((column) => applicants('received', column)),
        or: [
          ORGANISATIONS.flatMap((column) => [
            applicants('received', column),
            applicants('carried_in', column),
          ]),
        ],
      },
    ],
  },
  ...channels(),
  ...disputes(),
  {
    rule: 'narrative.answered',
    subject: 'answered',
    lead: new RegExp(
      `(?:答复|办结|办理完毕|办毕)(?:了)?(?:${APPLICATION})?(?:申请)?(?:的)?(?:总)?数?(?:共|共计|为)?$`,
    ),
    unless: /同意|不予|部分|其[他它]|类型|延期|不同意|热线|留言|提案|建议|审批/,
    units: CASES,
    fields: [
      { sum: ['requests.concluded.total'] },
      { sum: ['national-2014.replies'], or: [['national-2014.concluded']] },
      { sum: ['zhejiang-2013.replies_total'] },
      { sum: ['fujian-cumulative.replies.year'], cumulative: ['fujian-cumulative.replies.cumulative'] },
    ],
  },
  {
    rule: 'narrative.received',
    subject: 'received',
    lead: new RegExp(
      `(?:新?收到|接收|接到|新收)(?:了)?${FROM_ANYONE}${APPLICATION}(?:的)?(?:申请)?(?:总)?(?:数量?|件)?(?:共|共计|为)?$`,
    ),
    unless: OTHER_BUSINESS,
    units: CASES,
    fields: RECEIVED(),
    isCertain: true,
  },
  // Some of what comes in is not accepted, and some of what is handled came in the year before.
  {
    rule: 'narrative.received',
    subject: 'received',
    lead: new RegExp(
      `(?:收到|受理|接收|接到|接受|新收|收受|办理)(?:了)?${FROM_ANYONE}${APPLICATION}(?:的)?(?:申请)?(?:总)?(?:数量?|件)?(?:共|共计|为)?$`,
    ),
    unless: OTHER_BUSINESS,
    units: CASES,
    fields: RECEIVED(),
  },
  // 收到公民的申请, 收到书面申请: some of them, most likely.
  {
    rule: 'narrative.received',
    subject: 'received',
    lead: new RegExp(
      `(?:收到|受理|接收|接到|接受|新收|收受|办理)(?:了)?[^，]{0,24}?${APPLICATION}(?:的)?(?:申请)?(?:总)?(?:数量?|件)?(?:共|共计|为)?$`,
    ),
    unless: OTHER_BUSINESS,
    units: CASES,
    fields: RECEIVED(),
    isLoose: true,
  },
  {
    rule: 'narrative.received',
    subject: 'received',
    lead: /(?:新?收到|接收|接到|新收)(?:了)?(?:各类)?$/,
    tail: new RegExp(`^(?:的)?${FROM_ANYONE}${APPLICATION}`),
    unless: OTHER_BUSINESS,
    units: CASES,
    fields: RECEIVED(),
    isCertain: true,
  },
  {
    rule: 'narrative.received',
    subject: 'received',
    lead: /(?:收到|受理|接收|接到|新收)(?:了)?(?:各类)?$/,
    tail: new RegExp(`^(?:的)?(?:${APPLICATION}|申请)`),
    unless: OTHER_BUSINESS,
    units: CASES,
    fields: RECEIVED(),
  },
  {
    rule: 'narrative.received',
    subject: 'received',
    lead: /(?:^|[年共内度])(?:新收|收到|新收到)(?:的)?(?:申请)?(?:共|共计)?$/,
    unless: OTHER_BUSINESS,
    units: ['件'],
    fields: RECEIVED(),
  },
  {
    rule: 'narrative.documents',
    subject: 'normative_documents',
    lead: /(?:制发|制定|出台|印发|新制作)(?:了)?(?:行政)?规范性文件(?:共)?$/,
    units: ['件', '个', '份', '部'],
    fields: [
      { sum: ['proactive.normative_documents.issued'] },
      { sum: ['proactive.normative_documents.made'] },
    ],
  },
  {
    rule: 'narrative.documents',
    subject: 'normative_documents_in_force',
    lead: /现行有效(?:的)?(?:行政)?规范性文件(?:共)?$/,
    units: ['件', '个', '份', '部'],
    fields: [{ sum: ['proactive.normative_documents.in_force'] }],
  },
  ...published(),
  {
    rule: 'narrative.part-within',
    subject: 'trainees',
    lead: /(?:参加)?培训(?:的)?(?:人员|人数|人次)(?:共|达|为)?$/,
    units: PEOPLE,
    fields: [{ sum: ['zhejiang-2013.trainees'] }, { sum: ['national-2014.trainees'] }],
    operator: '<=',
  },
];

function RECEIVED(): BoundFields<FieldId>[] {
  return [
    { sum: ['requests.received.total'], or: [['requests.received.total', 'requests.carried_in.total']] },
    { sum: ['national-2014.requests'] },
    { sum: ['zhejiang-2013.requests_total'] },
    { sum: ['fujian-cumulative.requests.year'], cumulative: ['fujian-cumulative.requests.cumulative'] },
  ];
}

/** How applications came in. The national forms since 2019 do not count it. */
function channels(): Bound[] {
  const channel = (
    subject: string,
    words: string,
    fields: BoundFields<FieldId>[],
    more: Partial<Bound> = {},
  ): Bound => ({
    rule: 'narrative.channel',
    subject,
    lead: new RegExp(
      `(?:${words})(?:方式)?(?:提交|提出|收到|寄送|递交)?(?:的)?(?:依申请公开)?(?:申请)?(?:总)?(?:数量?|件)?(?:为|共)?$`,
    ),
    unless: /咨询|投诉|留言|答复|发布/,
    units: CASES,
    fields,
    ...more,
  });
  const year = (row: string): FieldId => `fujian-cumulative.${row}.year` as FieldId;
  return [
    channel('online', '网络|网上|在线', [
      { sum: [year('requests_online')] },
      { sum: ['zhejiang-2013.requests_online'] },
      { sum: ['national-2014.requests.online'] },
    ]),
    channel('in_person', '当面|现场', [
      { sum: [year('requests_in_person')] },
      { sum: ['zhejiang-2013.requests_in_person'] },
      { sum: ['national-2014.requests.in_person'] },
    ]),
    channel('fax', '传真', [
      { sum: [year('requests_by_fax')] },
      { sum: ['zhejiang-2013.requests_by_fax'] },
      { sum: ['national-2014.requests.fax'] },
    ]),
    channel('letter', '信函|信件|邮寄', [
      { sum: [year('requests_by_letter')] },
      { sum: ['zhejiang-2013.requests_by_letter'] },
      { sum: ['national-2014.requests.letter'] },
    ]),
    // Where the form counts letters and faxes in one row, letters are a part of it.
    channel('letter', '信函|信件|邮寄', [{ sum: [year('requests_by_letter_or_fax')] }], { operator: '<=' }),
    channel('email', '电子邮件|邮件|邮箱', [{ sum: [year('requests_by_email')] }]),
  ];
}

function disputes(): Bound[] {
  const review: BoundFields<FieldId>[] = [
    { sum: ['disputes.review.total'] },
    { sum: ['national-2014.review'] },
    { sum: ['zhejiang-2013.review_total'] },
    { sum: ['fujian-cumulative.review.year'], cumulative: ['fujian-cumulative.review.cumulative'] },
  ];
  const litigation: BoundFields<FieldId>[] = [
    { sum: ['disputes.suit_direct.total', 'disputes.suit_after_review.total'] },
    { sum: ['national-2014.litigation'] },
    { sum: ['zhejiang-2013.litigation_total'] },
    { sum: ['fujian-cumulative.litigation.year'], cumulative: ['fujian-cumulative.litigation.cumulative'] },
  ];
  const behind = (words: string) => new RegExp(`^(?:因|涉及|有关|由)?[^，、]{0,16}${words}`);
  const before = (words: string) =>
    new RegExp(`${words}(?:的)?(?:案件|申请|事项)?(?:数量?)?(?:共|共计|总计|合计|共累计|累计|为)?$`);
  const common = { rule: 'narrative.disputes', units: CASES } as const;
  return [
    {
      ...common,
      subject: 'litigation',
      lead: before('(?:行政)?诉讼'),
      unless: /应诉|刑事|民事|被告|被申请人|[一二再]审/,
      fields: litigation,
    },
    // Who accepts and decides reviews does so for others as well.
    {
      ...common,
      subject: 'review',
      lead: before('(?:受理|审理|审结|办理|办结)[^，]{0,24}行政复议'),
      fields: review,
      isLoose: true,
    },
    { ...common, subject: 'review', lead: before('行政复议'), unless: /被申请人/, fields: review },
    ...[
      { verbs: '发生|收到', isLoose: false },
      { verbs: '受理|审理|审结|办理', isLoose: true },
    ].flatMap(({ verbs, isLoose }): Bound[] => {
      const lead = new RegExp(`(?:${verbs})(?:了)?$`);
      return [
        { ...common, subject: 'review', lead, tail: behind('行政复议'), fields: review, isLoose },
        { ...common, subject: 'litigation', lead, tail: behind('行政诉讼'), fields: litigation, isLoose },
      ];
    }),
  ];
}

/** What was made public unasked. The national forms since 2019 count only documents. */
function published(): Bound[] {
  const common = { rule: 'narrative.published', units: ITEMS } as const;
  const zhejiang = (part: string): BoundFields<FieldId> => ({
    sum: [`zhejiang-2013.via_own_site.${part}` as FieldId],
  });
  return [
    {
      ...common,
      subject: 'policy',
      lead: /政策文件类信息(?:公开)?数?$/,
      fields: [zhejiang('policy')],
      isCertain: true,
      certainBehind: PART_OF_ALL,
    },
    {
      ...common,
      subject: 'service',
      lead: /公众服务类信息(?:公开)?数?$/,
      fields: [zhejiang('service')],
      isCertain: true,
      certainBehind: PART_OF_ALL,
    },
    {
      ...common,
      subject: 'other',
      lead: /其[他它]各类信息(?:公开)?数?$/,
      fields: [zhejiang('other')],
      isCertain: true,
      certainBehind: PART_OF_ALL,
    },
    {
      ...common,
      subject: 'weibo',
      lead: /(?:政务)?微博(?:平台)?(?:公开|发布)(?:政府|政务|各类)?(?:信息)?数?$/,
      fields: [zhejiang('weibo'), { sum: ['national-2014.channel.weibo'] }],
      isCertain: true,
      certainBehind: PART_OF_ALL,
    },
    {
      ...common,
      subject: 'own_site',
      lead: /本单位网站(?:共)?(?:公开|发布)(?:各类|政府|政务)?(?:信息)?数?(?:共)?$/,
      fields: [{ sum: ['zhejiang-2013.via_own_site'] }],
      isCertain: true,
      certainBehind: PART_OF_ALL,
    },
    {
      ...common,
      subject: 'wechat',
      lead: /(?:政务)?微信(?:公众号|平台)?(?:公开|发布)(?:政府|政务|各类)?(?:信息)?数?$/,
      fields: [{ sum: ['national-2014.channel.wechat'] }],
    },
    {
      ...common,
      subject: 'website',
      lead: /网站(?:上)?(?:共)?(?:主动)?(?:公开|发布)(?:了)?(?:各类|政府|政务)*(?:信息)?(?:的)?(?:数量?)?(?:共|达|为)*$/,
      fields: [
        {
          sum: ['fujian-cumulative.published_on_website.year'],
          cumulative: ['fujian-cumulative.published_on_website.cumulative'],
        },
        { sum: ['national-2014.channel.website'] },
      ],
    },
    {
      ...common,
      subject: 'published',
      lead: /(?:(?:主动公开|公开|发布|公布)(?:了)?(?:各类|政府|政务|有关|相关)*信息|信息主动公开)(?:的)?(?:数量?|总数)?(?:共|有|计|达|为|总计)*$/,
      // What one channel, one body or one field of work has published is a part.
      unless:
        /网站|微信|微博|公报|栏目|专栏|平台|通过|各单位|各部门|各乡镇|直各|直属|办主动|(?<!各)类(?:政府)?信息|互联网/,
      fields: [
        { sum: ['national-2014.published'] },
        { sum: ['zhejiang-2013.published_total'] },
        {
          sum: ['fujian-cumulative.published.year'],
          cumulative: ['fujian-cumulative.published.cumulative'],
        },
      ],
      isCertain: true,
    },
  ];
}
