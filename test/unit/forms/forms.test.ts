import { describe, expect, it } from 'vitest';
import {
  APPLICANT_COLUMNS,
  DISPUTE_OUTCOMES,
  DISPUTE_PATHS,
  type FieldId,
  FORM_IDS,
  REQUEST_ROWS_2019,
  REQUEST_ROWS_2021,
} from '../../../src/forms/fields.ts';
import { FORMS } from '../../../src/forms/index.ts';
import { labelKey } from '../../../src/text/label-key.ts';
import { formFields } from '../../support/form-fields.ts';

describe('the catalogue of forms', () => {
  it('has each form of the vocabulary once', () => {
    expect(FORMS.map(({ id }) => id).toSorted()).toEqual([...FORM_IDS].toSorted());
  });

  it('has the newest first, so that it wins between equals', () => {
    expect(FORMS.map(({ id }) => id)).toEqual(['national-2021', 'national-2019']);
  });

  it.each([
    ['national-2021', '国办公开办函〔2021〕30号', [2021, null]],
    ['national-2019', '国办公开办函〔2019〕60号', [2019, 2020]],
  ])('%s is prescribed by %s', (id, basis, years) => {
    const form = FORMS.find((each) => each.id === id);
    expect([form?.basis, form?.years]).toEqual([basis, years]);
  });
});

describe.each(FORMS.map((form) => [form.id, form] as const))('%s', (id, form) => {
  const fields = formFields(id);

  it('has tables two, three and four, in this order', () => {
    expect(form.tables.map((table) => table.id)).toEqual(['proactive', 'requests', 'disputes']);
  });

  it('has no field twice', () => {
    expect(fields.filter((field, at) => fields.indexOf(field) !== at)).toEqual([]);
  });

  it('has no row twice in a table, and no column twice in a block', () => {
    for (const { blocks } of form.tables) {
      const rows = blocks.flatMap((block) => block.rows ?? []).map((row) => row.id);
      expect(new Set(rows).size).toBe(rows.length);
      for (const { columns } of blocks)
        expect(new Set(columns.map((column) => column.id)).size).toBe(columns.length);
    }
  });

  it('has a label with words for each row and column', () => {
    for (const { rows, columns } of form.tables.flatMap((table) => table.blocks)) {
      for (const { labels } of [...(rows ?? []), ...columns]) {
        expect(labels.map(labelKey)).not.toContain('');
      }
    }
  });

  it('has no label that could be two rows of one table, or two columns of one block', () => {
    const names = (entries: readonly { labels: readonly string[]; group?: string }[]) =>
      entries.flatMap(({ labels, group = '' }) =>
        [...new Set(labels.map(labelKey))].map((key) => `${group} ${key}`),
      );
    for (const { blocks } of form.tables) {
      const rows = names(blocks.flatMap((block) => block.rows ?? []));
      expect(new Set(rows).size).toBe(rows.length);
      for (const { columns } of blocks) expect(new Set(names(columns)).size).toBe(names(columns).length);
    }
  });

  it('names as groups all headings that its rows and columns refer to', () => {
    for (const { blocks, groups } of form.tables) {
      const referred = blocks
        .flatMap((block) => [...(block.rows ?? []), ...block.columns])
        .flatMap(({ group }) => group ?? []);
      expect([...new Set(referred)].filter((group) => !groups.includes(group))).toEqual([]);
    }
  });
});

describe('the fields of a form', () => {
  it.each([
    ['national-2021', 'proactive', 10],
    ['national-2021', 'requests', 25 * 7],
    ['national-2021', 'disputes', 15],
    ['national-2019', 'proactive', 22],
    ['national-2019', 'requests', 23 * 7],
    ['national-2019', 'disputes', 15],
  ] as const)('%s has in its table %s %d of them', (form, table, count) => {
    expect(formFields(form, table)).toHaveLength(count);
  });

  it.each([
    ['national-2021', REQUEST_ROWS_2021],
    ['national-2019', REQUEST_ROWS_2019],
  ] as const)('%s has for applications each row by each kind of applicant', (form, rows) => {
    expect(formFields(form, 'requests')).toEqual(
      rows.flatMap((row) => APPLICANT_COLUMNS.map((column) => `requests.${row}.${column}`)),
    );
  });

  it('both forms have the same fields of disputes: each path by each outcome', () => {
    const fields = DISPUTE_PATHS.flatMap((path) =>
      DISPUTE_OUTCOMES.map((outcome) => `disputes.${path}.${outcome}`),
    );
    expect(formFields('national-2021', 'disputes')).toEqual(fields);
    expect(formFields('national-2019', 'disputes')).toEqual(fields);
  });

  it('of 2021, in the proactive table, are these', () => {
    expect(formFields('national-2021', 'proactive')).toEqual([
      'proactive.rules.issued',
      'proactive.rules.repealed',
      'proactive.rules.in_force',
      'proactive.normative_documents.issued',
      'proactive.normative_documents.repealed',
      'proactive.normative_documents.in_force',
      'proactive.licensing.decisions',
      'proactive.penalties.decisions',
      'proactive.coercion.decisions',
      'proactive.fees.amount',
    ]);
  });

  it('a fee is money in 万元, a change has a sign, an amount brings its own unit', () => {
    const columns = FORMS.flatMap(({ tables }) =>
      tables.flatMap(({ blocks }) => blocks.flatMap((block) => block.columns)),
    );
    const named = (id: string) => columns.filter((column) => column.id === id);
    expect(formFields('national-2021')).toContain('proactive.fees.amount');
    expect(columns.filter(({ id }) => id === 'amount').map(({ labels, unit }) => [labels[0], unit])).toEqual([
      ['本年收费金额(单位:万元)', '万元'],
      ['采购总金额', undefined],
    ]);
    expect(named('items_change').every(({ isSigned }) => isSigned)).toBe(true);
    expect(columns.filter(({ isSigned, id }) => isSigned && id !== 'items_change')).toEqual([]);
  });

  it('are typed, so that a misspelt one does not compile', () => {
    const right: FieldId[] = [
      'requests.received.total',
      'disputes.suit_direct.pending',
      'proactive.fees.amount',
    ];
    // @ts-expect-error: there is no row of this name
    const wrongRow: FieldId = 'requests.recieved.total';
    // @ts-expect-error: there is no column of this name
    const wrongColumn: FieldId = 'requests.received.sum';
    expect([...right, wrongRow, wrongColumn]).toHaveLength(5);
  });
});
