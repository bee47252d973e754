import { render } from 'preact';
import { Popup } from '../popup/Popup.tsx';
import type { ExportState, PopupEvents, View } from '../popup/view.ts';
import { phrasesFor } from '../wording/index.ts';
import { detection, exported, summary } from './answers.ts';
import { browser } from './browser.ts';
import { injectDetector, injectReader } from './inject.ts';
import type { ToReader } from './reader-messages.ts';

/** A page that is still loading is looked at again after so many milliseconds. */
const LOOK_AGAIN = 700;

/** Opens the popup on the tab in front: asks its reader, else its detector, else puts one there. */
export function startPopup(document: Document): void {
  const root = document.getElementById('popup');
  if (root === null) throw new Error('the popup page has no #popup');
  const phrases = phrasesFor(browser.i18n.getUILanguage());
  document.documentElement.lang = phrases.language;
  let view: View = { state: 'reading' };
  let lastExport: ExportState = { state: 'idle' };
  let tab = -1;

  const draw = () =>
    render(<Popup view={view} exported={lastExport} phrases={phrases} events={events} />, root);
  const show = (next: View) => {
    view = next;
    draw();
  };
  const look = async () => {
    if (view.state !== 'loading') show({ state: 'reading' });
    const [front] = await browser.tabs.query({ active: true, currentWindow: true });
    tab = front?.id ?? -1;
    const found = await viewOf(tab, front?.status === 'loading');
    show(found);
    if (found.state === 'loading') setTimeout(() => view.state === 'loading' && void look(), LOOK_AGAIN);
  };
  const events: PopupEvents = {
    onFocus: (finding) => void tell(tab, { kind: 'focus', finding }).then(() => self.close()),
    onToggle: () => void tell(tab, { kind: 'toggle' }).then(async () => show(await viewOf(tab, false))),
    onFigures: () => void tell(tab, { kind: 'figures' }).then(async () => show(await viewOf(tab, false))),
    onRetry: () => void look(),
    onReadAnyway: () => void readAnyway(tab).then(show),
    onExport: () => {
      lastExport = { state: 'working' };
      draw();
      void exportJson(tab).then((result) => {
        lastExport = result;
        draw();
      });
    },
  };
  draw();
  void look();
}

async function viewOf(tab: number, isLoading: boolean): Promise<View> {
  const known = await summaryOf(tab);
  if (known !== null) return known;
  const told = (await explanationOf(tab)) ?? (isLoading ? null : await explainAfterInjection(tab));
  if (told === null) return { state: isLoading ? 'loading' : 'no-access' };
  return told.isReport ? readAnyway(tab) : { state: 'not-report', detection: told };
}

async function readAnyway(tab: number): Promise<View> {
  try {
    await injectReader(tab);
  } catch {
    return { state: 'no-access' };
  }
  return (await summaryOf(tab)) ?? { state: 'failed' };
}

/** What the tab's reader has read; null where there is no reader. */
async function summaryOf(tab: number): Promise<View | null> {
  const read = summary.safeParse(await tell(tab, { kind: 'summarize' }));
  return read.success ? { state: 'read', summary: read.data } : null;
}

/** Elsewhere than on the extension's hosts nobody listens yet; the person's click allows to put the detector there. */
async function explainAfterInjection(tab: number) {
  return injectDetector(tab).then(
    () => explanationOf(tab),
    () => null,
  );
}

async function explanationOf(tab: number) {
  const told = detection.safeParse(
    await browser.tabs.sendMessage(tab, { kind: 'explain' }).catch(() => null),
  );
  return told.success ? told.data : null;
}

/** A tab without anybody who listens answers null. */
async function tell(tab: number, message: ToReader): Promise<unknown> {
  return browser.tabs.sendMessage(tab, message).catch(() => null);
}

async function exportJson(tab: number): Promise<ExportState> {
  const answer = await browser.runtime
    .sendMessage({ kind: 'export-tab', tab, format: 'json' })
    .catch((error: Error) => {
      return { error: error.message };
    });
  const result = exported.safeParse(answer);
  if (!result.success) return { state: 'failed', reason: '' };
  return 'file' in result.data
    ? { state: 'done', file: result.data.file }
    : { state: 'failed', reason: result.data.error };
}
