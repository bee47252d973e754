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
  readonly exported: ExportState;
  readonly phrases: Phrases;
  readonly events: PopupEvents;
}

/** Three questions in order: what is this, how much of it could be checked, what does not agree. Then what to do. */
export function Popup({ view, exported, phrases, events }: PopupProps) {
  const { popup } = phrases;
  switch (view.state) {
    case 'reading':
      return <Message text={popup.reading} />;
    case 'no-access':
      return <Message text={popup.noAccess} />;
    case 'failed':
      return (
        <>
          <Message text={popup.failed} />
          <div class="actions">
            <button type="button" onClick={events.onRetry}>
              {popup.retry}
            </button>
          </div>
        </>
      );
    case 'not-report':
      return <NotReport detection={view.detection} phrases={phrases} onReadAnyway={events.onReadAnyway} />;
    case 'read':
      return (
        <main>
          <ReportHead summary={view.summary} phrases={phrases} />
          <Coverage summary={view.summary} phrases={phrases} />
          <Findings findings={view.summary.findings} phrases={phrases} onFocus={events.onFocus} />
          {view.summary.outcomes && <OutcomeChart outcomes={view.summary.outcomes} phrases={phrases} />}
          <Actions summary={view.summary} exported={exported} phrases={phrases} events={events} />
        </main>
      );
  }
}

function Message({ text }: { readonly text: string }) {
  return (
    <main class="message" aria-live="polite">
      <strong>{text}</strong>
    </main>
  );
}
