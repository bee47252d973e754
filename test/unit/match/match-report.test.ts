import { describe, expect, it } from 'vitest';
import { APPLICANT_COLUMNS, DISPUTE_OUTCOMES, DISPUTE_PATHS } from '../../../src/forms/fields.ts';
import { fieldsOfLines } from '../../support/expected-requests.ts';
import { grid, wide } from '../../support/grid.ts';
import { matched } from '../../support/matched.ts';
import { printRequests, requestsLines } from '../../support/printed-requests.ts';
import {
  DISPUTE_FIGURES,
  printDisputes,
  printProactive2019,
  printProactive2021,
} from '../../support/printed-tables.ts';

const DISPUTE_FIELDS = Object.fromEntries(
  DISPUTE_PATHS.flatMap((path, group) =>
    DISPUTE_OUTCOMES.map((outcome, at) => [
      `disputes.${path}.${outcome}`,
      DISPUTE_FIGURES[group * 5 + at] ?? '',
    ]),
  ),
);
const PROACTIVE_2021_FIELDS = {
  'proactive.rules.issued': '11',
  'proactive.rules.repealed': '12',
  'proactive.rules.in_force': '13',
  'proactive.normative_documents.issued': '14',
  'proactive.normative_documents.repealed': '15',
  'proactive.normative_documents.in_force': '16',
  'proactive.licensing.decisions': '17',
  'proactive.penalties.decisions': '18',
  'proactive.coercion.decisions': '19',
  'proactive.fees.amount': '20.5',
};
const PROACTIVE_2019_FIELDS = {
  'proactive.rules.made': '11',
  'proactive.rules.published': '12',
  'proactive.rules.published_total': '13',
  'proactive.normative_documents.made': '14',
  'proactive.normative_documents.published': '15',
  'proactive.normative_documents.published_total': '16',
  'proactive.licensing.items_last_year': '17',
  'proactive.licensing.items_change': '增18',
  'proactive.licensing.decisions': '19',
  'proactive.other_services.items_last_year': '20',
  'proactive.other_services.items_change': '减21',
  'proactive.other_services.decisions': '22',
  'proactive.penalties.items_last_year': '23',
  'proactive.penalties.items_change': '24',
  'proactive.penalties.decisions': '25',
  'proactive.coercion.items_last_year': '26',
  'proactive.coercion.items_change': '0/0',
  'proactive.coercion.decisions': '28',
  'proactive.fees.items_last_year': '29',
  'proactive.fees.items_change': '+30',
  'proactive.procurement.items': '31',
  'proactive.procurement.amount': '58211745.83元',
};

describe('the official tables', () => {
  it('of 2021: each field takes its own cell, and nothing is left over', () => {
    const lines = requestsLines('national-2021');
    const found = matched(printProactive2021(), printRequests(lines), printDisputes());
    expect(found.form).toBe('national-2021');
    expect(found.fields).toEqual({ ...PROACTIVE_2021_FIELDS, ...fieldsOfLines(lines), ...DISPUTE_FIELDS });
    expect([found.missing, found.extras, found.unmatched]).toEqual([{}, [], []]);
    expect(found.taken).toBe(10 + 25 * 7 + 15);
  });

  it('of 2019: each field takes its own cell, and nothing is left over', () => {
    const lines = requestsLines('national-2019');
    const found = matched(printProactive2019(), printRequests(lines), printDisputes());
    expect(found.form).toBe('national-2019');
    expect(found.fields).toEqual({ ...PROACTIVE_2019_FIELDS, ...fieldsOfLines(lines), ...DISPUTE_FIELDS });
    expect([found.missing, found.extras, found.unmatched]).toEqual([{}, [], []]);
    expect(found.taken).toBe(22 + 23 * 7 + 15);
  });

  it('blank: they are the form all the same, with nothing in it', () => {
    const blank = requestsLines('national-2021').map((line) => ({
      ...line,
      figures: line.figures.map(() => ''),
    }));
    const found = matched(printRequests(blank));
    expect(found.form).toBe('national-2021');
    expect(new Set(Object.values(found.fields))).toEqual(new Set(['']));
    expect(found.taken).toBe(175);
  });

  it('a figure carries its row’s headings and its column’s label', () => {
    const { labels } = matched(printRequests(requestsLines('national-2021')));
    expect(labels['requests.refused_state_secret.enterprise']).toEqual([
      '三、本年度办理结果',
      '(三)不予公开',
      '1.属于国家秘密',
      '商业企业',
    ]);
  });

  it('a figure of disputes carries the heading above its column', () => {
    expect(matched(printDisputes()).labels['disputes.suit_direct.pending']).toEqual([
      '未经复议直接起诉',
      '尚未审结',
    ]);
  });
});

