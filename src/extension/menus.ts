import type { FormatId } from '../export/exporter.ts';
import { FORMATS } from '../export/formats.ts';
import { fill } from '../wording/fill.ts';
import { phrasesFor } from '../wording/index.ts';
import { browser } from './browser.ts';

const CONTEXTS = ['page', 'selection', 'link', 'image'] as const;

/** What a person has chosen from the page's menu. */
export interface Chosen {
  readonly format: FormatId;
  readonly isOfTable: boolean;
}

/** What an entry of the menu stands for; null for any other. */
export function chosenBy(item: string): Chosen | null {
  for (const { id } of FORMATS) {
    if (item === menuId(id)) return { format: id, isOfTable: false };
    if (item === tableMenuId(id)) return { format: id, isOfTable: true };
  }
  return null;
}

/**
 * One entry a format, on every page: a report that was not recognised can be exported too. And one for the table on which
 * the menu is opened, where a table alone makes sense in the format.
 */
export async function addMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  const { formats, menuExport, menuExportTable } = phrasesFor(browser.i18n.getUILanguage());
  const add = (id: string, title: string) =>
    browser.contextMenus.create({ id, title, contexts: [...CONTEXTS] });
  for (const { id } of FORMATS) add(menuId(id), fill(menuExport, { format: formats[id] ?? id }));
  browser.contextMenus.create({ id: 'tables', type: 'separator', contexts: [...CONTEXTS] });
  for (const { id, isOfTables } of FORMATS)
    if (isOfTables) add(tableMenuId(id), fill(menuExportTable, { format: formats[id] ?? id }));
}

function tableMenuId(format: string): string {
  return `export-table-${format}`;
}

function menuId(format: string): string {
  return `export-${format}`;
}
