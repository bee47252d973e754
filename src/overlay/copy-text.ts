/**
 * Copies text. Most portals are http pages, where the clipboard interface does not exist; the old command works in
 * both, within a person's click. The page's own listeners do not see the event.
 */
export function copyText(document: Document, text: string): boolean {
  const fillClipboard = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
  };
  const view = document.defaultView;
  view?.addEventListener('copy', fillClipboard, true);
  try {
    return document.execCommand('copy');
  } finally {
    view?.removeEventListener('copy', fillClipboard, true);
  }
}
