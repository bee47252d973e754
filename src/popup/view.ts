import type { Detection } from '../model/detection.ts';
import type { Summary } from '../model/summary.ts';

/** What the popup has to show: one of these, never nothing. */
export type View =
  | { readonly state: 'reading' }
  | { readonly state: 'read'; readonly summary: Summary }
  | { readonly state: 'not-report'; readonly detection: Detection }
  | { readonly state: 'loading' }
  | { readonly state: 'no-access' }
  | { readonly state: 'failed' };

/** What became of the last thing that was asked for. */
export type ActionState =
  | { readonly state: 'idle' }
  | { readonly state: 'working'; readonly format: string }
  | { readonly state: 'done'; readonly file: string }
  | { readonly state: 'cancelled' }
  | { readonly state: 'copied'; readonly table: string }
  | { readonly state: 'diagnosed' }
  | {
      readonly state: 'failed';
      readonly what: 'exportFailed' | 'copyFailed';
      readonly reason: string;
    };

export interface PopupEvents {
  readonly onFocus: (finding: string) => void;
  readonly onExport: (format: string) => void;
  readonly onCopy: (table: string) => void;
  readonly onToggle: () => void;
  readonly onFigures: () => void;
  readonly onReadAnyway: () => void;
  readonly onRetry: () => void;
  /** Asks the browser to let the extension read its own sites by itself. */
  readonly onAllow: () => void;
  /** Copies what an issue report needs, without a word of the page. */
  readonly onDiagnose: () => void;
}
