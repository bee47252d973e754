import type { Check } from '../model/check.ts';
import { placeOf, sumsOfCheck } from '../wording/describe-finding.ts';
import { fill } from '../wording/fill.ts';
import type { CardEvents } from './card.ts';
import { element } from './element.ts';
import { differenceText, equationOf } from './equation.ts';
import type { Marked } from './marked.ts';

/** More relations of one cause are not listed. */
const MOST_RELATIONS = 6;

/**
 * Several relations, each in one line that opens to its equation.
 *
 * @param onOpened a person has opened a relation, or closed it.
 */
export function relationLines(
  checks: readonly Check[],
  marked: Marked,
  events: CardEvents,
  onOpened: (check: Check, isOpen: boolean) => void,
): HTMLElement {
  const { document, phrases } = marked;
  const lines = checks
    .slice(0, MOST_RELATIONS)
    .flatMap((check) => foldable(check, marked, events, (isOpen) => onOpened(check, isOpen)));
  if (checks.length > MOST_RELATIONS) {
    const more = fill(phrases.card.moreRelations, { count: checks.length });
    lines.push(element(document, 'p', { class: 'soft' }, more));
  }
  return element(document, 'div', { class: 'relations' }, ...lines);
}

/** The line of a relation, and its equation, which is made when it is first opened. */
function foldable(
  check: Check,
  marked: Marked,
  events: CardEvents,
  onOpened: (isOpen: boolean) => void,
): HTMLElement[] {
  const { document, phrases } = marked;
  const difference = differenceText(check);
  const button = element(
    document,
    'button',
    { type: 'button', class: 'fold', 'aria-expanded': 'false' },
    element(
      document,
      'span',
      {},
      placeOf(check, phrases),
      element(document, 'small', {}, sumsOfCheck(check, phrases)),
    ),
    element(document, 'b', {}, difference === null ? '' : `${phrases.card.difference} ${difference}`),
  );
  const equation = element(document, 'div');
  equation.hidden = true;
  button.addEventListener('click', (event) => {
    if (!event.isTrusted) return;
    if (equation.firstChild === null) equation.append(equationOf(check, marked, events));
    equation.hidden = !equation.hidden;
    button.setAttribute('aria-expanded', String(!equation.hidden));
    onOpened(!equation.hidden);
  });
  return [button, equation];
}
