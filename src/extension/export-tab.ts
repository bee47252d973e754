import type { FormatId } from '../export/exporter.ts';
import { type Exported, file, type SavedFile } from './answers.ts';
import { browser } from './browser.ts';
import { injectReader } from './inject.ts';
import type { ReadReport, ToReader } from './reader-messages.ts';
import { reportFrame, TOP } from './report-frame.ts';
import type { ToWriter } from './to-writer.ts';
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
  try {
    if (!hasReader) await injectReader(tab, frame);
    const asked: ToReader = { kind: 'report', isOfTable };
    const read = (await browser.tabs.sendMessage(tab, asked, { frameId: frame })) as ReadReport;
    const { version } = browser.runtime.getManifest();
    const isPrivate = await isPrivateHere(tab);
    return { file: await write({ kind: 'write-file', format, read, version }, isPrivate) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * True where this background, which is not a private window's own, saves for one: its downloads must be said to be private
 * (Firefox; Chromium gives private windows a background of their own, and knows no such word).
 */
async function isPrivateHere(tab: number): Promise<boolean> {
  return !browser.extension.inIncognitoContext && (await browser.tabs.get(tab)).incognito;
}

/** The name of the file that was saved. */
async function write(asked: ToWriter, isPrivate: boolean): Promise<string> {
  const close = await openWriter();
  try {
    const written = file.parse(await browser.runtime.sendMessage(asked));
    await save(written, isPrivate);
    return written.name;
  } finally {
    close();
  }
}

/** Rejects where the file could not be written: a full disk, a folder that is gone. */
async function save({ name, url }: SavedFile, isPrivate: boolean): Promise<void> {
  const id = await browser.downloads.download({
    url,
    filename: name,
    saveAs: false,
    ...(isPrivate && { incognito: true }),
  });
  const [error] = await new Promise<readonly (string | undefined)[]>((done) => {
    const look = async () => {
      const [{ state, error: reason } = { state: 'interrupted', error: 'gone' }] =
        await browser.downloads.search({
          id,
        });
      if (state === 'in_progress') return;
      browser.downloads.onChanged.removeListener(changed);
      done([state === 'complete' ? undefined : (reason ?? state)]);
    };
    const changed = (change: { readonly id: number }) => {
      if (change.id === id) void look();
    };
    browser.downloads.onChanged.addListener(changed);
    void look();
  });
  if (error !== undefined) throw new Error(error);
}
