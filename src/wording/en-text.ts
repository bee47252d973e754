import type { RulePhrases } from './phrases.ts';

/** The rules of running text, of dates, and of tables that fit no known form. */
type Rules = Readonly<Record<string, RulePhrases>>;

const PLACE = 'Text{section}';
const LISTED = 'Text, {name}';
const SIDES = '{left} {leftSum}, {compared}';
const SCOPE = 'text and table may cover different bodies';
const WITH_CARRIED_IN = 'requests carried in from last year may be included';
const OVERLAP = 'the kinds may overlap';
const NOT_ALL = 'not all may be listed';
const MOVED = 'the date may have changed when the page was moved';
const REISSUED = 'the report may have been corrected and published again';

/** What the text states, against the table that counts the same. */
function stated(subject: string, innocent: readonly string[] = []): RulePhrases {
  return {
    place: PLACE,
    unequal: `${subject}{allYears} as stated {comparedName}`,
    left: `${subject}{allYears} as stated`,
    right: '{rightName}',
    innocent: [...innocent, SCOPE],
    told: SIDES,
    subject,
    listed: LISTED,
  };
}

/** What the text says there was none of. */
function denied(thing: string, subject: string, innocent: readonly string[] = []): RulePhrases {
  return {
    ...stated(subject, [...innocent, 'only a part of the year, or one kind, may be meant']),
    unequal: `says there was no ${thing}, while {rightName} is not zero`,
    told: `says there was no ${thing}, while {rightName} is {rightSum}`,
  };
}

/** What the text says of all applications: that they were answered, or came in one way. */
function ofAll(statement: string, subject: string, innocent: readonly string[]): RulePhrases {
  return {
    ...stated(subject, innocent),
    unequal: `${statement}, which {comparedName}`,
    left: 'requests received as stated',
    told: `${statement}, {leftSum} in all, {compared}`,
  };
}

/** Figures that one sentence or two list, and what they should come to. */
function listed(parts: string, whole: string, subject: string, innocent: readonly string[]): RulePhrases {
  return {
    place: PLACE,
    unequal: `${whole} {comparedName}`,
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
    unequal: `${part}: more than ${whole}`,
    left: part,
    right: whole,
    innocent: [...innocent, 'the two may not be a part and its whole'],
    told: '{firstQuote} is more than {rightQuote}',
    asked: 'one place says {firstQuote}, another {rightQuote}. How was each of the two counted?',
    subject: part,
    listed: LISTED,
  };
}

/** One thing that the text counts in two places. */
function twice(subject: string): RulePhrases {
  return {
    place: PLACE,
    unequal: `${subject}, stated twice: one {comparedName}`,
    left: 'one place',
    right: 'the other place',
    innocent: ['the two places may speak of different months', 'the two places may cover different bodies'],
    told: '{firstQuote} and elsewhere {rightQuote}, counted in the same way',
    asked:
      'one place says {firstQuote}, another {rightQuote}. Do the two cover the same months and the same bodies?',
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
    unequal: `${left} and ${right} differ`,
    left,
    right,
    innocent,
    told,
    asked: `${told}. ${ask}`,
    subject: 'count of a list',
    listed: LISTED,
  };
}

const NORMATIVE = 'policy documents and normative documents are not the same';

const publishedRules: Rules = {
  'narrative.published': stated('information published', [
    'one item may be counted in several channels',
    'columns or sources may be counted apart',
  ]),
  'narrative.published/policy': stated('policy documents', [OVERLAP]),
  'narrative.published/service': stated('service information', [OVERLAP]),
  'narrative.published/other': stated('other information', [OVERLAP]),
  'narrative.published/weibo': stated('information on Weibo', ['platforms may be counted apart']),
  'narrative.published/wechat': stated('information on WeChat', ['platforms may be counted apart']),
  'narrative.published/own_site': stated('information on the own website', [
    'other channels may be included',
  ]),
  'narrative.published/website': stated('information on websites', ['other websites may be included']),
  'narrative.documents': stated('normative documents', [NORMATIVE]),
  'narrative.documents/normative_documents': stated('normative documents issued', [NORMATIVE]),
  'narrative.documents/normative_documents_in_force': stated('normative documents in force', [NORMATIVE]),
};

