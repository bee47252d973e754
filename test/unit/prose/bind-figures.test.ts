import { describe, expect, it } from 'vitest';
import { checksOf, isVerdict, reading, relations, relationsOf, type Table } from '../../support/prose.ts';
import { relationLine } from '../../support/relation-line.ts';

const REQUESTS: Table = {
  'requests.received.total': '9',
  'requests.received.natural_person': '7',
  'requests.received.enterprise': '2',
  'requests.received.research_institution': '0',
  'requests.received.public_welfare': '0',
  'requests.received.legal_service': '0',
  'requests.received.other_organisation': '0',
  'requests.carried_in.total': '2',
  'requests.carried_in.natural_person': '1',
  'requests.granted.total': '6',
  'requests.granted_in_part.total': '1',
  'requests.concluded.total': '8',
  'requests.carried_out.total': '3',
};
const FACTS = { titleYear: 2021, agency: '示例县财政局' };

function received(text: string, table = REQUESTS): string[] {
  return relationsOf('narrative.received', text, table, FACTS);
}

describe('applications received', () => {
  it.each([
    ['2021年，我局收到政府信息公开申请9件。', 'holds 9 = 9', 'as in the table'],
    ['2021年，我局共收到政府信息公开申请9件。', 'holds 9 = 9', '共'],
    ['全年新收政府信息公开申请9条。', 'holds 9 = 9', '条 for 件'],
    ['本年度收到9件政府信息公开申请。', 'holds 9 = 9', 'the figure first'],
    ['全年接到公民、法人和其他组织提出的政府信息公开申请9件。', 'holds 9 = 9', 'whoever they come from'],
    ['全年收到依申请公开九件。', 'holds 9 = 9', 'a numeral'],
    ['全年收到政府信息公开申请11件。', 'holds 11 = 11', 'with those carried in'],
    ['全年收到政府信息公开申请10余件。', 'not-assessable 10 = 9', 'no exact figure'],
    ['2021年，示例县财政局收到政府信息公开申请5件。', 'fails 5 = 9', 'the agency itself, another number'],
    ['2021年，我局共收到政府信息公开申请5件。', 'fails 5 = 9', 'another number'],
    ['2021年1月1日至12月31日，我局收到政府信息公开申请5件。', 'fails 5 = 9', 'the whole year, day by day'],
  ])('%s %s (%s)', (text, expected) => {
    expect(received(text)).toEqual([expected]);
  });

  it.each([
    ['2021年上半年，我局收到政府信息公开申请5件。', 'half of the year, told in the clause before'],
    ['上半年收到政府信息公开申请5件。', 'half of the year'],
    ['第三季度，收到政府信息公开申请5件。', 'a quarter'],
    ['1至6月，我局收到政府信息公开申请5件。', 'some months'],
    ['3月份收到政府信息公开申请5件。', 'a month'],
    ['截至目前，我局收到政府信息公开申请5件。', 'up to a day'],
    ['截至2021年12月31日，我局收到政府信息公开申请5件。', 'up to a day'],
    ['全市收到政府信息公开申请5件。', 'a whole city'],
    ['全县各级行政机关共收到政府信息公开申请5件。', 'all bodies'],
    ['本级收到政府信息公开申请5件。', 'one level'],
    ['各乡镇收到政府信息公开申请5件。', 'other bodies'],
    ['县教育局收到政府信息公开申请5件。', 'another body'],
    ['示例街道办事处收到政府信息公开申请5件。', 'another body'],
    ['局属单位收到政府信息公开申请5件。', 'other bodies'],
    ['2020年，我局收到政府信息公开申请5件。', 'another year'],
    ['二〇二〇年，我局收到政府信息公开申请5件。', 'another year in Chinese'],
    ['去年收到政府信息公开申请5件。', 'another year'],
    ['与2020年相比，收到政府信息公开申请5件。', 'two years'],
    ['其中，收到政府信息公开申请5件。', 'a part'],
    ['其中通过网络收到政府信息公开申请5件。', 'a channel'],
    ['网站收到政府信息公开申请5件。', 'a channel'],
    ['“互联网+”平台收到政府信息公开申请5件。', 'a channel with a name'],
    ['累计收到政府信息公开申请5件。', 'this year, or all years'],
    ['条例实施以来收到政府信息公开申请5件。', 'all years, which this form does not count'],
    ['收到涉及土地征收的政府信息公开申请5件。', 'one subject'],
    ['收到自然人提出的政府信息公开申请5件。', 'one kind of applicant'],
    ['受理政府信息公开申请5件。', 'what is accepted is less than what comes in'],
    ['办理政府信息公开申请5件。', 'what is handled came in the year before as well'],
    ['全市工作情况如下。收到政府信息公开申请5件。', 'a whole city, told in the sentence before'],
    [`${'甲'.repeat(500)}，收到政府信息公开申请5件。`, 'too long a sentence to know'],
  ])('%s only asks: %s', (text) => {
    expect(received(text).filter((line) => !/^review 5 = 9$/.test(line))).toEqual([]);
    expect(checksOf(text, REQUESTS, FACTS).filter(isVerdict)).toEqual([]);
  });

  it.each([
    ['2020年，收到政府信息公开申请5件。', 'another year'],
    ['去年收到政府信息公开申请5件。', 'the year before'],
    ['比上年多收到政府信息公开申请3件。', 'a difference'],
    ['没有收到一件政府信息公开申请。', 'none, and not one'],
    ['未收到1件政府信息公开申请。', 'none, and not one'],
    ['收到行政复议申请5件。', 'a review'],
    ['收到信访投诉申请5件。', 'a petition'],
    ['收到政府信息公开申请5人。', 'people are no applications'],
    ['收到政府信息公开申请5%。', 'a share'],
    ['收到政府信息公开申请3至5件。', 'a range'],
    ['收到政府信息公开申请数十件。', 'several tens'],
    ['收到政府信息公开申请一万二千件。', 'a numeral that is not read'],
  ])('%s says nothing of them: %s', (text) => {
    expect(received(text)).toEqual([]);
  });

  it.each([
    ['疫情防控期间，我局收到政府信息公开申请5件。', 'a time, told in the clause before'],
    ['“十三五”期间，我局共收到政府信息公开申请5件。', 'five years'],
    ['近三年累计收到政府信息公开申请5件。', 'three years'],
    ['三年来，收到政府信息公开申请5件。', 'three years'],
    ['2019—2021年，收到政府信息公开申请5件。', 'three years'],
    ['3月，我局收到政府信息公开申请5件。', 'a month'],
    ['截至11月底，我局收到政府信息公开申请5件。', 'up to a month'],
    ['在民办教育领域，我局收到政府信息公开申请5件。', 'a field of work'],
    ['围绕土地征收，收到政府信息公开申请5件。', 'a subject'],
    ['通过邮政寄递，收到政府信息公开申请5件。', 'a channel in a clause of its own'],
    ['线上渠道收到政府信息公开申请5件。', 'a channel'],
    ['收到书面政府信息公开申请5件。', 'a kind'],
    ['收到有效政府信息公开申请5件。', 'a kind'],
    ['收到公民政府信息公开申请5件。', 'a kind of applicant'],
    ['收到县政府办公室转办的政府信息公开申请5件。', 'some of them'],
    ['县教育局收到政府信息公开申请5件，县民政局收到政府信息公开申请2件。', 'other bodies'],
    ['县教育局做好服务。全年收到政府信息公开申请5件。', 'another body, told in the sentence before'],
    ['全县教育系统收到政府信息公开申请5件。', 'more bodies than one'],
    ['（一）乡镇街道\n全年收到政府信息公开申请5件。', 'other bodies, told in the heading'],
    ['机构改革后，我局收到政府信息公开申请5件。', 'a time that nobody knows'],
    ['同一申请人向我局提出申请，全年收到政府信息公开申请5件。', 'a clause that says of whom'],
    ['不动产登记。全年收到政府信息公开申请5件。', 'a sentence that says of what'],
    ['不动产登记情况\n全年收到政府信息公开申请5件。', 'a heading without a number'],
    ['招生考试\n全年收到政府信息公开申请5件。', 'a word above it'],
    ['力争全年收到政府信息公开申请5件。', 'a hope'],
    ['收到政府信息公开申请5件（不含重复申请）。', 'a bracket that says what is counted'],
    ['甲科收到政府信息公开申请5件，乙科收到政府信息公开申请2件。', 'told twice: parts'],
  ])('%s asks nothing: %s', (text) => {
    expect(received(text)).toEqual([]);
  });

  it('in the report of a government 本机关 may be its office', () => {
    const facts = { titleYear: 2021, agency: '示例县人民政府' };
    const text = '本机关收到政府信息公开申请5件。';
    expect(relationsOf('narrative.received', text, REQUESTS, facts)).toEqual(['review 5 = 9']);
  });

  it('words of another scope may agree all the same', () => {
    expect(received('通过多种渠道，收到政府信息公开申请9件。')).toEqual(['holds 9 = 9']);
  });

  it.each([
    [
      '全年召开会议2次。3月，培训1次，全年收到政府信息公开申请5件。',
      'the clause itself says: the whole year',
    ],
    [
      '县教育局逐校指导，帮助各校把材料送到家长手里，得到了家长的一致好评。我局收到政府信息公开申请5件。',
      'the report’s own body again',
    ],
    ['（一）依申请公开情况\n收到政府信息公开申请5件。', 'a heading that leaves nothing out'],
    ['在政府信息公开方面，收到政府信息公开申请5件。', 'a clause that leaves nothing out'],
  ])('%s still compares: %s', (text) => {
    expect(received(text)).toHaveLength(1);
  });

  it('a table without them is not asked', () => {
    expect(received('全年收到政府信息公开申请5件。', {})).toEqual([]);
  });

  it('a figure that is bound knows its field', () => {
    const { mentions } = reading('全年收到政府信息公开申请9件。', REQUESTS, FACTS);
    expect(mentions.map(({ field }) => field)).toEqual(['requests.received.total']);
  });
});

