import type { Browser } from 'puppeteer-core';

/**
 * Firefox's own window, in which scripts of the test may do what the browser itself does: WebDriver BiDi with system
 * access. Nothing of it is open to pages or extensions.
 */
export interface Privileged {
  /** Sends a command of WebDriver BiDi. Rejects with the browser's message. */
  readonly send: <Result>(method: string, parameters: object) => Promise<Result>;
  /** Runs the body of an asynchronous function in the browser's window; what it returns must survive JSON. */
  readonly run: <Result>(body: string) => Promise<Result>;
  /**
   * Runs one beside a page, in its process, with the page's window as `content`.
   *
   * @param shown an expression for the element of the browser's window that shows the page.
   */
  readonly runBeside: <Result>(shown: string, body: string) => Promise<Result>;
}

/** The part of Puppeteer's connection that it does not publish: it has no other way to commands of Firefox's own. */
interface Connected {
  readonly connection: {
    readonly send: (method: string, parameters: object) => Promise<{ readonly result: unknown }>;
  };
}

interface Evaluated {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value?: string };
  readonly exceptionDetails?: { readonly text: string };
}

export async function privilegedIn(browser: Browser): Promise<Privileged> {
  const { connection } = browser as unknown as Connected;
  const send = async <Result>(method: string, parameters: object) =>
    (await connection.send(method, parameters)).result as Result;
  const { contexts } = await send<{ contexts: readonly { readonly context: string }[] }>(
    'browsingContext.getTree',
    { 'moz:scope': 'chrome' },
  );
  const context = contexts[0]?.context;
  if (context === undefined) throw new Error('the browser has no window');
  const run = async <Result>(body: string): Promise<Result> => {
    const { type, result, exceptionDetails } = await send<Evaluated>('script.evaluate', {
      expression: `(async () => { ${body} })().then((value) => JSON.stringify(value ?? null))`,
      target: { context },
      awaitPromise: true,
    });
    if (type === 'exception') throw new Error(exceptionDetails?.text);
    return JSON.parse(result?.value ?? 'null');
  };
  const runBeside = <Result>(shown: string, body: string) =>
    run<Result>(`
      const { messageManager } = ${shown} ?? {};
      if (messageManager === undefined) throw new Error('the page is closed');
      const script = ${JSON.stringify(answering(body))};
      const answer = await new Promise((done) => {
        const hear = ({ data }) => { messageManager.removeMessageListener('gouji', hear); done(data); };
        messageManager.addMessageListener('gouji', hear);
        messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(script), false);
      });
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.value;`);
  return { send, run, runBeside };
}

/** A script that sends back what a function's body returns, or why it does not. */
function answering(body: string): string {
  return `(async () => { ${body} })().then(
    (value) => sendAsyncMessage('gouji', { value: value === undefined ? null : value }),
    (error) => sendAsyncMessage('gouji', { error: String(error) }),
  )`;
}
