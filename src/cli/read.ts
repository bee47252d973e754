import { JSDOM, VirtualConsole } from 'jsdom';
import packageJson from '../../package.json' with { type: 'json' };
import { type Analysis, analyze } from '../analyze.ts';
import type { FormatId } from '../export/exporter.ts';
import { sha256 } from '../export/sha256.ts';
import { WRITERS } from '../export/writers.ts';
import { writtenPart } from '../export/written-part.ts';
import { documentWords } from '../wording/describe-finding.ts';
import { fill } from '../wording/fill.ts';
import { DOCUMENT_LANGUAGE } from '../wording/index.ts';
import type { Phrases } from '../wording/phrases.ts';
import type { ReadCommand } from './arguments.ts';
import { asPage, decodePage, isBinary } from './decode.ts';
import { readInput } from './read-input.ts';
import { Refusal } from './refusal.ts';
import { writeOutput } from './write-output.ts';

/**
 * Reads a saved page and writes what it says in a format.
 *
 * @returns whether the page is a report. @throws Refusal
 */
export async function read(command: ReadCommand, phrases: Phrases): Promise<boolean> {
  const { path, format, out } = command;
  const bytes = await readInput(path, phrases);
  if (isBinary(bytes)) throw new Refusal(fill(phrases.command.notText, { path }));
  const analysis = readReport(bytes, command);
  await writeOutput(await exportAs(format, analysis), out, phrases);
  if (writtenPart(analysis.report).limit !== null) process.stderr.write(`${phrases.popup.tooLarge}\n`);
  return analysis.report.detection.isReport;
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
