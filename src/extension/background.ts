import { citationOf } from '../export/citation.ts';
import { sha256 } from '../export/sha256.ts';
import type { Report } from '../model/report.ts';
import { phrasesFor } from '../wording/index.ts';
import { showBadge } from './badge.ts';
import { browser } from './browser.ts';
import { exportTab, exportTable } from './export-tab.ts';
import { injectJudge, injectReader, renewTabs, styleHighlight } from './inject.ts';
import { finishInstall, install } from './install.ts';
import { chosenBy } from './menus.ts';
import { type ToBackground, toBackground } from './messages.ts';
import type { Told } from './ours.ts';
import type { ToReader } from './reader-messages.ts';
import { reportFrame, TOP } from './report-frame.ts';
import { showCutOff, showExport } from './show-export.ts';

/**
 * Nothing is kept here: the browser may end the background at any moment, and every event finds its way again. What was
 * cut off with an earlier background is finished, or said to be cut off, as soon as one starts again.
 */
export function startBackground(): void {
  browser.runtime.onInstalled.addListener(() => void install());
  void finishInstall();
  void showCutOff();
  browser.runtime.onMessage.addListener((message: unknown, sender: unknown) => {
    const { id, tab, frameId = TOP } = sender as Sender;
    const known = toBackground.safeParse(message);
    if (!known.success || id !== browser.runtime.id) return undefined;
    return answer(known.data, tab?.id, frameId);
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId = TOP }, tab) => {
    if (tab?.id !== undefined) void exportFromMenu(tab.id, frameId, String(menuItemId));
  });
  // Pages that were open before the person allowed to read them.
  browser.permissions.onAdded.addListener(() => void renewTabs());
  browser.commands.onCommand.addListener((command, tab) => void runCommand(command, tab));
}

interface Sender {
  readonly id?: string;
  readonly tab?: { readonly id?: number };
  readonly frameId?: number;
}

/** Never answers undefined: that is what a page hears of a background that was ended before it answered. */
async function answer(message: ToBackground, tab: number | undefined, frame: number): Promise<unknown> {
  return (await handle(message, tab, frame)) ?? null;
}

async function handle(message: ToBackground, tab: number | undefined, frame: number): Promise<unknown> {
  switch (message.kind) {
    case 'detected':
      return tab === undefined ? undefined : injectReader(tab, frame);
    case 'judge':
      return tab === undefined ? undefined : injectJudge(tab, frame);
    case 'read':
      return tab === undefined ? undefined : showResult(tab, frame, message);
    case 'words':
      // A page's reader gets one language: both would be parsed again on every page.
      return phrasesFor(message.language);
    case 'highlight':
      return tab === undefined ? undefined : styleHighlight(tab, frame, message.name, message.isOn);
    case 'cite':
      return cite(message.report, message.finding, message.language);
    case 'cut-off':
      return showCutOff();
    case 'export-tab':
      return showExport(message.tab, () => exportTab(message.tab, message.format));
  }
}

/** A finding to be quoted, with the hash that an http page cannot make. */
async function cite(report: Report, id: string, language: string): Promise<string | null> {
  const finding = report.findings.find((each) => each.id === id);
  if (finding === undefined) return null;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const hash = await sha256(report.source.text);
  return citationOf(finding, report, { phrases: phrasesFor(language), sha256: hash, timeZone });
}

/** The badge is the tab's, and so of the frame that holds its report: the top frame where it is one. */
async function showResult(tab: number, frame: number, told: Told): Promise<void> {
  if (frame === TOP && told.isReport) return showBadge(tab, told);
  const found = await reportFrame(tab);
  await showBadge(tab, found?.told ?? { ...told, isReport: false });
}

/** The menu has no place for a sentence: how it went shows on the button. */
async function exportFromMenu(tab: number, frame: number, item: string): Promise<void> {
  const chosen = chosenBy(item);
  if (chosen === null) return;
  const { format, isOfTable } = chosen;
  await showExport(tab, () => (isOfTable ? exportTable(tab, frame, format) : exportTab(tab, format)));
}

const COMMANDS: Readonly<Record<string, ToReader>> = {
  'toggle-marks': { kind: 'toggle' },
  'next-finding': { kind: 'step', by: 1 },
  'previous-finding': { kind: 'step', by: -1 },
  'show-figures': { kind: 'figures' },
};

/** @param told the tab in which the key was pressed; older browsers do not tell. */
async function runCommand(command: string, told: { readonly id?: number } | undefined): Promise<void> {
  const message = COMMANDS[command];
  const [tab] =
    told === undefined ? await browser.tabs.query({ active: true, lastFocusedWindow: true }) : [told];
  if (message === undefined || tab?.id === undefined) return;
  const found = await reportFrame(tab.id);
  // A page without a reader has no marks to step through.
  if (found?.hasReader) await browser.tabs.sendMessage(tab.id, message, { frameId: found.frame });
}