const SEVERAL_OUTCOMES = 'one request may have several replies';
const CASES = 'cases filed, accepted and decided may be counted differently';
const CHANNELS = 'some channels may be counted together or not listed';

const requestRules: Rules = {
  'narrative.received': stated('requests received', [WITH_CARRIED_IN]),
  'narrative.answered': stated('requests answered', [WITH_CARRIED_IN]),
  'narrative.answered/all': ofAll('says all requests were answered', 'all requests answered', [
    WITH_CARRIED_IN,
  ]),
  'narrative.answered/none_left': {
    ...stated('no requests carried out'),
    unequal: 'says all requests were answered, while {leftName} is not zero',
    left: '{leftName}',
    right: 'with all answered',
    innocent: ['requests of the last days may have been answered before the report was written'],
    told: 'says all requests were answered, while {leftName} is {leftSum}',
    asked:
      'it says that all requests were answered, while {leftName} is {leftSum}. Are those carried out counted as answered?',
  },
  'narrative.carried': stated('requests carried over'),
  'narrative.carried/carried_in': stated('requests carried in'),
  'narrative.carried/carried_out': stated('requests carried out'),
  'narrative.outcome': stated('outcomes', [SEVERAL_OUTCOMES]),
  'narrative.outcome/granted': stated('requests granted', [SEVERAL_OUTCOMES]),
  'narrative.outcome/granted_in_part': stated('requests granted in part', [SEVERAL_OUTCOMES]),
  'narrative.outcome/granted_or_in_part': stated('requests granted or granted in part', [SEVERAL_OUTCOMES]),
  'narrative.outcome/refused': stated('requests refused', [SEVERAL_OUTCOMES]),
  'narrative.outcome/unavailable': stated('information unavailable', [SEVERAL_OUTCOMES]),
  'narrative.outcome/not_processed': stated('requests not processed', [SEVERAL_OUTCOMES]),
  'narrative.outcome/other': stated('other outcomes', [SEVERAL_OUTCOMES]),
  'narrative.applicant': stated('applicants', [WITH_CARRIED_IN]),
  'narrative.applicant/natural_person': stated('requests by natural persons', [WITH_CARRIED_IN]),
  'narrative.applicant/organisations': stated('requests by organisations', [WITH_CARRIED_IN]),
  'narrative.applicant/only': ofAll('says all requests came from natural persons', 'all by natural persons', [
    WITH_CARRIED_IN,
  ]),
  'narrative.channel': stated('channels of requests', [CHANNELS]),
  'narrative.channel/online': stated('requests online', [CHANNELS]),
  'narrative.channel/in_person': stated('requests in person', [CHANNELS]),
  'narrative.channel/fax': stated('requests by fax', [CHANNELS]),
  'narrative.channel/letter': stated('requests by letter', [CHANNELS]),
  'narrative.channel/email': stated('requests by e-mail', [CHANNELS]),
  'narrative.channel/only': ofAll('says all requests came through one channel', 'channels of requests', [
    WITH_CARRIED_IN,
  ]),
  'narrative.channel/listed': listed(
    'the sum of the {count} channels listed',
    'requests received as stated',
    'channels of requests',
    [CHANNELS],
  ),
  'narrative.disputes': stated('reviews and suits', [CASES]),
  'narrative.disputes/review': stated('administrative reviews', [CASES]),
  'narrative.disputes/litigation': stated('suits', [CASES]),
  'narrative.none': denied('such thing', 'what there was none of'),
  'narrative.none/received': denied('request', 'requests received', [WITH_CARRIED_IN]),
  'narrative.none/refused': denied('refusal', 'refusals'),
  'narrative.none/fees': denied('fee', 'fees'),
  'narrative.none/review': denied('administrative review', 'administrative reviews', [CASES]),
  'narrative.none/litigation': denied('suit', 'suits', [CASES]),
};

