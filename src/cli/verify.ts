import { fill, fillCounted } from '../wording/fill.ts';
import type { Phrases } from '../wording/phrases.ts';
import type { VerifyCommand } from './arguments.ts';
import { sumOf } from './compare-evidence.ts';
import { examineEvidence } from './examine-evidence.ts';
import { readInput } from './read-input.ts';
import { Refusal } from './refusal.ts';
import { writeOutput } from './write-output.ts';

/** A path longer than this is cut where it is told. */
const LONGEST_PATH = 100;

/**
 * Says on standard output whether an evidence file is as it was when it was written: in one line that it is, with the
 * SHA-256 of the whole, or in one line for each of its files what is not.
 *
 * @returns whether it is. @throws Refusal for what is no evidence file.
 */
export async function verify({ path }: VerifyCommand, phrases: Phrases): Promise<boolean> {
  const { noEvidence, differences, intact } = phrases.command;
  const bytes = await readInput(path, phrases);
  const examined = examineEvidence(bytes);
  if (typeof examined === 'string') throw new Refusal(fill(noEvidence[examined], { path }));
  const { list } = examined;
  const lines = examined.differences.map((each) => {
    return fill(differences[each.fault], { path: plainly(each.path) });
  });
  if (lines.length === 0 && list !== null) {
    const readAt = plainly(list.source.readAt);
    const count = list.files.length;
    lines.push(fillCounted(intact, count, phrases.language, { path, count, readAt, sum: sumOf(bytes) }));
  }
  await writeOutput(`${lines.join('\n')}\n`, null, phrases);
  return examined.differences.length === 0;
}

/** As one line that a terminal takes for text and nothing else. */
function plainly(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '\ufffd');
  return plain.length > LONGEST_PATH ? `${plain.slice(0, LONGEST_PATH)}…` : plain;
}
