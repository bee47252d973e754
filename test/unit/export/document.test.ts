import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/analyze.ts';
import { type DocumentParts, toDocument, toJson } from '../../../src/export/document.ts';
import { reportDocument, reportSchema } from '../../../src/export/schema.ts';
import { sha256 } from '../../../src/export/sha256.ts';
import type { Finding } from '../../../src/model/report.ts';
import { documentWords } from '../../../src/wording/describe-finding.ts';
import { zhCN } from '../../../src/wording/zh-cn.ts';
import { candidate, changed } from '../../support/candidate.ts';
import { check } from '../../support/check.ts';
import { finding } from '../../support/finding.ts';
import { mention } from '../../support/mention.ts';

const AT = new Date('2026-11-21T08:00:00Z');

function read(slug: string, at = AT) {
  const html = readFileSync(new URL(`../../pages/${slug}/page.html`, import.meta.url), 'utf8');
  const circumstances = { url: 'http://www.example.gov.cn/1', charset: 'UTF-8', readAt: at };
  return analyze(new JSDOM(html).window.document, circumstances);
}

const PARTS: DocumentParts = { version: '0.1.0', hash: sha256, ...documentWords(zhCN) };

async function exported(slug: string, at = AT) {
  const { report } = read(slug, at);
  return toDocument(report, PARTS);
}

describe('the exported document', () => {
  it.each([
    'seed-002-qujiang-2020',
    'seed-004-shibing-2021',
    'sample-2021-two-slips',
    'sample-2019-blanks',
    'bad-no-tables',
    'plain-news',
  ])('of %s is as its schema says', async (slug) => {
    expect(reportDocument.safeParse(await exported(slug)).error).toBeUndefined();
  });

  it('keeps 00 as printed beside its value, and gives each figure its place', async () => {
    const { figures } = await exported('seed-002-qujiang-2020');
    const figure = figures.find(({ field }) => field === 'requests.unavailable_unclear.other_organisation');
    expect(figure).toMatchObject({ raw: '00', kind: 'number', value: '0', low: '0', high: '0', unit: '件' });
    expect(figure?.label.at(-1)).toBe('其他');
    expect(figure?.where.table).toMatch(/^t\d+$/);
  });

  it('writes relations with their figures as printed', async () => {
    const { checks } = await exported('seed-002-qujiang-2020');
    const balance = checks.find(
      ({ rule, instance }) => rule === 'requests.balance' && instance === 'natural_person',
    );
    expect(balance).toMatchObject({
      level: 'official',
      state: 'holds',
      expression: '24 + 1 = 24 + 1',
      left: '25',
      right: '25',
      difference: '0',
    });
    const items = checks.find(
      ({ rule, instance }) => rule === 'proactive.items-not-negative' && instance === 'coercion',
    );
    expect(items?.expression).toBe('20 - 14 ≥ 0');
  });

  it('writes a blank as □ and names it', async () => {
    const { checks } = await exported('sample-2021-two-slips');
    const gap = checks.find(({ state }) => state === 'gap');
    expect(gap?.expression).toContain('□');
    expect(gap).toMatchObject({ blanks: ['requests.other_rest.total'], difference: '3', reason: null });
  });

  it('has the same bytes for two readings of a page, but for the time', async () => {
    const first = toJson(await exported('sample-2021-two-slips'));
    const second = toJson(await exported('sample-2021-two-slips', new Date('2027-01-01T00:00:00Z')));
    expect(second).not.toBe(first);
    expect(second.replace('2027-01-01T00:00:00.000Z', AT.toISOString())).toBe(first);
  });

  it('hashes the text that was read: one changed figure, another hash', async () => {
    const a = await exported('seed-002-qujiang-2020');
    const b = await exported('seed-004-shibing-2021');
    expect(a.source.sha256).not.toBe(b.source.sha256);
    expect(new Set(a.tables.map((table) => table.sha256)).size).toBe(a.tables.length);
  });
});

describe('findings of the exported document', () => {
  const granted = changed('requests.granted.natural_person', '2', '3');
  const concluded = changed('requests.concluded.natural_person', '5', ['6', null]);
  const witness = mention('3件', '3', { id: 'm7' });

  async function written(more: Partial<Finding>): Promise<unknown> {
    const failing = check({ state: 'fails' });
    const { report } = read('seed-002-qujiang-2020');
    const whole = { ...report, checks: [failing], findings: [finding(failing, more)] };
    const document = await toDocument(whole, PARTS);
    expect(reportDocument.safeParse(document).error).toBeUndefined();
    const [{ headline, question, ...rest } = { headline: '', question: '' }] = document.findings;
    expect([headline, question].filter((words) => words === '')).toEqual([]);
    return rest;
  }

  it('have the only cell that would do, what it would be, the slip and the witnesses', async () => {
    const only = candidate([granted], { slip: 'digit-mistyped', witnesses: [witness] });
    expect(JSON.stringify(await written({ candidates: [only] }))).toBe(
      '{"id":"f1","checks":[0],"level":"structural","unique":true,"candidates":[{"cells":[{"field":"requests.granted.natural_person","stated":"2","wouldBe":"3","low":"3","high":"3"}],"texts":[],"slip":"digit-mistyped","witnesses":["m7"]}],"unnarrowed":null}',
    );
  });

  it('have every way there is, with bounds where a value is not known', async () => {
    const candidates = [candidate([granted]), candidate([concluded])];
    expect(await written({ candidates })).toMatchObject({
      unique: false,
      candidates: [
        { cells: [{ stated: '2', wouldBe: '3' }], slip: null, witnesses: [] },
        { cells: [{ stated: '5', wouldBe: null, low: '6', high: null }] },
      ],
      unnarrowed: null,
    });
  });

  it('say why there are none', async () => {
    expect(await written({ unnarrowed: 'too-many-ways' })).toEqual({
      id: 'f1',
      checks: [0],
      level: 'structural',
      unique: false,
      candidates: [],
      unnarrowed: 'too-many-ways',
    });
  });
});

describe('the JSON Schema', () => {
  it('is generated from the same description and names every part of the document', () => {
    const schema = reportSchema() as {
      properties: Record<string, unknown>;
      required: string[];
      $schema: string;
    };
    const parts = [
      'format',
      'tool',
      'source',
      'detection',
      'report',
      'tables',
      'figures',
      'unmatched',
      'mentions',
      'checks',
      'findings',
      'coverage',
    ];
    expect(schema.$schema).toContain('2020-12');
    expect(schema.required).toEqual(expect.arrayContaining(parts));
    expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(parts));
  });
});

describe('sha256', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ])('of %j is the published test value', async (text, digest) => {
    expect(await sha256(text)).toBe(digest);
  });
});
