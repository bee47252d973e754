import { type Manifest, manifest } from '../export/manifest.ts';
import { MANIFEST } from '../export/manifest-names.ts';
import { compareEvidence, type Difference, parseJson } from './compare-evidence.ts';
import { readZip } from './zip-files.ts';

/** What an evidence file is found to be. */
export interface Examined {
  /** Null where the list itself is not as it was; there is a difference then, too. */
  readonly list: Manifest | null;
  /** None: it is intact. */
  readonly differences: readonly Difference[];
}

/** Why something is no evidence file at all. */
export type NoEvidence = 'not-a-zip' | 'too-large' | 'no-list';

/** Compares the files of a zip with the list among them. Never throws, whatever the bytes are. */
export function examineEvidence(bytes: Uint8Array): Examined | NoEvidence {
  const files = readZip(bytes);
  if (typeof files === 'string') return files;
  const [file, ...more] = files.filter(({ path }) => path === MANIFEST);
  if (file === undefined) return 'no-list';
  if (more.length > 0) return { list: null, differences: [{ path: MANIFEST, fault: 'repeated' }] };
  if (file.bytes === null) return { list: null, differences: [{ path: MANIFEST, fault: 'differs' }] };
  const { data: list } = manifest.safeParse(parseJson(file.bytes));
  return list === undefined ? 'no-list' : { list, differences: compareEvidence(files, list) };
}
