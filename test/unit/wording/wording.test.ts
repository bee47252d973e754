import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../../src/export/formats.ts';
import { FORMS } from '../../../src/forms/index.ts';
import { REASONS, STATES } from '../../../src/model/check.ts';
import { RULES } from '../../../src/rules/index.ts';
import { BINDINGS } from '../../../src/rules/narrative/bindings.ts';
import { DENIALS } from '../../../src/rules/narrative/denials.ts';
import { NARRATIVE_RULES, TABLE_RULES } from '../../../src/rules/narrative/index.ts';
import { INDICATORS, PART_PHRASES } from '../../../src/rules/narrative/phrases-of-parts.ts';
import { tableName } from '../../../src/wording/describe-finding.ts';
import { fieldName, instanceName, isNamed, shortName } from '../../../src/wording/field-names.ts';
import { LANGUAGES, phrasesFor } from '../../../src/wording/index.ts';
import { fieldsOf } from '../../support/form-fields.ts';
import { sentencesOf } from '../../support/language-check.ts';

const RULE_IDS: readonly string[] = [...RULES, ...NARRATIVE_RULES, ...TABLE_RULES].map(({ id }) => id);
/** What a text is searched for by name: each has words of its own, or is what its rule is about. */
const SUBJECTS = [
  ...BINDINGS.map(({ rule, subject }) => `${rule}/${subject}`),
  ...DENIALS.map(({ subject }) => `narrative.none/${subject}`),
  ...PART_PHRASES.map(({ id }) => `narrative.part-within/${id}`),
  ...INDICATORS.map(({ id }) => `narrative.stated-twice/${id}`),
].filter((key) => key.split('/')[0]?.split('.')[1] !== key.split('/')[1]);
const FIELDS = FORMS.flatMap((form) => fieldsOf(form));
/** What field ids and instances of rules are made of. */
const PARTS = new Set(
  [...FIELDS, ...RULES.flatMap((rule) => rule.instances.map(({ id }) => id))].flatMap((id) => id.split('.')),
);
/** What speaks for a report or against it, by the detector's own names. */
const SIGNALS = [
  ...readFileSync(new URL('../../../src/detect/detect.ts', import.meta.url), 'utf8').matchAll(
    /signal\('([a-z-]+)'/g,
  ),
].map(([, name = '']) => name);

describe.each(LANGUAGES.map((phrases) => [phrases.language, phrases] as const))('%s', (_, phrases) => {
  it('has words for every rule', () => {
    expect(RULE_IDS.filter((id) => phrases.rules[id] === undefined)).toEqual([]);
  });

  it('has words for no rule that does not exist', () => {
    const ids = new Set(RULE_IDS);
    expect(Object.keys(phrases.rules).filter((key) => !ids.has(key.split('/')[0] ?? ''))).toEqual([]);
  });

  it('has words for every phrase that a text is searched for', () => {
    expect(SUBJECTS.filter((key) => phrases.rules[key] === undefined)).toEqual([]);
  });

  it('has innocent reasons for every rule of the text, of dates and of tables without a form', () => {
    const ofText = RULE_IDS.filter((id) => /^(?:narrative|dates|tables)\./.test(id));
    expect(ofText.filter((id) => (phrases.rules[id]?.innocent ?? []).length === 0)).toEqual([]);
  });

  it('has words for every state, reason and form', () => {
    expect(STATES.filter((state) => !phrases.states[state])).toEqual([]);
    expect(REASONS.filter((reason) => !phrases.reasons[reason])).toEqual([]);
    expect(FORMS.filter(({ id }) => !phrases.forms[id])).toEqual([]);
  });

  it('has a name for every field and every instance of a rule', () => {
    expect(FIELDS.filter((field) => !isNamed(field, phrases.names))).toEqual([]);
    const instances = RULES.flatMap((rule) =>
      rule.instances.map(({ id }) => instanceName({ rule: rule.id, instance: id }, phrases.names)),
    );
    expect(instances.filter((name) => name === '' || /[_.]/.test(name))).toEqual([]);
  });

  it('has a name for the table of every field', () => {
    expect(FIELDS.filter((field) => !tableName(field, phrases))).toEqual([]);
  });

  it('calls the fields of one form by different names', () => {
    for (const form of FORMS) {
      const names = fieldsOf(form).map((field) => fieldName(field, phrases.names));
      expect([form.id, names.filter((name, at) => names.indexOf(name) !== at)]).toEqual([form.id, []]);
    }
  });

  it('has words for no form, signal, format or name of a field that does not exist', () => {
    const ids = new Set([...FORMS.map(({ id }) => id as string), 'narrative', ...SIGNALS]);
    const formats = new Set<string>(FORMATS.map(({ id }) => id));
    expect(
      [...Object.keys(phrases.forms), ...Object.keys(phrases.signals)].filter((id) => !ids.has(id)),
    ).toEqual([]);
    expect(Object.keys(phrases.formats).filter((id) => !formats.has(id))).toEqual([]);
    expect(Object.keys(phrases.names.everywhere).filter((part) => !PARTS.has(part))).toEqual([]);
  });

  it('blames nobody', () => {
    const blame = /错误|造假|违规|虚假|舞弊|fraud|fake|violat|wrong|lie\b/i;
    expect([...sentencesOf(phrases)].filter(([, sentence]) => blame.test(sentence))).toEqual([]);
  });
});

describe('the languages', () => {
  it.each([
    ['zh-CN', 'zh-CN'],
    ['zh-TW', 'zh-CN'],
    ['zh', 'zh-CN'],
    ['en-GB', 'en'],
    ['de', 'en'],
  ])('a browser in %s is spoken to in %s', (browser, language) => {
    expect(phrasesFor(browser).language).toBe(language);
  });
});

describe('a field', () => {
  it.each([
    ['requests.granted.total', 'zh-CN', '予以公开 · 总计'],
    ['requests.other_rest.natural_person', 'zh-CN', '其他处理·其他 · 自然人'],
    ['disputes.suit_direct.other', 'zh-CN', '未经复议直接起诉 · 其他结果'],
    ['proactive.normative_documents.in_force', 'en', 'normative documents · in force'],
    ['zhejiang-2013.via_own_site.other', 'zh-CN', '本单位网站 · 其它各类信息'],
    ['zhejiang-2013.published_total', 'zh-CN', '主动公开数量'],
    ['fujian-cumulative.published.cumulative', 'zh-CN', '主动公开文件数 · 历年累计'],
    ['fujian-cumulative.fees_waived.year', 'en', 'fees waived · this year'],
    ['shanghai-coded.published.cumulative', 'zh-CN', '主动公开信息 · 本年累计'],
    ['national-2014.published', 'zh-CN', '主动公开信息'],
    ['national-2014.channel.other', 'zh-CN', '公开渠道 · 其他方式'],
    ['national-2014.refused.other', 'en', 'refused · other statutory grounds'],
  ])('%s is called %s: %s', (field, language, name) => {
    expect(fieldName(field, phrasesFor(language).names)).toBe(name);
  });
});

describe('a rule’s instance', () => {
  it.each([
    ['requests.balance', 'natural_person', '自然人'],
    ['proactive.decisions-read-as-items', 'licensing.scale', '行政许可'],
    ['figures.whole-number', 'requests.granted.total', '予以公开 · 总计'],
    ['figures.whole-number', 'zhejiang-2013.trainees', '培训人员'],
    ['zhejiang-2013.own-site-parts-within', 'other', '其它各类信息'],
    ['zhejiang-2013.requests-total', 'requests_total.requests_by_channel', '依申请公开数量 · 依申请方式'],
    ['fujian-cumulative.requests-total', 'requests.year', '受理申请总数 · 本年度'],
    ['national-2014.requests-total', 'requests', '收到申请'],
  ])('%s, %s is called %s', (rule, instance, name) => {
    expect(instanceName({ rule, instance }, phrasesFor('zh-CN').names)).toBe(name);
  });
});

describe('a field within its relation', () => {
  const among = (form: string, ...rest: string[]) => rest.map((each) => `${form}.${each}`);

  it.each([
    ['in a column’s sum by its row', among('requests', 'concluded.total', 'granted.total'), '予以公开'],
    ['in a row’s sum by its column', among('requests', 'granted.total', 'granted.enterprise'), '商业企业'],
    ['in a flat table by its row', among('zhejiang-2013', 'published_total', 'via_media'), '各类媒体'],
    ['beside its total', among('zhejiang-2013', 'via_own_site', 'via_own_site.policy'), '政策文件类信息'],
    ['under another total', among('national-2014', 'replies.refused', 'refused.privacy'), '涉及个人隐私'],
    ['in a column of years', among('fujian-cumulative', 'requests.year', 'requests_online.year'), '网络申请'],
  ])('is called %s', (_, fields, name) => {
    expect(shortName(fields[1] ?? '', fields, phrasesFor('zh-CN').names)).toBe(name);
  });
});