describe('what became of them', () => {
  it.each([
    ['上年结转2件。', 'narrative.carried holds 2 = 2', 'carried in'],
    ['结转下年度继续办理3件。', 'narrative.carried holds 3 = 3', 'carried out'],
    ['3件申请结转下年。', 'narrative.carried holds 3 = 3', 'the figure first'],
    ['予以公开6件。', 'narrative.outcome holds 6 = 6', 'granted'],
    ['部分公开1件。', 'narrative.outcome holds 1 = 1', 'granted in part'],
    ['予以公开和部分公开7件。', 'narrative.outcome holds 7 = 7', 'both'],
    ['全年共答复8件。', 'narrative.answered holds 8 = 8', 'answered'],
    ['自然人申请7件。', 'narrative.applicant holds 7 = 7', 'persons'],
    ['自然人申请8件。', 'narrative.applicant holds 8 = 8', 'persons, with those carried in'],
    ['法人或其他组织2件。', 'narrative.applicant holds 2 = 2', 'organisations: five columns'],
    ['予以公开5件。', 'narrative.outcome review 5 = 6', 'another number is a question'],
    ['上年结转1件。', 'narrative.carried review 1 = 2', 'another number is a question'],
    ['全年共答复9件。', 'narrative.answered review 9 = 8', 'another number is a question'],
  ])('%s %s (%s)', (text, expected) => {
    expect(relations(text, REQUESTS, FACTS)).toEqual([expected]);
  });

  it.each([
    ['受理信访136件，办结131件。', 'petitions'],
    ['处理12345热线工单217件，答复217件。', 'calls'],
    ['受理咨询326件。办结326件，其中予以公开5件。', 'questions, told in the sentence before'],
    ['政务服务中心受理事项5123件，办结5123件。', 'services'],
    ['其中按时办结5件。', 'a part'],
  ])('%s says nothing of applications: %s', (text) => {
    expect(relations(text, REQUESTS, FACTS).filter((line) => !/part-within|share/.test(line))).toEqual([]);
  });

  it('organisations may be counted with those carried in', () => {
    const table = { ...REQUESTS };
    for (const column of ['research_institution', 'public_welfare', 'legal_service', 'other_organisation'])
      table[`requests.carried_in.${column}`] = '0';
    table['requests.carried_in.enterprise'] = '1';
    expect(relations('法人或其他组织3件。', table, FACTS)).toEqual(['narrative.applicant holds 3 = 3']);
  });

  it('“all answered” asks for as many answers as applications, and for none left', () => {
    const table = {
      'requests.received.total': '9',
      'requests.concluded.total': '8',
      'requests.carried_out.total': '1',
    };
    expect(relationsOf('narrative.answered', '收到政府信息公开申请9件，均已按时答复。', table)).toEqual([
      'review 9 = 8',
      'review 1 = 0',
    ]);
  });

  it.each([
    ['收到政府信息公开申请9件，均已按时答复，其余1件结转下年。', 'some are left'],
    ['收到政府信息公开申请9件，已答复8件。', 'a number is told'],
    ['收到政府信息公开申请9件，均不予答复。', 'not answered'],
  ])('%s does not: %s', (text) => {
    const table = { 'requests.received.total': '9', 'requests.carried_out.total': '1' };
    expect(relationsOf('narrative.answered', text, table)).toEqual([]);
  });
});