const figureRules: Rules = {
  'narrative.parts-total': listed(
    'the sum of the {count} parts listed',
    'total as stated',
    'a total and its parts',
    [OVERLAP, NOT_ALL, 'the total may be that of something else'],
  ),
  'narrative.fees': listed('the sum of the {count} fees listed', 'fees as stated', 'fees and their parts', [
    NOT_ALL,
    'amounts may be rounded',
  ]),
  'narrative.fees/section_six': {
    place: 'Section six, “其他需要报告的事项”',
    unequal: 'the fee for processing information is not the one named elsewhere',
    left: 'fee named elsewhere',
    right: 'fee named in section six',
    innocent: ['one may be what was due, the other what was paid'],
    told: 'the fee for processing information is {rightSum} here and {leftSum} elsewhere',
    asked:
      'the fee for processing information is {rightSum} here and {leftSum} elsewhere. Which of them holds?',
  },
  'narrative.fees/not_in_section_six': {
    place: 'Section six, “其他需要报告的事项”',
    unequal: 'the fee for processing information is not named',
    left: 'fee named elsewhere',
    right: 'fee named in section six',
    innocent: ['another part of the report may name it'],
    told: 'the fee for processing information is not named here; elsewhere it is {leftSum}',
    asked:
      'the fee for processing information is not named here; elsewhere it is {leftSum}. Was one charged that year?',
  },
  'narrative.shares-total': {
    ...listed('the whole', 'sum of the shares', 'shares', ['each share is rounded', OVERLAP]),
    unequal: 'the shares do not come to 100%',
    told: 'the shares come to {leftSum}, not to 100%',
    asked: 'the shares come to {leftSum}. How were they computed and rounded?',
  },
  'narrative.share': {
    ...listed('printed share', '{first} of {second}', 'a share', [
      'the share may be that of another figure',
      'it may have been computed before rounding',
    ]),
    unequal: 'the share of the two figures is not the printed one',
    told: '{first} of {second} is {leftSum}, printed as {rightSum}',
    asked: '{first} of {second} is {leftSum}, printed as {rightSum}. Of what is it the share?',
  },
  'narrative.share/rate': {
    ...listed('printed rate', '{first} divided by {second}', 'rate of conclusion', [
      'cases accepted last year may have been concluded in this one',
      'the two figures may count different matters',
    ]),
    unequal: 'the rate of the two figures is not the printed one',
    told: '{firstQuote}, {secondQuote}; the rate is printed as {rightSum}, the two figures give {leftSum}',
    asked:
      '{firstQuote}, {secondQuote}; the rate is printed as {rightSum}, the two figures give {leftSum}. How was the rate computed?',
  },
  'narrative.part-within': within('the part', 'the whole'),
  'narrative.part-within/visitors': within('visitors', 'visits', [
    'the two figures may come from different counters',
  ]),
  'narrative.part-within/documents': within('documents published', 'information published', [
    'documents and items may be counted apart',
  ]),
  'narrative.part-within/gazette': within('documents in the gazette', 'documents published', [
    'the gazette may have printed documents of earlier years',
  ]),
  'narrative.part-within/concluded': within('concluded', 'accepted', [
    'cases accepted last year may have been concluded in this one',
  ]),
  'narrative.part-within/owners': within('bodies concerned', 'matters concerned', [
    'several bodies may share one matter',
  ]),
  'narrative.part-within/trainees': within('participants', 'all trainees of the year', [
    'people may be counted each time',
  ]),
  'narrative.stated-twice': twice('one thing'),
  'narrative.stated-twice/hotline': twice('hotline cases'),
  'narrative.stated-twice/budget': twice('budget information'),
  'narrative.stated-twice/column': twice('information in one column'),
  'narrative.scale': {
    ...listed('usually at most', 'copies of one issue', 'the scale of a figure', [
      'the figure may be that of all years',
      'the unit may mean something else',
    ]),
    unequal: 'more copies of one issue than is usual',
    told: '{firstQuote}, {secondQuote}: {leftSum} copies of each issue',
    asked: '{firstQuote}, {secondQuote}: {leftSum} copies of each issue. How was each of the two counted?',
  },
};

