import { describe, expect, it } from 'vitest';
import { fc } from '../../support/property.ts';
import { checksOf, isVerdict, reading, relations, type Table } from '../../support/prose.ts';
import { relationLine } from '../../support/relation-line.ts';
import { spellNumber } from '../../support/spell-number.ts';
import { toFullWidth } from '../../support/widths.ts';

const TABLE: Table = {
  'requests.received.total': '9',
  'requests.concluded.total': '9',
  'requests.carried_out.total': '0',
  'requests.granted.total': '6',
  'disputes.review.total': '0',
  'national-2014.published': '57',
};
const FACTS = { titleYear: 2021, agency: '示例县财政局', publishedOn: '2022-01-20' };

const words = fc.constantFrom(
  ...[
    '全年',
    '2021年',
    '上半年',
    '其中',
    '收到政府信息公开申请',
    '未收到政府信息公开申请',
    '予以公开',
    '均已答复',
    '历年累计',
  ],
  ...[
    '主动公开政府信息',
    '网络',
    '信函',
    '行政复议',
    '没有',
    '占',
    '其他',
    '等',
    '分别为',
    '三个方面',
    '一是',
    '二是',
    '统计期限为',
  ],
  ...[
    '一、总体情况',
    '（一）',
    '，',
    '。',
    '；',
    '：',
    '、',
    '（',
    '）',
    ' ',
    '\u3000',
    '\u200b',
    '\n',
    '“',
    '”',
    '《',
    '》',
    '%',
    '万',
    '余',
  ],
  ...[
    '9件',
    '57条',
    '1.3万条',
    '100余名',
    '33.3%',
    '二十三件',
    '１３件',
    '12,345条',
    '2021年1月1日',
    '至12月31日',
    '12345',
    '0855-4223131',
  ],
);
const prose = fc.array(words, { maxLength: 40 }).map((all) => all.join(''));
const anything = fc.oneof(
  prose,
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc
    .array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 30 })
    .map((all) => all.join('')),
);

describe('reading running text', () => {
  it('never throws, and each figure is the paragraph’s own characters, in order, none inside another', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { mentions } = reading(text, TABLE, FACTS);
        mentions.forEach(({ id, raw, start, end, paragraph, value }, at) => {
          expect(id).toBe(`m${at + 1}`);
          expect(raw).toBe(paragraph.text.slice(start, end));
          expect(end).toBeGreaterThan(start);
          expect(value).toMatch(/^\d+(?:\.\d+)?$/);
        });
        const figures = mentions.filter(({ unit }) => unit !== null);
        figures.forEach((each, at) => {
          const next = figures[at + 1];
          if (next?.paragraph === each.paragraph) expect(next.start).toBeGreaterThanOrEqual(each.end);
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('every relation names figures that there are, once, and is assessed', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { mentions, claims } = reading(text, TABLE, FACTS);
        const ids = new Set(mentions.map(({ id }): string => id));
        const names = claims.map(({ rule, instance }) => `${rule} ${instance.id}`);
        expect(new Set(names).size).toBe(names.length);
        for (const { instance } of claims)
          for (const term of [...instance.left, ...instance.right])
            if ('mention' in term) expect(ids).toContain(term.mention);
        expect(checksOf(text, TABLE, FACTS).filter(({ reason }) => reason === 'rule-crashed')).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('is the same twice', () => {
    fc.assert(
      fc.property(prose, (text) => {
        expect(reading(text, TABLE, FACTS)).toEqual(reading(text, TABLE, FACTS));
      }),
      { numRuns: 200 },
    );
  });
});

/** Spellings of a number, and the bounds that each of them says. */
const SPELLINGS: Record<string, (count: number) => readonly [string, string, string | null, string | null]> =
  {
    digits: (count) => [`${count}件`, `${count}`, `${count}`, `${count}`],
    'full-width digits': (count) => [toFullWidth(`${count}件`), `${count}`, `${count}`, `${count}`],
    thousands: (count) => [`${inThousands(count, ',')}件`, `${count}`, `${count}`, `${count}`],
    'thousands with gaps': (count) => [`${inThousands(count, ' ')}件`, `${count}`, `${count}`, `${count}`],
    'noughts in front': (count) => [`0${count}件`, `${count}`, `${count}`, `${count}`],
    'a gap before the unit': (count) => [`${count} 件`, `${count}`, `${count}`, `${count}`],
    'a zero-width space inside': (count) => [
      [...`${count}件`].join('\u200b'),
      `${count}`,
      `${count}`,
      `${count}`,
    ],
    余: (count) => [`${count}余件`, `${count}`, `${count}`, null],
    以上: (count) => [`${count}件以上`, `${count}`, `${count}`, null],
    不少于: (count) => [`不少于${count}件`, `${count}`, `${count}`, null],
    近: (count) => [`近${count}件`, `${count}`, null, `${count}`],
    不足: (count) => [`不足${count}件`, `${count}`, null, `${count}`],
    万: (count) => [
      `${count}万件`,
      `${count}0000`,
      `${BigInt(count) * 10000n - 5000n}`,
      `${BigInt(count) * 10000n + 5000n}`,
    ],
    万余: (count) => [`${count}万余件`, `${count}0000`, `${count}0000`, null],
  };

function inThousands(count: number, separator: string): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, separator);
}

describe('a number in a sentence', () => {
  const carriers = fc.constantFrom(
    (said: string) => `全年共办理${said}。`,
    (said: string) => `2021年1月1日起，示例局受理${said}，均已办结。`,
    (said: string) => `按照国办公开办函〔2021〕30号，公开《1件事》${said}、其他。`,
    (said: string) => `一、总体情况（${said}）`,
  );
  it.each(Object.entries(SPELLINGS))('in %s is read with its value and bounds', (_, spell) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), carriers, (count, carry) => {
        const [said, ...expected] = spell(count);
        const [mention] = reading(carry(said)).mentions;
        expect([mention?.value, mention?.low, mention?.high]).toEqual(expected);
        expect(mention?.unit).toBe('件');
      }),
    );
  });

  it('in Chinese is read with its value', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9_999 }), carriers, (count, carry) => {
        const values = reading(carry(`${spellNumber(count)}件`)).mentions.map(({ value }) => value);
        expect(values).toEqual([`${count}`]);
      }),
    );
  });
});

