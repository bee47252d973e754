import { bodyOf, headOf } from '../page/dom.ts';
import { paceBy } from './pace.ts';

/** Which changes of a page may bring, take or alter a report, beside elements that come and go. */
export type Kinds = Pick<MutationObserverInit, 'attributeFilter' | 'characterData'>;

/** Notices that a page's content changes, and says when it should be looked at again. */
export interface PageWatch {
  readonly start: () => void;
  readonly stop: () => void;
  /** Whether the page may be another than at the last look: it has changed, or nobody has watched it. */
  readonly mayHaveChanged: () => boolean;
  /** Looks at the page. What it costs decides when the next look may be. */
  readonly look: <Seen>(see: () => Seen | Promise<Seen>) => Promise<Seen>;
}

/** @param onDue is called when the page has changed and a look is due; it should `look`. */
export function watchPage(document: Document, kinds: Kinds, onDue: () => void): PageWatch {
  const pace = paceBy(() => performance.now());
  let observer: MutationObserver | null = null;
  let timer = 0;
  let isLooking = false;

  const note = (records: readonly MutationRecord[]) => {
    if (!records.some((record) => isOfContent(record, document))) return;
    pace.changed();
    wait();
  };
  /** One timer at a time: each change only moves the moment at which it finds the page at rest. */
  const wait = () => {
    const left = pace.wait();
    if (timer !== 0 || isLooking || left === null || observer === null) return;
    timer = Number(
      setTimeout(() => {
        timer = 0;
        if (pace.wait() === 0) onDue();
        else wait();
      }, left),
    );
  };
  return {
    start: () => {
      if (observer !== null) return;
      observer = new MutationObserver(note);
      // The document itself, as a page may be written anew.
      observer.observe(document, { childList: true, subtree: true, ...kinds });
    },
    stop: () => {
      observer?.disconnect();
      observer = null;
      clearTimeout(timer);
      timer = 0;
    },
    mayHaveChanged: () => {
      if (observer === null) return true;
      note(observer.takeRecords());
      return pace.wait() !== null;
    },
    look: async (see) => {
      observer?.takeRecords();
      const end = pace.look();
      isLooking = true;
      try {
        return await see();
      } finally {
        end();
        isLooking = false;
        wait();
      }
    },
  };
}

/**
 * Whether a change is one of what is read: in body or head, which has the title and the styles, or of the root's own
 * attributes. So our own element, which stands beside body, does not count. The method is its prototype's, as a form may
 * have a field named like it.
 */
function isOfContent({ type, target, addedNodes }: MutationRecord, document: Document): boolean {
  const parts = [bodyOf(document), headOf(document)];
  if (parts.some((part) => part !== null && Node.prototype.contains.call(part, target))) return true;
  if (type === 'attributes') return target.nodeName === 'HTML';
  return [...addedNodes].some(({ nodeName }) => PARTS.has(nodeName));
}

const PARTS = new Set(['HTML', 'HEAD', 'BODY']);
