import type { Form } from '../model/form.ts';
import { type FormId, NATIONAL_2014_ROWS, type National2014Row } from './fields.ts';
import { type Indicator, indicatorsTable, UNIT_COLUMN } from './indicators-table.ts';

/**
 * 政府信息公开情况统计表. That 国办发〔2014〕32号 orders these statistics is verified, and so are the titles of the
 * blocks, the first three rows and two kinds of reply (更改补充, 其他途径办理). The rest of the list is [unverified]:
 * the form as it is generally known. Its labels are patterns to find rows by, and nothing is called official because
 * of them.
 */
const INDICATORS: Readonly<Record<National2014Row, Indicator>> = {
  published: {
    labels: ['(一)主动公开政府信息数(不同渠道和方式公开相同信息计1条)', '(一)主动公开政府信息数'],
    unit: '条',
  },
  'published.normative_documents': {
    labels: ['其中:主动公开规范性文件数', '主动公开规范性文件数'],
    unit: '条',
  },
  normative_documents_issued: { labels: ['制发规范性文件总数', '制发规范性文件数'], unit: '件' },
  'channel.gazette': { labels: ['1.政府公报公开政府信息数'], unit: '条' },
  'channel.website': { labels: ['2.政府网站公开政府信息数'], unit: '条' },
  'channel.weibo': { labels: ['3.政务微博公开政府信息数'], unit: '条' },
  'channel.wechat': { labels: ['4.政务微信公开政府信息数'], unit: '条' },
  'channel.other': { labels: ['5.其他方式公开政府信息数', '5.其它方式公开政府信息数'], unit: '条' },
  responses: {
    labels: [
      '(一)回应公众关注热点或重大舆情数(不同方式回应同一热点或舆情计1次)',
      '(一)回应公众关注热点或重大舆情数',
    ],
    unit: '次',
  },
  'responses.press_conferences': {
    labels: ['1.参加或举办新闻发布会总次数', '1.参加或举办新闻发布会次数'],
    unit: '次',
  },
  'responses.press_conferences_by_leaders': {
    labels: ['其中:主要负责同志参加新闻发布会次数', '主要负责同志参加新闻发布会次数'],
    unit: '次',
  },
  'responses.interviews': { labels: ['2.政府网站在线访谈次数'], unit: '次' },
  'responses.interviews_by_leaders': {
    labels: ['其中:主要负责同志参加政府网站在线访谈次数', '主要负责同志参加政府网站在线访谈次数'],
    unit: '次',
  },
  'responses.articles': { labels: ['3.政策解读稿件发布数'], unit: '篇' },
  'responses.social_media': { labels: ['4.微博微信回应事件数'], unit: '次' },
  'responses.other': { labels: ['5.其他方式回应事件数', '5.其它方式回应事件数'], unit: '次' },
  requests: { labels: ['(一)收到申请数'], unit: '件' },
  'requests.in_person': { labels: ['1.当面申请数'], unit: '件' },
  'requests.fax': { labels: ['2.传真申请数'], unit: '件' },
  'requests.online': { labels: ['3.网络申请数', '3.网上申请数'], unit: '件' },
  'requests.letter': { labels: ['4.信函申请数'], unit: '件' },
  concluded: { labels: ['(二)申请办结数'], unit: '件' },
  'concluded.on_time': { labels: ['1.按时办结数'], unit: '件' },
  'concluded.extended': { labels: ['2.延期办结数'], unit: '件' },
  replies: { labels: ['(三)申请答复数'], unit: '件' },
  'replies.already_public': { labels: ['1.属于已主动公开范围数'], unit: '件' },
  'replies.granted': { labels: ['2.同意公开答复数'], unit: '件' },
  'replies.granted_in_part': { labels: ['3.同意部分公开答复数'], unit: '件' },
  'replies.refused': { labels: ['4.不同意公开答复数', '4.不予公开答复数'], unit: '件' },
  'refused.state_secret': {
    labels: ['其中:涉及国家秘密', '其中:1.涉及国家秘密', '涉及国家秘密'],
    unit: '件',
  },
  'refused.business_secret': { labels: ['涉及商业秘密'], unit: '件' },
  'refused.privacy': { labels: ['涉及个人隐私'], unit: '件' },
  'refused.safety': { labels: ['危及国家安全、公共安全、经济安全和社会稳定'], unit: '件' },
  'refused.not_information': { labels: ['不是《条例》所指政府信息'], unit: '件' },
  'refused.other': { labels: ['法律法规规定的其他情形', '法律法规规定的其它情形'], unit: '件' },
  'replies.not_ours': { labels: ['5.不属于本行政机关公开数'], unit: '件' },
  'replies.not_existing': { labels: ['6.申请信息不存在数'], unit: '件' },
  'replies.to_be_amended': { labels: ['7.告知作出更改补充数'], unit: '件' },
  'replies.redirected': { labels: ['8.告知通过其他途径办理数', '8.告知通过其它途径办理数'], unit: '件' },
  review: { labels: ['四、行政复议数量'], unit: '件' },
  'review.upheld': { labels: ['(一)维持具体行政行为数'], unit: '件' },
  'review.corrected': { labels: ['(二)被依法纠错数'], unit: '件' },
  'review.other': { labels: ['(三)其他情形数', '(三)其它情形数'], unit: '件' },
  litigation: { labels: ['五、行政诉讼数量'], unit: '件' },
  'litigation.upheld': {
    labels: ['(一)维持具体行政行为或者驳回原告诉讼请求数', '(一)维持具体行政行为数'],
    unit: '件',
  },
  'litigation.corrected': { labels: ['(二)被依法纠错数'], unit: '件' },
  'litigation.other': { labels: ['(三)其他情形数', '(三)其它情形数'], unit: '件' },
  complaints: { labels: ['六、举报投诉数量'], unit: '件' },
  fees: { labels: ['七、依申请公开信息收取的费用'], unit: '万元' },
  'bodies.dedicated': { labels: ['(一)政府信息公开工作专门机构数'], unit: '个' },
  'bodies.reading_points': { labels: ['(二)设置政府信息公开查阅点数'], unit: '个' },
  staff: { labels: ['(三)从事政府信息公开工作人员数'], unit: '人' },
  'staff.full_time': {
    labels: ['1.专职人员数(不包括政府公报及政府网站工作人员数)', '1.专职人员数'],
    unit: '人',
  },
  'staff.part_time': { labels: ['2.兼职人员数'], unit: '人' },
  budget: {
    labels: [
      '(四)政府信息公开专项经费(不包括用于政府公报编辑管理及政府网站建设维护等方面的经费)',
      '(四)政府信息公开专项经费',
    ],
    unit: '万元',
  },
  meetings: { labels: ['(一)召开政府信息公开工作会议或专题会议数'], unit: '次' },
  trainings: { labels: ['(二)举办各类培训班数'], unit: '次' },
  trainees: { labels: ['(三)接受培训人员数'], unit: '人次' },
};

/** Report years 2014 to 2018. */
export const national2014: Form<FormId> = {
  id: 'national-2014',
  basis: '国办发〔2014〕32号',
  years: [2014, 2018],
  words: [
    ['统计指标', '统计数', '回应解读'],
    ['统计指标', '统计数', '不同渠道和方式公开相同信息'],
  ],
  tables: [
    indicatorsTable({
      rows: NATIONAL_2014_ROWS,
      indicators: INDICATORS,
      columns: [UNIT_COLUMN, { id: 'count', labels: ['统计数'] }],
      field: (row) => `national-2014.${row}`,
      groups: [
        '一、主动公开情况',
        '(二)通过不同渠道和方式公开政府信息的情况',
        '二、回应解读情况',
        '(二)通过不同渠道和方式回应解读的情况',
        '三、依申请公开情况',
        '八、机构建设和保障经费情况',
        '九、政府信息公开会议和培训情况',
      ],
    }),
  ],
};
