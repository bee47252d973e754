import type { ActionState } from '../popup/view.ts';
import type { Phrases } from '../wording/phrases.ts';
import { browser } from './browser.ts';
import { diagnosticsOf, type Place } from './diagnostics.ts';
import type { ReadReport, ToReader } from './reader-messages.ts';

/** Puts a table into the clipboard, both as text and as HTML. */
export async function copyTable(
  tab: number,
  frame: number,
  id: string,
  name: string,
  { popup }: Phrases,
): Promise<ActionState> {
  try {
    const asked: ToReader = { kind: 'report', isOfTable: false };
    const read = (await browser.tabs.sendMessage(tab, asked, { frameId: frame })) as ReadReport;
    const table = read.report.tables.find(({ grid }) => grid.id === id);
    if (table === undefined) return { state: 'failed', what: 'copyFailed', reason: popup.noTableThere };
    const { copiedTable } = await import('../export/copied-table.ts');
    const { text, html } = copiedTable(table.grid);
    const blob = (type: string, content: string) => new Blob([content], { type });
    const item = { 'text/plain': blob('text/plain', text), 'text/html': blob('text/html', html) };
    await navigator.clipboard.write([new ClipboardItem(item)]);
    return { state: 'copied', table: name };
  } catch (error) {
    return { state: 'failed', what: 'copyFailed', reason: reasonOf(error) };
  }
}

/** Puts what an issue report needs into the clipboard. */
export async function copyDiagnostics(place: Place, { language }: Phrases): Promise<ActionState> {
  try {
    await navigator.clipboard.writeText(await diagnosticsOf(place, language));
    return { state: 'diagnosed' };
  } catch (error) {
    return { state: 'failed', what: 'copyFailed', reason: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
