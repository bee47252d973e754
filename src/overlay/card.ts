import type { Anchor } from '../model/anchor.ts';
import { soleCandidate } from '../model/cause.ts';
import type { Check } from '../model/check.ts';
import type { Finding } from '../model/report.ts';
import { headlineOf, kindOf, phrasesOf, questionOf, sharedOf, titleOf } from '../wording/describe-finding.ts';
import { fill } from '../wording/fill.ts';
import { markOfFinding } from '../wording/mark-text.ts';
import { holdsOf } from '../wording/tell-cause.ts';
import { soleWay, wayList } from './card-cause.ts';
import { relationLines } from './card-relations.ts';
import { copyButton } from './copy-button.ts';
import { element } from './element.ts';
import { equationOf } from './equation.ts';
import { type Lit, litOf } from './lit.ts';
import type { Marked } from './marked.ts';
import { namedButton } from './named-button.ts';
import { placeCard } from './place-card.ts';
import { plain } from './plain.ts';
import type { Target } from './target.ts';

export interface CardEvents {
  readonly onClose: () => void;
  readonly onStep: (by: 1 | -1) => void;
  /** Something that was done, for who cannot see it. */
  readonly onSay: (sentence: string) => void;
  readonly onPoint: (anchor: Anchor, isPointed: boolean) => void;
  readonly onGo: (anchor: Anchor) => void;
  /** What the card speaks of now, instead of what it did before. */
  readonly onLight: (lit: readonly Lit[]) => void;
}

/** The card of one finding: what would make it equal, its equations as an accountant would set them, their source, and what to do with it. */
export class Card {
  readonly element: HTMLElement;
  private readonly marked: Marked;
  private readonly events: CardEvents;
  /** Relations whose equation is shown. */
  private readonly opened = new Set<Check>();

  constructor(marked: Marked, events: CardEvents) {
    this.marked = marked;
    this.events = events;
    const attributes = { class: 'card', role: 'dialog', tabindex: '-1', lang: marked.phrases.language };
    this.element = element(marked.document, 'section', attributes);
    this.element.hidden = true;
  }

  /** Fills the card, and has the places that it speaks of lit on the page. */
  show(finding: Finding, at: number): void {
    const { report, phrases } = this.marked;
    const checks = finding.checks.flatMap((index) => report.checks[index] ?? []);
    const [check] = checks;
    if (check === undefined) return;
    this.opened.clear();
    this.element.replaceChildren(
      this.head(finding, check),
      ...this.body(finding, checks, check),
      ...this.notes(checks),
      this.actions(finding, at),
    );
    this.element.setAttribute('aria-label', headlineOf(finding, report, phrases));
    this.element.hidden = false;
    this.events.onLight(litOf(finding, checks, this.opened));
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
    const text = markOfFinding(finding, report.checks, phrases);
    const mark = element(document, 'span', { class: `mark ${kindOf(check)}` }, text);
    const lines = titleOf(finding, report, phrases).flatMap((line, at) =>
      at === 0 ? [line] : [element(document, 'br'), line],
    );
    const heading = element(document, 'h2', {}, ...lines);
    return element(document, 'div', { class: 'head' }, mark, heading, this.closeButton());
  }

  private closeButton(): HTMLElement {
    const { document, phrases } = this.marked;
    const button = namedButton(document, phrases.card.close, '×', { class: 'close' });
    button.addEventListener('click', (event) => event.isTrusted && this.events.onClose());
    return button;
  }

  private body(finding: Finding, checks: readonly Check[], check: Check): HTMLElement[] {
    const { document, phrases, report } = this.marked;
    const sole = soleCandidate(finding);
    const relations = { checks, shared: sharedOf(finding, report) };
    const parts = [this.relations(finding, checks, check)];
    if (sole !== null) parts.unshift(soleWay(sole, relations, this.marked, this.events));
    else if (finding.candidates.length > 0)
      parts.push(wayList(finding.candidates, relations, this.marked, this.events));
    if (finding.unnarrowed !== null && sole === null) {
      const reason = fill(phrases.unnarrowed[finding.unnarrowed], { holds: holdsOf(checks, phrases) });
      parts.push(element(document, 'p', { class: 'text' }, reason));
    }
    return parts;
  }

  /** One relation in full; several that are unequal as lines; what cannot be told by the reason. */
  private relations(finding: Finding, checks: readonly Check[], check: Check): HTMLElement {
    const { document, phrases } = this.marked;
    if (checks.length === 1 && (check.left.sum !== null || check.right.sum !== null))
      return equationOf(check, this.marked, this.events);
    if (kindOf(check) === 'unequal')
      return relationLines(checks, this.marked, this.events, (each, isOpen) => {
        if (isOpen) this.opened.add(each);
        else this.opened.delete(each);
        this.events.onLight(litOf(finding, checks, this.opened));
      });
    const text = check.reason === null ? phrases.states[check.state] : phrases.reasons[check.reason];
    return element(document, 'p', { class: 'text' }, text);
  }

  /** Innocent reasons and sources of all relations, each once. */
  private notes(checks: readonly Check[]): HTMLElement[] {
    const { document, phrases } = this.marked;
    const note = (kind: string, sentence: string, place: string, words: readonly string[]) => {
      const all = [...new Set(words)].join(phrases.finding.clauseSeparator);
      return all === '' ? [] : [element(document, 'p', { class: kind }, fill(sentence, { [place]: all }))];
    };
    const innocent = checks.flatMap((check) => phrasesOf(check, phrases)?.innocent ?? []);
    const sources = checks.map(({ basis }) => basis);
    return [
      ...note('innocent', phrases.card.innocent, 'reasons', innocent),
      ...note('source', phrases.card.basis, 'basis', sources),
    ];
  }

  private actions(finding: Finding, at: number): HTMLElement {
    const { document, phrases, report } = this.marked;
    const { cite } = this.marked;
    const say = this.events.onSay;
    const copies = [
      copyButton(
        this.marked,
        phrases.card.copyQuestion,
        async () => questionOf(finding, report, phrases),
        say,
      ),
      ...(cite === undefined
        ? []
        : [copyButton(this.marked, phrases.card.copyCitation, () => cite(finding), say)]),
    ];
    const step = (by: 1 | -1, sign: string, label: string) => {
      const button = namedButton(document, label, sign);
      button.addEventListener('click', (event) => event.isTrusted && this.events.onStep(by));
      return button;
    };
    const position = fill(phrases.card.position, {
      at: at + 1,
      count: report.findings.length,
    });
    const pages = element(
      document,
      'span',
      { class: 'pages' },
      step(-1, '↑', phrases.card.previous),
      position,
      step(1, '↓', phrases.card.next),
    );
    return element(document, 'div', { class: 'actions' }, ...copies, pages);
  }
}
