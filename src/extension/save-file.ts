import type { SavedFile } from './answers.ts';
import { browser } from './browser.ts';

/** How saving went: `saved`, else the browser's own name for what stood in the way. */
export type Saved = 'saved' | (string & {});

/** What the browser calls it when a person is asked where to save, and would rather not. */
export const CANCELLED = 'USER_CANCELED';

/**
 * Saves a file where the person's downloads go; under its name stands all of it or nothing, the browser sees to that.
 *
 * @param isPrivate a file from a private window stands in no other list of downloads.
 */
export async function saveFile({ name, url }: SavedFile, isPrivate: boolean): Promise<Saved> {
  const id = await browser.downloads
    .download({ url, filename: name, saveAs: false, ...(isPrivate && { incognito: true }) })
    .catch((error: Error) => error.message);
  if (typeof id === 'string') return /cancel/i.test(id) ? CANCELLED : id;
  return endOf(id);
}

/** A download may have ended before anybody listens. */
function endOf(id: number): Promise<Saved> {
  return new Promise((done) => {
    const look = async () => {
      const [item] = await browser.downloads.search({ id });
      if (item?.state === 'in_progress') return;
      browser.downloads.onChanged.removeListener(changed);
      // A person may take it out of the list while it is being saved.
      done(item?.state === 'complete' ? 'saved' : (item?.error ?? CANCELLED));
    };
    const changed = (change: { readonly id: number }) => {
      if (change.id === id) void look();
    };
    browser.downloads.onChanged.addListener(changed);
    void look();
  });
}
