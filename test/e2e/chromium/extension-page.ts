import type { Page } from 'playwright';
import type { ExtensionBrowser } from '../../../scripts/browser.ts';
import { FORMATS } from '../../../src/export/formats.ts';

/** What the toolbar's button shows of a tab. */
export interface Button {
  readonly text: string;
  readonly title: string;
}

/**
 * A page of the extension's own origin on which none of its scripts runs: it may ask the browser what the background may,
 * without waking the background.
 */
export class ExtensionPage {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** @param on the page that becomes it; the browser's first, where none is given. */
  static async open({ context, id }: ExtensionBrowser, on?: Page): Promise<ExtensionPage> {
    const page = on ?? context.pages()[0] ?? (await context.newPage());
    await page.goto(`chrome-extension://${id}/gouji-report-1.schema.json`);
    return new ExtensionPage(page);
  }

  ask<Answer>(expression: string): Promise<Answer> {
    return this.page.evaluate<Answer>(expression);
  }

  /** The number of the tab that shows this address. */
  tabOf(url: string): Promise<number> {
    return this.ask(
      `chrome.tabs.query({}).then((tabs) => tabs.find((tab) => tab.url === ${JSON.stringify(url)})?.id ?? -1)`,
    );
  }

  button(tab: number): Promise<Button> {
    return this.ask(
      `Promise.all([chrome.action.getBadgeText({ tabId: ${tab} }), chrome.action.getTitle({ tabId: ${tab} })]).then(([text, title]) => ({ text, title }))`,
    );
  }

  /** Starts the background, where none runs. */
  async wake(): Promise<void> {
    await this.ask(`chrome.runtime.sendMessage({ kind: 'words', language: 'zh' }).then(() => undefined)`);
  }
}

const ENTRIES = FORMATS.flatMap(({ id, isOfTables }) => [
  `export-${id}`,
  ...(isOfTables ? [`export-table-${id}`] : []),
]);

/** For the background, or a page of its origin: the entries of the page's menu that are not there. */
export const MISSING_ENTRIES = `Promise.all(${JSON.stringify(ENTRIES)}.map((id) =>
  chrome.contextMenus.update(id, {}).then(() => [], () => [id]))).then((missing) => missing.flat())`;
