import { type Anchor, anchorsOf } from '../model/anchor.ts';
import type { Check } from '../model/check.ts';
import type { Finding } from '../model/report.ts';
import { headlineOf, kindOf, phrasesOf, placeOf, questionOf } from '../wording/describe-finding.ts';
import { fill } from '../wording/fill.ts';
import { markText } from '../wording/mark-text.ts';
import { copyText } from './copy-text.ts';
import { element } from './element.ts';
import { equationOf } from './equation.ts';
import type { Marked } from './marked.ts';
import { placeCard } from './place-card.ts';
import { plain } from './plain.ts';
import type { Target } from './target.ts';

export interface CardEvents {
  readonly onClose: () => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onPoint: (anchor: Anchor, isPointed: boolean) => void;
  readonly onGo: (anchor: Anchor) => void;
}

/** The card of one finding: an equation as an accountant would set it, its source, and what to do with it. */
export class Card {
  readonly element: HTMLElement;
  private readonly marked: Marked;
  private readonly events: CardEvents;

  constructor(marked: Marked, events: CardEvents) {
    this.marked = marked;
    this.events = events;
    const attributes = { class: 'card', role: 'dialog', tabindex: '-1', lang: marked.phrases.language };
    this.element = element(marked.document, 'section', attributes);
    this.element.hidden = true;
  }

  /** Fills the card; returns the cells of its relations, to be lit on the page. */
  show(finding: Finding, at: number): Anchor[] {
    const checks = finding.checks.flatMap((index) => this.marked.report.checks[index] ?? []);
    const [check] = checks;
    if (check === undefined) return [];
    this.element.replaceChildren(
      this.head(finding, check),
      this.body(checks, check),
      ...this.notes(check),
      this.actions(finding, at),
    );
    this.element.setAttribute(
      'aria-label',
      headlineOf(finding, this.marked.report.checks, this.marked.phrases),
    );
    this.element.hidden = false;
    return checks.length === 1 ? anchorsOf(check) : checks.flatMap((each) => anchorsOf(each).slice(0, 1));
  }

  hide(): void {
    this.element.hidden = true;
    this.element.replaceChildren();
  }

  focus(): void {
    this.element.focus({ preventScroll: true });
  }

  placeBeside(target: Target | null, origin: DOMRect): void {
    const { defaultView, documentElement } = plain(this.marked.document);
    if (defaultView === null) return;
    const view = { width: documentElement.clientWidth, height: defaultView.innerHeight };
    const { left, top } = placeCard(target, this.element.getBoundingClientRect(), view);
    this.element.style.left = `${left - origin.left}px`;
    this.element.style.top = `${top - origin.top}px`;
  }

  private head(finding: Finding, check: Check): HTMLElement {
    const { document, phrases, report } = this.marked;
    const mark = element(document, 'span', { class: `mark ${kindOf(check)}` }, markText(check, phrases));
    const rule = phrasesOf(check, phrases);
    const isSum = kindOf(check) === 'unequal' || kindOf(check) === 'question';
    const title = isSum
      ? `${placeOf(check, phrases)}\n${rule?.unequal ?? ''}`
      : headlineOf(finding, report.checks, phrases);
    const heading = element(
      document,
      'h2',
      {},
      ...title.split('\n').flatMap((line, at) => (at === 0 ? [line] : [element(document, 'br'), line])),
    );
    return element(document, 'div', { class: 'head' }, mark, heading, this.closeButton());
  }

  private closeButton(): HTMLElement {
    const { document, phrases } = this.marked;
    const attributes = {
      type: 'button',
      class: 'close',
      title: phrases.card.close,
      'aria-label': phrases.card.close,
    };
    const button = element(document, 'button', attributes, '×');
    button.addEventListener('click', (event) => event.isTrusted && this.events.onClose());
    return button;
  }

  private body(checks: readonly Check[], check: Check): HTMLElement {
    const { document, phrases } = this.marked;
    if (checks.length === 1 && (check.left.sum !== null || check.right.sum !== null)) {
      return equationOf(check, this.marked, this.events);
    }
    const text = check.reason === null ? phrases.states[check.state] : phrases.reasons[check.reason];
    return element(document, 'p', { class: 'text' }, text);
  }

  private notes(check: Check): HTMLElement[] {
    const { document, phrases } = this.marked;
    const innocent = phrasesOf(check, phrases)?.innocent ?? [];
    const separator = phrases.language === 'en' ? '; ' : '；';
    const notes = [
      element(document, 'p', { class: 'source' }, fill(phrases.card.basis, { basis: check.basis })),
    ];
    if (innocent.length > 0) {
      notes.unshift(
        element(
          document,
          'p',
          { class: 'innocent' },
          fill(phrases.card.innocent, { reasons: innocent.join(separator) }),
        ),
      );
    }
    return notes;
  }

  private actions(finding: Finding, at: number): HTMLElement {
    const { document, phrases, report } = this.marked;
    const copy = element(document, 'button', { type: 'button' }, phrases.card.copyQuestion);
    copy.addEventListener('click', (event) => {
      if (!event.isTrusted) return;
      const isCopied = copyText(document, questionOf(finding, report.checks, report.source, phrases));
      copy.textContent = isCopied ? phrases.card.copied : phrases.card.copyFailed;
    });
    const step = (by: 1 | -1, sign: string, label: string) => {
      const button = element(document, 'button', { type: 'button', title: label, 'aria-label': label }, sign);
      button.addEventListener('click', (event) => event.isTrusted && this.events.onStep(by));
      return button;
    };
    const position = fill(phrases.card.position, {
      at: String(at + 1),
      count: String(report.findings.length),
    });
    const pages = element(
      document,
      'span',
      { class: 'pages' },
      step(-1, '↑', phrases.card.previous),
      position,
      step(1, '↓', phrases.card.next),
    );
    return element(document, 'div', { class: 'actions' }, copy, pages);
  }
}
