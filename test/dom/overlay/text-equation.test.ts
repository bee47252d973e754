import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Check } from '../../../src/model/check.ts';
import type { Mention } from '../../../src/model/mention.ts';
import { Card } from '../../../src/overlay/card.ts';
import { en } from '../../../src/wording/en.ts';
import type { Phrases } from '../../../src/wording/phrases.ts';
import { zhCN } from '../../../src/wording/zh-cn.ts';
import { check } from '../../support/check.ts';
import { addendOf, mentionsOn, type Printed, textReport } from '../../support/text-page.ts';

/** The card of a relation between figures of the text: its rows as [what, figure]. */

const TEXT =
  '新收二十三件，其中当面9件，信函8件，网上7件。依申请公开35件，占全部805件的4.34%。采购5760万元，共12个项目。公开1.3万条，2022年1月28日发布，2022年2月1日生效。';

const [ALL, FACE, LETTER, NET, PART, WHOLE, SHARE, MONEY, ITEMS, ROUND, ON, FROM] = [
  ['二十三件', '23', { section: '一、总体情况' }],
  ['9件', '9', { section: '一、总体情况' }],
  ['8件', '8', { section: '一、总体情况' }],
  ['7件', '7', { section: '二、主动公开' }],
  ['35件', '35'],
  ['805件', '805'],
  ['4.34%', '4.34', { unit: '%' }],
  ['5760万元', '57600000', { unit: '元' }],
  ['12个', '12'],
  ['1.3万条', '13000', { low: '12500', high: '13500' }],
  ['2022年1月28日', '20220128'],
  ['2022年2月1日', '20220201'],
] satisfies Printed[];

let card: Card;

afterEach(() => card.element.remove());

function rows(
  printed: readonly (Printed | undefined)[],
  relation: (mentions: Mention[]) => Partial<Check>,
  phrases: Phrases = zhCN,
): [string, string][] {
  const page = new DOMParser().parseFromString(`<p>${TEXT}</p>`, 'text/html');
  const mentions = mentionsOn(
    page,
    printed.flatMap((each) => (each === undefined ? [] : [each])),
  );
  const checks = [check({ level: 'cross', state: 'fails', difference: '1', ...relation(mentions) })];
  const marked = { ...textReport(page, mentions, checks, phrases), document };
  const [finding] = marked.report.findings;
  const on = vi.fn();
  card = new Card(marked, { onClose: on, onStep: on, onSay: on, onPoint: on, onGo: on, onLight: on });
  document.body.append(card.element);
  if (finding !== undefined) card.show(finding, 0);
  return [...card.element.querySelectorAll('.row')].map((row) => {
    const [what, figure] = [...row.children].map(({ textContent }) => textContent ?? '');
    return [what ?? '', figure ?? ''];
  });
}

function side(mentions: readonly Mention[], sum: string | null) {
  return { addends: mentions.map(addendOf), sum };
}

function constant(value: string) {
  return { addends: [{ field: null, figure: null, value }], sum: value };
}

describe('a relation of the text', () => {
  it('sums: each figure by its clause, where it stands once for those together, what they come to', () => {
    const told = rows([ALL, FACE, LETTER, NET], ([all, ...parts]) => ({
      left: side(all === undefined ? [] : [all], '23'),
      right: side(parts, '24'),
      difference: '-1',
    }));
    expect(told).toEqual([
      ['“其中当面9件”', '9'],
      ['“信函8件”正文 · 一、总体情况', '8'],
      ['“网上7件”正文 · 二、主动公开', '7'],
      ['', '24'],
      ['“新收二十三件”正文 · 一、总体情况', '23'],
      ['相差', '1'],
    ]);
  });

  it('shares: part by whole, against what is printed, with no difference', () => {
    const told = rows([PART, WHOLE, SHARE], ([part, whole, share]) => ({
      assertion: 'share',
      left: side([part, whole] as Mention[], '4.3478'),
      right: side([share] as Mention[], '4.34'),
    }));
    expect(told).toEqual([
      ['“依申请公开35件”', '35'],
      ['“占全部805件的4.34%”正文', '805'],
      ['35 ÷ 805', '= 4.35%'],
      ['“占全部805件的4.34%”正文', '4.34%'],
    ]);
  });

  it('shares that round to what is printed show where they differ', () => {
    const told = rows([PART, WHOLE, SHARE], ([part, whole, share]) => ({
      assertion: 'share',
      left: side([part, whole] as Mention[], '4.3447'),
      right: side([share] as Mention[], '4.34'),
    }));
    expect(told[2]).toEqual(['35 ÷ 805', '= 4.3447%']);
  });

  it('rates: the average, against what is usual', () => {
    const told = rows([MONEY, ITEMS], ([money, items]) => ({
      assertion: 'rate',
      level: 'info',
      state: 'review',
      operator: '<=',
      left: side([money, items] as Mention[], '4800000'),
      right: constant('1000000'),
      difference: null,
    }));
    expect(told).toEqual([
      ['“采购5760万元”', '57,600,000'],
      ['“共12个项目”正文', '12'],
      ['57,600,000 ÷ 12', '= 4,800,000'],
      ['对照值', '1,000,000'],
    ]);
  });

  it.each([
    ['<=', zhCN, '至多为'],
    ['>=', zhCN, '不少于'],
    ['>', zhCN, '多于'],
    ['<=', en, 'at most'],
    ['>=', en, 'at least'],
  ] as const)('limits say %s in words', (operator, phrases, words) => {
    const relation = ([part, whole]: Mention[]): Partial<Check> => ({
      operator,
      left: side([whole] as Mention[], '805'),
      right: side([part] as Mention[], '35'),
      difference: '770',
    });
    const told = rows([PART, WHOLE], relation, phrases);
    expect(told[1]?.[0]).toMatch(new RegExp(`^${words}`));
    expect(told.at(-1)?.[1]).toBe('770');
    card.element.remove();
    const asked = rows([PART, WHOLE], (mentions) => ({ ...relation(mentions), state: 'review' }), phrases);
    expect(asked).toHaveLength(2);
  });

  it('of a rounded figure shows its bounds', () => {
    const told = rows([ROUND], ([round]) => ({
      left: side([round] as Mention[], '13000'),
      right: constant('14000'),
      difference: '-1000',
    }));
    expect(told).toEqual([
      ['“公开1.3万条”正文 · 12,500 至 13,500 之间', '≈ 13,000'],
      ['对照值', '14,000'],
      ['相差', '1000'],
    ]);
  });

  it('of dates has no difference, as no days can be taken from them', () => {
    const told = rows([ON, FROM], ([on, from]) => ({
      left: side([on] as Mention[], '20220128'),
      right: side([from] as Mention[], '20220201'),
      difference: '-73',
    }));
    expect(told.map(([, figure]) => figure)).toEqual(['2022-01-28', '2022-02-01']);
  });

  it('says in English where its figures stand', () => {
    const told = rows(
      [ALL],
      ([all]) => ({ left: side([all] as Mention[], '23'), right: constant('24') }),
      en,
    );
    expect(told[0]).toEqual(['“新收二十三件”in the text · 一、总体情况', '23']);
  });
});
