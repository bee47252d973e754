import type { Phrases } from '../wording/phrases.ts';
import { Actions } from './Actions.tsx';
import { Coverage } from './Coverage.tsx';
import { Findings } from './Findings.tsx';
import { NotReport } from './NotReport.tsx';
import { OutcomeChart } from './OutcomeChart.tsx';
import { ReportHead } from './ReportHead.tsx';
import type { ExportState, PopupEvents, View } from './view.ts';

export interface PopupProps {
  readonly view: View;
  /** Ids of the formats that a report can be exported in; the first is the main one. */
  readonly formats: readonly string[];
  readonly exported: ExportState;
  readonly phrases: Phrases;
  readonly events: PopupEvents;
}

/** Three questions in order: what is this, how much of it could be checked, what does not agree. Then what to do. */
export function Popup({ view, formats, exported, phrases, events }: PopupProps) {
  const { popup } = phrases;
  switch (view.state) {
    case 'reading':
      return <Message text={popup.reading} />;
    case 'loading':
      return <Message text={popup.loading} action={popup.readAnyway} onAction={events.onReadAnyway} />;
    case 'no-access':
      return <Message text={popup.noAccess} />;
    case 'failed':
      return <Message text={popup.failed} action={popup.retry} onAction={events.onRetry} />;
    case 'not-report':
      return <NotReport detection={view.detection} phrases={phrases} onReadAnyway={events.onReadAnyway} />;
    case 'read':
      return (
        <main>
          <ReportHead summary={view.summary} phrases={phrases} />
          <Coverage summary={view.summary} phrases={phrases} />
          <div class="body">
            <Findings
              findings={view.summary.findings}
              unlisted={view.summary.unlistedFindings}
              phrases={phrases}
              onFocus={events.onFocus}
            />
            {view.summary.outcomes && <OutcomeChart outcomes={view.summary.outcomes} phrases={phrases} />}
          </div>
          <Actions
            summary={view.summary}
            formats={formats}
            exported={exported}
            phrases={phrases}
            events={events}
          />
        </main>
      );
  }
}

interface MessageProps {
  readonly text: string;
  readonly action?: string;
  readonly onAction?: () => void;
}

/** One sentence, and at most one thing to do about it. */
function Message({ text, action, onAction }: MessageProps) {
  return (
    <main>
      <div class="message" aria-live="polite">
        <strong>{text}</strong>
      </div>
      {action !== undefined && (
        <footer class="actions">
          <button type="button" onClick={onAction}>
            {action}
          </button>
        </footer>
      )}
    </main>
  );
}
