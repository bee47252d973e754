/**
 * The vocabulary of field ids: what a figure is called in every export. Ids are public for ever; a new one may be
 * added, an old one never changes. Typed, so that a misspelt id does not compile.
 */

export const FORM_IDS = [
  'national-2021',
  'national-2019',
  'national-2014',
  'fujian-cumulative',
  'zhejiang-2013',
  'shanghai-coded',
] as const;
export type FormId = (typeof FORM_IDS)[number];

/** Who applied, 申请人情况: the columns of table 3. */
export const APPLICANT_COLUMNS = [
  'natural_person',
  'enterprise',
  'research_institution',
  'public_welfare',
  'legal_service',
  'other_organisation',
  'total',
] as const;
export type ApplicantColumn = (typeof APPLICANT_COLUMNS)[number];

/** How applications ended, 本年度办理结果: the rows that both national forms share, in order. */
const SHARED_RESULT_ROWS = [
  'granted',
  'granted_in_part',
  'refused_state_secret',
  'refused_by_law',
  'refused_safety_stability',
  'refused_third_party',
  'refused_internal_affairs',
  'refused_process_information',
  'refused_enforcement_file',
  'refused_administrative_query',
  'unavailable_not_held',
  'unavailable_needs_creation',
  'unavailable_unclear',
  'not_processed_petition',
  'not_processed_repeat',
  'not_processed_publication',
  'not_processed_mass_requests',
  'not_processed_reissue',
] as const;

/** The result rows of the 2019 form: (六)其他处理 is one row. */
export const RESULT_ROWS_2019 = [...SHARED_RESULT_ROWS, 'other'] as const;
/** The result rows of the 2021 form: (六)其他处理 is three rows. */
export const RESULT_ROWS_2021 = [
  ...SHARED_RESULT_ROWS,
  'other_not_supplemented',
  'other_fee_unpaid',
  'other_rest',
] as const;

export const REQUEST_ROWS_2019 = [
  'received',
  'carried_in',
  ...RESULT_ROWS_2019,
  'concluded',
  'carried_out',
] as const;
export const REQUEST_ROWS_2021 = [
  'received',
  'carried_in',
  ...RESULT_ROWS_2021,
  'concluded',
  'carried_out',
] as const;
export type RequestRow = (typeof REQUEST_ROWS_2019)[number] | (typeof REQUEST_ROWS_2021)[number];

/** 行政复议, 行政诉讼: the three groups of table 4. */
export const DISPUTE_PATHS = ['review', 'suit_direct', 'suit_after_review'] as const;
export const DISPUTE_OUTCOMES = ['upheld', 'corrected', 'other', 'pending', 'total'] as const;
type DisputePath = (typeof DISPUTE_PATHS)[number];
export type DisputeOutcome = (typeof DISPUTE_OUTCOMES)[number];

/** What was made public unasked, 主动公开: subjects and items of table 2. */
export type DocumentSubject = 'rules' | 'normative_documents';
export type PowerSubject = 'licensing' | 'other_services' | 'penalties' | 'coercion';

type ProactiveField =
  | `proactive.${DocumentSubject}.${'made' | 'published' | 'published_total' | 'issued' | 'repealed' | 'in_force'}`
  | `proactive.${PowerSubject}.${'items_last_year' | 'items_change' | 'decisions'}`
  | `proactive.fees.${'items_last_year' | 'items_change' | 'amount'}`
  | `proactive.procurement.${'items' | 'amount'}`;

type RequestField = `requests.${RequestRow}.${ApplicantColumn}`;
type DisputeField = `disputes.${DisputePath}.${DisputeOutcome}`;

