import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type Analysis, analyze } from '../../../src/analyze.ts';
import { type Marks, showMarks } from '../../../src/overlay/show-marks.ts';
import { LANGUAGES } from '../../../src/wording/index.ts';
import { zhCN } from '../../../src/wording/zh-cn.ts';
import demo from '../../pages/sample-2021-two-slips/page.html?raw';
import { causedReport, figureOf, type SaidCause } from '../../support/caused-report.ts';
import { type FramedPage, openFrame, settled } from '../../support/framed-page.ts';

/** Marks, light and cards of findings with a cause, over a page as a person sees it. */

const COLUMN = 'requests.results-total natural_person';
const ROW = 'requests.applicants-total granted_in_part';
const REVIEW = 'disputes.outcomes-total review';
const CELL = 'requests.granted_in_part.natural_person';
const GRANTED = 'requests.granted.natural_person';
const ROW_TOTAL = 'requests.granted_in_part.total';
const COLUMN_TOTAL = 'requests.concluded.natural_person';
const REVIEW_TOTAL = 'disputes.review.total';

const ONE_CELL: SaidCause = {
  relations: [COLUMN, ROW],
  ways: [{ cells: { [CELL]: '24' }, slip: 'digits-swapped' }],
};
const SWAPPED: SaidCause = {
  relations: [COLUMN, ROW],
  ways: [{ cells: { [CELL]: '70', [GRANTED]: '42' }, slip: 'cells-swapped' }],
};
const GROUPS: SaidCause = {
  relations: [COLUMN, ROW],
  ways: [
    { cells: { [CELL]: '24', [GRANTED]: '72' } },
    { cells: { [ROW_TOTAL]: '47', [COLUMN_TOTAL]: '202' } },
  ],
};
const ANY_CELL: SaidCause = {
  relations: [REVIEW],
  ways: ['upheld', 'corrected', 'total'].map((outcome) => ({
    cells: { [`disputes.review.${outcome}`]: ['0', null] },
    slip: 'digit-mistyped',
  })),
};
const COPIED: SaidCause = {
  relations: [COLUMN, ROW],
  ways: [
    {
      cells: Object.fromEntries(
        [
          'received',
          'granted',
          'refused_by_law',
          'refused_third_party',
          'other_not_supplemented',
          'concluded',
          'carried_out',
        ].map((row) => [`requests.${row}.enterprise`, '12345678901234567890']),
      ),
      slip: 'column-copied',
    },
  ],
};
const NOT_NARROWED: SaidCause = { relations: [COLUMN, ROW, REVIEW], unnarrowed: 'too-many-ways' };

let framed: FramedPage;
let marks: Marks;

afterEach(() => {
  marks.destroy();
  framed.close();
});

async function mark(causes: readonly SaidCause[], phrases = zhCN): Promise<Analysis> {
  framed = await openFrame(demo);
  const { document } = framed;
  const analysis = analyze(document, { url: '', charset: 'UTF-8', readAt: new Date(0) });
  const caused = causedReport(analysis.report, causes);
  marks = showMarks({ document, report: caused, targetOf: analysis.targetOf, phrases });
  return { ...analysis, report: caused };
}

function marksNow(): [string, string][] {
  return [...framed.root().querySelectorAll<HTMLElement>('.layer > .mark')].map((each) => [
    each.textContent ?? '',
    each.ariaLabel ?? '',
  ]);
}

function boxesOf(selector: string): string[] {
  return [...framed.root().querySelectorAll(selector)].map(boxOf);
}

function boxOf(target: Element | Range | null): string {
  const { left, top, width, height } = target?.getBoundingClientRect() ?? new DOMRect();
  return [left, top, width, height].map(Math.round).join(' ');
}

function cellsOf(analysis: Analysis, ...fields: readonly string[]): string[] {
  return fields.map((field) => boxOf(analysis.targetOf(figureOf(field, analysis.report).cell)));
}

/** A person's click, wherever it is on the page. */
async function click(selector: string, at = 0): Promise<void> {
  const found = framed.root().querySelectorAll(selector)[at];
  found?.scrollIntoView({ block: 'nearest' });
  const { left, top } = found?.getBoundingClientRect() ?? new DOMRect();
  await userEvent.click(framed.frame, { position: { x: left + 6, y: top + 6 } });
}

