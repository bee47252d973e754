import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { analyze } from '../../../src/analyze.ts';
import type { Mention } from '../../../src/model/mention.ts';
import type { Report } from '../../../src/model/report.ts';
import { Card, type CardEvents } from '../../../src/overlay/card.ts';
import { STYLES } from '../../../src/overlay/styles.ts';
import { en } from '../../../src/wording/en.ts';
import { zhCN } from '../../../src/wording/zh-cn.ts';
import demo from '../../pages/sample-2021-two-slips/page.html?raw';
import { causedReport, figureOf, type SaidCause, type SaidWay } from '../../support/caused-report.ts';

/** The card of a finding with a cause, on a page whose 42 in row and column stands 18 too high, and a total 1 too low. */

const PAGE = new DOMParser().parseFromString(demo, 'text/html');
const READ = analyze(PAGE, { url: '', charset: 'UTF-8', readAt: new Date(0) }).report;
const COLUMN = 'requests.results-total natural_person';
const ROW = 'requests.applicants-total granted_in_part';
const REVIEW = 'disputes.outcomes-total review';
const CELL = 'requests.granted_in_part.natural_person';
const GRANTED = 'requests.granted.natural_person';
const [WITNESS] = READ.mentions;
if (WITNESS === undefined) throw new Error('the page has no figures in its text');

const SWAPPED_DIGITS: SaidWay = { cells: { [CELL]: '24' }, slip: 'digits-swapped' };
const ONE_CELL: SaidCause = { relations: [COLUMN, ROW], ways: [SWAPPED_DIGITS] };

const SHEET = new CSSStyleSheet();
SHEET.replaceSync(STYLES);

let card: Card;
let host: HTMLElement;

afterEach(() => host.remove());

function open(cause: SaidCause, phrases = zhCN, others: readonly SaidCause[] = []) {
  const report: Report = causedReport(READ, [cause, ...others]);
  const [found] = report.findings;
  if (found === undefined) throw new Error('nothing was found');
  const events = {
    onClose: vi.fn(),
    onStep: vi.fn(),
    onSay: vi.fn(),
    onPoint: vi.fn(),
    onGo: vi.fn(),
    onLight: vi.fn(),
  };
  card = new Card({ document, report, targetOf: () => null, phrases }, events satisfies CardEvents);
  host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [SHEET];
  root.append(card.element);
  document.body.append(host);
  card.show(found, 0);
  return events;
}

/** The text of everything that matches, as it is seen: what stands in a box of its own is set off by a space. */
function texts(selector: string): string[] {
  return [...card.element.querySelectorAll(selector)].map((each) => seen(each).replace(/\s+/g, ' ').trim());
}

function seen(node: Node): string {
  if (!(node instanceof Element)) return node.textContent ?? '';
  if (node.localName === 'br') return ' ';
  const inner = [...node.childNodes].map(seen).join('');
  return getComputedStyle(node).display.startsWith('inline') ? inner : ` ${inner} `;
}

function button(text: string): HTMLElement {
  const found = [...card.element.querySelectorAll('button')].find((each) => each.textContent?.includes(text));
  if (found === undefined) throw new Error(`no button ${text}`);
  return found;
}

/** What is lit, by kind: ids of cells and of figures of the text. */
function litBy({ onLight }: ReturnType<typeof open>): Record<string, string[]> {
  const lit: readonly { kind: string; anchor: { id: string } }[] = onLight.mock.lastCall?.[0] ?? [];
  const byKind = Map.groupBy(lit, ({ kind }) => kind);
  return Object.fromEntries(
    [...byKind].map(([kind, each]) => [kind, [...new Set(each.map(({ anchor }) => anchor.id))]]),
  );
}

const idOf = (field: string) => figureOf(field, READ).cell.id;