const ITEM_HOLDS_COMMA = 'one item may hold a comma of its own';

const listRules: Rules = {
  'narrative.list-count': counted(
    'the declared count',
    'the count of items',
    '{leftSum} items declared, {rightSum} listed',
    'How many are there?',
    [ITEM_HOLDS_COMMA],
  ),
  'narrative.list-count/listed': counted(
    'the declared count',
    'the count of items',
    '{firstQuote}, with at least {rightSum} items listed',
    'How many are there?',
    [ITEM_HOLDS_COMMA, 'the list may name only some'],
  ),
  'narrative.list-count/announced': counted(
    'the declared count',
    'the count of items',
    '{firstQuote} announced, {rightSum} items listed',
    'How many are there?',
    ['the list may have several ranks'],
  ),
  'narrative.list-count/sections': counted(
    'the declared count of parts',
    'the count of headings',
    '{firstQuote}, while the text has {rightSum} headings',
    'Which parts does the report have?',
    ['some parts may have headings of their own', 'the preface may have been kept from an earlier year'],
  ),
  'narrative.list-count/contents': counted(
    'the count of parts in the preface',
    'the count of headings',
    'the preface names {leftSum} parts, the text has {rightSum} headings',
    'Which parts does the report have?',
    ['the preface may have been kept from an earlier year', 'several parts may stand under one heading'],
  ),
  'narrative.list-count/prescribed': counted(
    'the count of prescribed parts found',
    'the count prescribed',
    'of the {rightSum} prescribed parts, {leftSum} were found by their headings',
    'Where do the others stand?',
    ['headings may be worded otherwise', 'some parts may be in an attachment'],
  ),
};

const dateRules: Rules = {
  'dates.report-year': {
    place: 'Year of the report',
    unequal: 'title, period or table name different years',
    left: 'year in one place',
    right: 'year in the other',
    innocent: [
      'the page’s title may be made by the website',
      'the table’s head may have been kept from an earlier year',
    ],
    told: 'of title, period and table, one says {leftSum}, one {rightSum}',
    asked:
      'of title, period and table, one says {leftSum}, one {rightSum}. Which year does the report cover?',
  },
  'dates.period': {
    place: 'Period of the statistics',
    unequal: 'not one full year, 1 January to 31 December',
    left: 'period as stated',
    right: 'one full year',
    innocent: [
      'the body may have been founded or merged during the year',
      'a first report may begin with the day on which reporting began',
    ],
    told: '{about}not one full year, 1 January to 31 December',
    asked: '{about}it is not one full year, 1 January to 31 December. On which days does it begin and end?',
  },
  'dates.order': {
    place: 'Order of days',
    unequal: '{leftDay} after {rightDay}',
    left: '{leftDay}',
    right: '{rightDay}',
    innocent: [MOVED, REISSUED],
    told: '{leftDay} {leftSum}, after {rightDay} {rightSum}',
    asked:
      '{leftDay} is {leftSum}, {rightDay} is {rightSum}. When was the report completed, and when first published?',
  },
  'dates.deadline': {
    place: 'Day of publication',
    unequal: 'after the prescribed day',
    left: 'day of publication on the page',
    right: 'prescribed day',
    innocent: [MOVED, REISSUED, 'townships have deadlines set by the level above'],
    told: '{leftSum}, after the prescribed {rightSum}',
    asked: 'the page says {leftSum}, prescribed was {rightSum}. When was the report first published?',
  },
};

const tableRules: Rules = {
  'tables.total': {
    place: 'Table, “{name}”',
    unequal: 'the items do not add up to the printed total',
    left: 'printed total',
    right: 'sum of the items',
    innocent: [OVERLAP, NOT_ALL, 'some rows may be details of another'],
  },
  'tables.part-within': {
    place: 'Table, “{name}”',
    unequal: 'the part is more than the item above it',
    left: 'the part',
    right: 'the item above it',
    innocent: ['it may not be a part of the item above it'],
  },
};

export const enTextRules: Rules = {
  ...publishedRules,
  ...requestRules,
  ...figureRules,
  ...listRules,
  ...dateRules,
  ...tableRules,
};
