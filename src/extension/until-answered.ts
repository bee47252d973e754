import { isOrphan } from './orphan.ts';

/** Milliseconds before each try: a background that was ended is started again by the next message. */
const WAITS = [0, 20, 200, 1000, 5000];

/**
 * Asks the background, and again where it was ended before it answered: then the browser says so by an error, or by no
 * answer at all. So the background answers everything, and what is asked does no harm when it is done twice.
 *
 * @param isWanted false once something newer is to be said instead.
 * @returns undefined where nobody answers in the end: the extension was updated or removed, say.
 */
export async function untilAnswered<Answer>(
  send: () => Promise<Answer>,
  isWanted: () => boolean = () => true,
): Promise<Answer | undefined> {
  for (const wait of WAITS) {
    if (wait > 0) await new Promise((done) => setTimeout(done, wait));
    if (isOrphan() || !isWanted()) return undefined;
    try {
      const answer = await send();
      if (answer !== undefined) return answer;
    } catch {}
  }
  return undefined;
}