describe('all years', () => {
  const FUJIAN: Table = {
    'fujian-cumulative.published.year': '57',
    'fujian-cumulative.published.cumulative': '615',
    'fujian-cumulative.published_on_website.year': '57',
  };
  function published(text: string): string[] {
    return relationsOf('narrative.published', text, FUJIAN, { titleYear: 2018 });
  }
  it.each([
    ['2018年主动公开政府信息57条。', ['holds 57 = 57'], 'the year'],
    ['2018年主动公开政府信息50条。', ['fails 50 = 57'], 'the year, another number'],
    ['主动公开政府信息57条，历年累计615条。', ['holds 57 = 57', 'holds 615 = 615'], 'both'],
    [
      '主动公开政府信息57条，累计615条。',
      ['holds 57 = 57', 'holds 615 = 615'],
      '累计 behind the year’s figure',
    ],
    ['2018年累计公开政府信息57条。', ['holds 57 = 57'], '累计 of the year'],
    ['累计公开政府信息615条。', ['holds 615 = 615'], '累计 of all years'],
    ['累计公开政府信息600条。', ['review 600 = 57'], 'neither is a question'],
    ['今年以来公开政府信息50条。', ['review 50 = 57'], 'this year, up to some day'],
    ['主动公开信息57条，编印文件3件，历年累计28件。', ['holds 57 = 57'], 'all years of what is not known'],
    ['一是推进征地信息公开。主动公开政府信息50条。', [], 'a field of work, told in the sentence before'],
    ['（三）环境保护信息公开\n全年公开信息50条。', [], 'a field of work, told in the heading'],
    ['财政预决算公开情况：2018年，公开信息50条。', [], 'a field of work, told before the colon'],
    ['编印公报12期，主动公开政府信息50条。', [], 'a channel, told in the clause before'],
    ['推进财政信息公开，主动公开政府信息50条。', [], 'a field of work, told in the clause before'],
    ['（一）主动公开政府信息情况。\n公开政府信息50条。', ['fails 50 = 57'], 'a heading of the whole'],
    ['全市历年累计公开政府信息600条。', ['review 600 = 615'], 'all years of a whole city'],
    ['历年累计公开政府信息600条。', ['fails 600 = 615'], 'all years, another number'],
    ['县政府门户网公开政府信息57条。', ['holds 57 = 57'], 'a channel that is not in the list, if it is all'],
    ['县政府门户网公开政府信息50条。', [], 'a channel that is not in the list'],
    ['通过公示栏公开政府信息50条。', [], 'a channel'],
    ['网站公开信息57条。', ['holds 57 = 57'], 'the website'],
    ['其中公开信息50条。', [], 'a part'],
  ])('%s %j (%s)', (text, expected) => {
    expect(published(text)).toEqual(expected);
  });

  it('a figure in full width behind another one of the clause counts its own years', () => {
    expect(published('公开政府信息５７条，历年公开政府信息６１５条。')).toEqual([
      'holds 57 = 57',
      'holds 615 = 615',
    ]);
  });
});

