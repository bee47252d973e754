/**
 * The vocabulary of field ids: what a figure is called in every export. Ids are public for ever; a new one may be
 * added, an old one never changes. Typed, so that a misspelt id does not compile.
 */

export const FORM_IDS = ['national-2019', 'national-2021'] as const;
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
export type DisputePath = (typeof DISPUTE_PATHS)[number];
export type DisputeOutcome = (typeof DISPUTE_OUTCOMES)[number];

/** What was made public unasked, 主动公开: subjects and items of table 2. */
export type DocumentSubject = 'rules' | 'normative_documents';
export type PowerSubject = 'licensing' | 'other_services' | 'penalties' | 'coercion';

export type ProactiveField =
  | `proactive.${DocumentSubject}.${'made' | 'published' | 'published_total' | 'issued' | 'repealed' | 'in_force'}`
  | `proactive.${PowerSubject}.${'items_last_year' | 'items_change' | 'decisions'}`
  | `proactive.fees.${'items_last_year' | 'items_change' | 'amount'}`
  | `proactive.procurement.${'items' | 'amount'}`;

export type RequestField = `requests.${RequestRow}.${ApplicantColumn}`;
export type DisputeField = `disputes.${DisputePath}.${DisputeOutcome}`;

export type FieldId = RequestField | DisputeField | ProactiveField;
