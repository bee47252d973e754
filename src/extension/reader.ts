import type { Analysis } from '../analyze.ts';
import { onlyTable } from '../export/only-table.ts';
import { writtenPart } from '../export/written-part.ts';
import type { Report } from '../model/report.ts';
import { highlightName } from '../overlay/highlight-style.ts';
import { removeLeftOvers } from '../overlay/left-over.ts';
import { viewOf } from '../page/dom.ts';
import { kindOf } from '../wording/describe-finding.ts';
import type { Phrases } from '../wording/phrases.ts';
import { browser } from './browser.ts';
import { diagnose } from './diagnose.ts';
import { MarkedPage } from './marked-page.ts';
import type { ToBackground } from './messages.ts';
import { ours, type Told } from './ours.ts';
import { type ReadReport, readMessage, type ToReader } from './reader-messages.ts';
import { summarize } from './summarize.ts';
import { tell } from './tell.ts';
import { untilAnswered } from './until-answered.ts';
import { watchExports } from './watch-exports.ts';

const NOTHING: Told = { checked: 0, fails: 0, isReport: false };

/**
 * Reads the page of one frame, marks it, and follows it while it changes; answers popup, menu and keys until the
 * extension or the page goes. A second run on the same page is refused. Who asks while the page is read is answered
 * when that is done.
 */
export function startReader(document: Document): void {
  const here = ours();
  if (here.reader !== undefined) return;
  // From now on the reader watches the page.
  here.detector?.stop();
  removeLeftOvers(document);
  const reader: { told: Told | null } = { told: null };
  here.reader = reader;
  const view = viewOf(document);
  const words = wordsOnce();
  const name = highlightName(crypto.getRandomValues(new Uint8Array(6)));
  let isStyled = false;
  const page = new MarkedPage({
    document,
    phrases: words,
    cite: async (report, { id }) => {
      const language = browser.i18n.getUILanguage();
      const asked: ToBackground = { kind: 'cite', finding: id, language, report: writtenPart(report) };
      return ((await untilAnswered(() => browser.runtime.sendMessage(asked))) ?? null) as string | null;
    },
    highlight: {
      name,
      style: (isOn) => {
        isStyled = isOn;
        void tell({ kind: 'highlight', name, isOn }, () => isStyled === isOn);
      },
    },
    onReport: (report) => {
      const told = report === null ? NOTHING : resultOf(report);
      if (isSame(told, reader.told)) return;
      reader.told = told;
      // A tab that goes elsewhere loses its badge; a frame that goes leaves it to another.
      if (report !== null || view?.parent !== view)
        void tell({ kind: 'read', ...told }, () => reader.told === told);
    },
  });
  browser.runtime.onMessage.addListener((message: unknown) => {
    const known = readMessage(message);
    return known === null ? undefined : answer(page, words, known);
  });
  watchExports();
  void page.show();
}

type AskWords = () => Promise<Phrases | null>;

async function answer(page: MarkedPage, askWords: AskWords, message: ToReader): Promise<unknown> {
  switch (message.kind) {
    case 'summarize': {
      const [{ report }, phrases] = await Promise.all([page.reading(), known(askWords)]);
      return summarize(report, phrases, {
        areMarksShown: page.areOn(),
        areFiguresShown: page.areFiguresShown(),
      });
    }
    case 'focus':
      return (await page.show())?.focus(message.finding);
    case 'step':
      return (await page.show())?.step(message.by);
    case 'toggle':
      return page.toggle();
    case 'figures':
      return page.toggleFigures();
    case 'diagnose':
      return diagnose(await page.reading(), page.readingTime());
    case 'report':
      return message.isOfTable ? pointedTable(page, askWords) : wholeReport(await page.reading());
  }
}

function wholeReport({ report, htmlOfTables }: Analysis): ReadReport {
  return { report: writtenPart(report), html: htmlOfTables(), table: null };
}

async function pointedTable(page: MarkedPage, askWords: AskWords): Promise<ReadReport> {
  const analysis = await page.reading();
  const id = page.pointedTable(analysis);
  const table = analysis.report.tables.find(({ grid }) => grid.id === id);
  if (id === null || table === undefined) throw new Error((await known(askWords)).popup.noTableThere);
  return { ...wholeReport({ ...analysis, report: onlyTable(analysis.report, id) }), table };
}

function resultOf({ checks, coverage, detection, figures }: Report): Told {
  return {
    checked: coverage.assessed,
    // What the text says of a cell counts as well, though it is no relation of the form.
    fails: checks.filter((check) => kindOf(check) === 'unequal').length,
    isReport: detection.isReport || figures.length > 0,
  };
}

function isSame(told: Told, before: Told | null): boolean {
  return JSON.stringify(told) === JSON.stringify(before);
}

/**
 * The words stand in the background, which has them in every language; a page has one. Asked for again where nobody
 * answered: the page may have been left for another at that moment, and come back to.
 */
function wordsOnce(): AskWords {
  let words: Phrases | null = null;
  const asked: ToBackground = { kind: 'words', language: browser.i18n.getUILanguage() };
  return async () => {
    words ??= ((await untilAnswered(() => browser.runtime.sendMessage(asked))) ?? null) as Phrases | null;
    return words;
  };
}

async function known(askWords: AskWords): Promise<Phrases> {
  const words = await askWords();
  if (words === null) throw new Error('the background did not answer');
  return words;
}
