import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../../src/match/vocabulary.ts';
import { labelKey } from '../../../src/text/label-key.ts';
import { fc } from '../../support/property.ts';
import { reprinted } from '../../support/widths.ts';

const NAMES = ['issued', 'repealed', 'in_force', 'regulations', 'documents', 'total'] as const;
const vocabulary = new Vocabulary([
  { labels: ['本年制发件数'] },
  { labels: ['本年废止件数'] },
  { labels: ['现行有效件数', '现行有效件'] },
  { labels: ['规章'] },
  { labels: ['行政规范性文件', '规范性文件'] },
  { labels: ['总计', '合计'] },
]);
const best = (label: string) => {
  const [hit] = vocabulary.lookUp(labelKey(label));
  return hit === undefined ? null : NAMES[hit.entry];
};

describe('Vocabulary', () => {
  it.each<[string, (typeof NAMES)[number] | null, string]>([
    ['本年制发件数', 'issued', 'the form’s own label'],
    ['本年制发\n件数', 'issued', 'broken over two lines'],
    ['1．本年制发件数：', 'issued', 'with a numbering and a colon'],
    ['现行有效件', 'in_force', 'another label of the same column'],
    ['现行有效件数（历史累计）', 'in_force', 'with words after it'],
    ['本单位行政规范性文件', 'documents', 'with words before it'],
    ['本年制发件量', 'issued', 'one character of six differs'],
    ['本年废止文件数', 'repealed', 'a character more in the middle'],
    ['合计', 'total', 'a word for the same'],
    ['规章', 'regulations', 'a short label'],
    ['规章制度', null, 'a short label with words after it is another word'],
    ['本年收费金额', null, 'a label that shares one pair of characters'],
    ['备注', null, 'a label that shares nothing'],
    ['', null, 'no label'],
  ])('%j names %j: %s', (label, expected) => {
    expect(best(label)).toBe(expected);
  });

  it('the same label scores 1, any other less', () => {
    expect(vocabulary.lookUp('总计')).toEqual([{ entry: 5, score: 1 }]);
    for (const near of ['现行有效件数量', '本单位行政规范性文件', '本年制']) {
      const [hit] = vocabulary.lookUp(near);
      expect(hit?.score).toBeGreaterThan(0);
      expect(hit?.score).toBeLessThan(1);
    }
  });

  it('a label cut short may be any that begins with it', () => {
    const cut = new Vocabulary([
      { labels: ['本年新制作数量'] },
      { labels: ['本年新公开数量'] },
      { labels: ['对外公开总数量'] },
    ]);
    expect(cut.lookUp('本年新').map(({ entry }) => entry)).toEqual([0, 1]);
  });

  it('one or two characters are too few for a label cut short', () => {
    expect(vocabulary.lookUp('现行')).toEqual([]);
  });

  it('the best comes first, and equals in the form’s order', () => {
    const twice = new Vocabulary([{ labels: ['其他'] }, { labels: ['其他处理'] }, { labels: ['其他'] }]);
    expect(twice.lookUp('其他').map(({ entry }) => entry)).toEqual([0, 2]);
  });

  it('looking up twice gives the same', () => {
    expect(vocabulary.lookUp('本年')).toEqual(vocabulary.lookUp('本年'));
  });

  it('an official label is found however it is printed', () => {
    fc.assert(
      fc.property(reprinted('现行有效件数'), (printed) => {
        expect(best(printed)).toBe('in_force');
      }),
    );
  });

  it('a score lies above 0 and is at most 1', () => {
    const keys = fc.string({ unit: fc.constantFrom(...'本年制发废止现行有效件数规章') });
    fc.assert(
      fc.property(keys, (key) => {
        for (const { score } of vocabulary.lookUp(key)) {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