describe('channels, documents and disputes', () => {
  const TABLE: Table = {
    'national-2014.requests': '9',
    'national-2014.requests.online': '5',
    'national-2014.requests.letter': '3',
    'national-2014.requests.in_person': '1',
    'proactive.normative_documents.issued': '4',
    'proactive.normative_documents.in_force': '20',
    'disputes.review.total': '2',
    'disputes.suit_direct.total': '1',
    'disputes.suit_after_review.total': '1',
  };
  it.each([
    ['网络申请5件。', ['narrative.channel holds 5 = 5'], 'online'],
    ['信函申请4件。', ['narrative.channel review 4 = 3'], 'letters, another number'],
    ['制发规范性文件4件。', ['narrative.documents holds 4 = 4'], 'issued'],
    ['现行有效规范性文件20件。', ['narrative.documents holds 20 = 20'], 'in force'],
    ['制发政策性文件7件。', [], 'other documents'],
    ['发生行政复议2件。', ['narrative.disputes holds 2 = 2'], 'reviews'],
    ['发生2起行政复议案件。', ['narrative.disputes holds 2 = 2'], 'the figure first'],
    ['行政诉讼2件。', ['narrative.disputes holds 2 = 2'], 'suits: two blocks'],
    ['行政诉讼三起。', ['narrative.disputes review 3 = 2'], 'suits, another number'],
    ['行政应诉5件。', [], 'not the same'],
    ['审结政府信息公开行政复议5件。', [], 'who decides reviews does so for others too'],
    ['受理行政复议2件。', ['narrative.disputes holds 2 = 2'], 'and may agree'],
    ['市政府作为被告的行政诉讼5件。', [], 'some of the suits'],
    ['一审行政诉讼1件，二审3件。', [], 'some of the suits'],
    ['行政诉讼1件（未经复议直接起诉）。', [], 'some of the suits, told in a bracket'],
    ['没有发生1件行政复议。', ['narrative.none review 0 = 2'], 'none, and not one'],
  ])('%s %j (%s)', (text, expected) => {
    expect(relations(text, TABLE)).toEqual(expected);
  });

  it.each([
    ['收到政府信息公开申请9件。网络申请5件、信函申请3件、当面申请1件。', 'holds 9 = 9', 'all of them'],
    ['收到政府信息公开申请9件。网络申请5件、信函申请3件。', 'holds 9 >= 8', 'not all are listed'],
    ['收到政府信息公开申请9件。网络申请5件、信函申请6件。', 'fails 9 >= 11', 'more than came in: asked'],
  ])('%s %s (%s)', (text, expected) => {
    const listed = checksOf(text, { 'national-2014.requests': '9' }).filter(
      ({ instance }) => instance === 'listed',
    );
    expect(listed.map(relationLine)).toEqual([`narrative.channel ${expected}`]);
    expect(listed.filter(isVerdict)).toEqual([]);
  });
});
