import type { Analysis } from '../analyze.ts';
import type { TableId } from '../model/grid.ts';
import type { Finding, Report } from '../model/report.ts';

import type { HighlightStyle } from '../overlay/marked.ts';
import { type Marks, showMarks } from '../overlay/show-marks.ts';
import { viewOf } from '../page/dom.ts';
import type { Phrases } from '../wording/phrases.ts';
import { isOrphan, whenOrphan } from './orphan.ts';
import { type Pointed, watchMenu } from './pointed-table.ts';
import { readNow } from './read-now.ts';
import { haveSameFigures, haveSameMarks } from './same-marks.ts';
import { type PageWatch, watchPage } from './watch-page.ts';

/** A panel may be shown by any of these, and a figure written by its text alone. */
const KINDS = { attributeFilter: ['class', 'style', 'hidden', 'open'], characterData: true };

export interface MarkedPageParts {
  readonly document: Document;
  /** What marks say; null where nobody can be asked just now. */
  readonly phrases: () => Promise<Phrases | null>;
  readonly highlight: HighlightStyle;
  /** A finding to be quoted elsewhere; null where nobody answers. */
  readonly cite: (report: Report, finding: Finding) => Promise<string | null>;
  /** The page was read, or is shown again; null: it goes, for good or into the browser's cache. */
  readonly onReport: (report: Report | null) => void;
}

/**
 * A page as it was last read, and its marks. While marks are on, the page is watched, and read again when it changes;
 * marks that would say the same at the same places stay. Off means off: nothing of ours is left on the page.
 */
export class MarkedPage {
  private readonly parts: MarkedPageParts;
  private readonly watch: PageWatch;
  private analysis: Analysis | null = null;
  private marks: Marks | null = null;
  private areFigures = false;
  /** Milliseconds that the last reading took, the page's own turns within it included. */
  private took: number | null = null;
  /** Of the listeners on the page; null while marks are off. */
  private life: AbortController | null = null;
  private pointed: Pointed | null = null;
  private isOver = false;
  /** One thing after another: a page is not read while it is marked, nor switched off while it is read. */
  private turn: Promise<unknown> = nextTask();

  constructor(parts: MarkedPageParts) {
    this.parts = parts;
    this.watch = watchPage(parts.document, KINDS, () => this.lookAgain());
  }

  areOn(): boolean {
    return this.life !== null;
  }

  areFiguresShown(): boolean {
    return this.areFigures;
  }

  /** Puts the marks on, where they are not; null where they cannot be made. */
  show(): Promise<Marks | null> {
    return this.inTurn(() => this.switchOn());
  }

  /** Returns whether the marks are on now. */
  toggle(): Promise<boolean> {
    return this.inTurn(async () => {
      if (this.areOn()) this.switchOff();
      else await this.switchOn();
      return this.areOn();
    });
  }

  /** Returns whether the figures of the text are spelled out now. */
  toggleFigures(): Promise<boolean> {
    return this.inTurn(async () => {
      this.areFigures = (await this.switchOn())?.toggleFigures() ?? false;
      return this.areFigures;
    });
  }

  /** What the page says now: read again where it has changed, or where nobody has watched it. */
  reading(): Promise<Analysis> {
    return this.inTurn(() => this.read());
  }

  /** How long the last reading took, in milliseconds; null before the first. */
  readingTime(): number | null {
    return this.took;
  }

  /** The table on which a person opened the page's menu last, while marks are on; null where there is none. */
  pointedTable(analysis: Analysis): TableId | null {
    return this.pointed?.table(analysis) ?? null;
  }

  private inTurn<Done>(step: () => Promise<Done>): Promise<Done> {
    const done = this.turn.then(step);
    this.turn = done.catch(() => undefined);
    return done;
  }

  private lookAgain(): void {
    if (isOrphan()) this.end();
    else void this.inTurn(() => this.read());
  }

  private async read(): Promise<Analysis> {
    const before = this.analysis;
    if (before !== null && !this.watch.mayHaveChanged()) return before;
    const start = performance.now();
    const after = await this.watch.look(() => readNow(this.parts.document));
    this.took = performance.now() - start;
    this.analysis = after;
    this.parts.onReport(after.report);
    if (before !== null && this.marks !== null) await this.follow(before, after, this.marks);
    return after;
  }

  /** An open card stays open unless the page says something else. */
  private async follow(before: Analysis, after: Analysis, marks: Marks): Promise<void> {
    if (haveSameMarks(before, after)) {
      if (!haveSameFigures(before, after)) marks.renewFigures(after);
      return;
    }
    const phrases = await this.parts.phrases();
    const focused = marks.focusedPlace();
    marks.destroy();
    const renewed = this.mark(phrases, after);
    if (focused !== null) renewed?.focusPlace(focused);
  }

  private async switchOn(): Promise<Marks | null> {
    if (this.life === null && !this.isOver) this.listen();
    const analysis = await this.read();
    if (this.marks !== null) return this.marks;
    const phrases = await this.parts.phrases();
    // Reading and marking are tasks of their own, so that the page stays alive.
    await nextTask();
    return this.mark(phrases, analysis);
  }

  private mark(phrases: Phrases | null, analysis: Analysis): Marks | null {
    this.marks = null;
    // In the meantime the extension may have gone.
    if (phrases === null || this.life === null) return null;
    const { document, highlight, cite } = this.parts;
    const parts = {
      document,
      phrases,
      highlight,
      cite: (finding: Finding) => cite(analysis.report, finding),
    };
    this.marks = showMarks({ ...parts, ...analysis }, () => this.switchOff());
    if (this.areFigures) this.areFigures = this.marks.toggleFigures();
    return this.marks;
  }

  private listen(): void {
    const { document, onReport } = this.parts;
    const life = new AbortController();
    const { signal } = life;
    this.life = life;
    this.watch.start();
    const view = viewOf(document);
    if (view === null) return;
    this.pointed = watchMenu(view, signal);
    whenOrphan(view, () => this.end(), signal);
    view.addEventListener('pagehide', () => onReport(null), { signal });
    view.addEventListener('pageshow', ({ persisted }) => persisted && this.comeBack(), { signal });
  }

  /** The browser kept the page as it was, but not its badge; and what was asked for when it went was lost. */
  private comeBack(): void {
    if (this.analysis !== null) this.parts.onReport(this.analysis.report);
    void this.show();
  }

  private switchOff(): void {
    this.life?.abort();
    this.life = null;
    this.pointed = null;
    this.watch.stop();
    this.marks?.destroy();
    this.marks = null;
    this.areFigures = false;
  }

  private end(): void {
    this.isOver = true;
    this.switchOff();
  }
}

function nextTask(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}
