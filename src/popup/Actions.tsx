import type { Summary } from '../model/summary.ts';
import { fill } from '../wording/fill.ts';
import type { Phrases } from '../wording/phrases.ts';
import type { ActionState, PopupEvents } from './view.ts';

interface ActionsProps {
  readonly summary: Summary;
  readonly formats: readonly string[];
  readonly action: ActionState;
  readonly phrases: Phrases;
  readonly events: PopupEvents;
}

/** One main button, the marks on or off, the figures of the text spelled out; the other formats below. */
export function Actions({ summary, formats, action, phrases, events }: ActionsProps) {
  const { popup } = phrases;
  const [main = '', ...others] = formats;
  const isWorking = action.state === 'working';
  // A button that is truly disabled would lose the focus of whoever has just pressed it.
  const busy = (act: () => void) => ({ 'aria-disabled': isWorking, onClick: () => isWorking || act() });
  return (
    <>
      <button type="button" class="main" {...busy(() => events.onExport(main))}>
        {isWorking ? popup.exporting : fill(popup.exportAs, { format: phrases.formats[main] ?? main })}
      </button>
      <button type="button" onClick={events.onToggle}>
        {summary.areMarksShown ? popup.hideMarks : popup.showMarks}
      </button>
      {summary.figuresInText > 0 && summary.areMarksShown && (
        <button type="button" onClick={events.onFigures}>
          {summary.areFiguresShown ? phrases.text.hideFigures : phrases.text.showFigures}
        </button>
      )}
      {others.length > 0 && (
        <fieldset class="formats">
          <legend>{popup.otherFormats}</legend>
          {others.map((id) => (
            <button key={id} type="button" {...busy(() => events.onExport(id))}>
              {phrases.formats[id] ?? id}
            </button>
          ))}
        </fieldset>
      )}
      {summary.copyable.length > 0 && (
        <fieldset class="formats tables">
          <legend>{popup.copyTable}</legend>
          {summary.copyable.map(({ id, name }) => (
            <button key={id} type="button" {...busy(() => events.onCopy(id))}>
              {name}
            </button>
          ))}
        </fieldset>
      )}
    </>
  );
}
