import { phrasesFor } from '../wording/index.ts';
import type { Exported } from './answers.ts';
import { showDone, showFailure, showTitle, showWorking, titleOf } from './badge.ts';
import { browser } from './browser.ts';
import { reportFrame } from './report-frame.ts';

/** What takes longer, in milliseconds, is seen to be going on. */
const MOMENT = 400;

/** How many exports this background has under way, by tab. */
const underWay = new Map<number, number>();

/**
 * Exports, and shows on the tab's button how it goes: that it is going on, or why it failed. The title under the pointer
 * says so from the beginning and is the browser's to keep: where this background is ended, the next one finds it there.
 */
export async function showExport(tab: number, run: () => Promise<Exported>): Promise<Exported> {
  const { popup } = phrasesFor(browser.i18n.getUILanguage());
  underWay.set(tab, (underWay.get(tab) ?? 0) + 1);
  void showTitle(tab, popup.exportUnderWay).catch(() => undefined);
  const timer = setTimeout(() => void showWorking(tab).catch(() => undefined), MOMENT);
  const result = await run();
  clearTimeout(timer);
  await showEnd(tab, result).catch(() => undefined);
  const left = (underWay.get(tab) ?? 1) - 1;
  if (left > 0) underWay.set(tab, left);
  else underWay.delete(tab);
  return result;
}

/** Says so on every tab whose export was cut off with the background that made it. */
export async function showCutOff(): Promise<void> {
  const { popup } = phrasesFor(browser.i18n.getUILanguage());
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id = browser.tabs.TAB_ID_NONE }) => {
      const isUnderWay = (await titleOf(id)) === popup.exportUnderWay;
      if (isUnderWay && !underWay.has(id)) await showFailure(id, popup.exportCutOff).catch(() => undefined);
    }),
  );
}

/** A tab may have gone in the meantime. */
async function showEnd(tab: number, result: Exported): Promise<void> {
  if ('error' in result) await showFailure(tab, result.error);
  else await showDone(tab, (await reportFrame(tab))?.told ?? null);
}
