import { copyText } from './copy-text.ts';
import { element } from './element.ts';
import type { Marked } from './marked.ts';

/**
 * A button that copies what it is given on a person's click, and says whether it did. A moment may pass until the text
 * is there: the click counts for some seconds.
 *
 * @param say tells who cannot see the button what it says now.
 */
export function copyButton(
  { document, phrases: { card } }: Marked,
  label: string,
  text: () => Promise<string | null>,
  say: (sentence: string) => void,
): HTMLElement {
  const button = element(document, 'button', { type: 'button' }, label);
  const copy = async () => {
    const copied = await text().catch(() => null);
    const result = copied !== null && copyText(document, copied) ? card.copied : card.copyFailed;
    button.textContent = result;
    say(result);
  };
  button.addEventListener('click', (event) => event.isTrusted && void copy());
  return button;
}