describe('another print of a text', () => {
  /** Gaps beside Chinese characters, digits in full width, characters of the field in traditional ones. */
  const TRADITIONAL: Record<string, string> = {
    开: '開',
    数: '數',
    复: '複',
    议: '議',
    诉: '訴',
    讼: '訟',
    办: '辦',
    结: '結',
    发: '發',
    条: '條',
    万: '萬',
  };
  const CHARACTER = /[\u4e00-\u9fff，。；、]/;
  const print = (text: string): fc.Arbitrary<string> =>
    fc
      .array(fc.tuple(fc.boolean(), fc.constantFrom('', '', '', ' ', '\u00a0', '\u200b')), {
        minLength: text.length,
        maxLength: text.length,
      })
      .map((ways) =>
        [...text]
          .map((character, at) => {
            const [isOther, gap] = ways[at] ?? [false, ''];
            const printed = /\d/.test(character)
              ? toFullWidth(character)
              : (TRADITIONAL[character] ?? character);
            const isHeading = /^[一二三四五六七八九十（]/.test(text.slice(at + 1));
            const mayPart = CHARACTER.test(character) && !isHeading;
            return (isOther ? printed : character) + (mayPart ? gap : '');
          })
          .join(''),
      );
  const TEXTS = [
    '全年收到政府信息公开申请9件，均已办结。网络申请5件、信函申请4件。',
    '主动公开政府信息57条，历年累计615条，其中甲类33条，其他24条。',
    '未发生行政复议、行政诉讼。统计期限为2021年1月1日至12月31日。',
    '办结805件，其中部分公开35件，占4.35%。设有甲窗、乙窗等2个窗口。',
    '公开信息1.3万条（概况类12,345条，其他655条）。',
  ];
  it.each(TEXTS)('%s says the same', (text) => {
    const wanted = relations(text, TABLE, FACTS);
    fc.assert(
      fc.property(print(text), (printed) => {
        expect(relations(printed, TABLE, FACTS)).toEqual(wanted);
      }),
      { numRuns: 200 },
    );
  });
});

const NOWHERE = { paragraph: { text: '' }, start: 0 };

describe('a total and its parts at random', () => {
  const parts = fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 2, maxLength: 12 });
  const markers = fc.constantFrom('，其中', '，其中：', '。其中', '，分别为', '（');
  const closings = fc.constantFrom('其他', '丁类', '其余');
  function listOf(total: number, counts: readonly number[], marker: string, closing: string): string {
    const items = counts.map((count, at) => `${at === counts.length - 1 ? closing : '甲类'}${count}条`);
    return `公开事项${total}条${marker}${items.join('，')}${marker === '（' ? '）' : ''}。`;
  }
  const sumsOf = (text: string) => checksOf(text).filter(({ rule }) => rule === 'narrative.parts-total');

  it('are equal', () => {
    fc.assert(
      fc.property(parts, markers, closings, (counts, marker, closing) => {
        const total = counts.reduce((sum, count) => sum + count, 0);
        const lines = sumsOf(listOf(total, counts, marker, closing)).map(relationLine);
        expect(lines).toEqual([`narrative.parts-total holds ${total} = ${total}`]);
      }),
    );
  });

  it('where one part is another, that is asked or left, and never called unequal', () => {
    const change = fc.integer({ min: 1, max: 4_000 });
    fc.assert(
      fc.property(parts, markers, closings, change, fc.nat(), (counts, marker, closing, by, which) => {
        const total = counts.reduce((sum, count) => sum + count, 0);
        const changed = counts.map((count, at) => (at === which % counts.length ? count + by : count));
        const checks = sumsOf(listOf(total, changed, marker, closing));
        expect(checks.filter(isVerdict)).toEqual([]);
        expect(checks.map(({ state }) => state)).toEqual([closing === '丁类' ? 'fails' : 'review']);
      }),
    );
  });

  it('no text of such words calls figures unequal, unless it counts what the body itself has received or published', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const verdicts = checksOf(text, TABLE, FACTS).filter(isVerdict);
        expect(verdicts.filter(({ rule }) => !/^narrative\.(?:received|published)$/.test(rule))).toEqual([]);
        const clauses = verdicts.flatMap(({ left }) =>
          left.addends.map(({ mention: { paragraph, start } = NOWHERE }) =>
            paragraph.text
              .slice(0, start)
              .split(/[，；：。（）]/)
              .at(-1),
          ),
        );
        expect(clauses.filter((clause) => /上半年|累计|未收到|没有|其中/.test(clause ?? ''))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});
