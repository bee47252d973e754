import { createHash } from 'node:crypto';
import { type DocumentFacts, documentFacts, type Manifest } from '../export/manifest.ts';
import { DOCUMENT, MANIFEST, TEXT } from '../export/manifest-names.ts';
import type { ZipFile } from './zip-files.ts';

/** How a file is not as the list says; `unlike-document`: the document says otherwise. */
type Fault = 'differs' | 'missing' | 'repeated' | 'not-listed' | 'unlike-document';

export interface Difference {
  readonly path: string;
  readonly fault: Fault;
}

type Bytes = Uint8Array | null;

/** Compares what lies in an evidence file with its list: one difference a file, in the list's order, then the zip's. */
export function compareEvidence(files: readonly ZipFile[], list: Manifest): Difference[] {
  const found = Map.groupBy(files, ({ path }) => path);
  const listed = new Map(list.files.map((entry) => [entry.path, entry]));
  const wanted = [...new Set([...listed.keys(), DOCUMENT, TEXT])];
  const differences = wanted.flatMap((path): Difference[] => {
    const [file, ...more] = found.get(path) ?? [];
    if (file === undefined) return [{ path, fault: 'missing' }];
    if (more.length > 0) return [{ path, fault: 'repeated' }];
    const entry = listed.get(path);
    if (entry === undefined) return [{ path, fault: 'not-listed' }];
    const isSame = file.bytes?.length === entry.bytes && sumOf(file.bytes) === entry.sha256;
    return isSame ? [] : [{ path, fault: 'differs' }];
  });
  const unlisted = [...found.keys()].filter((path) => path !== MANIFEST && !wanted.includes(path));
  differences.push(...unlisted.map((path): Difference => ({ path, fault: 'not-listed' })));
  const isChanged = (path: string) => differences.some((difference) => difference.path === path);
  if (isChanged(DOCUMENT)) return differences;
  const bytesOf = (path: string): Bytes => found.get(path)?.[0]?.bytes ?? null;
  const unlike = unlikeDocument(bytesOf(DOCUMENT), bytesOf(TEXT), list);
  return [...differences, ...unlike.filter(({ path }) => !isChanged(path))];
}

/** A list may have been written anew for a file that was changed, and still not agree with the document. */
function unlikeDocument(document: Bytes, text: Bytes, list: Manifest): Difference[] {
  const facts = factsOf(document);
  if (facts === null) return [{ path: DOCUMENT, fault: 'differs' }];
  const isOwnText = text !== null && sumOf(text) === facts.source.sha256;
  return [
    ...(isOwnText ? [] : [{ path: TEXT, fault: 'unlike-document' } as const]),
    ...(isOf(facts, list) ? [] : [{ path: MANIFEST, fault: 'unlike-document' } as const]),
  ];
}

function factsOf(document: Bytes): DocumentFacts | null {
  const { success, data } = documentFacts.safeParse(parseJson(document));
  return success ? data : null;
}

function isOf({ format, tool, source, report }: DocumentFacts, list: Manifest): boolean {
  return (
    list.document === format &&
    list.tool.version === tool.version &&
    list.source.url === source.url &&
    list.source.title === source.title &&
    list.source.charset === source.charset &&
    list.source.readAt === source.readAt &&
    list.report.form === report.form &&
    list.report.basis === report.basis
  );
}

/** Null for what is no JSON. */
export function parseJson(bytes: Bytes): unknown {
  try {
    return bytes === null ? null : JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return null;
  }
}

/** SHA-256, in hexadecimal. */
export function sumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
