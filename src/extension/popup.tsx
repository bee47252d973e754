import { render } from 'preact';
import { FORMATS } from '../export/formats.ts';
import { Popup } from '../popup/Popup.tsx';
import type { ExportState, PopupEvents, View } from '../popup/view.ts';
import { phrasesFor } from '../wording/index.ts';
import { detection, exported, summary } from './answers.ts';
import { browser } from './browser.ts';
import { injectDetector, injectReader } from './inject.ts';
import type { ReadReport, ToReader } from './reader-messages.ts';
import { reportFrame, TOP } from './report-frame.ts';

/** A page that is still loading is looked at again after so many milliseconds. */
const LOOK_AGAIN = 700;

/** Opens the popup on the tab in front: asks its reader, else its detector, else puts one there. */
export function startPopup(document: Document): void {
  const root = document.getElementById('popup');
  if (root === null) throw new Error('the popup page has no #popup');
  const phrases = phrasesFor(browser.i18n.getUILanguage());
  document.documentElement.lang = phrases.language;
  let seen: Seen = { view: { state: 'reading' }, frame: TOP };
  let lastExport: ExportState = { state: 'idle' };
  let tab = -1;

  const draw = () =>
    render(
      <Popup
        view={seen.view}
        formats={FORMATS.map(({ id }) => id)}
        exported={lastExport}
        phrases={phrases}
        events={events}
      />,
      root,
    );
  const show = (next: Seen) => {
    seen = next;
    draw();
  };
  const look = async () => {
    if (seen.view.state !== 'loading') show({ view: { state: 'reading' }, frame: TOP });
    const [front] = await browser.tabs.query({ active: true, currentWindow: true });
    tab = front?.id ?? -1;
    const isLoading = front?.status === 'loading';
    show((await reportIn(tab)) ?? (await withoutReport(tab, isLoading)));
    if (seen.view.state === 'loading')
      setTimeout(() => seen.view.state === 'loading' && void look(), LOOK_AGAIN);
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
    onReadAnyway: () => void readAnyway(tab, TOP).then(show),
    onCopy: (table) => {
      const { view, frame } = seen;
      const name =
        view.state === 'read' ? view.summary.copyable.find(({ id }) => id === table)?.name : undefined;
      void copyTable(tab, frame, table, name ?? table).then((result) => {
        lastExport = result;
        draw();
      });
    },
    onExport: (format) => {
      lastExport = { state: 'working', format };
      draw();
      void exportAs(tab, format).then((result) => {
        lastExport = result;
        draw();
      });
    },
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

/** Puts a table into the clipboard, both as text and as HTML. */
async function copyTable(tab: number, frame: number, id: string, name: string): Promise<ExportState> {
  try {
    const asked: ToReader = { kind: 'report', isOfTable: false };
    const read = (await browser.tabs.sendMessage(tab, asked, { frameId: frame })) as ReadReport;
    const table = read.report.tables.find(({ grid }) => grid.id === id);
    if (table === undefined) return { state: 'failed', reason: '' };
    const { copiedTable } = await import('../export/copied-table.ts');
    const { text, html } = copiedTable(table.grid);
    const blob = (type: string, content: string) => new Blob([content], { type });
    const item = { 'text/plain': blob('text/plain', text), 'text/html': blob('text/html', html) };
    await navigator.clipboard.write([new ClipboardItem(item)]);
    return { state: 'copied', table: name };
  } catch (error) {
    return { state: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

async function exportAs(tab: number, format: string): Promise<ExportState> {
  const answer = await browser.runtime
    .sendMessage({ kind: 'export-tab', tab, format })
    .catch((error: Error) => {
      return { error: error.message };
    });
  const result = exported.safeParse(answer);
  if (!result.success) return { state: 'failed', reason: '' };
  return 'file' in result.data
    ? { state: 'done', file: result.data.file }
    : { state: 'failed', reason: result.data.error };
}