describe('the card of the only cell that would do', () => {
  it('names it, with what is printed, what it would be, and what could have happened', () => {
    open({ relations: [COLUMN, ROW], ways: [{ ...SWAPPED_DIGITS, witnesses: [WITNESS] }] });
    expect(texts('h2, .head .mark')).toEqual(['≠ 18', '表三“部分公开 · 自然人”']);
    expect(texts('.change > span')).toEqual(['所载 42', '若为 24']);
    expect(texts('.would p')).toEqual([
      '可能相邻两位数字互换',
      '正文也写“报告共六个部分”',
      '只改动一格，唯有这样各项关系才都相等',
    ]);
  });

  it('says the same in English', () => {
    open(ONE_CELL, en);
    expect(texts('h2')).toEqual(['Table 3, “granted in part · natural persons”']);
    expect(texts('.change > span')).toEqual(['printed 42', 'if it were 24']);
    expect(texts('.would p')).toEqual([
      'possibly two neighbouring digits swapped',
      'No other change of one cell would let all relations be equal',
    ]);
  });

  it('has a line for each relation, with its sums and its difference', () => {
    open(ONE_CELL);
    expect(texts('.fold')).toEqual([
      '表三“自然人”一列 所载总计 184，各项办理结果之和 202 相差 18',
      '表三“部分公开”一行 所载总计 29，各类申请人之和 47 相差 18',
    ]);
    expect(texts('.sides')).toEqual([]);
  });

  it('opens a relation to its equation, and closes it again', async () => {
    open(ONE_CELL);
    const fold = button('“部分公开”一行');
    expect(fold.ariaExpanded).toBe('false');
    await userEvent.click(fold);
    expect(fold.ariaExpanded).toBe('true');
    expect(texts('.sides .row')).toEqual([
      '自然人 42 + 商业企业 3 + 法律服务机构 1 + 其他申请人 1 47',
      '其余 2 项 0',
      '各类申请人之和 47',
      '所载总计 29',
      '相差 18',
    ]);
    await userEvent.click(fold);
    expect(fold.ariaExpanded).toBe('false');
    expect(fold.nextElementSibling?.checkVisibility()).toBe(false);
  });

  it('opens nothing for a click that the page sends', () => {
    open(ONE_CELL);
    button('“部分公开”一行').click();
    expect(button('“部分公开”一行').ariaExpanded).toBe('false');
  });

  it('shows the equation at once where there is one relation', () => {
    open({ relations: [REVIEW], ways: [{ cells: { 'disputes.review.total': '15' } }] });
    expect(texts('.fold')).toEqual([]);
    expect(texts('.sides .row').at(-1)).toBe('相差 1');
  });

  it.each<[string, SaidWay['cells'][string], string]>([
    ['the least that would do', ['24', null], '若为 ≥ 24'],
    ['the most that would do', ['0', '24'], '若为 ≤ 24'],
    ['the bounds', ['12', '24000'], '若为 12 – 24,000'],
  ])('says %s in digits', (_, value, expected) => {
    open({ relations: [COLUMN], ways: [{ cells: { [CELL]: value } }] });
    expect(texts('.change .new')).toEqual([expected]);
  });

  it('lights the cell most, then its row and its column, which cross in it', () => {
    const { changed, lit, quiet } = litBy(open(ONE_CELL));
    const { left, right } = READ.checks.find(({ rule, instance }) => `${rule} ${instance}` === COLUMN) ?? {};
    const column = [...(left?.addends ?? []), ...(right?.addends ?? [])].map(({ figure }) => figure?.cell.id);
    expect(changed).toEqual([idOf(CELL)]);
    expect(lit).toEqual(expect.arrayContaining(column));
    expect(lit).toContain(idOf('requests.granted_in_part.total'));
    expect(quiet).toBeUndefined();
  });

  it('leads to the cell and to the figure of the text', async () => {
    const events = open({ relations: [COLUMN, ROW], ways: [{ ...SWAPPED_DIGITS, witnesses: [WITNESS] }] });
    await userEvent.click(button('42'));
    await userEvent.click(button('六个'));
    expect(events.onGo.mock.calls.map(([anchor]) => anchor.id)).toEqual([idOf(CELL), WITNESS.id]);
    expect(events.onPoint.mock.calls.map(([anchor, isPointed]) => [anchor.id, isPointed])).toContainEqual([
      WITNESS.id,
      true,
    ]);
  });

  it('says that a relation is unequal for another cause as well', () => {
    const other: SaidCause = { relations: [ROW], ways: [{ cells: { [GRANTED]: '1' } }] };
    open(ONE_CELL, zhCN, [other]);
    expect(texts('.would p').at(-1)).toBe('其中 1 项须连同另一处改动');
    host.remove();
    const [first = SWAPPED_DIGITS] = ONE_CELL.ways ?? [];
    open({ ...ONE_CELL, ways: [first, first] }, zhCN, [other]);
    expect(texts('.ways > p').at(-1)).toBe('其中 1 项须连同另一处改动');
  });

  it('gives every source and every innocent reason once', () => {
    open(ONE_CELL);
    expect(texts('.source')).toEqual([
      '依据：表三“（七）总计”及其各项；“只计这一情形，不计其他情形”；表三“总计”一栏及其各栏',
    ]);
    expect(texts('.innocent')).toEqual([]);
  });
});

