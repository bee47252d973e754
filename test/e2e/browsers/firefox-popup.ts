import type { Privileged } from './privileged.ts';
import type { TestPopup } from './test-browser.ts';

/** Where Firefox shows the popup of a button of the toolbar. */
const SHOWN = `document.querySelector('.webextension-popup-browser')`;

/** The popup that has just been opened: a page in a panel, which is reached as the browser reaches it. */
export async function openedPopup(privileged: Privileged): Promise<TestPopup> {
  await poll(`no popup opened`, () =>
    privileged.run<boolean>(`return ${SHOWN}?.currentURI.spec.endsWith('/popup.html') ?? false`),
  );
  const inPopup = <Value>(body: string) => privileged.runBeside<Value>(SHOWN, body);
  const text = (patience?: number) =>
    privileged.runBeside<string>(SHOWN, `return content.document.body?.innerText ?? ''`, patience);
  return {
    text: () => text(),
    waitForText: async (wanted) => {
      let shown = '';
      await poll(
        () => `the popup never showed ${wanted}; it shows: ${shown}`,
        async () => {
          // While the panel exchanges its page, nobody answers.
          shown = await text(1000).catch(String);
          return wanted.test(shown);
        },
      );
      return shown;
    },
    press: async (part) => {
      const isPressed = await inPopup<boolean>(`
        const buttons = [...content.document.querySelectorAll('button')];
        const part = ${JSON.stringify(part)};
        const found = buttons.find(({ textContent }) => textContent === part) ?? buttons.find(({ textContent }) => textContent.includes(part));
        if (found === undefined) return false;
        let isClicked = false;
        found.addEventListener('click', () => { isClicked = true; }, { once: true });
        // A panel that is being fitted to its content may swallow a click, as it does a person's.
        for (let tries = 0; tries < 10 && !isClicked; tries += 1) {
          found.scrollIntoView({ block: 'center' });
          const { left, top, width, height } = found.getBoundingClientRect();
          for (const type of ['mousemove', 'mousedown', 'mouseup'])
            content.synthesizeMouseEvent(type, left + width / 2, top + height / 2, { button: 0, clickCount: 1 }, {});
          for (let wait = 0; wait < 20 && !isClicked; wait += 1) await new Promise((done) => content.setTimeout(done, 10));
        }
        if (!isClicked) throw new Error('no click reaches the button ' + part);
        return true;`);
      if (!isPressed) throw new Error(`the popup has no button with ${part}`);
    },
    // The popup's own policy forbids code from text; what the browser's window runs is not under it.
    evaluate: (expression) =>
      inPopup(`
        const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
        const value = await Cu.evalInSandbox(${JSON.stringify(expression)}, sandbox);
        return value === undefined ? null : JSON.parse(JSON.stringify(value));`),
    close: () => closePopup(privileged),
  };
}

/** Closes the popup where one is open, as a click beside it does. */
export async function closePopup({ run }: Privileged): Promise<void> {
  await run(`${SHOWN}?.closest('panel').hidePopup();`);
  await poll('the popup stays open', () => run<boolean>(`return ${SHOWN} === null`));
}

/** Asks until it is so, for ten seconds. */
async function poll(otherwise: string | (() => string), isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(typeof otherwise === 'string' ? otherwise : otherwise());
    await new Promise((done) => setTimeout(done, 50));
  }
}
