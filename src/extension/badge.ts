import { browser } from './browser.ts';
import type { Told } from './ours.ts';

const VERMILION = '#c2321c';
const MOSS = '#3d7a57';
const GREY = '#5b6472';

/** The badge on the toolbar: how many relations do not hold; a dash where none could be checked. */
export async function showBadge(tab: number, { checked, fails, isReport }: Told): Promise<void> {
  const text = !isReport ? '' : checked === 0 ? '–' : String(fails);
  const color = fails > 0 ? VERMILION : checked === 0 ? GREY : MOSS;
  await browser.action.setBadgeText({ tabId: tab, text });
  await browser.action.setBadgeBackgroundColor({ tabId: tab, color });
}

/** Something that was asked for could not be done. */
export async function showFailure(tab: number, reason: string): Promise<void> {
  await browser.action.setBadgeText({ tabId: tab, text: '!' });
  await browser.action.setBadgeBackgroundColor({ tabId: tab, color: GREY });
  await browser.action.setTitle({ tabId: tab, title: reason });
}

/** Something that was asked for takes longer than a moment. */
export async function showWorking(tab: number): Promise<void> {
  await browser.action.setBadgeText({ tabId: tab, text: '…' });
  await browser.action.setBadgeBackgroundColor({ tabId: tab, color: GREY });
}

/** What was asked for is done: the button is as it was, without a word of what failed before. */
export async function showDone(tab: number, told: Told | null): Promise<void> {
  await showBadge(tab, told ?? { checked: 0, fails: 0, isReport: false });
  await browser.action.setTitle({ tabId: tab, title: browser.i18n.getMessage('name') });
}
