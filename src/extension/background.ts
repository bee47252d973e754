import { citationOf } from '../export/citation.ts';
import { FORMATS } from '../export/formats.ts';
import { sha256 } from '../export/sha256.ts';
import type { Report } from '../model/report.ts';
import { fill } from '../wording/fill.ts';
import { phrasesFor } from '../wording/index.ts';
import { showBadge, showDone, showFailure, showWorking } from './badge.ts';
import { browser } from './browser.ts';
import { exportTab, exportTable } from './export-tab.ts';
import { injectJudge, injectReader, renewTabs, styleHighlight } from './inject.ts';
import { type ToBackground, toBackground } from './messages.ts';
import type { Told } from './ours.ts';
import type { ToReader } from './reader-messages.ts';
import { reportFrame, TOP } from './report-frame.ts';

/** Nothing is kept here: the browser may end the background at any moment, and every event finds its way again. */
export function startBackground(): void {
  browser.runtime.onInstalled.addListener(() => {
    void addMenus();
    void renewTabs();
  });
  // The background of Chromium's private windows is told of no installation, and has menus of its own.
  if (browser.extension.inIncognitoContext) void addMenus();
  browser.runtime.onMessage.addListener((message: unknown, sender: unknown) => {
    const { id, tab, frameId = TOP } = sender as Sender;
    const known = toBackground.safeParse(message);
    if (!known.success || id !== browser.runtime.id) return undefined;
    return handle(known.data, tab?.id, frameId);
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId = TOP }, tab) => {
    if (tab?.id !== undefined) void exportFromMenu(tab.id, frameId, String(menuItemId));
  });
  browser.commands.onCommand.addListener((command) => void runCommand(command));
}

interface Sender {
  readonly id?: string;
  readonly tab?: { readonly id?: number };
  readonly frameId?: number;
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
    case 'export-tab':
      return exportTab(message.tab, message.format);
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

/** What takes longer, in milliseconds, is seen to be going on. */
const MOMENT = 400;

/** The menu has no place for a sentence: a failure shows on the badge, its reason in the button's title. */
async function exportFromMenu(tab: number, frame: number, item: string): Promise<void> {
  const whole = FORMATS.find(({ id }) => item === menuId(id));
  const table = FORMATS.find(({ id }) => item === tableMenuId(id));
  if (whole === undefined && table === undefined) return;
  const timer = setTimeout(() => void showWorking(tab), MOMENT);
  const result = await (table === undefined
    ? exportTab(tab, whole?.id ?? 'json')
    : exportTable(tab, frame, table.id));
  clearTimeout(timer);
  if ('error' in result) await showFailure(tab, result.error);
  else await showDone(tab, (await reportFrame(tab))?.told ?? null);
}

/**
 * One entry a format, on every page: a report that was not recognised can be exported too. And one for the table on which
 * the menu is opened, where a table alone makes sense in the format.
 */
async function addMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  const { formats, menuExport, menuExportTable } = phrasesFor(browser.i18n.getUILanguage());
  const contexts = ['page', 'selection', 'link', 'image'] as const;
  const add = (id: string, title: string) =>
    browser.contextMenus.create({ id, title, contexts: [...contexts] });
  for (const { id } of FORMATS) add(menuId(id), fill(menuExport, { format: formats[id] ?? id }));
  browser.contextMenus.create({ id: 'tables', type: 'separator', contexts: [...contexts] });
  for (const { id, isOfTables } of FORMATS)
    if (isOfTables) add(tableMenuId(id), fill(menuExportTable, { format: formats[id] ?? id }));
}

const COMMANDS: Readonly<Record<string, ToReader>> = {
  'toggle-marks': { kind: 'toggle' },
  'next-finding': { kind: 'step', by: 1 },
  'previous-finding': { kind: 'step', by: -1 },
  'show-figures': { kind: 'figures' },
};

async function runCommand(command: string): Promise<void> {
  const message = COMMANDS[command];
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (message === undefined || tab?.id === undefined) return;
  const found = await reportFrame(tab.id);
  // A page without a reader has no marks to step through.
  if (found?.hasReader) await browser.tabs.sendMessage(tab.id, message, { frameId: found.frame });
}

function tableMenuId(format: string): string {
  return `export-table-${format}`;
}

function menuId(format: string): string {
  return `export-${format}`;
}
