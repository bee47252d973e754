import type { RulePhrases } from './phrases.ts';

/** The rules of the flat tables before 2019. */
type Rules = Readonly<Record<string, RulePhrases>>;

const PLACE = 'Statistics table, “{name}”';
const ONE_ITEM_SEVERAL_CHANNELS = 'one item may be counted in several channels';
const PRINTED_MATTER = 'printed matter is counted by piece, the rest by item';
const CARRIED_IN = 'requests carried in from last year were concluded or answered in this one';
const PENDING = 'pending cases have no row of their own';
const SEVERAL_GROUNDS = 'one reply may rest on several grounds';

/** A total and its parts. */
function sum(parts: string, innocent: readonly string[] = []): RulePhrases {
  return {
    place: PLACE,
    unequal: `${parts} do not add up to the total`,
    left: 'printed total',
    right: `sum of ${parts}`,
    innocent,
  };
}

/** One of the parts that a total includes. */
const PART: RulePhrases = {
  place: PLACE,
  unequal: 'the part is more than its total',
  left: 'part',
  right: 'its total',
  innocent: [],
};

const national2014: Rules = {
  'national-2014.normative-within-published': PART,
  'national-2014.normative-at-most-issued': {
    place: PLACE,
    unequal: 'more normative documents published than issued',
    left: 'published',
    right: 'issued',
    innocent: [
      'documents of earlier years may have been published in this one',
      'one is counted by item, the other by document',
    ],
  },
  'national-2014.channel-at-most-published': {
    place: PLACE,
    unequal: 'more published through one channel than in total',
    left: 'this channel',
    right: 'published in total',
    innocent: ['channels may be counted by times of publication'],
  },
  'national-2014.channels-cover-published': {
    place: PLACE,
    unequal: 'the channels together are fewer than the total published',
    left: 'sum of the channels',
    right: 'published in total',
    innocent: ['some channels may not be listed'],
  },
  'national-2014.responses-cover-events': {
    place: PLACE,
    unequal: 'the means of response together are fewer than the responses',
    left: 'sum of the means',
    right: 'responses',
    innocent: [
      'some means of response may not be listed',
      'explanatory articles are counted by piece and left out',
    ],
  },
  'national-2014.leaders-within-events': PART,
  'national-2014.channels-total': sum('the channels of requests', ['some channels may not be listed']),
  'national-2014.concluded-total': sum('those on time and extended', [
    'overdue cases have no row of their own',
  ]),
  'national-2014.replies-total': sum('the kinds of reply'),
  'national-2014.refusals-total': sum('the grounds of refusal', [SEVERAL_GROUNDS]),
  'national-2014.flow': {
    place: PLACE,
    unequal: 'more than in the step before',
    left: 'this step',
    right: 'the step before',
    innocent: [CARRIED_IN],
  },
  'national-2014.review-total': sum('the outcomes', [PENDING]),
  'national-2014.litigation-total': sum('the outcomes', [PENDING]),
  'national-2014.staff-total': sum('full-time and part-time staff'),
  'national-2014.training-zero-together': {
    place: PLACE,
    unequal: 'no training was held, yet trainees are printed',
    left: 'trainings',
    right: 'trainees',
    innocent: ['they may have attended another body’s training'],
  },
};

const fujianCumulative: Rules = {
  'fujian-cumulative.channels-within': PART,
  'fujian-cumulative.channels-total': sum('the channels listed', [
    'there may be other channels',
    'one document may be published in both',
  ]),
  'fujian-cumulative.requests-total': sum('the channels of requests'),
  'fujian-cumulative.replies-total': sum('the kinds of reply'),
  'fujian-cumulative.flow': {
    place: PLACE,
    unequal: 'more replies than requests accepted',
    left: 'replies',
    right: 'requests accepted',
    innocent: [CARRIED_IN],
  },
  'fujian-cumulative.year-within-cumulative': {
    place: PLACE,
    unequal: 'all years are fewer than this year',
    left: 'all years',
    right: 'this year',
    innocent: ['the figures of earlier years may have been corrected'],
  },
};

