import { analyzeInSteps } from '../analyze.ts';
import { fileNameOf } from '../export/file-name.ts';
import { EXPORTERS } from '../export/index.ts';
import type { Report } from '../model/report.ts';
import { highlightName } from '../overlay/highlight-style.ts';
import { showMarks } from '../overlay/show-marks.ts';
import { addressOf, charsetOf } from '../page/dom.ts';
import { documentWords, kindOf } from '../wording/describe-finding.ts';
import type { SavedFile } from './answers.ts';
import { browser } from './browser.ts';
import { inSlices } from './in-slices.ts';
import type { ToBackground } from './messages.ts';
import { readMessage, type ToReader, type Words } from './reader-messages.ts';
import { summarize } from './summarize.ts';
import { SwitchedMarks } from './switched-marks.ts';

const RUNNING = Symbol.for('gouji reader');

/**
 * Reads the page once, marks it, and answers popup, menu and keys until the extension or the page goes. A second run
 * on the same page is refused. Starting, reading and marking are tasks of their own, so that the page stays alive;
 * who asks in between is answered when the reading is done.
 *
 * @param onEnd calls back when the extension is updated or removed while the page stays open.
 */
export function startReader(document: Document, onEnd: (end: () => void) => void): void {
  const scope = globalThis as { [RUNNING]?: boolean };
  if (scope[RUNNING]) return;
  scope[RUNNING] = true;
  const words = askWords();
  const reading = nextTask().then(() => {
    const circumstances = { url: addressOf(document), charset: charsetOf(document), readAt: new Date() };
    return inSlices(analyzeInSteps(document, circumstances));
  });
  const name = highlightName(crypto.getRandomValues(new Uint8Array(6)));
  const highlight = { name, style: (isOn: boolean) => tell({ kind: 'highlight', name, isOn }) };
  let areFiguresShown = false;
  const marks: SwitchedMarks = new SwitchedMarks(async () => {
    const marked = { document, phrases: (await words).shown, highlight, ...(await reading) };
    return showMarks(marked, () => {
      areFiguresShown = false;
      marks.forget();
    });
  });
  const answer = async (message: ToReader): Promise<unknown> => {
    const { report } = await reading;
    switch (message.kind) {
      case 'summarize':
        return summarize(report, (await words).shown, { areMarksShown: marks.areOn(), areFiguresShown });
      case 'focus':
        return (await marks.on()).focus(message.finding);
      case 'step':
        return (await marks.on()).step(message.by);
      case 'toggle':
        areFiguresShown = false;
        return marks.toggle();
      case 'figures':
        areFiguresShown = (await marks.on()).toggleFigures();
        return areFiguresShown;
      case 'write':
        return write(report, message.format, await words);
    }
  };
  const listen = (message: unknown) => {
    const known = readMessage(message);
    return known === null ? undefined : answer(known);
  };
  browser.runtime.onMessage.addListener(listen);
  onEnd(() => {
    marks.off();
    browser.runtime.onMessage.removeListener(listen);
    scope[RUNNING] = false;
  });
  void reading.then(async ({ report }) => {
    // What the text says of a cell counts as well, though it is no relation of the form.
    const fails = report.checks.filter((check) => kindOf(check) === 'unequal').length;
    tell({
      kind: 'read',
      checked: report.coverage.assessed,
      fails,
      isReport: report.detection.isReport || report.figures.length > 0,
    });
    await nextTask();
    if (marks.areOn()) await marks.on();
  });
}

/** The words stand in the background, which has them in every language; a page has one. */
async function askWords(): Promise<Words> {
  const asked: ToBackground = { kind: 'words', language: browser.i18n.getUILanguage() };
  return (await browser.runtime.sendMessage(asked)) as Words;
}

function nextTask(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}

/** Writes the export's text here, where the report is; the hashes come from the background, as http pages cannot. */
async function write(report: Report, format: string, { exported }: Words): Promise<SavedFile> {
  const exporter = EXPORTERS.find(({ id }) => id === format);
  if (exporter === undefined) throw new Error(`unknown format: ${format}`);
  const text = await exporter.write(report, {
    version: browser.runtime.getManifest().version,
    hash: async (part) => String(await browser.runtime.sendMessage({ kind: 'hash', text: part })),
    ...documentWords(report.source, exported),
  });
  return { name: fileNameOf(report.header, exporter.extension), mediaType: exporter.mediaType, text };
}

function tell(message: ToBackground): void {
  // Once the extension is updated or removed nobody listens, and even asking fails.
  try {
    void browser.runtime.sendMessage(message).catch(() => undefined);
  } catch {}
}
