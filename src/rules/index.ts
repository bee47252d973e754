import type { FieldId } from '../forms/fields.ts';
import type { Rule } from '../model/rule.ts';
import { outcomesTotal } from './disputes.ts';
import { wholeNumber } from './figures.ts';
import { fujianCumulativeRules } from './fujian-cumulative.ts';
import { national2014Rules } from './national-2014.ts';
import {
  decisionsReadAsItems,
  feePlausible,
  issuedAtMostInForce,
  itemsNotNegative,
  procurementZeroTogether,
  publishedAtMostMade,
  publishedAtMostTotal,
} from './proactive.ts';
import { applicantsTotal, balance, noneReceivedNoneHandled, resultsTotal } from './requests.ts';
import type { RuleId } from './rule-ids.ts';
import { shanghaiCodedRules } from './shanghai-coded.ts';
import { zhejiang2013Rules } from './zhejiang-2013.ts';

/** Every rule, in the order in which checks are exported. A rule whose fields a form lacks does not apply there. */
export const RULES: readonly Rule<FieldId, RuleId>[] = [
  balance,
  resultsTotal,
  applicantsTotal,
  outcomesTotal,
  issuedAtMostInForce,
  publishedAtMostTotal,
  publishedAtMostMade,
  itemsNotNegative,
  decisionsReadAsItems,
  procurementZeroTogether,
  feePlausible,
  noneReceivedNoneHandled,
  ...national2014Rules,
  ...fujianCumulativeRules,
  ...zhejiang2013Rules,
  ...shanghaiCodedRules,
  wholeNumber,
];
