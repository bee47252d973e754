import type { Form } from '../model/form.ts';
import { type FormId, ZHEJIANG_2013_ROWS, type Zhejiang2013Row } from './fields.ts';
import { type Indicator, indicatorsTable, UNIT_COLUMN } from './indicators-table.ts';

/**
 * 政府信息公开工作情况统计表, read in the report of 常山县 (Quzhou, Zhejiang) for 2013, complete. The notice that
 * prescribes it was not seen; its labels are those of that report. Three labels stand twice, under two headings each;
 * their order tells them apart. Where the report prints no unit, there is none here.
 */
const INDICATORS: Readonly<Record<Zhejiang2013Row, Indicator>> = {
  published_total: { labels: ['一、主动公开数量'], unit: '条' },
  via_city_portal: {
    labels: ['(一)通过衢州市政府门户网站公开数', '(一)通过市政府门户网站公开数'],
    unit: '条',
  },
  via_city_platform: { labels: ['1.通过市政府网站政务公开平台公开数'], unit: '条' },
  'via_city_platform.policy': { labels: ['其中,政策文件类信息公开数'], unit: '条' },
  'via_city_platform.other': { labels: ['其它各类信息公开数', '其他各类信息公开数'], unit: '条' },
  via_sunshine_site: {
    labels: [
      '2.通过县政府网站阳光工程网公开数(此项内容仅由阳光工程网参建单位填报)',
      '2.通过县政府网站阳光工程网公开数',
    ],
    unit: '条',
  },
  'via_sunshine_site.power': { labels: ['其中,行政权力目录公开数'], unit: '条' },
  'via_sunshine_site.key': { labels: ['重点事项公开数'], unit: '条' },
  'via_sunshine_site.approval': { labels: ['审批事项公开数'], unit: '条' },
  'via_sunshine_site.decision': { labels: ['决策事项公开数'], unit: '条' },
  'via_sunshine_site.dynamic': { labels: ['动态信息公开数'], unit: '条' },
  via_own_site: { labels: ['(二)通过本单位网站公开数'], unit: '条' },
  'via_own_site.policy': { labels: ['其中,政策文件类信息公开数'], unit: '条' },
  'via_own_site.service': { labels: ['公众服务类信息公开数'], unit: '条' },
  'via_own_site.other': { labels: ['其它各类信息公开数', '其他各类信息公开数'], unit: '条' },
  'via_own_site.weibo': { labels: ['其中,通过政务微博公开数'], unit: '条' },
  press_conferences: { labels: ['(三)召开新闻发布会次数'], unit: '次' },
  via_media: {
    labels: [
      '(四)通过报刊、广播、电视、网络、手机等县内外各类媒体公开数',
      '(四)通过报刊、广播、电视、网络、手机等各类媒体公开数',
    ],
    unit: '条',
  },
  'via_media.wechat': { labels: ['其中,通过手机微信公开数'], unit: '条' },
  via_print: { labels: ['(五)通过本单位外宣刊物、手册、宣传单等公开数'], unit: '件' },
  via_screens: { labels: ['(六)通过本单位电子显示屏公开数'], unit: '条' },
  via_notice_boards: { labels: ['(七)通过本单位信息公示栏、宣传窗公开数'], unit: '条' },
  requests_total: { labels: ['二、依申请公开数量'], unit: '件' },
  requests_by_channel: { labels: ['(一)依申请方式'] },
  requests_in_person: { labels: ['1.当面申请数'], unit: '件' },
  requests_by_fax: { labels: ['2.传真申请数'], unit: '件' },
  requests_online: { labels: ['3.网络申请数', '3.网上申请数'], unit: '件' },
  requests_by_letter: { labels: ['4.信函申请数'], unit: '件' },
  requests_other: { labels: ['5.其他方式申请数', '5.其它方式申请数'], unit: '件' },
  accepted_total: { labels: ['(二)依申请受理数'], unit: '件' },
  accepted_on_time: { labels: ['1.未延期办结数'], unit: '件' },
  accepted_extended: { labels: ['2.延期办结数'], unit: '件' },
  replies_total: { labels: ['(三)依申请答复数'], unit: '件' },
  replies_granted: { labels: ['1.同意公开答复数'], unit: '件' },
  replies_granted_in_part: { labels: ['2.同意部分公开答复数'], unit: '件' },
  replies_refused: { labels: ['3.不同意公开答复数'], unit: '件' },
  refused_state_secret: { labels: ['其中:涉及国家机密', '其中:涉及国家秘密'], unit: '件' },
  refused_business_secret: { labels: ['涉及商业秘密'], unit: '件' },
  refused_privacy: { labels: ['涉及个人隐私'], unit: '件' },
  refused_safety_stability: { labels: ['危及国家安全、公共安全、经济安全和社会稳定'], unit: '件' },
  replies_not_held: { labels: ['4.不属于本行政机关公开或申请信息不存在'], unit: '件' },
  replies_unclear: {
    labels: ['5.申请内容不明确或转其他途径办理', '5.申请内容不明确或转其它途径办理'],
    unit: '件',
  },
  review_total: { labels: ['三、因政府信息公开申请行政复议数量'], unit: '件' },
  review_upheld: { labels: ['1.维持具体行政行为数'], unit: '件' },
  review_illegal: { labels: ['2.确认具体行政行为违法数'], unit: '件' },
  review_other: { labels: ['3.其他纠错数', '3.其它纠错数'], unit: '件' },
  litigation_total: { labels: ['四、因政府信息公开提起行政诉讼数量'], unit: '件' },
  litigation_upheld: { labels: ['1.维持具体行政行为数'], unit: '件' },
  litigation_illegal: { labels: ['2.确认具体行政行为违法数'], unit: '件' },
  litigation_other: { labels: ['3.其他纠错数', '3.其它纠错数'], unit: '件' },
  fees: { labels: ['五、依申请公开收费情况'] },
  fees_charged: { labels: ['1.提供依申请公开信息收取的费用'], unit: '万元' },
  fees_waived: { labels: ['2.依申请公开信息减免的费用'], unit: '万元' },
  complaints_total: { labels: ['六、政府信息公开工作受理举报数量'], unit: '件' },
  consultations_total: { labels: ['七、公众访问咨询数量'], unit: '人次' },
  consultations_hotline: { labels: ['1.单位热线电话咨询数量'], unit: '人次' },
  'consultations_hotline.info': {
    labels: ['其中,涉及政府信息公开咨询热线电话数量'],
    unit: '人次',
  },
  consultations_mailbox: { labels: ['2.行政首长信箱受理群众来信来访数量'], unit: '人次' },
  'consultations_mailbox.info': {
    labels: ['其中,涉及政府信息公开首长信箱来信来访数量'],
    unit: '人次',
  },
  consultations_website: { labels: ['3.访问本单位网站政府信息公开意见箱数量'], unit: '人次' },
  consultations_visit: { labels: ['4.上门访问咨询数量'], unit: '人次' },
  'consultations_visit.info': {
    labels: ['其中,涉及政府信息公开上门访问咨询数量'],
    unit: '人次',
  },
  bodies_total: { labels: ['(一)政府信息公开工作机构数'], unit: '个' },
  bodies_dedicated: { labels: ['1.专门机构数'], unit: '个' },
  bodies_part_time: { labels: ['2.兼职机构数'], unit: '个' },
  staff_total: { labels: ['(二)政府信息公开工作人员数'], unit: '人' },
  staff_full_time: { labels: ['其中:全职人员'], unit: '人' },
  staff_part_time: { labels: ['兼职人员'], unit: '人' },
  meetings: { labels: ['1.召开政府信息公开工作会或专题会'], unit: '次' },
  trainings: { labels: ['2.举办各类培训班'], unit: '次' },
  trainees: { labels: ['3.培训人员数量'], unit: '人次' },
  budget: { labels: ['1.政府信息公开工作年度财政专项列支预算'], unit: '万元' },
  spent: { labels: ['2.实际投入工作经费'], unit: '万元' },
};

/** Report year 2013. */
export const zhejiang2013: Form<FormId> = {
  id: 'zhejiang-2013',
  basis: '浙江地方统计表（政府信息公开工作情况统计表）',
  years: [2013, 2013],
  words: [['指标名称', '通过本单位网站公开数']],
  tables: [
    indicatorsTable({
      rows: ZHEJIANG_2013_ROWS,
      indicators: INDICATORS,
      columns: [UNIT_COLUMN, { id: 'count', labels: ['数量'] }],
      field: (row) => `zhejiang-2013.${row}`,
      groups: [
        '八、机构队伍建设和经费保障情况',
        '(三)政府信息公开会议和培训情况',
        '(四)政府信息公开专项经费',
      ],
    }),
  ],
};
