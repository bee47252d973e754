import type { Frame, KeyInput, Page, ConsoleMessage as Said } from 'puppeteer-core';
import { openCopy } from '../../support/axe.ts';
import type { Privileged } from './privileged.ts';
import type { ConsoleMessage, OwnNode, Point, TestPage, TestPlace } from './test-browser.ts';

export interface FirefoxPage extends TestPage {
  /** The number of its browsing context in WebDriver BiDi. */
  readonly id: string;
}

/** Puppeteer keeps the number of a browsing context, and does not publish it. */
function idOf(frame: Frame): string {
  return (frame as unknown as { readonly _id: string })._id;
}

function placeOf(frame: Frame, privileged: Privileged): TestPlace {
  // A world of the test's own: the page may have overwritten what scripts are built on.
  const target = () => ({ context: idOf(frame), sandbox: 'test' });
  const remoteHosts = async () => {
    const { result } = await privileged.send<{ result: Remote }>('script.callFunction', {
      functionDeclaration: HOSTS,
      awaitPromise: false,
      target: target(),
      // Closed trees are told to a driver, as devtools show them.
      serializationOptions: { maxDomDepth: 40, includeShadowTree: 'all' },
    });
    const beside = (result.value ?? []) as readonly Remote[];
    return beside.filter(({ value }) => (value as RemoteNode).shadowRoot != null);
  };
  return {
    url: () => frame.url(),
    evaluate: (what, argument) => frame.evaluate(what as never, argument) as never,
    hosts: async () => (await remoteHosts()).map(nodeOf),
    openCopy: async () => {
      const [host] = await remoteHosts();
      const { sharedId } = (host?.value as RemoteNode | undefined)?.shadowRoot ?? {};
      if (sharedId === undefined) throw new Error('nothing of ours is on the page');
      const { result } = await privileged.send<{ result: Remote }>('script.callFunction', {
        functionDeclaration: `(root) => (${openCopy})(root.host, root)`,
        awaitPromise: false,
        target: { context: idOf(frame) },
        arguments: [{ sharedId }],
      });
      return String(result.value);
    },
    centerOf: async ({ id }) => {
      const { result } = await privileged.send<{ result: Remote }>('script.callFunction', {
        functionDeclaration: CENTER,
        awaitPromise: false,
        target: target(),
        arguments: [{ sharedId: id }],
      });
      return JSON.parse(String(result.value)) as Point | null;
    },
  };
}

/** Elements beside head and body: ours are among them, known by their closed trees. */
const HOSTS = `() => [...document.documentElement.children].filter((each) => !['head', 'body'].includes(each.localName))`;

const CENTER = `(node) => {
  const { left, top, width, height } = node.nodeType === 1 ? node.getBoundingClientRect() : {};
  return JSON.stringify(width > 0 && node.isConnected ? { x: left + width / 2, y: top + height / 2 } : null);
}`;

/** A value of WebDriver BiDi. */
interface Remote {
  readonly sharedId?: string;
  readonly value?: unknown;
}

interface RemoteNode {
  readonly nodeType: number;
  readonly localName?: string;
  readonly nodeValue?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly Remote[];
  readonly shadowRoot?: Remote | null;
}

function nodeOf({ sharedId = '', value }: Remote): OwnNode {
  const {
    nodeType,
    localName,
    nodeValue = '',
    attributes = {},
    children = [],
    shadowRoot,
  } = value as RemoteNode;
  const inside = (shadowRoot?.value as RemoteNode | undefined)?.children ?? [];
  return {
    id: sharedId,
    name: nodeType === 3 ? '#text' : (localName ?? ''),
    text: nodeValue,
    attributes,
    children: [...inside, ...children].map(nodeOf),
  };
}

/** What the style system of a tab takes its medium for. */
const EMULATED = {
  print: { mediumOverride: 'print', forcedColorsOverride: 'none' },
  screen: { mediumOverride: '', forcedColorsOverride: 'none' },
  'forced-colors': { mediumOverride: '', forcedColorsOverride: 'active' },
} as const;