describe('the marks of a cause', () => {
  it('stand at the only cell that would do, not at the totals that it makes unequal', async () => {
    const analysis = await mark([ONE_CELL]);
    const headline = '表三“部分公开 · 自然人”所载 42；若为 24，与之有关的 2 项关系都相等';
    expect(marksNow()).toEqual([['≠ 18', `勾稽 ≠ 18：${headline}`]]);
    expect(boxesOf('.tint.unequal > i')).toEqual(cellsOf(analysis, CELL));
  });

  it('stand at each of the cells that would change, with what each would change by', async () => {
    const analysis = await mark([SWAPPED]);
    expect(marksNow().map(([text]) => text)).toEqual(['≠ 29', '≠ 28']);
    expect(boxesOf('.tint.unequal > i')).toEqual(cellsOf(analysis, GRANTED, CELL));
  });

  it('stand at the first cell alone where a whole column would change', async () => {
    const analysis = await mark([COPIED]);
    expect(marksNow().map(([text]) => text)).toEqual(['≠']);
    expect(boxesOf('.tint.unequal > i')).toEqual(cellsOf(analysis, 'requests.received.enterprise'));
    marks.focus('f1');
    await settled(framed);
    expect(boxesOf('.tint.changed > i')).toHaveLength(7);
  });

  it('stand at each relation where there are several ways, or none is known', async () => {
    const analysis = await mark([GROUPS]);
    expect(marksNow().map(([text]) => text)).toEqual(['≠ 18', '≠ 18']);
    expect(boxesOf('.tint.unequal > i')).toEqual(cellsOf(analysis, ROW_TOTAL, COLUMN_TOTAL));
    marks.destroy();
    framed.close();
    const other = await mark([NOT_NARROWED]);
    expect(boxesOf('.tint.unequal > i')).toEqual(cellsOf(other, ROW_TOTAL, COLUMN_TOTAL, REVIEW_TOTAL));
  });

  it('open their own finding, beside the mark that was clicked on', async () => {
    await mark([GROUPS, ANY_CELL]);
    const [first] = [...framed.root().querySelectorAll<HTMLElement>('.layer > .mark')];
    framed.view.scrollBy(0, (first?.getBoundingClientRect().top ?? 0) - 300);
    await settled(framed);
    await click('.layer > .mark');
    const expanded = () =>
      [...framed.root().querySelectorAll('.layer > .mark')].map((each) => each.ariaExpanded === 'true');
    expect(expanded()).toEqual([true, false, false]);
    marks.focus('f1');
    marks.focus('f2');
    expect(expanded()).toEqual([false, false, true]);
    marks.step(-1);
    // At its first relation, a column, which stands below the row.
    expect(expanded()).toEqual([false, true, false]);
  });

  it('of a second finding at the same cell leave one mark there, and both can be opened', async () => {
    await mark([ONE_CELL, { relations: [REVIEW], ways: ONE_CELL.ways ?? [] }]);
    expect(marksNow()).toHaveLength(1);
    expect(marks.focus('f2')).toBe(true);
    expect(framed.root().querySelector('.layer > .mark')?.ariaExpanded).toBe('true');
  });
});

describe('the light of a cause', () => {
  it('is strongest on the cell that would change, over the whole of it', async () => {
    const analysis = await mark([ONE_CELL]);
    marks.focus('f1');
    await settled(framed);
    const [cell = ''] = cellsOf(analysis, CELL);
    expect(boxesOf('.tint.changed > i')).toEqual([cell]);
    const lit = boxesOf('.tint.lit > i');
    expect(lit).not.toContain(cell);
    expect(lit).toEqual(expect.arrayContaining(cellsOf(analysis, GRANTED, COLUMN_TOTAL, ROW_TOTAL)));
  });

  it('lies on the cells of a relation that is opened in the card, until it is closed', async () => {
    const analysis = await mark([GROUPS]);
    marks.focus('f1');
    await settled(framed);
    expect(boxesOf('.tint.lit > i')).toEqual(cellsOf(analysis, COLUMN_TOTAL, ROW_TOTAL));
    await click('.fold', 1);
    await settled(framed);
    expect(boxesOf('.tint.lit > i')).toEqual(expect.arrayContaining(cellsOf(analysis, CELL)));
    await click('.fold', 1);
    await settled(framed);
    expect(boxesOf('.tint.lit > i')).toEqual(cellsOf(analysis, COLUMN_TOTAL, ROW_TOTAL));
  });

  it('flashes at a cell of one of several ways that a person goes to', async () => {
    const analysis = await mark([GROUPS]);
    marks.focus('f1');
    await settled(framed);
    expect(boxesOf('.tint.flash > i')).toEqual([]);
    await click('.ways .addend', 1);
    await vi.waitFor(() => expect(boxesOf('.tint.flash > i')).toEqual(cellsOf(analysis, GRANTED)));
  });

  it('goes with the card', async () => {
    await mark([ONE_CELL]);
    marks.focus('f1');
    await click('.card .close');
    expect(boxesOf('.tint.changed, .tint.lit')).toEqual([]);
  });
});

describe.each(LANGUAGES.map((phrases) => [phrases.language, phrases] as const))(
  'a card in %s',
  (_, phrases) => {
    it.each<[string, SaidCause]>([
      ['of one cell', ONE_CELL],
      ['of two cells', SWAPPED],
      ['of a column with long figures', COPIED],
      ['of groups of cells', GROUPS],
      ['of any cell', ANY_CELL],
      ['of what was not narrowed down', NOT_NARROWED],
    ])('%s holds all that it says, and stands in the window', async (_, cause) => {
      await mark([cause], phrases);
      marks.focus('f1');
      const card = framed.root().querySelector<HTMLElement>('.card');
      if (cause.relations.length > 1) await click('.fold', 1);
      await settled(framed);
      const { left, right, top, bottom, width } = card?.getBoundingClientRect() ?? new DOMRect();
      expect([card?.hidden, Math.round(width), card?.scrollWidth]).toEqual([false, 372, card?.clientWidth]);
      expect([left >= 0, right <= 800, top >= 0, bottom <= 600]).toEqual([true, true, true, true]);
      const outside = [...(card?.querySelectorAll('*') ?? [])].filter((each) => {
        const box = each.getBoundingClientRect();
        return box.width > 0 && (box.left < left || box.right > right);
      });
      expect(outside).toEqual([]);
    });
  },
);
