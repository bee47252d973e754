import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { untilAnswered } from '../../../src/extension/until-answered.ts';

/** A page asks a background that the browser may end: what comes of each try, and what the page hears in the end. */

const GONE = Symbol('the message channel closed before a response was received');

const extension: { runtime: { id?: string } } = { runtime: {} };

beforeEach(() => {
  vi.useFakeTimers();
  extension.runtime = { id: 'ours' };
});

afterEach(() => {
  vi.useRealTimers();
});

/** Answers one after the other; the last one from then on. */
function background(...answers: readonly unknown[]) {
  let tries = 0;
  return vi.fn(async () => {
    const answer = answers[Math.min(tries, answers.length - 1)];
    tries += 1;
    if (answer === GONE) throw new Error(GONE.description);
    return answer;
  });
}

async function heard(asked: Promise<unknown>): Promise<unknown> {
  await vi.runAllTimersAsync();
  return asked;
}

describe('what a page asks its background', () => {
  it.each([
    ['is asked once where it is answered', ['words'], 'words', 1],
    ['is asked once where the answer is that there is nothing', [null], null, 1],
    ['is asked again where the background was ended', [GONE, 'words'], 'words', 2],
    ['is asked again where the browser answers nothing in its place', [undefined, 'words'], 'words', 2],
    ['is asked again where the next one is ended too', [GONE, undefined, GONE, 'words'], 'words', 4],
    ['is given up in the end', [GONE], undefined, 5],
  ])('%s', async (_, answers, answer, tries) => {
    const send = background(...answers);
    expect(await heard(untilAnswered(send))).toBe(answer);
    expect(send).toHaveBeenCalledTimes(tries);
  });

  it('is not asked again once something newer is to be said', async () => {
    let isWanted = true;
    const send = vi.fn(async () => {
      isWanted = false;
      throw new Error(GONE.description);
    });
    expect(await heard(untilAnswered(send, () => isWanted))).toBeUndefined();
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('is not asked where the extension was updated in the meantime', async () => {
    const send = vi.fn(async () => {
      extension.runtime = {};
      throw new Error(GONE.description);
    });
    expect(await heard(untilAnswered(send))).toBeUndefined();
    expect(send).toHaveBeenCalledTimes(1);
  });
});

vi.mock('../../../src/extension/bare-browser.ts', () => ({
  get bare() {
    return extension;
  },
}));
