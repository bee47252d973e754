import { detect } from '../detect/detect.ts';
import { addressOf, viewOf } from '../page/dom.ts';
import { mayBeReport, readOutline } from '../page/outline.ts';
import { bare } from './bare-browser.ts';
import { isOrphan, whenOrphan } from './orphan.ts';
import { ours } from './ours.ts';
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
 * until the page changes: a report may be fetched later, or stand behind a tab.
 */
export function startDetector(document: Document): void {
  const here = ours();
  if (here.detector !== undefined) return;
  const decide = () => detect(readOutline(document, addressOf(document)));
  bare.runtime.onMessage.addListener((message, _sender, answer) => {
    if (isExplain(message)) answer(decide());
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
    detector.isReport = await watch.look(() => mayBeReport(document) && decide().isReport);
    if (!detector.isReport) return;
    stop();
    tell({ kind: 'detected' });
  };
  whenLarge(view, life.signal, () => {
    whenOrphan(view, stop, life.signal);
    watch.start();
    void look();
  });
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
