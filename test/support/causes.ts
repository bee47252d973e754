import { checkReport } from '../../src/check/check-report.ts';
import type { Figures } from '../../src/check/operands.ts';
import { explain } from '../../src/explain/explain.ts';
import type { Candidate, Cause } from '../../src/model/cause.ts';
import type { Mention } from '../../src/model/mention.ts';
import type { Rule } from '../../src/model/rule.ts';

/** What is found out about these figures by these rules, one line for each cause. */
export function causesOf(
  rules: readonly Rule[],
  said: Figures,
  mentions: readonly Mention[] = [],
): readonly string[] {
  return explain(checkReport(rules, said), mentions).map(causeLine);
}

/** 'a 2→3 (digit-mistyped) or b 5→4 & c 1→0'; why there are none where there are none. */
function causeLine({ candidates, unnarrowed }: Cause): string {
  const ways = candidates.map(wayLine).join(' or ');
  return unnarrowed === null ? ways : `${unnarrowed}${ways === '' ? '' : `: ${ways}`}`;
}

function wayLine({ cells, texts, slip }: Candidate): string {
  const changes = cells.map(({ figure, wouldBe, low, high }) => {
    return `${figure.field} ${figure.value}→${wouldBe ?? `${low}–${high ?? ''}`}`;
  });
  for (const { mention, wouldBe } of texts) changes.push(`${mention.raw}→${wouldBe}`);
  return changes.join(' & ') + (slip === null ? '' : ` (${slip})`);
}