const zhejiang2013: Rules = {
  'zhejiang-2013.channels-total': sum('the channels', [ONE_ITEM_SEVERAL_CHANNELS, PRINTED_MATTER]),
  'zhejiang-2013.channels-within-total': {
    place: PLACE,
    unequal: 'the channels filled in are more than the total',
    left: 'printed total',
    right: 'sum of the channels filled in',
    innocent: [ONE_ITEM_SEVERAL_CHANNELS, PRINTED_MATTER],
  },
  'zhejiang-2013.portal-total': sum('the parts'),
  'zhejiang-2013.own-site-categories-total': sum('the kinds of information', [
    'one item may be of several kinds',
    'the kinds and the total may be counted in different ways',
  ]),
  'zhejiang-2013.own-site-parts-within': {
    ...PART,
    place: 'Statistics table, own website, “{name}”',
  },
  'zhejiang-2013.wechat-within-media': { ...PART, place: 'Statistics table, media, “{name}”' },
  'zhejiang-2013.requests-total': sum('the parts'),
  'zhejiang-2013.requests-total/requests_total.requests_by_channel': {
    place: PLACE,
    unequal: 'the two totals differ',
    left: 'requests',
    right: 'requests by channel',
    innocent: [],
  },
  'zhejiang-2013.requests-total/accepted_total': sum('those concluded with and without extension', [
    'cases still open at the end of the year have no row of their own',
  ]),
  'zhejiang-2013.refusal-grounds-within': {
    place: PLACE,
    unequal: 'the grounds listed are more than the total',
    left: 'printed total',
    right: 'sum of the grounds listed',
    innocent: [SEVERAL_GROUNDS],
  },
  'zhejiang-2013.flow': {
    place: PLACE,
    unequal: 'more than in the step before',
    left: 'this step',
    right: 'the step before',
    innocent: [CARRIED_IN],
  },
  'zhejiang-2013.review-total': sum('the outcomes', [PENDING]),
  'zhejiang-2013.litigation-total': sum('the outcomes', [PENDING]),
  'zhejiang-2013.consultations-total': sum('the ways of consultation'),
  'zhejiang-2013.consultations-within': {
    ...PART,
    unequal: 'those on disclosure are more than all',
    left: 'on disclosure',
    right: 'all',
  },
  'zhejiang-2013.bodies-total': sum('dedicated and part-time bodies'),
  'zhejiang-2013.staff-total': sum('full-time and part-time staff'),
  'zhejiang-2013.spent-within-budget': {
    place: PLACE,
    unequal: 'more spent than budgeted',
    left: 'spent',
    right: 'budget',
    innocent: ['the budget may have been raised during the year'],
  },
};

const shanghaiCoded: Rules = {
  'shanghai-coded.published-parts-within': {
    place: PLACE,
    unequal: 'full texts and official documents are more than the total',
    left: 'printed total',
    right: 'sum of full texts and official documents',
    innocent: [],
  },
  'shanghai-coded.normative-within-documents': PART,
  'shanghai-coded.requests-total': sum('the channels of requests'),
  'shanghai-coded.replies-total': sum('the kinds of reply'),
  'shanghai-coded.refusals-total': sum('the grounds'),
  'shanghai-coded.fees-total': sum('the kinds of fee'),
  'shanghai-coded.staff-total': sum('full-time and part-time staff'),
  'shanghai-coded.period-within-cumulative': {
    place: PLACE,
    unequal: 'this period is more than the year so far',
    left: 'this period',
    right: 'this year so far',
    innocent: ['the figures of earlier periods may have been corrected'],
  },
};

export const enIndicatorRules: Rules = {
  ...national2014,
  ...fujianCumulative,
  ...zhejiang2013,
  ...shanghaiCoded,
};
