import { plain } from './plain.ts';
/**
 * Copies text. Most portals are http pages, where the clipboard interface does not exist; the old command works in
 * both, within a person's click. The page's own listeners do not see the event, or, where they were there before us,
 * have no say in it: what they put in is cleared, and where they keep the event to themselves nothing is copied.
 *
 * @returns whether the text is in the clipboard.
 */
export function copyText(document: Document, text: string): boolean {
  let isFilled = false;
  const fillClipboard = (event: ClipboardEvent) => {
    if (!event.isTrusted) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.clearData();
    event.clipboardData?.setData('text/plain', text);
    isFilled = true;
  };
  const view = plain(document).defaultView;
  view?.addEventListener('copy', fillClipboard, true);
  try {
    return plain(document).execCommand('copy') && isFilled;
  } finally {
    view?.removeEventListener('copy', fillClipboard, true);
  }
}
