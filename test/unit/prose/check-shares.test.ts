import { describe, expect, it } from 'vitest';
import { relationsOf } from '../../support/prose.ts';

function shares(text: string): string[] {
  return relationsOf('narrative.share', text);
}

describe('a percentage of a total', () => {
  it.each([
    ['公开信息200条，其中甲类50条，占25%。', ['holds 25 = 25'], 'exact'],
    ['办结805件，其中部分公开35件，占4.35%。', ['holds 4.3478 = 4.35'], 'rounded'],
    ['办结805件，其中部分公开35件，占4.34%。', ['holds 4.3478 = 4.34'], 'cut off'],
    [
      '办结805件，其中甲35件，占4.35 %，乙258件，占33.9%。',
      ['holds 4.3478 = 4.35', 'fails 32.0497 = 33.9'],
      'one is wrong',
    ],
    ['公开信息200条，甲类50条（25%）。', ['holds 25 = 25'], 'in brackets'],
    ['受理117件，办结171件，办结率100%。', ['fails 146.1538 = 100'], 'a rate'],
    ['收到171件，办结171件，办结率100%。', ['holds 100 = 100'], 'a rate'],
  ])('%s %j (%s)', (text, expected) => {
    expect(shares(text)).toEqual(expected);
  });

  it.each([
    ['公开信息200条，甲类50条，占33%。', 'of another whole, perhaps: none comes out right'],
    ['甲类50条，占25%。', 'no whole'],
    ['占比25%。', 'no part'],
    ['公开信息200条，同比增长25%。', 'no share'],
    ['收到200件，办结190件，按时办结率100%。', 'a rate of those in time'],
    ['收到200件，上年结转5件，办结190件，办结率93%。', 'a rate of both'],
  ])('%s says nothing: %s', (text) => {
    expect(shares(text)).toEqual([]);
  });

  it('a figure behind the part, in a later sentence, is no whole of it', () => {
    expect(shares('甲类50条，占25%。200条。乙类10条，占5%。')).toEqual(['holds 5 = 5']);
  });

  it('shares of parts that are the whole come to a hundred, with what rounding may do', () => {
    const text = '办结3件，其中甲1件，占33.3%，乙2件，占66.7%。';
    expect(relationsOf('narrative.shares-total', text)).toEqual(['holds 100 = 100']);
    const odd = '办结3件，其中甲1件，占33.3%，乙2件，占57.4%。';
    expect(relationsOf('narrative.shares-total', odd)).toEqual(['fails 90.7 = 100']);
  });
});
