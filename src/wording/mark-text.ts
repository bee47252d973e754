import type { Check } from '../model/check.ts';
import { hasDifference } from './amounts.ts';
import { kindOf } from './describe-finding.ts';
import type { Phrases } from './phrases.ts';

const BLANKS = /blank/;
/** A difference with more characters would not fit beside a cell. */
const LONGEST_DIFFERENCE = 12;

/** What the small mark beside a cell says: ≠ 6, ?, 空. A shape and a word, so that no colour is needed. */
export function markText(check: Check | undefined, { marks }: Phrases): string {
  if (check === undefined) return marks.unchecked;
  const kind = kindOf(check);
  if (kind === 'question') return marks.question;
  if (kind === 'explained') return marks.explained;
  if (kind === 'unknown')
    return check.state === 'gap' || BLANKS.test(check.reason ?? '') ? marks.blank : marks.unchecked;
  const difference = (check.difference ?? '').replace(/^-/, '');
  const isCount = hasDifference(check) && difference.length <= LONGEST_DIFFERENCE;
  return isCount && difference !== '' ? `${marks.unequal} ${difference}` : marks.unequal;
}
