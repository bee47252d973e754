import { browser } from './browser.ts';
import type { Told } from './ours.ts';

const VERMILION = '#c2321c';
const MOSS = '#3d7a57';
const GREY = '#5b6472';

/** The badge on the toolbar: how many relations do not hold; a dash where none could be checked. */
export async function showBadge(tab: number, { checked, fails, isReport }: Told): Promise<void> {
  const text = !isReport ? '' : checked === 0 ? '–' : String(fails);
  const color = fails > 0 ? VERMILION : checked === 0 ? GREY : MOSS;
  await showText(tab, text, color);
}

/** Something that was asked for could not be done. */
export async function showFailure(tab: number, reason: string): Promise<void> {
  await showText(tab, '!', GREY);
  await showTitle(tab, reason);
}

/** Something that was asked for takes longer than a moment. */
export async function showWorking(tab: number): Promise<void> {
  await showText(tab, '…', GREY);
}

/** What was asked for is done: the button is as it was, without a word of what failed before. */
export async function showDone(tab: number, told: Told | null): Promise<void> {
  await showBadge(tab, told ?? { checked: 0, fails: 0, isReport: false });
  await showTitle(tab, usualTitle());
}

/** What the button says under the pointer. The browser keeps it while the background comes and goes. */
export async function showTitle(tab: number, title: string): Promise<void> {
  await browser.action.setTitle({ tabId: tab, title });
}

/** What the button says of a tab beside its name; null where it says nothing more, or where the tab has gone. */
export async function titleOf(tab: number): Promise<string | null> {
  const title = await browser.action.getTitle({ tabId: tab }).catch(usualTitle);
  return title === usualTitle() ? null : title;
}

function usualTitle(): string {
  return browser.i18n.getMessage('name');
}

async function showText(tab: number, text: string, color: string): Promise<void> {
  await browser.action.setBadgeText({ tabId: tab, text });
  await browser.action.setBadgeBackgroundColor({ tabId: tab, color });
}
