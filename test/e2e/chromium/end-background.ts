import type { CDPSession, Page } from 'playwright';
import type { ExtensionBrowser } from '../../../scripts/browser.ts';

/** Ends the background as the browser does, at a moment of the test's choice. What it was doing is never done. */
export class BackgroundEnd {
  private readonly browser: ExtensionBrowser;
  private readonly devtools: CDPSession;
  private version = '';
  private state = '';
  private onStopped: () => void = () => undefined;

  private constructor(browser: ExtensionBrowser, devtools: CDPSession) {
    this.browser = browser;
    this.devtools = devtools;
    devtools.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { versionId, scriptURL, runningStatus, status } of versions) {
        if (!scriptURL.includes(browser.id)) continue;
        this.version = versionId;
        // One that is ended while the browser still installs it is never started again, whatever it does.
        this.state = status === 'activated' ? runningStatus : status;
        if (runningStatus === 'stopped') this.onStopped();
      }
    });
  }

  /** @param page whose devtools are used; any one that stays open. */
  static async of(browser: ExtensionBrowser, page: Page): Promise<BackgroundEnd> {
    const devtools = await browser.context.newCDPSession(page);
    const end = new BackgroundEnd(browser, devtools);
    await devtools.send('ServiceWorker.enable');
    return end;
  }

  isRunning(): boolean {
    return this.state === 'running';
  }

  /** Waits until it runs. */
  async running(): Promise<void> {
    while (!this.isRunning()) await new Promise((done) => setTimeout(done, 1));
  }

  /** Ends it now; the next message or event starts another one. Returns false where there is none. */
  async now(): Promise<boolean> {
    if (!this.isRunning()) return false;
    const stopped = new Promise<void>((done) => {
      this.onStopped = done;
    });
    await this.devtools.send('ServiceWorker.stopWorker', { versionId: this.version });
    await stopped;
    return true;
  }

  /**
   * Lets the background run up to its nth call of the browser's functions from now on, or to the first one of a name. It makes that call and stands
   * still: what it is answered, and what else it is told, it never learns.
   *
   * @param alsoWords counts looking up words as a call: what needs nothing of the browser does that.
   * @returns `reached` resolves to that call's name once it stands still; never where there are fewer.
   */
  async atCall(call: number | string, alsoWords: boolean): Promise<{ readonly reached: Promise<string> }> {
    const worker = await this.browser.background();
    const reached = new Promise<string>((done) => {
      worker.on('console', (message) => {
        const [, name] = /^stands still at (.*)$/.exec(message.text()) ?? [];
        if (name !== undefined) done(name);
      });
    });
    await worker.evaluate(
      `(${standStillAt})(${JSON.stringify(call)}, ${JSON.stringify(WATCHED)}, ${alsoWords})`,
    );
    return { reached };
  }
}

/** Every function of the browser's that the background calls. */
const WATCHED: Readonly<Record<string, readonly string[]>> = {
  scripting: ['executeScript', 'insertCSS', 'removeCSS'],
  action: ['setBadgeText', 'setBadgeBackgroundColor', 'setTitle', 'getTitle'],
  tabs: ['query', 'get', 'sendMessage', 'connect'],
  contextMenus: ['removeAll', 'create', 'update'],
  downloads: ['download', 'search', 'erase'],
  offscreen: ['createDocument', 'closeDocument'],
  runtime: ['sendMessage', 'getContexts'],
};

/** Runs in the background: from the nth call on nothing that it waits for ever comes, and it answers nobody. */
function standStillAt(
  call: number | string,
  watched: Readonly<Record<string, readonly string[]>>,
  alsoWords: boolean,
): void {
  type Called = (...values: unknown[]) => unknown;
  type Owner = Record<string, Called>;
  const { chrome } = globalThis as unknown as { chrome: Record<string, Owner> };
  let calls = 0;
  let isStill = false;
  const watch = (owner: Owner, name: string, label: string) => {
    const original = owner[name];
    if (original === undefined) throw new Error(`there is no ${label}`);
    owner[name] = function (this: unknown, ...values) {
      calls += 1;
      if (isStill)
        return name === 'toLowerCase' ? original.apply(this, values) : new Promise(() => undefined);
      const answer = original.apply(this, values);
      if (call !== calls && call !== label) return answer;
      isStill = true;
      console.log(`stands still at ${label}`);
      // A promise that is given an object asks it for what follows; from here on nothing does.
      Object.defineProperty(Object.prototype, 'then', { value: () => undefined });
      return answer instanceof Promise ? new Promise(() => undefined) : answer;
    };
  };
  for (const [part, names] of Object.entries(watched))
    for (const name of names) watch(chrome[part] ?? {}, name, `${part}.${name}`);
  if (alsoWords) watch(String.prototype as unknown as Owner, 'toLowerCase', 'words');
}
