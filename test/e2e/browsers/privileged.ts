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
   * @param patience milliseconds: a page that is exchanged at that moment takes its answer along.
   */
  readonly runBeside: <Result>(shown: string, body: string, patience?: number) => Promise<Result>;
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
  let asked = 0;
  const runBeside = <Result>(shown: string, body: string, patience = 30_000) => {
    asked += 1;
    const name = `gouji-${asked}`;
    return run<Result>(`
      const { messageManager } = ${shown} ?? {};
      if (messageManager === undefined) throw new Error('the page is closed');
      const script = ${JSON.stringify(answering(body, name))};
      const answer = await new Promise((done) => {
        const hear = ({ data }) => { messageManager.removeMessageListener('${name}', hear); done(data); };
        messageManager.addMessageListener('${name}', hear);
        setTimeout(() => hear({ data: { error: 'the page does not answer' } }), ${patience});
        messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(script), false);
      });
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.value;`);
  };
  return { send, run, runBeside };
}

/** A script that sends back what a function's body returns, or why it does not. */
function answering(body: string, name: string): string {
  return `(async () => { ${body} })().then(
    (value) => sendAsyncMessage('${name}', { value: value === undefined ? null : value }),
    (error) => sendAsyncMessage('${name}', { error: String(error) }),
  )`;
}
