import type { CDPSession } from 'playwright';

/** Milliseconds in which the browser has fitted the popup to its content. */
const SETTLED = 500;

/**
 * The toolbar's real popup, which Playwright does not list among its pages: driven by the devtools protocol through
 * the browser's own session.
 */
export class PopupPage {
  private readonly browser: CDPSession;
  private readonly session: string;
  private readonly waiting = new Map<
    number,
    (answer: { result?: unknown; error?: { message: string } }) => void
  >();
  private last = 0;

  private constructor(browser: CDPSession, session: string) {
    this.browser = browser;
    this.session = session;
    browser.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
      if (sessionId !== session) return;
      const answer = JSON.parse(message);
      this.waiting.get(answer.id)?.(answer);
      this.waiting.delete(answer.id);
    });
  }

  /** Waits until the popup at this address is open. */
  static async attach(browser: CDPSession, url: string): Promise<PopupPage> {
    for (let tries = 0; tries < 100; tries += 1) {
      const { targetInfos } = await browser.send('Target.getTargets');
      const target = targetInfos.find((info) => info.url.startsWith(url));
      if (target !== undefined) {
        const { sessionId } = await browser.send('Target.attachToTarget', { targetId: target.targetId });
        return new PopupPage(browser, sessionId);
      }
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error(`no popup opened at ${url}`);
  }

  /** The value of an expression in the popup; it must survive JSON. */
  async evaluate<Value>(expression: string): Promise<Value> {
    const answer = await this.send<{ result: { value: Value }; exceptionDetails?: { text: string } }>(
      'Runtime.evaluate',
      {
        expression,
        awaitPromise: true,
        returnByValue: true,
        userGesture: true,
      },
    );
    if (answer.exceptionDetails !== undefined) throw new Error(answer.exceptionDetails.text);
    return answer.result.value;
  }

  text(): Promise<string> {
    return this.evaluate('document.body.innerText');
  }

  /** Waits until the popup shows a text, and returns everything that it shows. */
  async waitForText(wanted: RegExp): Promise<string> {
    let text = '';
    for (let tries = 0; tries < 200; tries += 1) {
      text = await this.text();
      if (wanted.test(text)) return text;
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error(`the popup never showed ${wanted}; it shows: ${text}`);
  }

  /** Presses the button with this text, else the first whose text has this part. */
  async press(part: string): Promise<void> {
    const isPressed = await this.evaluate<boolean>(
      `(() => { const buttons = [...document.querySelectorAll('button')]; const part = ${JSON.stringify(part)};
        const found = buttons.find(({ textContent }) => textContent === part) ?? buttons.find(({ textContent }) => textContent.includes(part));
        found?.click(); return found !== undefined; })()`,
    );
    if (!isPressed) throw new Error(`the popup has no button with ${part}`);
  }

  /** The popup grows with its content, a moment later; a picture taken before repeats its upper part. */
  async screenshot(): Promise<Buffer> {
    await new Promise((done) => setTimeout(done, SETTLED));
    const size = await this.evaluate<{ width: number; height: number }>(
      '({ width: document.documentElement.offsetWidth, height: document.documentElement.offsetHeight })',
    );
    const clip = { x: 0, y: 0, ...size, scale: 2 };
    const { data } = await this.send<{ data: string }>('Page.captureScreenshot', {
      format: 'png',
      clip,
      captureBeyondViewport: false,
    });
    return Buffer.from(data, 'base64');
  }

  async close(): Promise<void> {
    await this.evaluate('setTimeout(() => window.close())').catch(() => undefined);
    await new Promise((done) => setTimeout(done, 100));
  }

  private send<Result>(method: string, params: Record<string, unknown>): Promise<Result> {
    this.last += 1;
    const id = this.last;
    const answer = new Promise<Result>((done, fail) => {
      this.waiting.set(id, ({ result, error }) =>
        error ? fail(new Error(error.message)) : done(result as Result),
      );
    });
    const message = JSON.stringify({ id, method, params });
    return this.browser
      .send('Target.sendMessageToTarget', { sessionId: this.session, message })
      .then(() => answer);
  }
}