describe('the form of a report', () => {
  it('is decided table by table: proactive table of 2019, applications of 2021', () => {
    const lines = requestsLines('national-2021');
    const found = matched(printProactive2019(), printRequests(lines));
    expect(found.form).toBe('national-2021');
    expect(found.fields).toEqual({ ...PROACTIVE_2019_FIELDS, ...fieldsOfLines(lines) });
  });

  it('is none where the tables are something else', () => {
    const accounts = [
      ['项目', '预算数', '决算数'],
      ['一般公共服务支出', '120.5', '118.3'],
      ['教育支出', '300', '299.8'],
      ['总计', '420.5', '418.1'],
    ];
    const found = matched(accounts);
    expect([found.form, found.taken]).toEqual([null, 0]);
    expect(found.unmatched).toContain('118.3');
  });

  it('is none where there is no table', () => {
    expect(matched().form).toBeNull();
  });
});

describe('other ways to set the same tables', () => {
  const lines = requestsLines('national-2021');

  it('a table that only arranges the page is passed over', () => {
    const layout = grid(printRequests(lines), 1, true);
    expect(matched(layout).form).toBeNull();
  });

  it('four small tables instead of one', () => {
    const all = printProactive2021();
    const found = matched(all.slice(0, 4), all.slice(4, 7), all.slice(7, 11), all.slice(11));
    expect(found.fields).toEqual(PROACTIVE_2021_FIELDS);
  });

  it('a table cut by a page break, without a new head', () => {
    const printed = printRequests(lines);
    const cut = matched(printed.slice(0, 11), printRequests(lines.slice(8)).slice(3));
    expect(cut.fields).toEqual(fieldsOfLines(lines));
  });

  it('a table cut by a page break, with its head again', () => {
    const found = matched(printRequests(lines.slice(0, 8)), printRequests(lines.slice(8)));
    expect(found.fields).toEqual(fieldsOfLines(lines));
    expect(found.missing).toEqual({});
  });

  it('all tables pasted into one', () => {
    const found = matched([...printProactive2021(), ...printRequests(lines), ...printDisputes()]);
    expect(found.fields).toEqual({ ...PROACTIVE_2021_FIELDS, ...fieldsOfLines(lines), ...DISPUTE_FIELDS });
  });

  it('a blank line under the one row of disputes changes nothing', () => {
    const found = matched([...printDisputes(), Array.from({ length: 15 }, () => '')]);
    expect(found.fields).toEqual(DISPUTE_FIELDS);
  });

  it('two rows of disputes that differ are ambiguous', () => {
    const found = matched(
      [...printDisputes(), DISPUTE_FIGURES.map((figure) => `${figure}0`)],
      printRequests(lines),
    );
    expect(found.fields).toEqual(fieldsOfLines(lines));
    expect(new Set(Object.values(found.missing))).toEqual(new Set(['ambiguous']));
    expect(Object.keys(found.missing)).toHaveLength(15);
  });

  it('a note in the last row is kept as unmatched', () => {
    const found = matched([...printRequests(lines), [wide('注：本表由办公室填报', 10)]]);
    expect(found.unmatched).toEqual(['注：本表由办公室填报']);
    expect(
      APPLICANT_COLUMNS.every((column) => found.fields[`requests.carried_out.${column}`] !== undefined),
    ).toBe(true);
  });
});