/** The rows of the flat tables before 2019, in the order of the form. A part's id may begin with its total's. */
export const NATIONAL_2014_ROWS = [
  'published',
  'published.normative_documents',
  'normative_documents_issued',
  'channel.gazette',
  'channel.website',
  'channel.weibo',
  'channel.wechat',
  'channel.other',
  'responses',
  'responses.press_conferences',
  'responses.press_conferences_by_leaders',
  'responses.interviews',
  'responses.interviews_by_leaders',
  'responses.articles',
  'responses.social_media',
  'responses.other',
  'requests',
  'requests.in_person',
  'requests.fax',
  'requests.online',
  'requests.letter',
  'concluded',
  'concluded.on_time',
  'concluded.extended',
  'replies',
  'replies.already_public',
  'replies.granted',
  'replies.granted_in_part',
  'replies.refused',
  'refused.state_secret',
  'refused.business_secret',
  'refused.privacy',
  'refused.safety',
  'refused.not_information',
  'refused.other',
  'replies.not_ours',
  'replies.not_existing',
  'replies.to_be_amended',
  'replies.redirected',
  'review',
  'review.upheld',
  'review.corrected',
  'review.other',
  'litigation',
  'litigation.upheld',
  'litigation.corrected',
  'litigation.other',
  'complaints',
  'fees',
  'bodies.dedicated',
  'bodies.reading_points',
  'staff',
  'staff.full_time',
  'staff.part_time',
  'budget',
  'meetings',
  'trainings',
  'trainees',
] as const;

export const ZHEJIANG_2013_ROWS = [
  'published_total',
  'via_city_portal',
  'via_city_platform',
  'via_city_platform.policy',
  'via_city_platform.other',
  'via_sunshine_site',
  'via_sunshine_site.power',
  'via_sunshine_site.key',
  'via_sunshine_site.approval',
  'via_sunshine_site.decision',
  'via_sunshine_site.dynamic',
  'via_own_site',
  'via_own_site.policy',
  'via_own_site.service',
  'via_own_site.other',
  'via_own_site.weibo',
  'press_conferences',
  'via_media',
  'via_media.wechat',
  'via_print',
  'via_screens',
  'via_notice_boards',
  'requests_total',
  'requests_by_channel',
  'requests_in_person',
  'requests_by_fax',
  'requests_online',
  'requests_by_letter',
  'requests_other',
  'accepted_total',
  'accepted_on_time',
  'accepted_extended',
  'replies_total',
  'replies_granted',
  'replies_granted_in_part',
  'replies_refused',
  'refused_state_secret',
  'refused_business_secret',
  'refused_privacy',
  'refused_safety_stability',
  'replies_not_held',
  'replies_unclear',
  'review_total',
  'review_upheld',
  'review_illegal',
  'review_other',
  'litigation_total',
  'litigation_upheld',
  'litigation_illegal',
  'litigation_other',
  'fees',
  'fees_charged',
  'fees_waived',
  'complaints_total',
  'consultations_total',
  'consultations_hotline',
  'consultations_hotline.info',
  'consultations_mailbox',
  'consultations_mailbox.info',
  'consultations_website',
  'consultations_visit',
  'consultations_visit.info',
  'bodies_total',
  'bodies_dedicated',
  'bodies_part_time',
  'staff_total',
  'staff_full_time',
  'staff_part_time',
  'meetings',
  'trainings',
  'trainees',
  'budget',
  'spent',
] as const;

/** The ways in which a request may come in, where a table tells all six apart: Fujian’s of 2008, both of Shanghai’s. */
export const REQUEST_CHANNELS = [
  'requests_in_person',
  'requests_by_fax',
  'requests_by_email',
  'requests_online',
  'requests_by_letter',
  'requests_other',
] as const;

/** The Fujian table with three channels of requests and four kinds of reply. */
export const FUJIAN_ROWS_2012 = [
  'published',
  'published_on_website',
  'published_in_gazette',
  'requests',
  'requests_in_person',
  'requests_online',
  'requests_by_letter_or_fax',
  'replies',
  'replies_granted',
  'replies_granted_in_part',
  'replies_refused',
  'replies_other',
  'fees_waived',
  'complaints',
  'review',
  'litigation',
] as const;

