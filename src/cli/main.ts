import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { JSDOM, VirtualConsole } from 'jsdom';
import packageJson from '../../package.json' with { type: 'json' };
import { type Analysis, analyze } from '../analyze.ts';
import type { FormatId } from '../export/exporter.ts';
import { sha256 } from '../export/sha256.ts';
import { WRITERS } from '../export/writers.ts';
import { documentWords } from '../wording/describe-finding.ts';
import { fill } from '../wording/fill.ts';
import { DOCUMENT_LANGUAGE, phrasesFor } from '../wording/index.ts';
import { type ReadCommand, readArguments, UsageError } from './arguments.ts';
import { asPage, decodePage, isBinary } from './decode.ts';

const DONE = 0;
const BAD_INPUT = 2;
const NOT_A_REPORT = 3;
/** A saved page of a portal has a few hundred kilobytes; beyond this it is no page. */
const MOST_MEGABYTES = 64;
const MEGABYTE = 1_048_576;

const phrases = phrasesFor(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || 'en');

// Whoever reads our output may stop before its end (`| head`): that is their right, and no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<number> {
  try {
    const command = readArguments(words, phrases);
    const analysis = readReport(await readBytes(command.path), command);
    await write(await exportAs(command.format, analysis), command.out);
    return analysis.report.detection.isReport ? DONE : NOT_A_REPORT;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return BAD_INPUT;
  }
}

async function readBytes(path: string): Promise<Uint8Array> {
  const bytes = await (path === '-' ? buffer(process.stdin) : readFile(path)).catch((error: Error) => {
    throw new UsageError(fill(phrases.command.cannotRead, { path, reason: reasonOf(error) }));
  });
  const size = (bytes.length / MEGABYTE).toFixed(0);
  if (bytes.length > MOST_MEGABYTES * MEGABYTE) {
    throw new UsageError(fill(phrases.command.tooLarge, { path, size, most: String(MOST_MEGABYTES) }));
  }
  if (isBinary(bytes)) throw new UsageError(fill(phrases.command.notText, { path }));
  return bytes;
}

function readReport(bytes: Uint8Array, { url }: ReadCommand): Analysis {
  const { text, charset } = decodePage(bytes);
  // The page's own scripts and style sheets stay out, and with them everything they would say.
  const { window } = new JSDOM(asPage(text), { virtualConsole: new VirtualConsole() });
  return analyze(window.document, { url, charset, readAt: new Date() });
}

async function exportAs(format: FormatId, { report, htmlOfTables }: Analysis): Promise<string | Uint8Array> {
  const write = await WRITERS[format]();
  return write(report, {
    version: packageJson.version,
    hash: sha256,
    ...documentWords(DOCUMENT_LANGUAGE),
    html: htmlOfTables(),
    readWith: `Node ${process.version}`,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
}

/** Writes to a temporary file first, so that a full disk leaves no half document behind. */
async function write(content: string | Uint8Array, out: string | null): Promise<void> {
  if (out === null) {
    await new Promise<void>((done) => process.stdout.write(content, () => done()));
    return;
  }
  const temporary = `${out}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, content, { flag: 'wx' });
    await rename(temporary, out);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new UsageError(fill(phrases.command.cannotWrite, { path: out, reason: reasonOf(error as Error) }));
  }
}

/** The system's own words for what went wrong, without the path that it repeats. */
function reasonOf(error: Error & { code?: string }): string {
  return error.message.replace(/^\w+: /, '').replace(/, \w+ '.*$/, '') || (error.code ?? 'unknown');
}
