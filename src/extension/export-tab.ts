import { type Exported, file, type SavedFile } from './answers.ts';
import { browser } from './browser.ts';
import { injectReader } from './inject.ts';
import { reportFrame, TOP } from './report-frame.ts';

/** Has a tab's report written in a format and saves the file. Says what went wrong in one sentence, if anything. */
export async function exportTab(tab: number, format: string): Promise<Exported> {
  try {
    const found = await reportFrame(tab);
    const frameId = found?.frame ?? TOP;
    if (found?.hasReader !== true) await injectReader(tab, frameId);
    const written = file.parse(await browser.tabs.sendMessage(tab, { kind: 'write', format }, { frameId }));
    await save(written);
    return { file: written.name };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** A service worker can only offer a data address, Firefox takes only an object's: each gets its own. */
async function save({ name, mediaType, text }: SavedFile): Promise<void> {
  const type = `${mediaType};charset=utf-8`;
  const hasObjectUrls = typeof URL.createObjectURL === 'function';
  const url = hasObjectUrls ? URL.createObjectURL(new Blob([text], { type })) : dataUrl(text, type);
  await browser.downloads.download({ url, filename: name, saveAs: false });
}

function dataUrl(text: string, type: string): string {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return `data:${type};base64,${btoa(binary)}`;
}