/** The Fujian table with six channels of requests and three kinds of reply. */
export const FUJIAN_ROWS_2008 = [
  'published',
  'published_on_website',
  'published_in_gazette',
  'requests',
  ...REQUEST_CHANNELS,
  'replies',
  'replies_granted',
  'replies_granted_in_part',
  'replies_refused',
  'review',
  'litigation',
  'complaints',
] as const;

/** The rows of either layout, each once. */
export const FUJIAN_ROWS = [...new Set([...FUJIAN_ROWS_2012, ...FUJIAN_ROWS_2008])];
export const FUJIAN_COLUMNS = ['year', 'cumulative'] as const;

/** Shanghai's older coded form: reasons are kinds of 否决, and some are no refusals, so that its ids are its own. */
export const SHANGHAI_ROWS_A = [
  'published',
  'published_full_text',
  'new_normative_documents',
  'service_info',
  'visits',
  'reception',
  'consultations_online',
  'consultations_phone',
  'catalog',
  'requests',
  ...REQUEST_CHANNELS,
  'replies',
  'replies_granted',
  'replies_granted_in_part',
  'replies_vetoed',
  'vetoed_not_information',
  'vetoed_not_existing',
  'vetoed_not_ours',
  'vetoed_unclear',
  'vetoed_exempt_1',
  'vetoed_exempt_2',
  'vetoed_exempt_3',
  'vetoed_exempt_4',
  'vetoed_exempt_5',
  'vetoed_exempt_6',
  'vetoed_other',
  'review',
  'litigation',
  'complaints',
  'complaints_first_handling',
] as const;

/** Shanghai's newer coded form: reasons are kinds of reply, beside 不予公开. */
export const SHANGHAI_ROWS_B = [
  'published',
  'published_full_text',
  'published_documents',
  'new_normative_documents',
  'service_info',
  'visits',
  'reception',
  'consultations_online',
  'consultations_phone',
  'catalog',
  'secret_docs',
  'requests',
  ...REQUEST_CHANNELS,
  'replies',
  'replies_granted',
  'replies_granted_in_part',
  'replies_not_information',
  'replies_not_existing',
  'replies_not_ours',
  'replies_unclear',
  'replies_repeat',
  'replies_refused',
  'deny_1',
  'deny_2',
  'deny_3',
  'deny_4',
  'deny_5',
  'deny_6',
  'review',
  'litigation',
  'complaints',
  'fees',
  'fees_proactive',
  'fees_proactive_postage',
  'fees_proactive_paper',
  'fees_proactive_disc',
  'fees_proactive_floppy',
  'fees_on_request',
  'fees_on_request_search',
  'fees_on_request_postage',
  'fees_on_request_paper',
  'fees_on_request_disc',
  'fees_on_request_floppy',
  'staff',
  'staff_full_time',
  'staff_part_time',
  'budget',
  'spent',
  'litigation_cost',
] as const;

/** The rows of either generation, each once. */
export const SHANGHAI_ROWS = [...new Set([...SHANGHAI_ROWS_B, ...SHANGHAI_ROWS_A])];
export const SHANGHAI_COLUMNS = ['period', 'cumulative'] as const;

export type National2014Row = (typeof NATIONAL_2014_ROWS)[number];
export type Zhejiang2013Row = (typeof ZHEJIANG_2013_ROWS)[number];
export type FujianRow = (typeof FUJIAN_ROWS)[number];
export type FujianColumn = (typeof FUJIAN_COLUMNS)[number];
export type ShanghaiRow = (typeof SHANGHAI_ROWS)[number];
export type ShanghaiColumn = (typeof SHANGHAI_COLUMNS)[number];

type IndicatorField =
  | `national-2014.${National2014Row}`
  | `zhejiang-2013.${Zhejiang2013Row}`
  | `fujian-cumulative.${FujianRow}.${FujianColumn}`
  | `shanghai-coded.${ShanghaiRow}.${ShanghaiColumn}`;

export type FieldId = RequestField | DisputeField | ProactiveField | IndicatorField;
