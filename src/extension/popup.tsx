import { render } from 'preact';
import { FORMATS } from '../export/formats.ts';
import { Popup } from '../popup/Popup.tsx';
import type { ActionState, PopupEvents, View } from '../popup/view.ts';
import { phrasesFor } from '../wording/index.ts';
import { detection, summary } from './answers.ts';
import { browser } from './browser.ts';
import { injectDetector, injectReader } from './inject.ts';
import { copyDiagnostics, copyTable } from './popup-actions.ts';
import { exportFromPopup, leftOnButton } from './popup-export.ts';
import type { ToReader } from './reader-messages.ts';
import { reportFrame, TOP } from './report-frame.ts';
import { askForAccess, isAccessWithheld } from './site-access.ts';

/** A page that is still loading is looked at again after so many milliseconds. */
const LOOK_AGAIN = 700;

/** Opens the popup on the tab in front: asks its reader, else its detector, else puts one there. */
export function startPopup(document: Document): void {
  const root = document.getElementById('popup');
  if (root === null) throw new Error('the popup page has no #popup');
  const phrases = phrasesFor(browser.i18n.getUILanguage());
  document.documentElement.lang = phrases.language;
  let seen: Seen = { view: { state: 'reading' }, frame: TOP };
  let action: ActionState = { state: 'idle' };
  let isWithheld = false;
  let tab = -1;

  const draw = () =>
    render(
      <Popup
        view={seen.view}
        formats={FORMATS.map(({ id }) => id)}
        action={action}
        isAccessWithheld={isWithheld}
        phrases={phrases}
        events={events}
      />,
      root,
    );
  /** Says what becomes of something that was asked for. */
  const follow = (asked: Promise<ActionState>) => {
    void asked.then((result) => {
      action = result;
      draw();
    });
  };
  const show = (next: Seen) => {
    seen = next;
    draw();
  };
  const look = async () => {
    if (seen.view.state !== 'loading') show({ view: { state: 'reading' }, frame: TOP });
    const [front] = await browser.tabs.query({ active: true, currentWindow: true });
    tab = front?.id ?? -1;
    isWithheld = await isAccessWithheld(front?.url);
    const isLoading = front?.status === 'loading';
    show((await reportIn(tab)) ?? (await withoutReport(tab, isLoading)));
    if (seen.view.state === 'loading')
      setTimeout(() => seen.view.state === 'loading' && void look(), LOOK_AGAIN);
    if (seen.view.state !== 'read' || action.state !== 'idle') return;
    const left = await leftOnButton(tab, phrases);
    if (action.state === 'idle') action = left;
    draw();
  };
  /** To the frame that the popup shows, and shows it again. */
  const change = async (message: ToReader) => {
    await tell(tab, seen.frame, message);
    show(await readIn(tab, seen.frame));
  };
  const events: PopupEvents = {
    onFocus: (finding) => void tell(tab, seen.frame, { kind: 'focus', finding }).then(() => self.close()),
    onToggle: () => void change({ kind: 'toggle' }),
    onFigures: () => void change({ kind: 'figures' }),
    onRetry: () => void look(),
    onAllow: () =>
      void askForAccess().then((isAllowed) => {
        isWithheld = !isAllowed;
        draw();
      }),
    onReadAnyway: () => void readAnyway(tab, TOP).then(show),
    onCopy: (table) => {
      const { view, frame } = seen;
      const name =
        view.state === 'read' ? view.summary.copyable.find(({ id }) => id === table)?.name : undefined;
      follow(copyTable(tab, frame, table, name ?? table, phrases));
    },
    onExport: (format) => {
      action = { state: 'working', format };
      draw();
      follow(exportFromPopup(tab, format, phrases));
    },
    onDiagnose: () => follow(copyDiagnostics({ ...seen, tab }, phrases)),
  };
  draw();
  void look();
}

/** What the popup shows, and the frame that it is about. */
interface Seen {
  readonly view: View;
  readonly frame: number;
}

/** What was read where the tab's report is; null where none is known of. */
async function reportIn(tab: number): Promise<Seen | null> {
  const found = await reportFrame(tab);
  if (found === null) return null;
  return found.hasReader ? readIn(tab, found.frame) : readAnyway(tab, found.frame);
}

/** Why there is no report: what the top frame's detector says, whatever stands in others. */
async function withoutReport(tab: number, isLoading: boolean): Promise<Seen> {
  const seen = (view: View) => ({ view, frame: TOP });
  let told = await explanationOf(tab);
  if (told === null && !isLoading) {
    // Elsewhere than on the extension's hosts nobody looks yet; the person's click allows to put the detector there.
    const isAllowed = await injectDetector(tab).then(
      () => true,
      () => false,
    );
    if (!isAllowed) return seen({ state: 'no-access' });
    const found = await reportIn(tab);
    if (found !== null) return found;
    told = await explanationOf(tab);
  }
  if (told === null) return seen({ state: isLoading ? 'loading' : 'no-access' });
  return told.isReport ? readAnyway(tab, TOP) : seen({ state: 'not-report', detection: told });
}

async function readAnyway(tab: number, frame: number): Promise<Seen> {
  try {
    await injectReader(tab, frame);
  } catch {
    return { view: { state: 'no-access' }, frame };
  }
  return readIn(tab, frame);
}

/** What a frame's reader has read. */
async function readIn(tab: number, frame: number): Promise<Seen> {
  const read = summary.safeParse(await tell(tab, frame, { kind: 'summarize' }));
  return { view: read.success ? { state: 'read', summary: read.data } : { state: 'failed' }, frame };
}

async function explanationOf(tab: number) {
  const asked = browser.tabs.sendMessage(tab, { kind: 'explain' }, { frameId: TOP });
  const told = detection.safeParse(await asked.catch(() => null));
  return told.success ? told.data : null;
}

/** A frame without anybody who listens answers null. */
async function tell(tab: number, frame: number, message: ToReader): Promise<unknown> {
  return browser.tabs.sendMessage(tab, message, { frameId: frame }).catch(() => null);
}