export function pageOf(page: Page, privileged: Privileged): FirefoxPage {
  const main = page.mainFrame();
  const id = idOf(main);
  const place = placeOf(main, privileged);
  let media: keyof typeof EMULATED = 'screen';
  const emulate = () =>
    privileged.run<void>(`
      const { browsingContext } = ${browserOf(id)};
      browsingContext.mediumOverride = '';
      Object.assign(browsingContext, ${JSON.stringify(EMULATED[media])});`);
  const waitFor = async (expression: string) => void (await page.waitForFunction(expression));
  return {
    ...place,
    id,
    goto: async (address, until = 'load') => {
      const wait = until === 'load' ? 'complete' : 'none';
      await privileged.send('browsingContext.navigate', { context: id, url: address, wait });
      // Not the address bar: keys would go to it.
      await privileged.run(`${browserOf(id)}.focus();`);
      // Another process shows it, which knows nothing of what was emulated.
      if (media !== 'screen') await emulate();
    },
    reload: async () => void (await page.reload()),
    frames: () =>
      page
        .frames()
        .filter((frame) => frame !== main)
        .map((frame) => placeOf(frame, privileged)),
    click: (selector, button = 'left') => page.locator(selector).click({ button }),
    mouse: { move: (x, y) => page.mouse.move(x, y), click: (x, y) => page.mouse.click(x, y) },
    press: async (key) => {
      const keys = key.split('+') as KeyInput[];
      const last = keys.pop() as KeyInput;
      for (const held of keys) await page.keyboard.down(held);
      await page.keyboard.press(last);
      for (const held of keys.reverse()) await page.keyboard.up(held);
    },
    focused: () =>
      privileged.runBeside<string>(
        browserOf(id),
        `
        const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
        let focused = content.document.activeElement;
        while (focused?.openOrClosedShadowRoot?.activeElement) focused = focused.openOrClosedShadowRoot.activeElement;
        return service.getAccessibleFor(focused)?.name ?? '';`,
      ),
    wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
    waitFor,
    screenshot: async ({ fullPage = false, clip } = {}) => {
      if (clip === undefined) return page.screenshot({ fullPage });
      // Puppeteer's places are those of the document, not of the window.
      const [x, y] = await page.evaluate(() => [scrollX, scrollY] as const);
      const moved = { ...clip, x: clip.x + x, y: clip.y + y };
      return page.screenshot({ clip: moved, captureBeyondViewport: false });
    },
    pdf: async () => {
      const pdf = await page.pdf();
      // Printing ends what was emulated, and the browser does not know of it.
      await emulate();
      return pdf;
    },
    emulate: (wanted) => {
      media = wanted;
      return emulate();
    },
    addScript: async (script) => void (await page.evaluateOnNewDocument(script)),
    onConsole: (listener) => {
      page.on('console', (said) => listener(messageOf(said)));
      page.on('pageerror', (error) =>
        listener({
          isError: true,
          text: error instanceof Error ? error.message : String(error),
          url: page.url(),
        }),
      );
    },
    watchRefusals: async () => {
      await page.evaluateOnNewDocument(() => {
        const refused: string[] = [];
        Object.assign(window, { refused });
        document.addEventListener('securitypolicyviolation', ({ sourceFile, blockedURI }) => {
          // The browser itself asks for a page's icon.
          if (!blockedURI.endsWith('/favicon.ico')) refused.push(sourceFile);
        });
      });
      return () => page.evaluate('window.refused') as Promise<string[]>;
    },
    bringToFront: () => page.bringToFront(),
    close: () => page.close(),
  };
}

/** An expression for the element of the browser's window that shows a page. */
export function browserOf(id: string): string {
  return `ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs').NavigableManager.getBrowserById(${JSON.stringify(id)})`;
}

function messageOf(said: Said): ConsoleMessage {
  return { isError: said.type() === 'error', text: said.text(), url: said.location().url ?? '' };
}
