import { browser } from './browser.ts';
import { isToWriter } from './to-writer.ts';
import { writeFile } from './write-file.ts';

/** The writer's page: nobody sees it, and it goes once its files are saved. */
export function startWriter(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: unknown) => {
    const { id } = sender as { readonly id?: string };
    if (!isToWriter(message) || id !== browser.runtime.id) return undefined;
    return writeFile(message);
  });
}
