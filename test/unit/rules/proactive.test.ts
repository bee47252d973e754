import { describe, expect, it } from 'vitest';
import { checkReport } from '../../../src/check/check-report.ts';
import { RULES } from '../../../src/rules/index.ts';
import type { RuleId } from '../../../src/rules/rule-ids.ts';
import { figures, number, type Said } from '../../support/figures.ts';

function state(rule: RuleId, instance: string, said: Record<string, Said>): string | undefined {
  return checkReport(RULES, figures(said)).find((check) => check.rule === rule && check.instance === instance)
    ?.state;
}

describe('documents', () => {
  it.each([
    ['3', '40', 'holds'],
    ['40', '40', 'holds'],
    ['41', '40', 'fails'],
    ['41', '/', 'not-assessable'],
    ['0', '0', 'holds'],
  ])('%s issued and %s in force: %s', (issued, inForce, expected) => {
    const said = { 'proactive.rules.issued': issued, 'proactive.rules.in_force': inForce };
    expect(state('proactive.issued-at-most-in-force', 'rules', said)).toBe(expected);
  });

  it('published are compared with the total published and with those made', () => {
    const said = {
      'proactive.normative_documents.made': '2',
      'proactive.normative_documents.published': '5',
      'proactive.normative_documents.published_total': '9',
    };
    expect(state('proactive.published-at-most-total', 'normative_documents', said)).toBe('holds');
    expect(state('proactive.published-at-most-made', 'normative_documents', said)).toBe('fails');
  });
});

describe('items and decisions', () => {
  const power = (last: Said, change: Said, decisions: Said) => ({
    'proactive.licensing.items_last_year': last,
    'proactive.licensing.items_change': change,
    'proactive.licensing.decisions': decisions,
  });

  it.each([
    ['33', '-33', 'holds', 'all gone'],
    ['14', '-15', 'fails', 'more gone than there were'],
    ['0', '0', 'holds', 'none'],
    ['168707', '-43571', 'holds', 'large figures'],
  ])('%s items and a change of %s: %s (%s)', (last, change, expected) => {
    expect(state('proactive.items-not-negative', 'licensing', power(last, change, '0'))).toBe(expected);
  });

  it.each([
    ['3', '2', '5', 'review', 'items after the change are the decisions'],
    ['3', '2', '16', 'holds', 'they are not'],
    ['5', '0', '5', 'holds', 'without a change, being equal says nothing'],
  ])('%s items, change %s, %s decisions: %s (%s)', (last, change, decisions, expected) => {
    expect(state('proactive.decisions-read-as-items', 'licensing', power(last, change, decisions))).toBe(
      expected,
    );
  });

  it.each([
    ['9999', 'holds'],
    ['10000', 'holds'],
    ['10001', 'review'],
    ['168707', 'review'],
  ])('%s items of licensing: %s, because more than 10,000 are hardly kinds of matters', (last, expected) => {
    expect(state('proactive.decisions-read-as-items', 'licensing.scale', power(last, '0', '0'))).toBe(
      expected,
    );
  });
});

describe('procurement', () => {
  it.each<[string, Said, string]>([
    ['3', number('251000', '元'), 'holds'],
    ['0', number('0', '元'), 'holds'],
    ['3', '0', 'fails'],
    ['0', number('1.5', '万元'), 'fails'],
    ['3', '/', 'not-assessable'],
  ])('%s items for %j: %s', (items, amount, expected) => {
    const said = { 'proactive.procurement.items': items, 'proactive.procurement.amount': amount };
    expect(state('proactive.procurement-zero-together', 'procurement', said)).toBe(expected);
  });
});

describe('fees in 万元', () => {
  it.each([
    ['793', 'holds', 'an ordinary amount'],
    ['59237.2449', 'holds', 'four decimals'],
    ['59237.24495', 'review', 'five decimals: perhaps converted from 元'],
    ['-3', 'review', 'below nought'],
    ['10000000', 'holds', 'a hundred billion yuan, the limit itself'],
    ['10000000.1', 'review', 'more than the limit: perhaps printed in 元'],
    ['0', 'holds', 'none'],
  ])('%s: %s (%s)', (amount, expected) => {
    expect(
      state('proactive.fee-plausible', 'fees', { 'proactive.fees.amount': number(amount, '万元') }),
    ).toBe(expected);
  });
});

describe('nothing received', () => {
  const rows = ['received', 'carried_in', 'concluded', 'carried_out'];
  const results = ['granted', 'granted_in_part'];

  it('is only asked where the form’s rows are all there', () => {
    const said = Object.fromEntries([...rows, ...results].map((row) => [`requests.${row}.total`, '0']));
    expect(state('requests.none-received-none-handled', 'total', said)).toBeUndefined();
  });
});
