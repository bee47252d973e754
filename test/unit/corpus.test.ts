import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.ts';
import { asPage, decodePage } from '../../src/cli/decode.ts';
import type { Check } from '../../src/model/check.ts';
import type { Report } from '../../src/model/report.ts';
import { isOfText, missingFrom, relationLine, unexpected } from '../support/relation-line.ts';

/** Real pages, which lie beside the project; expectations were written by hand after reading each. */
const CORPUS = new URL('../../../shared/corpus/', import.meta.url);

function read(name: string): Report {
  const { text, charset } = decodePage(readFileSync(new URL(name, CORPUS)));
  return analyze(new JSDOM(asPage(text)).window.document, { url: '', charset, readAt: new Date(0) }).report;
}

function statesOf({ checks }: Report, rule: string): Record<string, string> {
  return Object.fromEntries(
    checks.filter((check) => check.rule === rule).map(({ instance, state }) => [instance, state]),
  );
}

function row({ figures }: Report, name: string): string[] {
  return figures.filter(({ field }) => field.startsWith(`requests.${name}.`)).map(({ raw }) => raw);
}

describe.skipIf(!existsSync(CORPUS))('上海市人民政府办公厅, 2019', () => {
  let report: Report;
  beforeAll(() => {
    report = read('shanghai_gov_office_2019_article.html');
  });

  it('is recognised', () => {
    const { form, year, agency } = report.header;
    expect({ form, year, agency }).toEqual({
      form: 'national-2019',
      year: 2019,
      agency: '上海市人民政府办公厅',
    });
    expect(report.source.publishedOn).toBe('2020-01-31');
  });

  it.each([
    ['received', ['821', '35', '', '', '2', '1', '859']],
    ['carried_in', ['18', '', '', '', '', '', '18']],
    ['granted', ['258', '12', '', '', '1', '1', '']],
    ['granted_in_part', ['3', '', '', '', '', '', '']],
    ['refused_process_information', ['3', '1', '', '', '', '', '']],
    ['unavailable_not_held', ['252', '12', '', '', '1', '', '']],
    ['not_processed_petition', ['148', '1', '', '', '', '', '']],
    ['not_processed_repeat', ['5', '4', '', '', '', '', '']],
    ['other', ['', '', '', '', '', '', '']],
    ['concluded', ['767', '35', '', '', '2', '1', '805']],
    ['carried_out', ['72', '', '', '', '', '', '72']],
  ])('reads the row %s as printed, blanks as blanks', (name, raws) => {
    expect(row(report, name)).toEqual(raws);
  });

  it('reads table 2 although its rows span otherwise than their heads', () => {
    const found = Object.fromEntries(report.figures.map(({ field, raw }) => [field, raw]));
    expect(found['proactive.rules.published_total']).toBe('524');
    expect(found['proactive.normative_documents.made']).toBe('60');
    expect(found['proactive.licensing.items_change']).toBe('0');
    expect(found['proactive.procurement.amount']).toBe('251000元');
  });

  it('takes every figure cell of its three tables', () => {
    // 23 rows × 7, 15 outcomes, 2×3 + 4×3 + 2 + 2 items.
    expect(report.figures).toHaveLength(161 + 15 + 22);
    expect(report.unmatched).toEqual([]);
  });

  it('calls nothing unequal, and asks about one percentage: 258 of 805 is 32.05 %, not 33.9 %', () => {
    const failing = report.checks.filter(({ state }) => state === 'fails');
    expect(failing.map(relationLine)).toEqual(['narrative.share fails 32.0497 = 33.9']);
    expect(failing.map(({ level }) => level)).toEqual(['plausible']);
  });

  it('checks the columns, and cannot tell the blank ones', () => {
    expect(statesOf(report, 'requests.balance')).toEqual({
      natural_person: 'holds',
      enterprise: 'holds-if-blank-zero',
      research_institution: 'not-assessable',
      public_welfare: 'not-assessable',
      legal_service: 'holds-if-blank-zero',
      other_organisation: 'holds-if-blank-zero',
      total: 'holds',
    });
    const results = statesOf(report, 'requests.results-total');
    // 258+3+14+5+3+10+252+44+25+148+5 = 767; the column of totals is blank above its 805.
    expect([results.natural_person, results.total]).toEqual(['holds-if-blank-zero', 'gap']);
    expect(gapOf(report)?.difference).toBe('805');
  });

  it('checks the rows that have a total, and cannot tell the others', () => {
    const states = statesOf(report, 'requests.applicants-total');
    const told = Object.entries(states).filter(([, state]) => state !== 'not-assessable');
    expect(told.map(([name]) => name)).toEqual(['received', 'carried_in', 'concluded', 'carried_out']);
  });
});

