import type { ActionState } from '../popup/view.ts';
import type { Phrases } from '../wording/phrases.ts';
import { exported } from './answers.ts';
import { showDone, titleOf } from './badge.ts';
import { browser } from './browser.ts';
import type { ToBackground } from './messages.ts';
import { reportFrame } from './report-frame.ts';

/** Has the background export a tab, for a popup that stays open and shows how it went. */
export async function exportFromPopup(tab: number, format: string, { popup }: Phrases): Promise<ActionState> {
  const answer = await browser.runtime.sendMessage({ kind: 'export-tab', tab, format }).catch(() => null);
  const known = exported.safeParse(answer);
  const result = known.success ? known.data : { error: popup.exportCutOff };
  if ('file' in result) return { state: 'done', file: result.file };
  if ('isCancelled' in result) return { state: 'cancelled' };
  // Said here, it need not stand on the button as well.
  await clearButton(tab);
  return { state: 'failed', what: 'exportFailed', reason: result.error };
}

/** What the button says of an export for which no popup stayed open; from now on it is the popup that has said so. */
export async function leftOnButton(tab: number, { popup }: Phrases): Promise<ActionState> {
  const isUnderWay = (await titleOf(tab)) === popup.exportUnderWay;
  if (isUnderWay) await askAboutCutOff();
  const reason = await titleOf(tab);
  if (reason === null || reason === popup.exportUnderWay) return { state: 'idle' };
  await clearButton(tab);
  return { state: 'failed', what: 'exportFailed', reason };
}

async function clearButton(tab: number): Promise<void> {
  await askAboutCutOff();
  await showDone(tab, (await reportFrame(tab))?.told ?? null);
}

/** A background that was ended in the middle says so by the next one: once it has, no word of its own can follow. */
async function askAboutCutOff(): Promise<void> {
  const asked: ToBackground = { kind: 'cut-off' };
  await browser.runtime.sendMessage(asked).catch(() => undefined);
}
