import { describe, expect, it } from 'vitest';
import { readSentences } from '../../../src/prose/sentences.ts';
import { paragraphs, raws, reading } from '../../support/prose.ts';

function sentencesOf(text: string): string[] {
  return readSentences(paragraphs(text)).sentences.map((sentence) => sentence.text);
}

function headingsOf(text: string): string[] {
  return readSentences(paragraphs(text)).headings.map(({ number, title }) => `${number} ${title}`);
}

function sectionsOf(text: string): (string | null)[] {
  return reading(text).mentions.map(({ section }) => section);
}

describe('sentences', () => {
  it.each([
    ['收到申请9件。办结9件。', ['收到申请9件。', '办结9件。'], 'end with a full stop'],
    ['收到申请9件！办结了？还没有。', ['收到申请9件!', '办结了?', '还没有。'], 'or another stop'],
    ['收到申请9件；办结9件', ['收到申请9件;办结9件'], 'not with a semicolon'],
    ['收到申请9件', ['收到申请9件'], 'a paragraph without a stop is one, from six characters on'],
    ['下一页', [], 'a word is none'],
    ['。。。', [], 'stops alone are none'],
  ])('%j has %j: %s', (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });
});

describe('headings of the first rank', () => {
  it.each([
    ['一、总体情况\n收到申请9件。', ['1 总体情况'], 'on a line of its own'],
    ['一、总体情况 （一）主动公开9条。', ['1 总体情况'], 'before one of the second rank'],
    ['概述。一、总体情况 二、主动公开', ['1 总体情况', '2 主动公开'], 'inside a running text'],
    ['十、附件目录', ['10 附件目录'], 'the tenth'],
    ['（一）主动公开', [], 'the second rank is none'],
    ['一是加强领导', [], 'an item is none'],
  ])('%j: %j, %s', (text, expected) => {
    expect(headingsOf(text)).toEqual(expected);
  });

  it('a figure stands in the section of the heading before it', () => {
    expect(sectionsOf('收到9件申请。\n一、总体情况\n收到9件申请。二、其他\n办结9件申请。')).toEqual([
      null,
      '一、总体情况',
      '二、其他',
    ]);
  });
});

describe('a figure as the paragraph has it', () => {
  it.each([
    ['收到１３３７４２ 条信息。', ['１３３７４２ 条'], 'full-width digits and a gap'],
    ['收到1\u200b3\u00ad件申请。', ['1\u200b3\u00ad件'], 'invisible characters within'],
    ['收到政府信息公開申請 9 件。', ['9 件'], 'traditional characters before it'],
    ['公开数(shù)据9条。', ['9条'], 'a reading in brackets before it'],
    ['概述。 二、主动公开 公开信息9条。', ['9条'], 'behind a heading inside the text'],
    ['收到申请12,345件,办结9件。', ['12,345件', '9件'], 'commas of two kinds'],
    ['🙂收到申请9件🙂。', ['9件'], 'characters of two units'],
  ])('%j: %j, %s', (text, expected) => {
    expect(raws(text)).toEqual(expected);
  });

  it('stands where it says', () => {
    const [mention] = reading('全年收到申请 ９ 件。').mentions;
    expect([mention?.start, mention?.end, mention?.raw]).toEqual([7, 10, '９ 件']);
  });
});

describe('the words around a figure', () => {
  function around(text: string): string[] {
    return readSentences(paragraphs(text)).sentences.flatMap(({ tokens }) =>
      tokens.map(({ lead, tail }) => `${lead}|${tail}`),
    );
  }
  it.each([
    ['全年收到申请9件，办结8件。', ['全年收到申请|', '办结|'], 'a comma ends them'],
    ['收到9件申请，办结。', ['收到|申请'], 'before and behind'],
    ['网络5件、信函3件。', ['网络|、信函', '、信函|'], 'the next figure ends them'],
    ['其中（自然人9件）。', ['自然人|'], 'a bracket ends them'],
    ['按照〔2021〕30号收到9件。', ['按照收到|'], 'masked words are left out'],
    ['分别为：网络5件。', ['网络|'], 'a colon ends them'],
  ])('%j: %j, %s', (text, expected) => {
    expect(around(text)).toEqual(expected);
  });

  it('of a clause as long as a page only what is near is read and quoted', () => {
    const [mention] = reading(`${'甲'.repeat(5000)}收到申请9件${'乙'.repeat(5000)}`).mentions;
    expect(mention?.quote.length).toBeLessThan(200);
    expect(mention?.quote).toContain('收到申请9件');
  });
});