describe.skipIf(!existsSync(CORPUS))('平潭综合实验区, 2019', () => {
  let report: Report;
  beforeAll(() => {
    report = read('pingtan_2019_article.html');
  });

  it('is recognised', () => {
    const { form, year, agency } = report.header;
    expect({ form, year, agency }).toEqual({ form: 'national-2019', year: 2019, agency: '平潭综合实验区' });
    expect(report.source.publishedOn).toBe('2020-01-20');
  });

  it('reads the rows below the group cell that is printed twice', () => {
    expect(row(report, 'unavailable_not_held')).toEqual(['7', '0', '0', '0', '0', '0', '7']);
    expect(row(report, 'not_processed_repeat')).toEqual(['3', '0', '0', '0', '0', '0', '3']);
    expect(row(report, 'concluded')).toEqual(['23', '0', '0', '0', '0', '0', '23']);
  });

  it('finds all 40 relations true: 7+1+7+5+3 = 23, 23+0 = 23+0', () => {
    expect(report.coverage).toEqual({ declared: 40, assessed: 40, holds: 40, fails: 0, notAssessable: 0 });
  });
});

function gapOf({ checks }: Report): Check | undefined {
  return checks.find(({ state }) => state === 'gap');
}

/** What a careful reader finds in each page or text; see test/corpus/README.md. */
interface Expectation {
  readonly file: string;
  readonly header?: Partial<Report['header']>;
  readonly unread?: boolean;
  readonly figures: Record<string, string>;
  readonly relations: string[];
  readonly coverage?: Report['coverage'];
  readonly prose: string[];
  readonly proseMay: string[];
}

const EXPECTATIONS = new URL('../corpus/', import.meta.url);
const expectations = readdirSync(EXPECTATIONS)
  .filter((name) => name.endsWith('.json'))
  .map((name): Expectation => JSON.parse(readFileSync(new URL(name, EXPECTATIONS), 'utf8')));

describe.skipIf(!existsSync(CORPUS)).each(expectations.map((each) => [each.file, each] as const))(
  '%s',
  (file, expected) => {
    let report: Report;
    beforeAll(() => {
      report = read(file.startsWith('px_') ? `excerpts/${file}` : file);
    });

    it('is what its words say', () => {
      expect(report.header).toMatchObject(expected.header ?? {});
    });

    it('gives its figures as printed', () => {
      const found = Object.fromEntries(report.figures.map(({ field, raw }) => [field, raw]));
      expect(found).toMatchObject(expected.figures);
      if (expected.unread) expect(report.figures).toEqual([]);
    });

    it('has the relations that a reader finds', () => {
      const tables = report.checks.filter((check) => !isOfText(check)).map(relationLine);
      const text = report.checks.filter(isOfText).map(relationLine);
      expect(missingFrom(tables, expected.relations ?? [])).toEqual([]);
      expect(missingFrom(text, expected.prose)).toEqual([]);
      if (expected.coverage) expect(report.coverage).toEqual(expected.coverage);
    });

    it('asks and accuses of nothing else', () => {
      const told = [...(expected.relations ?? []), ...expected.prose, ...(expected.proseMay ?? [])];
      expect(unexpected(report.checks, told)).toEqual([]);
    });
  },
);
