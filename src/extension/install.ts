import { browser } from './browser.ts';
import { renewTabs } from './inject.ts';
import { addMenus } from './menus.ts';

/** Two at once would add the menu twice. */
let running: Promise<void> | null = null;

/** Adds the menu, and starts anew on the pages that are open. */
export function install(): Promise<void> {
  running ??= run().finally(() => {
    running = null;
  });
  return running;
}

/** Does so again where the background that should have done it was ended before it had: nobody is told twice. */
export async function finishInstall(): Promise<void> {
  const isDone = await browser.contextMenus.update(lastEntry(), {}).then(
    () => true,
    () => false,
  );
  if (!isDone) await install();
}

async function run(): Promise<void> {
  await addMenus();
  await renewTabs();
  browser.contextMenus.create({ id: lastEntry(), title: lastEntry(), visible: false });
}

/** The browser keeps the menu. Its last entry, which nobody sees, says that this version is installed to the end. */
function lastEntry(): string {
  return `installed-${browser.runtime.getManifest().version}`;
}