describe('the card of several cells that would have to change together', () => {
  it('two that hold each other’s figures', () => {
    open({
      relations: [COLUMN, ROW],
      ways: [{ cells: { [CELL]: '71', [GRANTED]: '42' }, slip: 'cells-swapped' }],
    });
    expect(texts('h2, .head .mark')).toEqual(['≠ 29', '表三“部分公开 · 自然人”、“予以公开 · 自然人”']);
    expect(texts('.would .row')).toEqual(['部分公开 42 → 71', '予以公开 71 → 42']);
    expect(texts('.would p')).toEqual(['可能两格数字互换', '改动 2 格以内，唯有这样各项关系才都相等']);
  });

  it('a column: its first cells by their rows, and how many there are', () => {
    const fields = READ.figures
      .map(({ field }) => field)
      .filter((field) => /^requests\..*\.enterprise$/.test(field));
    const cells = Object.fromEntries(fields.map((field) => [field, '1']));
    open({ relations: [COLUMN, ROW], ways: [{ cells, slip: 'column-copied' }] });
    expect(fields.length).toBeGreaterThan(20);
    expect(texts('h2, .head .mark')).toEqual(['≠', '表三“商业企业”一列']);
    expect(texts('.would .row')).toHaveLength(6);
    expect(texts('.would .row')[0]).toBe('本年新收 23 → 1');
    expect(texts('.would .soft')).toEqual([
      `等 ${fields.length} 格`,
      '改动三格以内，没有能使各项关系都相等的改法',
    ]);
  });
});

describe('the card of several ways', () => {
  const review = (outcome: string, wouldBe: string): SaidWay => ({
    cells: { [`disputes.review.${outcome}`]: wouldBe },
  });

  it('of one relation: its equation, then each cell by its name in it', () => {
    const typed = {
      ...review('total', '15'),
      slip: 'digit-mistyped' as const,
      witnesses: [WITNESS as Mention],
    };
    const events = open({
      relations: [REVIEW],
      ways: [typed, review('upheld', '8'), review('corrected', '1')],
    });
    expect(texts('h2')).toEqual(['表四“行政复议” 各项结果之和不等于总计']);
    expect(texts('.sides .row').at(-1)).toBe('相差 1');
    expect(texts('.ways > p')).toEqual(['改动其中任一处即可相等：']);
    expect(texts('.ways li')).toEqual([
      '总计 14 → 15 可能有一位数字不同 正文也写“报告共六个部分”',
      '结果维持 9 → 8',
      '结果纠正 2 → 1',
    ]);
    expect(litBy(events).changed).toBeUndefined();
    expect(litBy(events).lit).toContain(idOf('disputes.review.upheld'));
  });

  it('with the same slip in each: says it once', () => {
    const typed = ['total', 'upheld'].map(
      (outcome): SaidWay => ({ ...review(outcome, '8'), slip: 'digit-mistyped' }),
    );
    open({ relations: [REVIEW], ways: typed });
    expect(texts('.ways li')).toEqual(['总计 14 → 8', '结果维持 9 → 8']);
    expect(texts('.ways > p')).toEqual(['改动其中任一处即可相等：', '可能有一位数字不同']);
  });

  it('of one relation in English', () => {
    open({ relations: [REVIEW], ways: [review('total', '15'), review('upheld', '8')] }, en);
    expect(texts('.ways > p')).toEqual(['To be equal, any one of these would have to change:']);
    expect(texts('.ways li')).toEqual(['total 14 → 15', 'upheld 9 → 8']);
  });

  it('of several relations: a line for each, then the groups of cells', async () => {
    const events = open({
      relations: [COLUMN, ROW],
      ways: [
        { cells: { [CELL]: '24', [GRANTED]: '71' } },
        { cells: { 'requests.concluded.natural_person': '202', 'requests.granted_in_part.total': '47' } },
      ],
    });
    expect(texts('h2, .head .mark')).toEqual(['≠ 18', '2 项关系不相等']);
    expect(texts('.fold')).toHaveLength(2);
    expect(texts('.ways > p')).toEqual(['改动其中任一组即可相等：']);
    expect(texts('.ways li')).toEqual([
      '部分公开 · 自然人 42 → 24 予以公开 · 自然人 71 → 71',
      '办理总计 · 自然人 184 → 202 部分公开 · 总计 29 → 47',
    ]);
    expect(litBy(events).quiet).toContain(idOf(CELL));
    await userEvent.click(button('“部分公开”一行'));
    expect(litBy(events).lit).toContain(idOf(CELL));
    await userEvent.click(button('予以公开 · 自然人'));
    expect(events.onGo.mock.lastCall?.[0].id).toBe(idOf(GRANTED));
  });

  it('of a figure of the text: by its clause, alone or beside the cell that it should equal', async () => {
    const text: SaidWay = {
      cells: {},
      texts: [{ mention: WITNESS as Mention, wouldBe: '14' }],
      slip: 'sign',
    };
    const events = open({ relations: [REVIEW], ways: [text] });
    expect(texts('h2')).toEqual(['表四“行政复议” 各项结果之和不等于总计']);
    expect(texts('.ways > p')).toEqual(['若这样改动，即可相等：']);
    expect(texts('.ways li')).toEqual(['“报告共六个部分” 6 → 14 可能正负号不同']);
    await userEvent.click(button('六个'));
    expect(events.onGo.mock.lastCall?.[0].id).toBe(WITNESS?.id);
    expect(litBy(events).quiet).toContain(WITNESS?.id);
    host.remove();
    open({ relations: [REVIEW], ways: [text, review('total', '15')] });
    expect(texts('.ways > p')).toEqual(['改动其中任一处即可相等：']);
    expect(texts('.ways li')).toHaveLength(2);
  });

  it('more than eight: the first eight, and how many there are', () => {
    const fields = READ.figures
      .map(({ field }) => field)
      .filter((field) => /^requests\..*\.natural_person$/.test(field));
    open({ relations: [COLUMN], ways: fields.map((field) => ({ cells: { [field]: '1' } })) });
    expect(fields.length).toBeGreaterThan(8);
    expect(texts('.ways li')).toHaveLength(8);
    expect(texts('.ways > p').at(-1)).toBe(`等 ${fields.length} 处`);
  });
});

