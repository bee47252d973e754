/**
 * What the end-to-end tests ask of a browser with the built extension in it: what a person does and sees, nothing that one
 * browser alone can do. Two drivers answer: `chromium.ts` and `firefox.ts`.
 */
export interface TestBrowser {
  readonly name: BrowserName;
  /** Folder of the build that runs in it. */
  readonly build: string;
  /** A page of the browser's own, which it lets no extension read. */
  readonly ownPage: string;
  /** The tab that is open from the start. */
  readonly firstPage: () => Promise<TestPage>;
  readonly newPage: () => Promise<TestPage>;
  /** Opens the toolbar's popup over the tab in front. */
  readonly openPopup: () => Promise<TestPopup>;
  /** The toolbar's badge of the page's tab at this moment. */
  readonly badgeNow: (page: TestPage) => Promise<string>;
  /** The same once there is one; empty where none comes. */
  readonly badge: (page: TestPage) => Promise<string>;
  /** What the toolbar's button says under the pointer, over the page's tab. */
  readonly title: (page: TestPage) => Promise<string>;
  /** Chooses an entry of the menu that a right click on the page opens. */
  readonly chooseMenu: (page: TestPage, item: string) => Promise<void>;
  /** Presses a key of the extension over the tab in front. */
  readonly pressCommand: (command: string) => Promise<void>;
  /** Path of the next file that the extension saves. Ask before it does. */
  readonly nextDownload: () => Promise<string>;
  /** What would be pasted. */
  readonly clipboard: () => Promise<string>;
  /** What our scripts have on the page: events that they listen to, and observers, once unused memory is freed. */
  readonly left: (page: TestPage) => Promise<Left>;
  /** Loads the extension anew, as an update does. */
  readonly reloadExtension: () => Promise<void>;
  /** Switches the extension off while its pages stay open. */
  readonly disableExtension: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface Left {
  readonly listeners: readonly string[];
  /** How many; null where the browser does not tell. */
  readonly observers: number | null;
}

export type BrowserName = 'chromium' | 'firefox';

export interface BrowserOptions {
  /** Every *.gov.cn host name leads to this port of this machine. */
  readonly port: number;
  /** Sends all traffic of the browser, its own too, through that port. */
  readonly isProxied?: boolean;
  readonly language?: string;
  readonly colorScheme?: 'light' | 'dark';
  /** Another folder than that of the build. */
  readonly extension?: string;
  /** Pages that are left are kept for “back”. */
  readonly keepsPages?: boolean;
}

/** A page, or a frame of one. */
export interface TestPlace {
  readonly url: () => string;
  /** Runs in the page's own world, and gives what it returns. */
  readonly evaluate: <Result, Argument = undefined>(
    what: ((argument: Argument) => Result) | string,
    argument?: Argument,
  ) => Promise<Awaited<Result>>;
  /** The elements of ours beside body, with what is in their closed trees. */
  readonly hosts: () => Promise<readonly OwnNode[]>;
  /** Puts an open copy of our tree beside it, into which scripts of the page can look; returns its selector. */
  readonly openCopy: () => Promise<string>;
  /** The middle of a node of ours in the window, CSS pixels; null where it is not drawn. */
  readonly centerOf: (node: OwnNode) => Promise<Point | null>;
}

export interface TestPage extends TestPlace {
  /** `commit` does not wait until the page is loaded. */
  readonly goto: (address: string, until?: 'load' | 'commit') => Promise<void>;
  readonly reload: () => Promise<void>;
  /** The frames in it, at any depth. */
  readonly frames: () => readonly TestPlace[];
  /** Clicks in the middle of the first element that a selector finds. */
  readonly click: (selector: string, button?: 'left' | 'right') => Promise<void>;
  readonly mouse: {
    readonly move: (x: number, y: number) => Promise<void>;
    readonly click: (x: number, y: number) => Promise<void>;
  };
  /** A key by its name in UI Events, `Shift+Tab` with others held. */
  readonly press: (key: string) => Promise<void>;
  /** The name of what has the focus, as an assistive technology is told; empty where it has none. */
  readonly focused: () => Promise<string>;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Waits until an expression is true. */
  readonly waitFor: (expression: string) => Promise<void>;
  /** A PNG of the window, of a part of it, or of all that can be scrolled to. */
  readonly screenshot: (of?: {
    readonly fullPage?: boolean;
    readonly clip?: Point & { readonly width: number; readonly height: number };
  }) => Promise<Uint8Array>;
  readonly pdf: () => Promise<Uint8Array>;
  /** What a style sheet's `@media` finds. */
  readonly emulate: (media: 'print' | 'screen' | 'forced-colors') => Promise<void>;
  /** Runs in every page that opens here from now on, before its own scripts. */
  readonly addScript: (script: () => void) => Promise<void>;
  readonly onConsole: (listener: (message: ConsoleMessage) => void) => void;
  /** From now on: the sources of what the page's security policy refuses. */
  readonly watchRefusals: () => Promise<() => Promise<readonly string[]>>;
  readonly bringToFront: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What the page's console says; an exception that nobody caught is an error too. */
export interface ConsoleMessage {
  readonly isError: boolean;
  readonly text: string;
  /** Address of the script or page that it comes from. */
  readonly url: string;
}

/** A node of ours in a page, as it was when it was looked at. */
export interface OwnNode {
  /** Another one is another element. */
  readonly id: string;
  /** In small letters; `#text` for a text. */
  readonly name: string;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Those of its closed tree where it has one. */
  readonly children: readonly OwnNode[];
}

/** The toolbar's real popup. */
export interface TestPopup {
  readonly text: () => Promise<string>;
  /** Waits until it shows a text, and returns everything that it shows. */
  readonly waitForText: (wanted: RegExp) => Promise<string>;
  /** Clicks on the button with this text, else on the first whose text has this part. */
  readonly press: (part: string) => Promise<void>;
  /** The value of an expression in it; it must survive JSON. */
  readonly evaluate: <Value>(expression: string) => Promise<Value>;
  readonly close: () => Promise<void>;
}

/** A browser without the extension. */
export interface BareBrowser {
  /** Opens a page and waits until it is loaded. */
  readonly open: (address: string) => Promise<void>;
  readonly close: () => Promise<void>;
}
