import type { FormatId } from '../export/exporter.ts';
import { fill } from '../wording/fill.ts';
import { phrasesFor } from '../wording/index.ts';
import type { Phrases } from '../wording/phrases.ts';
import { type Exported, file } from './answers.ts';
import { browser } from './browser.ts';
import { injectReader } from './inject.ts';
import type { ReadReport, ToReader } from './reader-messages.ts';
import { reportFrame, TOP } from './report-frame.ts';
import { CANCELLED, type Saved, saveFile } from './save-file.ts';
import type { ToWriter } from './to-writer.ts';
import { ENDED, EXPORT } from './watch-exports.ts';
import { openWriter } from './writer-page.ts';

/** Has a tab's report written in a format and saves the file. Says what went wrong in one sentence, if anything. */
export async function exportTab(tab: number, format: FormatId): Promise<Exported> {
  const found = await reportFrame(tab).catch(() => null);
  const frame = found?.frame ?? TOP;
  return exportFrame({ tab, frame, format, hasReader: found?.hasReader === true, isOfTable: false });
}

/** The same of the table in a frame on which the page's menu was opened. */
export async function exportTable(tab: number, frame: number, format: FormatId): Promise<Exported> {
  return exportFrame({ tab, frame, format, hasReader: true, isOfTable: true });
}

interface Wanted {
  readonly tab: number;
  readonly frame: number;
  readonly format: FormatId;
  readonly hasReader: boolean;
  readonly isOfTable: boolean;
}

async function exportFrame({ tab, frame, format, hasReader, isOfTable }: Wanted): Promise<Exported> {
  const { popup } = phrasesFor(browser.i18n.getUILanguage());
  let end = () => {};
  try {
    if (!hasReader) await injectReader(tab, frame).catch(saying(popup.noAccess));
    end = beWatched(tab, frame);
    const asked: ToReader = { kind: 'report', isOfTable };
    const read = (await browser.tabs
      .sendMessage(tab, asked, { frameId: frame })
      .catch(saying(isOfTable ? popup.noTableThere : popup.failed))) as ReadReport;
    const { version } = browser.runtime.getManifest();
    const { name, saved } = await write(
      { kind: 'write-file', format, read, version },
      await isPrivateHere(tab),
    );
    if (saved === 'saved') return { file: name };
    return saved === CANCELLED ? { isCancelled: true } : { error: reasonOf(saved, popup) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { error: error instanceof Told ? reason : fill(popup.notWritten, { reason }) };
  } finally {
    end();
  }
}

/**
 * True where this background, which is not a private window's own, saves for one: its downloads must be said to be private
 * (Firefox; Chromium gives private windows a background of their own, and knows no such word).
 */
async function isPrivateHere(tab: number): Promise<boolean> {
  return !browser.extension.inIncognitoContext && (await browser.tabs.get(tab)).incognito;
}

/** The page's reader watches until this is over, and says so where this background is ended before. */
function beWatched(tab: number, frame: number): () => void {
  const port = browser.tabs.connect(tab, { frameId: frame, name: EXPORT });
  // Nobody may be there; the browser wants that to be looked at.
  port.onDisconnect.addListener(() => void browser.runtime.lastError);
  return () => {
    try {
      port.postMessage(ENDED);
      port.disconnect();
    } catch {
      // The page has gone.
    }
  };
}

/** The name of the file, and whether it was saved. */
async function write(
  asked: ToWriter,
  isPrivate: boolean,
): Promise<{ readonly name: string; readonly saved: Saved }> {
  const close = await openWriter();
  try {
    const written = file.parse(await browser.runtime.sendMessage(asked));
    return { name: written.name, saved: await saveFile(written, isPrivate) };
  } finally {
    close();
  }
}

function reasonOf(code: string, { notSaved, saveErrors }: Phrases['popup']): string {
  return saveErrors[code] ?? fill(notSaved, { reason: code });
}

/** An error that a person can read. */
class Told extends Error {}

function saying(sentence: string): () => never {
  return () => {
    throw new Told(sentence);
  };
}