describe('the card of what was not narrowed down', () => {
  it.each([
    ['more-than-three-cells', '改动三格以内，没有能使各项关系都相等的改法'],
    ['too-many-ways', '能使各项关系都相等的改法太多，未逐一列出'],
    ['too-much-work', '牵涉的格子太多，未能查完所有改法'],
  ] as const)('says why behind the equation: %s', (unnarrowed, words) => {
    open({ relations: [REVIEW], unnarrowed });
    expect(texts('.sides .row').at(-1)).toBe('相差 1');
    expect(texts('.sides + .text')).toEqual([words]);
    expect(texts('.ways, .would')).toEqual([]);
  });

  it('lists a row that may have moved, where other ways were not looked at', () => {
    const moved: SaidWay = { cells: { [CELL]: '24', [GRANTED]: '72' }, slip: 'column-shifted' };
    open({ relations: [COLUMN, ROW], ways: [moved], unnarrowed: 'too-much-work' });
    expect(texts('h2')).toEqual(['2 项关系不相等']);
    expect(texts('.ways li')).toHaveLength(1);
    expect(texts('.ways + .text')).toEqual(['牵涉的格子太多，未能查完所有改法']);
  });

  it('says once that three cells would not do, where a row may have moved', () => {
    const cells = Object.fromEntries(
      ['natural_person', 'enterprise', 'legal_service', 'total'].map((column) => [
        `requests.granted.${column}`,
        '1',
      ]),
    );
    open({
      relations: [COLUMN, ROW],
      ways: [{ cells, slip: 'row-shifted' }],
      unnarrowed: 'more-than-three-cells',
    });
    expect(texts('h2')).toEqual(['表三“予以公开”一行']);
    expect(texts('.would .row')[0]).toBe('自然人 71 → 1');
    expect(texts('.soft, .text').filter((words) => words.includes('三格以内'))).toHaveLength(1);
  });

  it('has a line for each of several relations', () => {
    open({ relations: [COLUMN, ROW], unnarrowed: 'too-many-ways' });
    expect(texts('h2')).toEqual(['2 项关系不相等']);
    expect(texts('.fold')).toHaveLength(2);
    expect(texts('.relations + .text')).toHaveLength(1);
  });
});
