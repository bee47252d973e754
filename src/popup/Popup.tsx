import type { Phrases } from '../wording/phrases.ts';
import { Actions } from './Actions.tsx';
import { Coverage } from './Coverage.tsx';
import { Findings } from './Findings.tsx';
import { Message } from './Message.tsx';
import { NotReport } from './NotReport.tsx';
import { OutcomeChart } from './OutcomeChart.tsx';
import { ReportHead } from './ReportHead.tsx';
import { Result } from './Result.tsx';
import { SiteAccess } from './SiteAccess.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import type { ActionState, PopupEvents, View } from './view.ts';

export interface PopupProps {
  readonly view: View;
  /** Ids of the formats that a report can be exported in; the first is the main one. */
  readonly formats: readonly string[];
  readonly action: ActionState;
  /** The browser keeps the extension from pages like this one, unless it is clicked. */
  readonly isAccessWithheld?: boolean;
  readonly phrases: Phrases;
  readonly events: PopupEvents;
}

/**
 * Three questions in order: what is this, how much of it could be checked, what does not agree. Then what to do. What
 * became of it is said at the foot, in a place that is always there: an assistive technology follows it.
 */
export function Popup(props: PopupProps) {
  const { action, isAccessWithheld = false, phrases, events } = props;
  const focus = useKeptFocus();
  return (
    <main tabIndex={-1} {...focus}>
      <Content {...props} />
      {isAccessWithheld && <SiteAccess phrases={phrases} onAllow={events.onAllow} />}
      <footer class="actions">
        <Buttons {...props} />
        <p class="diagnostics">
          <button type="button" onClick={events.onDiagnose}>
            {phrases.popup.copyDiagnostics}
          </button>
        </p>
        <Result action={action} phrases={phrases} />
      </footer>
    </main>
  );
}

function Content({ view, phrases, events }: PopupProps) {
  const { popup } = phrases;
  switch (view.state) {
    case 'reading':
    case 'loading':
    case 'failed':
      return <Message text={popup[view.state]} />;
    case 'no-access':
      return <Message text={popup.noAccess} />;
    case 'not-report':
      return <NotReport detection={view.detection} phrases={phrases} />;
    case 'read': {
      const { summary } = view;
      const { findings, unlistedFindings, outcomes } = summary;
      return (
        <>
          <ReportHead summary={summary} phrases={phrases} />
          <Coverage summary={summary} phrases={phrases} />
          <div class="body">
            <Findings
              findings={findings}
              unlisted={unlistedFindings}
              phrases={phrases}
              onFocus={events.onFocus}
            />
            {outcomes && <OutcomeChart outcomes={outcomes} phrases={phrases} />}
          </div>
        </>
      );
    }
  }
}

/** What can be done in this state, but for what can be done in all. */
function Buttons({ view, formats, action, phrases, events }: PopupProps) {
  const { readAnyway, retry } = phrases.popup;
  switch (view.state) {
    case 'loading':
    case 'not-report':
      return (
        <button type="button" onClick={events.onReadAnyway}>
          {readAnyway}
        </button>
      );
    case 'failed':
      return (
        <button type="button" onClick={events.onRetry}>
          {retry}
        </button>
      );
    case 'read':
      return (
        <Actions summary={view.summary} formats={formats} action={action} phrases={phrases} events={events} />
      );
    default:
      return null;
  }
}
