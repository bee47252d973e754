import { fill } from '../wording/fill.ts';
import type { Phrases } from '../wording/phrases.ts';
import type { ActionState } from './view.ts';

/** What became of the last action. The line is there before it says anything, else what it says would not be noticed. */
export function Result({ action, phrases }: { readonly action: ActionState; readonly phrases: Phrases }) {
  return (
    <p class="done" role="status">
      {resultText(action, phrases)}
    </p>
  );
}

function resultText(action: ActionState, { popup }: Phrases): string {
  switch (action.state) {
    case 'idle':
      return '';
    case 'working':
      return popup.exporting;
    case 'done':
      return fill(popup.exported, { file: action.file });
    case 'cancelled':
      return popup.exportCancelled;
    case 'copied':
      return fill(popup.tableCopied, { table: action.table });
    case 'diagnosed':
      return popup.diagnosticsCopied;
    case 'failed':
      return fill(popup[action.what], { reason: action.reason });
  }
}
