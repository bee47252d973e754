import { type ClaimList, constant, mentioned } from './claim-list.ts';
import type { Prose, Token } from './sentences.ts';

/** The fee for processing information; other charges have another place. */
const FEE = /信息处理费/;
const MONEY = /元$/;
/** Where the forms since 2019 want the fee reported. */
const SECTION = /其他需要报告/;

/** The fee for processing information belongs into section six: one that is named elsewhere is named there, and the same. */
export function compareFees({ sentences, headings }: Prose, list: ClaimList): void {
  if (!headings.some(({ title }) => SECTION.test(title))) return;
  const fees = sentences
    .flatMap((sentence) => (FEE.test(sentence.text) ? sentence.tokens : []))
    .filter(isFee);
  const isThere = ({ sentence }: Token) => SECTION.test(sentence.section ?? '');
  const elsewhere = fees.find((token) => !isThere(token));
  const there = fees.find(isThere);
  if (elsewhere === undefined || Number(elsewhere.value) === 0) return;
  list.add('narrative.fees', there === undefined ? 'not_in_section_six' : 'section_six', {
    left: mentioned(elsewhere),
    operator: '=',
    right: there === undefined ? constant(0) : mentioned(there),
    asks: 'always',
  });
}

/** The first amount behind the words; a clause of other charges has words of its own. */
function isFee({ unit, head }: Token): boolean {
  return MONEY.test(unit ?? '') && FEE.test(head);
}
