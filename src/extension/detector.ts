import { viewOf } from '../page/dom.ts';
import { mayBeReport } from '../page/may-be-report.ts';
import { bare } from './bare-browser.ts';
import { isOrphan, whenOrphan } from './orphan.ts';
import { type Ours, ours } from './ours.ts';
import { tell } from './tell.ts';
import { watchPage } from './watch-page.ts';

/** CSS pixels. Below the size that a browser gives a frame without one, there is an advert or a counter. */
const LEAST_WIDTH = 300;
const LEAST_HEIGHT = 150;

/** A panel may be shown by these; classes and texts decide nothing for a page as a whole. */
const KINDS = { attributeFilter: ['style', 'hidden'] };

/**
 * Runs in every frame of the hosts: decides whether it holds a report, and if so wakes the reader there through the
 * background. Answers the popup's question why. On a page that is none it reads a title, counts cells, and is done,
 * until the page changes: a report may be fetched later, or stand behind a tab. Where a page speaks of reports, what
 * decides is fetched: it is larger than this.
 */
export function startDetector(document: Document): void {
  const here = ours();
  if (here.detector !== undefined) return;
  bare.runtime.onMessage.addListener((message, _sender, answer) => {
    if (!isExplain(message)) return undefined;
    void bringJudge(here).then(() => answer(here.judge?.() ?? null));
    return true;
  });
  const life = new AbortController();
  const watch = watchPage(document, KINDS, () => void look());
  const stop = () => {
    life.abort();
    watch.stop();
  };
  const detector = { isReport: false, stop };
  here.detector = detector;
  const view = viewOf(document);
  // Where the reader runs it watches for itself.
  if (view === null || here.reader !== undefined) return;
  const look = async () => {
    if (isOrphan()) {
      stop();
      return;
    }
    // Null where it takes the judge to say, and that is not there yet.
    const see = () => (mayBeReport(document) ? (here.judge?.().isReport ?? null) : false);
    let isReport = await watch.look(see);
    if (isReport === null) {
      await bringJudge(here);
      isReport = await watch.look(see);
    }
    detector.isReport = isReport ?? false;
    if (!detector.isReport || life.signal.aborted) return;
    stop();
    void tell({ kind: 'detected' });
  };
  whenLarge(view, life.signal, () => {
    whenOrphan(view, stop, life.signal);
    watch.start();
    void look();
  });
}

/** Has what decides put beside this. Where nobody brings it, the next change of the page asks again. */
async function bringJudge(here: Ours): Promise<void> {
  if (here.judge === undefined) await tell({ kind: 'judge' });
}

/** At once on a page. A frame may be hidden at first, or grow with what arrives in it. */
function whenLarge(view: Window, signal: AbortSignal, begin: () => void): void {
  const isLarge = () => view.innerWidth >= LEAST_WIDTH && view.innerHeight >= LEAST_HEIGHT;
  if (view.parent === view || isLarge()) {
    begin();
    return;
  }
  const grown = new AbortController();
  const onResize = () => {
    if (!isLarge()) return;
    grown.abort();
    begin();
  };
  view.addEventListener('resize', onResize, { signal: AbortSignal.any([signal, grown.signal]) });
}

/** The one message that the detector knows; too little for a schema in a script that runs everywhere. */
function isExplain(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'kind' in message && message.kind === 'explain';
}
