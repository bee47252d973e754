import type { Summary } from '../model/summary.ts';
import { fill } from '../wording/fill.ts';
import type { Phrases } from '../wording/phrases.ts';
import type { ExportState, PopupEvents } from './view.ts';

interface ActionsProps {
  readonly summary: Summary;
  readonly formats: readonly string[];
  readonly exported: ExportState;
  readonly phrases: Phrases;
  readonly events: PopupEvents;
}

/** One main button, the marks on or off, the figures of the text spelled out; the other formats below. */
export function Actions({ summary, formats, exported, phrases, events }: ActionsProps) {
  const { popup } = phrases;
  const [main = '', ...others] = formats;
  const isWorking = exported.state === 'working';
  return (
    <footer class="actions">
      <button type="button" class="main" disabled={isWorking} onClick={() => events.onExport(main)}>
        {isWorking ? popup.exporting : fill(popup.exportAs, { format: phrases.formats[main] ?? main })}
      </button>
      <button type="button" aria-pressed={summary.areMarksShown} onClick={events.onToggle}>
        {summary.areMarksShown ? popup.hideMarks : popup.showMarks}
      </button>
      {summary.figuresInText > 0 && summary.areMarksShown && (
        <button type="button" aria-pressed={summary.areFiguresShown} onClick={events.onFigures}>
          {summary.areFiguresShown ? phrases.text.hideFigures : phrases.text.showFigures}
        </button>
      )}
      {others.length > 0 && (
        <p class="formats">
          {popup.otherFormats}
          {others.map((id) => (
            <button key={id} type="button" disabled={isWorking} onClick={() => events.onExport(id)}>
              {phrases.formats[id] ?? id}
            </button>
          ))}
        </p>
      )}
      {summary.copyable.length > 0 && (
        <p class="formats">
          {popup.copyTable}
          {summary.copyable.map(({ id, name }) => (
            <button key={id} type="button" disabled={isWorking} onClick={() => events.onCopy(id)}>
              {name}
            </button>
          ))}
        </p>
      )}
      {exported.state === 'copied' && (
        <span class="done" role="status">
          {fill(popup.tableCopied, { table: exported.table })}
        </span>
      )}
      {exported.state === 'done' && (
        <span class="done" role="status">
          {fill(popup.exported, { file: exported.file })}
        </span>
      )}
      {exported.state === 'failed' && (
        <span class="done" role="alert">
          {fill(popup.exportFailed, { reason: exported.reason })}
        </span>
      )}
    </footer>
  );
}
