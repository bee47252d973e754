import { render } from 'preact';
import { Popup } from '../../src/popup/Popup.tsx';
import popupCss from '../../src/popup/popup.css?raw';
import type { ActionState, PopupEvents, View } from '../../src/popup/view.ts';
import type { Phrases } from '../../src/wording/phrases.ts';
import { zhCN } from '../../src/wording/zh-cn.ts';
import { type FramedPage, openFrame } from './framed-page.ts';
import { SUMMARY } from './summary.ts';

const FORMATS = ['json', 'csv', 'csv-wide', 'xlsx', 'datapackage', 'evidence'];
const IDLE: ActionState = { state: 'idle' };

export interface ShownPopup {
  readonly framed: FramedPage;
  /** Shows it again with other parts. */
  readonly show: (parts: PopupParts) => void;
}

export interface PopupParts {
  readonly view?: View;
  readonly action?: ActionState;
  readonly isAccessWithheld?: boolean;
  readonly phrases?: Phrases;
  readonly events?: Partial<PopupEvents>;
  /** CSS pixels; those of the browser's window around it where it is not given. */
  readonly width?: number;
  readonly height?: number;
}

export const READ: View = { state: 'read', summary: { ...SUMMARY, figuresInText: 3 } };

/** The popup in a page of its own, as the extension has it: its markup, its style, its size. */
export async function openPopupFrame(parts: PopupParts = {}): Promise<ShownPopup> {
  const { phrases = zhCN, width = 380, height = 600 } = parts;
  const framed = await openFrame(
    `<!doctype html><html lang="${phrases.language}"><head><title>Gouji</title><style>${popupCss}</style></head><body><div id="popup"></div></body></html>`,
  );
  framed.frame.style.cssText = `width: ${width}px; height: ${height}px; border: 0`;
  const root = framed.document.getElementById('popup');
  if (root === null) throw new Error('the frame has no #popup');
  const show = (shown: PopupParts) => {
    const {
      view = READ,
      action = IDLE,
      isAccessWithheld = false,
      phrases: words = phrases,
      events = {},
    } = shown;
    render(
      <Popup
        view={view}
        formats={FORMATS}
        action={action}
        isAccessWithheld={isAccessWithheld}
        phrases={words}
        events={{ ...NO_EVENTS, ...events }}
      />,
      root,
    );
  };
  show(parts);
  return { framed, show };
}

const nothing = () => undefined;
/** A popup whose buttons do nothing. */
export const NO_EVENTS: PopupEvents = {
  onFocus: nothing,
  onExport: nothing,
  onCopy: nothing,
  onToggle: nothing,
  onFigures: nothing,
  onReadAnyway: nothing,
  onRetry: nothing,
  onAllow: nothing,
  onDiagnose: nothing,
};
