import { manifest } from '../export/manifest.ts';
import { MANIFEST } from '../export/manifest-names.ts';
import { fill } from '../wording/fill.ts';
import type { Phrases } from '../wording/phrases.ts';
import type { VerifyCommand } from './arguments.ts';
import { compareEvidence, type Difference, parseJson, sumOf } from './compare-evidence.ts';
import { readInput } from './read-input.ts';
import { Refusal } from './refusal.ts';
import { writeOutput } from './write-output.ts';
import { readZip } from './zip-files.ts';

/** A path longer than this is cut where it is told. */
const LONGEST_PATH = 100;

/**
 * Says on standard output whether an evidence file is as it was when it was written: in one line that it is, with the
 * SHA-256 of the whole, or in one line for each of its files what is not.
 *
 * @returns whether it is. @throws Refusal for what is no evidence file.
 */
export async function verify({ path }: VerifyCommand, phrases: Phrases): Promise<boolean> {
  const words = phrases.command;
  const bytes = await readInput(path, phrases);
  const files = readZip(bytes);
  if (files === 'not-a-zip') throw new Refusal(fill(words.notZip, { path }));
  if (files === 'too-large') throw new Refusal(fill(words.tooLargeUnpacked, { path }));
  const lists = files.filter((file) => file.path === MANIFEST);
  const [list] = lists;
  if (list === undefined) throw new Refusal(fill(words.notEvidence, { path }));
  if (lists.length > 1) return tellDifferences([{ path: MANIFEST, fault: 'repeated' }], phrases);
  if (list.bytes === null) return tellDifferences([{ path: MANIFEST, fault: 'differs' }], phrases);
  const { data } = manifest.safeParse(parseJson(list.bytes));
  if (data === undefined) throw new Refusal(fill(words.notEvidence, { path }));
  const differences = compareEvidence(files, data);
  if (differences.length > 0) return tellDifferences(differences, phrases);
  const values = {
    path,
    count: String(data.files.length),
    readAt: plainly(data.source.readAt),
    sum: sumOf(bytes),
  };
  await writeOutput(`${fill(words.intact, values)}\n`, null, phrases);
  return true;
}

async function tellDifferences(differences: readonly Difference[], phrases: Phrases): Promise<false> {
  const lines = differences.map(({ path, fault }) => {
    return `${fill(phrases.command.differences[fault], { path: plainly(path) })}\n`;
  });
  await writeOutput(lines.join(''), null, phrases);
  return false;
}

/** As one line that a terminal takes for text and nothing else. */
function plainly(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '\ufffd');
  return plain.length > LONGEST_PATH ? `${plain.slice(0, LONGEST_PATH)}…` : plain;
}
